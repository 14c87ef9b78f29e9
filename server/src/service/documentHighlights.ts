import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { conceptAt } from './concepts';
import { spanAt } from './lookup';
import type { Positions } from './positions';

/** Every mention of the term at an offset, its annex entry as where it is written; or every figure that says the same as the one there. */
export function findDocumentHighlights(report: Report, lexicon: Lexicon, offset: number, positions: Positions): DocumentHighlight[] {
  const concept = conceptAt(report, lexicon, offset);
  if (concept) {
    const mentions = concept.mentions.map((span) => ({ range: positions.rangeOf(span), kind: DocumentHighlightKind.Read }));
    return concept.annex ? [...mentions, { range: positions.rangeOf(concept.annex.termSpan), kind: DocumentHighlightKind.Write }] : mentions;
  }
  const figure = spanAt(report.figures, offset);
  if (!figure) return [];
  return report.figures
    .filter(({ text, value, unit, iso }) => text === figure.text && value === figure.value && unit === figure.unit && iso === figure.iso)
    .map((same) => ({ range: positions.rangeOf(same), kind: DocumentHighlightKind.Text }));
}
