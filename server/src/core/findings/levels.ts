import type { Check } from './check';
import type { Finding, Severity } from './finding';

/** What the settings say of checks, by their ids; a check that they do not name keeps its own severity. */
export type Levels = Readonly<Record<string, Severity | 'off' | undefined>>;

const RANKS: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/** The checks that are not switched off. */
export function enabledChecks(checks: readonly Check[], levels: Levels): readonly Check[] {
  return checks.filter(({ id }) => levels[id] !== 'off');
}

/** The findings with the severities that the settings give: one that is less certain than its check's others is not raised above its own. */
export function withLevels(findings: readonly Finding[], checks: readonly Check[], levels: Levels): readonly Finding[] {
  const usual = new Map(checks.map(({ id, severity }) => [id, severity]));
  return findings.flatMap((finding) => {
    const level = levels[finding.check];
    if (level === 'off') return [];
    const isLessCertain = RANKS[finding.severity] < RANKS[usual.get(finding.check) ?? finding.severity];
    if (level === undefined || (isLessCertain && RANKS[level] >= RANKS[finding.severity])) return [finding];
    return [{ ...finding, severity: level }];
  });
}
