import { decimalOf, type Decimal } from './decimal';

/** A decimal taken apart: `unscaled` × 10^-`scale`, scale ≥ 0. */
interface Parts {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** Whole numbers of so many digits are exact as JavaScript numbers, and so are their sums: no big integer is needed for them. */
const SAFE_DIGITS = 15;

/** Negative, zero or positive as `first` is less than, equal to or greater than `second`. */
export function compareDecimals(first: Decimal, second: Decimal): number {
  if (first === second) return 0;
  const scale = Math.max(scaleOf(first), scaleOf(second));
  if (fits(first, scale) && fits(second, scale)) return Math.sign(safeUnscaled(first, scale) - safeUnscaled(second, scale));
  const difference = unscaledAt(first, scale) - unscaledAt(second, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addDecimals(first: Decimal, second: Decimal): Decimal {
  const scale = Math.max(scaleOf(first), scaleOf(second));
  if (fits(first, scale) && fits(second, scale)) return fromUnscaled(safeUnscaled(first, scale) + safeUnscaled(second, scale), scale);
  return fromUnscaled(unscaledAt(first, scale) + unscaledAt(second, scale), scale);
}

export function subtractDecimals(first: Decimal, second: Decimal): Decimal {
  return addDecimals(first, negateDecimal(second));
}

export function multiplyDecimals(first: Decimal, second: Decimal): Decimal {
  const [left, right] = [scaleOf(first), scaleOf(second)];
  const scale = left + right;
  if (first.length + second.length <= SAFE_DIGITS) return fromUnscaled(safeUnscaled(first, left) * safeUnscaled(second, right), scale);
  return fromUnscaled(unscaledAt(first, left) * unscaledAt(second, right), scale);
}

export function negateDecimal(value: Decimal): Decimal {
  if (value === '0') return value;
  return (value.startsWith('-') ? value.slice(1) : `-${value}`) as Decimal;
}

/** `value` × 10^`power`, exactly; `power` is any integer. */
export function scaleDecimal(value: Decimal, power: number): Decimal {
  const { unscaled, scale } = partsOf(value);
  const negative = unscaled < 0n;
  return decimalOf(String(negative ? -unscaled : unscaled), power - scale, negative);
}

/**
 * `numerator` ÷ `denominator` to `digits` significant digits (default 15), halves rounded away from zero.
 * Undefined when the denominator is zero.
 */
export function divideDecimals(numerator: Decimal, denominator: Decimal, digits = 15): Decimal | undefined {
  const over = partsOf(numerator);
  const under = partsOf(denominator);
  if (under.unscaled === 0n) return undefined;
  if (over.unscaled === 0n) return '0' as Decimal;
  const negative = over.unscaled < 0n !== under.unscaled < 0n;
  const top = magnitude(over.unscaled);
  const bottom = magnitude(under.unscaled);
  // Enough zeros that the whole quotient has at least `digits` + 1 digits.
  const zeros = Math.max(0, digits + 1 + String(bottom).length - String(top).length);
  const quotient = (top * 10n ** BigInt(zeros)) / bottom;
  const surplus = String(quotient).length - digits;
  const unit = 10n ** BigInt(Math.max(0, surplus));
  const rounded = surplus > 0 ? (quotient + unit / 2n) / unit : quotient;
  return decimalOf(String(rounded), Math.max(0, surplus) - zeros - over.scale + under.scale, negative);
}

function partsOf(value: Decimal): Parts {
  const scale = scaleOf(value);
  return { unscaled: unscaledAt(value, scale), scale };
}

/** The number of digits behind the point. */
function scaleOf(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** True when `value` × 10^`scale` is a whole number of at most {@link SAFE_DIGITS} digits; `scale` is at least the value's own. */
function fits(value: Decimal, scale: number): boolean {
  return value.length + scale - scaleOf(value) <= SAFE_DIGITS;
}

/** `value` × 10^`scale`, where that {@link fits}. */
function safeUnscaled(value: Decimal, scale: number): number {
  return Number(digitsAt(value, scale));
}

/** `value` × 10^`scale`; `scale` is at least the value's own. */
function unscaledAt(value: Decimal, scale: number): bigint {
  return BigInt(digitsAt(value, scale));
}

function digitsAt(value: Decimal, scale: number): string {
  const own = scaleOf(value);
  const digits = own === 0 ? value : value.slice(0, -own - 1) + value.slice(-own);
  return scale === own ? digits : digits + '0'.repeat(scale - own);
}

function fromUnscaled(unscaled: number | bigint, scale: number): Decimal {
  const digits = String(unscaled);
  const negative = digits.startsWith('-');
  return decimalOf(negative ? digits.slice(1) : digits, -scale, negative);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
