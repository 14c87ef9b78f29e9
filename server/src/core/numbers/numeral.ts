import type { Decimal } from './decimal';

/** 余 or 多 inside a numeral (30多万) say that the value is above what is written; 几 and 数 (几十) leave it open. */
export type InnerBound = 'exact' | 'above' | 'about';

/** A numeral as it stands in a text, with its multipliers but without its unit. `end` is exclusive. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  /** Undefined where the words give no number (几十, 数百) and for a pair such as 三四十, which has `low` and `high`. */
  readonly value: Decimal | undefined;
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  /** Digits after the decimal point as written. */
  readonly decimals: number;
  /** The power of ten of the multipliers behind the digits (亿: 8); 0 where there are none, or the numeral is a sum (2万5千). */
  readonly power: number;
  readonly innerBound: InnerBound;
  /** True when it is written in Chinese characters alone. */
  readonly hanzi: boolean;
  /** True when it is nothing but multipliers (百, 千万, 亿): a round number that needs a context to count. */
  readonly bare: boolean;
}
