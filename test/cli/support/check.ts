import { SHORT_REPORT, run, temporaryFolder, type Run } from './commandLine';

/** The headings of the second part skip （二）, and a bracket is closed that was never opened. */
export const FAULTY = `${SHORT_REPORT}（一）抓实体经济
新增企业12家）。
（三）抓民生改善
新建公园3个。
（四）抓自身建设
压减会议一成。
`;

export interface CheckOutput {
  readonly version: number;
  readonly files: readonly { readonly file: string; readonly error?: string; readonly isReport?: boolean; readonly findings: readonly FindingOutput[] }[];
  readonly summary: Readonly<Record<string, unknown>> & { readonly bySeverity: Readonly<Record<string, number>> };
}

export interface FindingOutput {
  readonly code: string;
  readonly severity: number;
  readonly state: string;
  readonly fingerprint: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

export interface Workplace {
  readonly path: string;
  /** Runs the command line in the folder. */
  readonly run: (...words: readonly string[]) => Run;
}

/** Runs some steps in a folder of files that is deleted afterwards. */
export function inFolder<T>(files: Readonly<Record<string, string>>, steps: (workplace: Workplace) => T): T {
  // `.git` marks the root, so that nothing above the folder is looked at
  const folder = temporaryFolder({ '.git/HEAD': '', ...files });
  try {
    return steps({ path: folder.path, run: (...words) => run(words, { directory: folder.path }) });
  } finally {
    folder.remove();
  }
}

export function check(files: Readonly<Record<string, string>>, ...words: readonly string[]): Run {
  return inFolder(files, (workplace) => workplace.run('check', ...words));
}

export const objectOf = ({ out }: Run): CheckOutput => JSON.parse(out) as CheckOutput;
export const findingsOf = (result: Run): readonly FindingOutput[] => objectOf(result).files.flatMap(({ findings = [] }) => findings);
