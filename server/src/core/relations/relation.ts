import type { Message } from '../text/message';
import type { Span } from '../text/span';

/** The kinds of arithmetic that figures of a report are put to; a check of the same name speaks of those that do not hold. */
export type RelationKind = 'sum' | 'share' | 'completion' | 'growth' | 'change' | 'multiple' | 'mean' | 'identity' | 'granularity' | 'pairing';

/** A relation that figures must stand in, proved or refuted from the report itself. */
export interface Relation {
  readonly kind: RelationKind;
  /** True where some reading of the figures (rounding, 超, 近, 约) makes it true. */
  readonly holds: boolean;
  /** The figures that it rests on, as indices of the report's list in the order of the text. */
  readonly figures: readonly number[];
  /** Where the statement stands that is proved or refuted, most often a figure. */
  readonly span: Span;
  /** What the other figures give (`63.53%`). */
  readonly computed: string;
  /** What the report states, as written. */
  readonly stated: string;
  /** The computation in both languages (`34 ÷ 44 = 77.3%`); where it does not hold, a sentence that says what is stated instead. */
  readonly message: Message;
}
