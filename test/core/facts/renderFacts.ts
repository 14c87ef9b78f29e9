import type { Fact } from '../../../server/src/core/facts/fact';
import { intervalOf } from '../../../server/src/core/facts/interval';
import type { Figure } from '../../../server/src/core/figures/figure';
import type { Span } from '../../../server/src/core/text/span';
import { builtInAnalyse } from '../../support/builtIn';
import type { Rendering } from '../../support/fixtures';

/** The title block of the reports that the cases are taken from: read in January 2025, on the year 2024. */
const TITLE_BLOCK = '云岭区政府工作报告\n——2025年1月8日在云岭区第六届人民代表大会第四次会议上\n各位代表：\n';

/** One row a fact: the figure, its subject, what the figure says of it, when, and the interval of its values. */
export function renderFacts(text: string): Rendering {
  const report = builtInAnalyse()(TITLE_BLOCK + text, { asReport: true, checks: [] });
  const facts = report.facts.filter((fact) => report.figures[fact.figure]!.start >= TITLE_BLOCK.length);
  const spans = facts.flatMap(({ subjectSpan }) => (subjectSpan ? [shifted(subjectSpan)] : []));
  const marks = spans.filter((span, index) => spans.findIndex((other) => other.start === span.start && other.end === span.end) === index);
  return { marks, rows: facts.length === 0 ? ['(nothing)'] : facts.map((fact) => rowOf(fact, report.figures[fact.figure]!)) };
}

function shifted({ start, end }: Span): Span {
  return { start: start - TITLE_BLOCK.length, end: end - TITLE_BLOCK.length };
}

function rowOf(fact: Fact, figure: Figure): string {
  const name = fact.indicator ? `${fact.subject} (${fact.indicator})` : fact.subject || '?';
  const notes = [
    fact.scope && `scope ${fact.scope}`,
    fact.action && `action ${fact.action}`,
    fact.base && `base ${fact.base}`,
    fact.group && `group ${fact.group} ${fact.role}`,
  ].filter(Boolean);
  const tail = notes.length === 0 ? '' : ` · ${notes.join(' · ')}`;
  return `${figure.text} → ${name} ${fact.aspect} ${fact.period ?? '?'} ${fact.status} ${intervalText(figure, fact.negative)}${tail}`;
}

/** `[1, 2)` as in mathematics; an open end is ∞. */
export function intervalText(figure: Figure, negative: boolean): string {
  const interval = intervalOf(figure, negative);
  if (!interval) return 'no value';
  const low = `${interval.lowIncluded ? '[' : '('}${interval.low ?? '-∞'}`;
  return `${low}, ${interval.high ?? '∞'}${interval.highIncluded ? ']' : ')'}`;
}
