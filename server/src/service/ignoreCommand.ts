/** The server's command that puts a finding, or a whole check in one file, aside. Code actions carry it. */
export const IGNORE_COMMAND = 'policyLens.ignore';

export interface IgnoreArguments {
  readonly uri: string;
  readonly check: string;
  /** The hash of the finding's context; left out where the whole check is meant. */
  readonly hash?: string;
  /** What the finding said, for whoever reads the ignore file. */
  readonly message?: string;
}
