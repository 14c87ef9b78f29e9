import type { Severity } from '../../core/findings/finding';
import { isAtLeast } from '../../configuration/levels';
import type { FailOn } from '../arguments';
import { COUNTED, type CheckedFile, type CheckedFinding, type Summary, type UnreadFile } from './checked';

type Results = readonly (CheckedFile | UnreadFile)[];

export const FOUND = 1;
export const COULD_NOT_READ = 3;

/** Counts what a run came to; `cut` and `resolved` are added where they are known. */
export function summarise(results: Results, excluded: number): Omit<Summary, 'cut' | 'resolved'> {
  const read = results.filter((result): result is CheckedFile => !('error' in result));
  const findings = read.flatMap((file) => file.findings);
  const count = (test: (finding: CheckedFinding) => boolean): number => findings.filter(test).length;
  return {
    files: read.length,
    reports: read.filter(({ isReport }) => isReport).length,
    unread: results.length - read.length,
    excluded,
    bySeverity: Object.fromEntries(COUNTED.map((severity) => [severity, count((finding) => finding.state === 'open' && finding.severity === severity)])) as Record<Severity, number>,
    ignored: count(({ state }) => state === 'ignored'),
    baseline: count(({ state }) => state === 'baseline'),
  };
}

/** True when open findings are as grave as `--fail-on`. */
export function fails({ bySeverity }: Pick<Summary, 'bySeverity'>, failOn: FailOn): boolean {
  return failOn !== 'never' && COUNTED.some((severity) => bySeverity[severity] > 0 && isAtLeast(severity, failOn));
}

/**
 * Leaves the `limit` gravest open findings, those in front first among equals. Findings that are not open are no trouble to anybody and stay.
 * @returns the files in their order, and how many findings were cut
 */
export function cutFindings(results: Results, limit: number | undefined): { readonly results: Results; readonly cut: number } {
  const open = results.flatMap((result) => ('error' in result ? [] : result.findings.filter(({ state }) => state === 'open')));
  if (limit === undefined || open.length <= limit) return { results, cut: 0 };
  const byGravity = [...open].sort((first, second) => COUNTED.indexOf(first.severity) - COUNTED.indexOf(second.severity));
  const dropped = new Set(byGravity.slice(limit));
  return {
    results: results.map((result) => ('error' in result ? result : { ...result, findings: result.findings.filter((finding) => !dropped.has(finding)) })),
    cut: dropped.size,
  };
}
