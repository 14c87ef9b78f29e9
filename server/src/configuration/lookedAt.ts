import type { Report } from '../core/report/report';
import { contextHash } from './contextHash';
import type { FileConfiguration } from './fileConfiguration';
import { findLapsed, type FileState, type IgnoreSource } from './ignores';

/** What is known of a file that an entry names, with the checks that tell nothing there. */
export interface LookedAt {
  readonly state: FileState;
  readonly isOff: (check: string) => boolean;
}

export const GONE: LookedAt = { state: { kind: 'gone' }, isOff: () => false };
export const UNREAD: LookedAt = { state: { kind: 'unread' }, isOff: () => true };

/** @param report read with all checks */
export function lookAtReport(report: Report, configuration: FileConfiguration): LookedAt {
  // what is no report here may have been read as one elsewhere
  if (!report.identity.isReport) return UNREAD;
  const findings = report.findings.map((finding) => ({ check: finding.check, hash: contextHash(report.text, finding) }));
  const isOff = (check: string): boolean => configuration.exclusion !== undefined || configuration.checks.get(check)?.severity.value === 'off';
  return { state: { kind: 'read', findings }, isOff };
}

/** The indices of a source's entries that no longer ignore anything. Each file is looked at once, and none outside the source's folder. */
export async function lapsedIn({ base, entries }: IgnoreSource, lookAt: (file: string) => Promise<LookedAt>): Promise<readonly number[]> {
  const seen = new Map<string, LookedAt>();
  for (const { file } of entries) if (!seen.has(file)) seen.set(file, base !== undefined && leavesFolder(file) ? GONE : await lookAt(file));
  return findLapsed(
    entries,
    (file) => seen.get(file)!.state,
    (check, file) => seen.get(file)!.isOff(check),
  );
}

/** No file has such a name in a source, so the entry matches nothing. */
function leavesFolder(file: string): boolean {
  return file.split('/').some((part) => part === '' || part === '.' || part === '..');
}
