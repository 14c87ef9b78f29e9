import type { Figure } from '../../core/figures/figure';
import type { Decimal } from '../../core/numbers/decimal';

/** The values that a figure's words and rounding leave open. A missing end is unbounded. */
export interface Interval {
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
  /** True where rounding alone opens it: nothing in the words does. */
  readonly rounded: boolean;
}

/**
 * The interval that a figure stands for: 超5% is (5, ∞), 1.25亿 is [1.245亿, 1.255亿).
 * Undefined where the figure is a plain count, or where words such as 约 leave the width open.
 */
export function intervalOf(figure: Figure): Interval | undefined {
  const { low, high, value, bound } = figure;
  if (low !== undefined && high !== undefined) return { low, high, lowIncluded: true, highIncluded: true, rounded: false };
  if (value === undefined) return undefined;
  switch (bound) {
    case 'above':
      return { low: value, high: undefined, lowIncluded: false, highIncluded: false, rounded: false };
    case 'atLeast':
      return { low: value, high: undefined, lowIncluded: true, highIncluded: false, rounded: false };
    case 'below':
      return { low: undefined, high: value, lowIncluded: false, highIncluded: false, rounded: false };
    case 'atMost':
      return { low: undefined, high: value, lowIncluded: false, highIncluded: true, rounded: false };
    case 'exact':
      return roundingInterval(figure, value);
    case 'about':
      return undefined;
  }
}

/** Rounding hides up to half a unit of the last written digit. Whole numbers without a multiplier are counts, and exact. */
function roundingInterval({ precision, kind, rational }: Figure, value: Decimal): Interval | undefined {
  if (precision === undefined || rational !== undefined) return undefined;
  const measured = kind === 'percent' || kind === 'points' || (kind === 'quantity' && (precision.decimals > 0 || precision.multiplier > 0));
  if (!measured) return undefined;
  const exponent = precision.multiplier - precision.decimals;
  return { low: shift(value, exponent, -1n), high: shift(value, exponent, 1n), lowIncluded: true, highIncluded: false, rounded: true };
}

/** `value` ± 5 × 10^(exponent - 1). */
function shift(value: Decimal, exponent: number, sign: 1n | -1n): Decimal {
  const fraction = value.split('.')[1] ?? '';
  const scale = Math.max(fraction.length, 1 - exponent, 0);
  const units = BigInt(value.replace('.', '') + '0'.repeat(scale - fraction.length));
  return fromUnits(units + sign * 5n * 10n ** BigInt(exponent - 1 + scale), scale);
}

/** The canonical decimal of `units` × 10^-`scale`. */
function fromUnits(units: bigint, scale: number): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  let end = digits.length;
  while (end > whole.length && digits[end - 1] === '0') end--;
  const fraction = digits.slice(whole.length, end);
  return `${units < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}` as Decimal;
}

/** A decimal with its whole digits in groups of three: `47,000,000,000.5`. */
export function groupDigits(value: Decimal): string {
  const [whole = '', fraction] = value.split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return sign + groups.join(',') + (fraction === undefined ? '' : `.${fraction}`);
}

/** In the mathematicians' way: `> 5`, `≤ 30`, `[1.245, 1.255)`. */
export function printInterval({ low, high, lowIncluded, highIncluded }: Interval): string {
  if (low === undefined && high === undefined) return '';
  if (high === undefined) return `${lowIncluded ? '≥' : '>'} ${groupDigits(low!)}`;
  if (low === undefined) return `${highIncluded ? '≤' : '<'} ${groupDigits(high)}`;
  return `${lowIncluded ? '[' : '('}${groupDigits(low)}, ${groupDigits(high)}${highIncluded ? ']' : ')'}`;
}
