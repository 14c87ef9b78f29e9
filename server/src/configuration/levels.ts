import type { Severity } from '../core/findings/finding';

/** What a user may set for a check: a severity for all its findings, or nothing at all of it. */
export type CheckLevel = Severity | 'off';

/** From silence to the gravest. */
export const LEVELS: readonly CheckLevel[] = ['off', 'hint', 'information', 'warning', 'error'];

export function isCheckLevel(value: unknown): value is CheckLevel {
  return (LEVELS as readonly unknown[]).includes(value);
}

/** True when `level` is as grave as `least`, or graver. */
export function isAtLeast(level: CheckLevel, least: CheckLevel): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

/** The family of a check: `figure` for `figure.sum`. */
export function familyOf(check: string): string {
  return check.slice(0, Math.max(0, check.lastIndexOf('.')));
}
