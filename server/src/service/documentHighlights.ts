import { DocumentHighlightKind, type DocumentHighlight } from 'vscode-languageserver-types';
import type { Figure } from '../core/figures/figure';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { mentionsOfFact } from './factMentions';
import { meantAt } from './meant';
import type { Positions } from './positions';

/** Every mention of the term at an offset, its annex entry as where it is written; or every figure that is written like the one there or states its fact. */
export function findDocumentHighlights(report: Report, lexicon: Lexicon, offset: number, positions: Positions): DocumentHighlight[] {
  const { concept, figure } = meantAt(report, lexicon, offset);
  if (concept) {
    const mentions = concept.mentions.map((span) => ({ range: positions.rangeOf(span), kind: DocumentHighlightKind.Read }));
    return concept.annex ? [...mentions, { range: positions.rangeOf(concept.annex.termSpan), kind: DocumentHighlightKind.Write }] : mentions;
  }
  if (!figure) return [];
  const mentions = new Set(mentionsOfFact(report, figure));
  return report.figures
    .filter((other) => mentions.has(other) || isWrittenLike(other, figure))
    .map((same) => ({ range: positions.rangeOf(same), kind: DocumentHighlightKind.Text }));
}

function isWrittenLike(first: Figure, second: Figure): boolean {
  return first.text === second.text && first.value === second.value && first.unit === second.unit && first.iso === second.iso;
}
