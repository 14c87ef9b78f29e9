import type { Location } from 'vscode-languageserver-types';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import type { Span } from '../core/text/span';
import { mentionsOfFact } from './factMentions';
import { rangeInGlossary } from './glossaryLocation';
import { meantAt } from './meant';
import type { PositionEncoding, Positions } from './positions';

export interface ReferenceOptions {
  readonly uri: string;
  /** True to list the annex entry and the entry of the glossary, too. */
  readonly includeDeclaration: boolean;
  readonly encoding: PositionEncoding;
}

/**
 * Every mention, in the order of the text: of the term or indicator at an offset, under whatever wording; or of the fact that the figure
 * there states.
 */
export function findReferences(report: Report, lexicon: Lexicon, offset: number, positions: Positions, options: ReferenceOptions): Location[] {
  const { concept, figure } = meantAt(report, lexicon, offset);
  const own: readonly Span[] = concept ? concept.mentions : figure ? mentionsOfFact(report, figure) : [];
  const spans = concept?.annex && options.includeDeclaration ? [...own, concept.annex.termSpan] : [...own];
  const inReport = spans.sort((first, second) => first.start - second.start).map((span) => ({ uri: options.uri, range: positions.rangeOf(span) }));
  const place = options.includeDeclaration ? concept?.entry?.glossary?.place : undefined;
  return place ? [...inReport, { uri: place.location, range: rangeInGlossary(place, options.encoding) }] : inReport;
}
