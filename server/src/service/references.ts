import type { Location } from 'vscode-languageserver-types';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import type { Span } from '../core/text/span';
import { mentionsOfFact } from './factMentions';
import { meantAt } from './meant';
import type { Positions } from './positions';

export interface ReferenceOptions {
  readonly uri: string;
  /** True to list the annex entry, too. */
  readonly includeDeclaration: boolean;
}

/**
 * Every mention, in the order of the text: of the term or indicator at an offset, under whatever wording; or of the fact that the figure
 * there states.
 */
export function findReferences(report: Report, lexicon: Lexicon, offset: number, positions: Positions, options: ReferenceOptions): Location[] {
  const { concept, figure } = meantAt(report, lexicon, offset);
  const own: readonly Span[] = concept ? concept.mentions : figure ? mentionsOfFact(report, figure) : [];
  const spans = concept?.annex && options.includeDeclaration ? [...own, concept.annex.termSpan] : [...own];
  return spans.sort((first, second) => first.start - second.start).map((span) => ({ uri: options.uri, range: positions.rangeOf(span) }));
}
