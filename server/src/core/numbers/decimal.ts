/**
 * An exact decimal in canonical form, as a string: an optional `-`, digits without leading zeros, and where needed
 * `.` and a fraction without trailing zeros (`"47000000000"`, `"6.5"`, `"-0.25"`, `"0"`).
 * What a report states is never put through a binary float.
 */
export type Decimal = string & { readonly decimal: unique symbol };

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;
const MINUS = 0x2d;

/**
 * The decimal `digits` × 10^`exponent`, negative when `negative` is true.
 * `digits` holds ASCII digits alone (leading zeros allowed, at least one digit); a negative exponent places the point.
 */
export function decimalOf(digits: string, exponent: number, negative = false): Decimal {
  let first = 0;
  while (first < digits.length - 1 && digits.charCodeAt(first) === ZERO) first++;
  let last = digits.length;
  let power = exponent;
  // Zeros behind the point say nothing about the value.
  while (power < 0 && last > first && digits.charCodeAt(last - 1) === ZERO) {
    last--;
    power++;
  }
  if (last === first || (last === first + 1 && digits.charCodeAt(first) === ZERO)) return '0' as Decimal;
  const significant = first === 0 && last === digits.length ? digits : digits.slice(first, last);
  const magnitude = power === 0 ? significant : power > 0 ? significant + '0'.repeat(power) : withPoint(significant, -power);
  return (negative ? `-${magnitude}` : magnitude) as Decimal;
}

function withPoint(digits: string, decimals: number): string {
  if (digits.length > decimals) return `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
  return `0.${'0'.repeat(decimals - digits.length)}${digits}`;
}

/** Reads `-12.50` and the like (ASCII digits, at most one point, digits on both sides of it); undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const negative = text.charCodeAt(0) === MINUS;
  let digits = '';
  let decimals = 0;
  let point = -1;
  for (let position = negative ? 1 : 0; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === POINT) {
      if (point >= 0 || digits === '' || position === text.length - 1) return undefined;
      point = position;
    } else if (code >= ZERO && code <= NINE) {
      digits += text[position];
      if (point >= 0) decimals++;
    } else {
      return undefined;
    }
  }
  return digits === '' ? undefined : decimalOf(digits, -decimals, negative);
}

/** The decimal of a safe integer. Throws a RangeError for any other number. */
export function decimalOfInteger(value: number): Decimal {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  return String(value === 0 ? 0 : value) as Decimal;
}

/** The decimal as a binary float, for display and for rough comparisons only. */
export function approximateNumber(value: Decimal): number {
  return Number(value);
}
