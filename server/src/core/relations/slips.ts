import { addDecimals, compareDecimals, subtractDecimals } from '../numbers/arithmetic';
import { approximateNumber, type Decimal } from '../numbers/decimal';

/** How far a sum may miss its total, as a part of it, and still be a slip: two digits swapped; one digit wrong in two parts, in more, in excess. */
const SWAPPED = 0.1;
const ONE_DIGIT_OF_TWO_PARTS = 0.03;
const ONE_DIGIT = 0.05;
const ONE_DIGIT_IN_EXCESS = 0.1;

/**
 * True when one slip of the pen in the total or in one part explains why the parts miss the total. Parts that leave out more are
 * parts of an open list.
 */
export function isSlipAway(total: Decimal, parts: readonly Decimal[]): boolean {
  const sum = parts.reduce(addDecimals);
  const rest = subtractDecimals(total, sum);
  const gap = Math.abs(approximateNumber(rest)) / approximateNumber(total);
  if (!(gap <= SWAPPED)) return false;
  const repairs: readonly (readonly [Decimal, Decimal])[] = [[total, sum], ...parts.map((part) => [part, addDecimals(part, rest)] as const)];
  if (repairs.some(([written, meant]) => slipOf(written, meant) === 'swapped')) return true;
  const most = compareDecimals(sum, total) > 0 ? ONE_DIGIT_IN_EXCESS : parts.length === 2 ? ONE_DIGIT_OF_TWO_PARTS : ONE_DIGIT;
  return gap <= most && repairs.some(([written, meant]) => slipOf(written, meant) === 'digit');
}

/** What one slip makes `written` of `meant`; undefined where none does. */
export function slipOf(written: Decimal, meant: Decimal): 'digit' | 'swapped' | undefined {
  if (written.startsWith('-') || meant.startsWith('-')) return undefined;
  const [first, second] = aligned(written, meant);
  const differing: number[] = [];
  for (let index = 0; index < first.length; index++) {
    if (first.charCodeAt(index) !== second.charCodeAt(index)) differing.push(index);
    if (differing.length > 2) return undefined;
  }
  const [one, two] = differing;
  if (one === undefined) return undefined;
  if (two === undefined) return 'digit';
  return two === one + 1 && first[one] === second[two] && first[two] === second[one] ? 'swapped' : undefined;
}

/** Both numbers' digits, one below the other, without the point. */
function aligned(first: Decimal, second: Decimal): readonly [string, string] {
  const decimals = Math.max(decimalsOf(first), decimalsOf(second));
  const [left, right] = [digitsOf(first, decimals), digitsOf(second, decimals)];
  const length = Math.max(left.length, right.length);
  return [left.padStart(length, '0'), right.padStart(length, '0')];
}

function decimalsOf(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

function digitsOf(value: Decimal, decimals: number): string {
  const missing = decimals - decimalsOf(value);
  return value.replace('.', '') + '0'.repeat(missing);
}
