import type { IgnoreEntry } from './ignoreFile';
import { readable, relativePath, type Location } from './locations';

/** The entries of one ignore file, with what their paths count from. */
export interface IgnoreSource {
  readonly location: Location;
  /** The folder that `.policy-lens` lies in; undefined for the editor's own storage, where entries name whole addresses. */
  readonly base: Location | undefined;
  readonly entries: readonly IgnoreEntry[];
}

/** An entry with the file that it stands in. */
export interface FoundIgnore {
  readonly source: IgnoreSource;
  readonly entry: IgnoreEntry;
}

/** How an ignore file names a file: relative to its folder, or the whole address. Undefined where the file lies outside. */
export function nameInSource({ base }: Pick<IgnoreSource, 'base'>, file: Location): string | undefined {
  return base === undefined ? readable(file) : relativePath(base, file);
}

/** What is ignored in one file. The hash is asked for only where an entry of that check has one. */
export function ignoresOf(sources: readonly IgnoreSource[], file: Location): (check: string, hash: () => string) => FoundIgnore | undefined {
  const byCheck = new Map<string, FoundIgnore[]>();
  for (const source of sources) {
    const name = nameInSource(source, file);
    for (const entry of source.entries) {
      if (entry.file !== name) continue;
      const found = byCheck.get(entry.check);
      if (found) found.push({ source, entry });
      else byCheck.set(entry.check, [{ source, entry }]);
    }
  }
  return (check, hash) => {
    const found = byCheck.get(check);
    if (!found) return undefined;
    const whole = found.find(({ entry }) => entry.hash === undefined);
    if (whole) return whole;
    const own = hash();
    return found.find(({ entry }) => entry.hash === own);
  };
}

/** What is known of a file that an entry names. */
export type FileState =
  | { readonly kind: 'gone' }
  /** It is there, but could not be read, or was not. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'read'; readonly findings: readonly { readonly check: string; readonly hash: string }[] };

/**
 * The indices of the entries that no longer ignore anything: the file is gone, or no finding of the check (with that hash) is in it. Checks that
 * are switched off tell nothing, and so do files that could not be read: their entries stay.
 */
export function findLapsed(
  entries: readonly IgnoreEntry[],
  stateOf: (file: string) => FileState,
  isOff: (check: string, file: string) => boolean,
): readonly number[] {
  return entries.flatMap((entry, index) => {
    const state = stateOf(entry.file);
    if (state.kind === 'unread') return [];
    if (state.kind === 'gone') return [index];
    if (isOff(entry.check, entry.file)) return [];
    const holds = state.findings.some(({ check, hash }) => check === entry.check && (entry.hash === undefined || entry.hash === hash));
    return holds ? [] : [index];
  });
}
