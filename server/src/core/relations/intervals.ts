import { mirrored, type Interval } from '../facts/interval';
import { addDecimals, compareDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from '../numbers/arithmetic';
import { decimalOf, type Decimal } from '../numbers/decimal';

/** Arithmetic on intervals of values that are not negative. An end that is undefined stays open. */

export function addIntervals(first: Interval, second: Interval): Interval {
  return {
    low: bothOf(first.low, second.low, addDecimals),
    high: bothOf(first.high, second.high, addDecimals),
    lowIncluded: first.lowIncluded && second.lowIncluded,
    highIncluded: first.highIncluded && second.highIncluded,
  };
}

export function subtractIntervals(first: Interval, second: Interval): Interval {
  return addIntervals(first, mirrored(second));
}

export function multiplyIntervals(first: Interval, second: Interval): Interval {
  return {
    low: bothOf(first.low, second.low, multiplyDecimals),
    high: bothOf(first.high, second.high, multiplyDecimals),
    lowIncluded: first.lowIncluded && second.lowIncluded,
    highIncluded: first.highIncluded && second.highIncluded,
  };
}

function bothOf(first: Decimal | undefined, second: Decimal | undefined, combine: (first: Decimal, second: Decimal) => Decimal): Decimal | undefined {
  return first === undefined || second === undefined ? undefined : combine(first, second);
}

/** The interval of one exact value. */
export function exactly(value: Decimal): Interval {
  return { low: value, high: value, lowIncluded: true, highIncluded: true };
}

/** The interval widened by `margin` on both sides, ends included. */
export function widened({ low, high }: Interval, margin: Decimal): Interval {
  return {
    low: low === undefined ? undefined : subtractDecimals(low, margin),
    high: high === undefined ? undefined : addDecimals(high, margin),
    lowIncluded: true,
    highIncluded: true,
  };
}

/** True when every value of `first` is below every value of `second`. */
export function isBelow(first: Interval, second: Interval): boolean {
  if (first.high === undefined || second.low === undefined) return false;
  const order = compareDecimals(first.high, second.low);
  return order < 0 || (order === 0 && !(first.highIncluded && second.lowIncluded));
}

export const HUNDRED = decimalOf('100', 0);
export const ONE = decimalOf('1', 0);

/** `value` rounded to `decimals` digits behind the point. */
export function roundDecimal(value: Decimal, decimals: number): Decimal {
  const shown = value.startsWith('-') ? value.slice(1) : value;
  const point = shown.indexOf('.');
  const whole = point < 0 ? shown.length : point;
  if (point < 0 || shown.length - point - 1 <= decimals) return value;
  const leading = shown.startsWith('0.') ? leadingZeros(shown) : 0;
  const digits = (shown.startsWith('0.') ? 0 : whole) + decimals - leading;
  return digits > 0 ? (divideDecimals(value, ONE, digits) ?? value) : decimalOf('0', 0);
}

function leadingZeros(fraction: string): number {
  let zeros = 0;
  while (fraction.charCodeAt(2 + zeros) === 0x30) zeros++;
  return zeros;
}

/** `part` ÷ `whole` in percent, with `decimals` digits behind the point; undefined for a whole of zero. */
export function percentageOf(part: Decimal, whole: Decimal, decimals: number): string | undefined {
  const share = divideDecimals(multiplyDecimals(part, HUNDRED), whole);
  return share === undefined ? undefined : `${roundDecimal(share, decimals)}%`;
}
