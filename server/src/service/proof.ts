import type { Figure } from '../core/figures/figure';
import type { Relation, RelationKind } from '../core/relations/relation';
import type { Report } from '../core/report/report';
import type { Span } from '../core/text/span';
import type { ActiveFinding } from './diagnostics';

/** That values are as many as subjects, or that a percentage is possible, proves no figure. */
const NO_PROOF: ReadonlySet<RelationKind> = new Set(['pairing', 'granularity']);

/** The relations that confirm the figures that they rest on. */
export function confirmations({ relations }: Report): readonly Relation[] {
  return relations.filter(({ kind, holds }) => holds && !NO_PROOF.has(kind));
}

/** The families of checks that doubt what figures say. */
const DOUBTING = /^(?:figure|count|list)\./;

/** The findings that put figures in doubt: of what is shown, the warnings and errors about amounts. */
export function doubts(findings: readonly ActiveFinding[]): readonly ActiveFinding[] {
  return findings.filter(({ finding, severity }) => (severity === 'warning' || severity === 'error') && DOUBTING.test(finding.check));
}

/** True where the two have a character in common. */
export function overlap(first: Span, second: Span): boolean {
  return first.start < second.end && second.start < first.end;
}

/** Dates, ordinals and codes are numbers, but no figures that a reader counts. */
export function isCounted({ kind }: Figure): boolean {
  return kind !== 'date' && kind !== 'ordinal' && kind !== 'code';
}
