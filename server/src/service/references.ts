import type { Location } from 'vscode-languageserver-types';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { conceptAt } from './concepts';
import type { Positions } from './positions';

export interface ReferenceOptions {
  readonly uri: string;
  /** True to list the annex entry, too. */
  readonly includeDeclaration: boolean;
}

/** Every mention of the term or indicator at an offset, under whatever wording, in the order of the text. */
export function findReferences(report: Report, lexicon: Lexicon, offset: number, positions: Positions, options: ReferenceOptions): Location[] {
  const concept = conceptAt(report, lexicon, offset);
  if (!concept) return [];
  const spans = concept.annex && options.includeDeclaration ? [...concept.mentions, concept.annex.termSpan] : concept.mentions;
  return [...spans].sort((first, second) => first.start - second.start).map((span) => ({ uri: options.uri, range: positions.rangeOf(span) }));
}
