import type { Span } from '../text/span';

export type TermType = 'slogan' | 'indicator' | 'programme' | 'body';

/** One mention of a term. Quotation marks are outside. `start` and `end` count as a figure's do. */
export interface Term extends Span {
  readonly text: string;
  readonly type: TermType;
  /** The canonical wording: the lexicon's, the annex's, or the mention itself for a coined term. */
  readonly canonical: string;
  /** The lexicon's entry (an index into its entries), or undefined for a term known by its form or by the annex alone. */
  readonly entry: number | undefined;
}
