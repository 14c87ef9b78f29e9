import type { PartialDate } from '../dates/partialDate';
import type { Decimal } from '../numbers/decimal';
import type { Span } from '../text/span';

/** What a figure says. The kinds and the extents are those of the annotation guidelines, layer 1. */
export type FigureKind =
  | 'quantity'
  | 'percent'
  | 'points'
  | 'multiple'
  | 'fraction'
  | 'rank'
  | 'ratio'
  | 'date'
  | 'ordinal'
  | 'code';

/** How the words around a number bound it: 约 about, 近 below, 超 above, 以上 atLeast, 以内 atMost. */
export type Bound = 'exact' | 'about' | 'below' | 'above' | 'atLeast' | 'atMost';

/**
 * One figure of a report. Every field is always present, so that all figures have one shape.
 * In a line's reading `start` and `end` count from the line's start; in a report, from the text's.
 */
export interface Figure extends Span {
  readonly text: string;
  readonly kind: FigureKind;
  /** The single value in `unit`, 万 and 亿 multiplied out; undefined for ranges, ratios, dates, codes and 数十. */
  readonly value: Decimal | undefined;
  /** A fraction that no decimal can hold (三分之一), as numerator and denominator; `value` then has 15 digits. */
  readonly rational: Rational | undefined;
  /** The ends of a range (`2-3个`), both in `unit`. */
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  /** The members of a ratio (`11.8:48.3:39.9`). */
  readonly values: readonly Decimal[] | undefined;
  /** A date as it is written: parts may be missing. */
  readonly date: PartialDate | undefined;
  /** A date made whole from its context: `2023`, `2022-Q3`, `2021-H1`, `2021-06-30`, `2022-01/2022-09`, `2021/2025`. */
  readonly iso: string | undefined;
  readonly bound: Bound;
  /** The unit as written, without the multiplier (亿元 → 元); empty where there is none. */
  readonly unit: string;
  /** True when the numeral is written in Chinese characters. */
  readonly cjk: boolean;
  /** Digits after the decimal point as written, and the power of ten of the multiplier: what rounding may hide. */
  readonly precision: Precision | undefined;
}

export interface Rational {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** `1.25亿` has two written decimals and a multiplier of 10^8: it stands for a value rounded to 10^6. */
export interface Precision {
  readonly decimals: number;
  readonly multiplier: number;
}
