import type { Figure } from '../figures/figure';
import { addDecimals, compareDecimals, multiplyDecimals, negateDecimal, subtractDecimals } from '../numbers/arithmetic';
import { decimalOf, type Decimal } from '../numbers/decimal';

/** All values that a figure may stand for, in its unit. An end that is undefined is open to infinity. */
export interface Interval {
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

/** 约 and 左右 leave a twentieth on both sides, 近 a tenth below. */
const ABOUT = '0.05' as Decimal;
const NEAR = '0.1' as Decimal;
const ONE = decimalOf('1', 0);

/**
 * The interval of a figure: its written digits stand for what rounds to them, and the words around it bound it.
 * Whole counts (17条) are exact. Undefined for a figure without a value.
 *
 * @param negative true for a decline: the interval is mirrored
 */
export function intervalOf(figure: Figure, negative = false): Interval | undefined {
  const interval = boundsOf(figure);
  return interval && negative ? mirrored(interval) : interval;
}

function boundsOf(figure: Figure): Interval | undefined {
  const { value, low, high } = figure;
  if (low !== undefined && high !== undefined) return { low, high, lowIncluded: true, highIncluded: true };
  if (value === undefined) return undefined;
  const half = halfUnit(figure);
  switch (figure.bound) {
    case 'exact':
      if (half === undefined) return { low: value, high: value, lowIncluded: true, highIncluded: true };
      return { low: subtractDecimals(value, half), high: addDecimals(value, half), lowIncluded: true, highIncluded: false };
    case 'about':
      return {
        low: multiplyDecimals(value, subtractDecimals(ONE, ABOUT)),
        high: multiplyDecimals(value, addDecimals(ONE, ABOUT)),
        lowIncluded: true,
        highIncluded: true,
      };
    case 'below':
      return { low: multiplyDecimals(value, subtractDecimals(ONE, NEAR)), high: value, lowIncluded: true, highIncluded: true };
    case 'above':
      return { low: value, high: nextStep(figure, value), lowIncluded: true, highIncluded: false };
    case 'atLeast':
      return { low: value, high: undefined, lowIncluded: true, highIncluded: false };
    case 'atMost':
      return { low: undefined, high: value, lowIncluded: false, highIncluded: true };
  }
}

/** Half of the last written digit's unit: what rounding may hide. Undefined for what is exact. */
function halfUnit({ kind, precision, unit, cjk }: Figure): Decimal | undefined {
  if (precision === undefined || kind === 'rank' || kind === 'multiple' || (cjk && kind !== 'percent')) return undefined;
  const power = precision.multiplier - precision.decimals;
  if (kind === 'quantity' && power === 0 && isCounted(unit)) return undefined;
  return decimalOf('5', power - 1);
}

/** Units that are measured, so that a whole number may be rounded too. */
const MEASURED = ['元', '米', '里', '亩', '顷', '吨', '斤', '克', '㎡', '时', '度', '瓦', '升', '量'];

function isCounted(unit: string): boolean {
  return !MEASURED.some((ending) => unit.endsWith(ending));
}

/** 40余场 is less than 50: where 余 or 多 stands inside the figure, the next step of its last digit bounds it. */
function nextStep({ text }: Figure, value: Decimal): Decimal | undefined {
  return text.includes('余') || text.includes('多') ? nextRound(value) : undefined;
}

/** The next number with as many digits before its zeros: 2000 of 1900, 3000 of 2000. */
export function nextRound(value: Decimal): Decimal {
  const point = value.indexOf('.');
  if (point >= 0) return addDecimals(value, decimalOf('1', point + 1 - value.length));
  let zeros = 0;
  while (zeros < value.length - 1 && value.charCodeAt(value.length - 1 - zeros) === 0x30) zeros++;
  return addDecimals(value, decimalOf('1', zeros));
}

/** The interval of the negated values. */
export function mirrored({ low, high, lowIncluded, highIncluded }: Interval): Interval {
  return { low: high && negateDecimal(high), high: low && negateDecimal(low), lowIncluded: highIncluded, highIncluded: lowIncluded };
}

/** True when the two intervals share no value. */
export function areDisjoint(first: Interval, second: Interval): boolean {
  return liesBelow(first, second) || liesBelow(second, first);
}

function liesBelow(lower: Interval, upper: Interval): boolean {
  if (lower.high === undefined || upper.low === undefined) return false;
  const order = compareDecimals(lower.high, upper.low);
  return order < 0 || (order === 0 && !(lower.highIncluded && upper.lowIncluded));
}
