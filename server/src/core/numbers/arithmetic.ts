import { decimalOf, type Decimal } from './decimal';

/** A decimal taken apart: `unscaled` × 10^-`scale`, scale ≥ 0. */
interface Parts {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** Negative, zero or positive as `first` is less than, equal to or greater than `second`. */
export function compareDecimals(first: Decimal, second: Decimal): number {
  if (first === second) return 0;
  const difference = subtractParts(partsOf(first), partsOf(second)).unscaled;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function addDecimals(first: Decimal, second: Decimal): Decimal {
  const left = partsOf(first);
  const right = partsOf(second);
  const scale = Math.max(left.scale, right.scale);
  return fromParts({ unscaled: rescaled(left, scale) + rescaled(right, scale), scale });
}

export function subtractDecimals(first: Decimal, second: Decimal): Decimal {
  return fromParts(subtractParts(partsOf(first), partsOf(second)));
}

export function multiplyDecimals(first: Decimal, second: Decimal): Decimal {
  const left = partsOf(first);
  const right = partsOf(second);
  return fromParts({ unscaled: left.unscaled * right.unscaled, scale: left.scale + right.scale });
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
  const point = value.indexOf('.');
  if (point < 0) return { unscaled: BigInt(value), scale: 0 };
  return { unscaled: BigInt(value.slice(0, point) + value.slice(point + 1)), scale: value.length - point - 1 };
}

function fromParts({ unscaled, scale }: Parts): Decimal {
  const negative = unscaled < 0n;
  return decimalOf(String(magnitude(unscaled)), -scale, negative);
}

function subtractParts(left: Parts, right: Parts): Parts {
  const scale = Math.max(left.scale, right.scale);
  return { unscaled: rescaled(left, scale) - rescaled(right, scale), scale };
}

function rescaled(parts: Parts, scale: number): bigint {
  return parts.unscaled * 10n ** BigInt(scale - parts.scale);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
