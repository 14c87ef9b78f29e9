import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { touches, type Span } from '../core/text/span';
import { conceptAt, type Concept } from './concepts';
import { rangeInGlossary } from './glossaryLocation';
import type { PositionEncoding, Positions } from './positions';

/** From a mention to the annex entry that defines it, else to the glossary that does; and from the entry back to the first mention. */
export function findDefinition(
  report: Report,
  lexicon: Lexicon,
  uri: string,
  offset: number,
  positions: Positions,
  encoding: PositionEncoding,
): LocationLink[] {
  const concept = conceptAt(report, lexicon, offset);
  if (!concept?.annex) return concept ? inGlossary(concept, positions, encoding) : [];
  const { termSpan, definition } = concept.annex;
  const link = (target: Span, selection: Span): LocationLink => ({
    originSelectionRange: positions.rangeOf(concept.span),
    targetUri: uri,
    targetRange: positions.rangeOf(target),
    targetSelectionRange: positions.rangeOf(selection),
  });
  if (!touches(termSpan, offset)) return [link({ start: termSpan.start, end: Math.max(termSpan.end, definition.end) }, termSpan)];
  const first = concept.mentions[0];
  return first ? [link(first, first)] : [];
}

function inGlossary({ entry, span }: Concept, positions: Positions, encoding: PositionEncoding): LocationLink[] {
  const place = entry?.glossary?.place;
  if (!place) return [];
  const range = rangeInGlossary(place, encoding);
  return [{ originSelectionRange: positions.rangeOf(span), targetUri: place.location, targetRange: range, targetSelectionRange: range }];
}

/** The same for clients that know no links. */
export function toLocations(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}
