import type { SelectionRange } from 'vscode-languageserver-types';
import type { Report } from '../core/report/report';
import type { Span } from '../core/text/span';
import { spanAt } from './lookup';
import type { Positions } from './positions';
import { extentOf, sectionsAround } from './sections';
import { clauseAt, paragraphAt, sentenceAt, trim } from './sentences';

/** What a selection grows to, step by step: the figure or term, the clause, the sentence, the paragraph, each section round it, the report. */
export function findSelectionRange(report: Report, offset: number, positions: Positions): SelectionRange {
  let selection: SelectionRange | undefined;
  for (const span of [...spansAround(report, offset)].reverse()) {
    const range = positions.rangeOf(span);
    selection = selection ? { range, parent: selection } : { range };
  }
  return selection ?? { range: positions.rangeOf({ start: offset, end: offset }) };
}

/** From the innermost outwards; each holds the one before and is longer than it. */
export function spansAround(report: Report, offset: number): readonly Span[] {
  const candidates: (Span | undefined)[] = [
    spanAt(report.figures, offset),
    spanAt(report.terms, offset),
    clauseAt(report, offset),
    sentenceAt(report, offset),
    paragraphAt(report, offset),
    ...sectionsAround(report, offset).map((section) => trim(report.text, extentOf(section))),
    { start: 0, end: report.text.length },
  ];
  const spans: Span[] = [];
  for (const candidate of candidates) {
    if (!candidate || candidate.start === candidate.end) continue;
    const inner = spans.at(-1);
    const grows = !inner || (candidate.start <= inner.start && inner.end <= candidate.end && candidate.end - candidate.start > inner.end - inner.start);
    if (grows) spans.push({ start: candidate.start, end: candidate.end });
  }
  return spans;
}
