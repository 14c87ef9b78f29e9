import type { Fact } from '../facts/fact';
import { areDisjoint, mirrored, nextRound, type Interval } from '../facts/interval';
import type { Figure } from '../figures/figure';
import { addDecimals, compareDecimals, multiplyDecimals, subtractDecimals } from '../numbers/arithmetic';
import { approximateNumber, decimalOf, type Decimal } from '../numbers/decimal';

/** What a figure may stand for, in the base unit of its dimension, so that 公里 and 米 compare. */
export interface Measure {
  /** `m`, `m²`, `元`, `%`, `rank`, or the unit itself where it has no other. */
  readonly dimension: string;
  readonly interval: Interval;
}

const TENTH_ABOVE = '1.1' as Decimal;
const TENTH_BELOW = '0.9' as Decimal;


/** Units that measure one thing: the base unit and how many of it one is. */
const UNITS: ReadonlyMap<string, readonly [string, Decimal]> = new Map(
  (
    [
      ['米', 'm', '1'], ['千米', 'm', '1000'], ['公里', 'm', '1000'], ['里', 'm', '500'],
      ['平方米', 'm²', '1'], ['㎡', 'm²', '1'], ['平米', 'm²', '1'], ['方', 'm²', '1'], ['平方公里', 'm²', '1000000'], ['平方千米', 'm²', '1000000'],
      ['公顷', 'm²', '10000'], ['立方米', 'm³', '1'], ['吨', '吨', '1'], ['公斤', '吨', '0.001'], ['千克', '吨', '0.001'], ['斤', '吨', '0.0005'],
      ['人', '人', '1'], ['名', '人', '1'], ['位', '人', '1'], ['家', '个', '1'], ['户', '个', '1'], ['个', '个', '1'], ['项', '个', '1'], ['处', '个', '1'],
      ['千瓦', '千瓦', '1'], ['千瓦时', '千瓦时', '1'], ['度', '千瓦时', '1'], ['元', '元', '1'], ['人民币', '元', '1'],
    ] as const
  ).map(([unit, dimension, factor]) => [unit, [dimension, factor as Decimal]]),
);

const HUNDRED = '100' as Decimal;

/**
 * What a figure may stand for when every wording is taken as widely as people mean it: rounded or cut off, 突破 and 超 up to the next
 * round number, 近 and 约 loosely. Undefined where the figure has no value.
 */
export function measureOf(figure: Figure, { negative }: Pick<Fact, 'negative'>): Measure | undefined {
  const interval = widely(figure);
  if (!interval) return undefined;
  const [dimension, factor] = dimensionOf(figure);
  const scaled = factor === undefined ? interval : { ...interval, low: times(interval.low, factor), high: times(interval.high, factor) };
  return { dimension, interval: negative ? mirrored(scaled) : scaled };
}

/** The base unit of what a figure measures, and how many of it one of its unit is; undefined for one. */
export function dimensionOf({ kind, unit }: Figure): readonly [string, Decimal | undefined] {
  switch (kind) {
    case 'percent':
      return [unit === '‰' || unit === '‱' ? unit : '%', undefined];
    case 'fraction':
      return ['%', HUNDRED];
    case 'quantity':
      return UNITS.get(unit) ?? [unit, undefined];
    default:
      return [kind, undefined];
  }
}

/** True where both measure in one dimension and share no value. An amount may leave its unit out (跨越1800亿). */
export function contradict(first: Measure, second: Measure): boolean {
  return (first.dimension === second.dimension || first.dimension === '' || second.dimension === '') && areDisjoint(first.interval, second.interval);
}

/** True where the values lie so close together that rounding may explain it, or cannot be compared: a rough answer, and a fast one. */
export function mayAgree(first: Figure, second: Figure): boolean {
  if (first.value === undefined || second.value === undefined || first.value === second.value) return true;
  if (first.unit !== second.unit || first.kind !== second.kind) return false;
  const [one, two] = [approximateNumber(first.value), approximateNumber(second.value)];
  const [lower, upper, below, above] = one < two ? [one, two, first, second] : [two, one, second, first];
  return reachAbove(below, lower) >= upper - reachBelow(above, upper);
}

/** No more than this above its number can be meant. */
function reachAbove(figure: Figure, value: number): number {
  const { bound, value: text } = figure;
  if (bound === 'atLeast') return Infinity;
  if (bound === 'above') return Math.max(value * 1.1, approximateNumber(nextRound(text!)));
  return bound === 'about' ? value * 1.11 : bound === 'exact' ? value + step(figure) : value;
}

/** So far below its number can be meant. */
function reachBelow(figure: Figure, value: number): number {
  const { bound } = figure;
  if (bound === 'atMost') return Infinity;
  if (bound === 'about' || bound === 'below') return value * 0.11;
  return bound === 'exact' ? step(figure) : 0;
}

/** One of the last written digit, which rounding may hide; ranks and counts hide nothing. */
function step(figure: Figure): number {
  const { precision, kind } = figure;
  if (precision === undefined || kind === 'rank' || kind === 'multiple' || isWholeCount(figure)) return 0;
  return 10 ** (precision.multiplier - precision.decimals);
}

/** What is measured may be rounded to whole units; a count of things without 万 is exact. */
const MEASURED = ['元', '米', '里', '亩', '顷', '吨', '斤', '克', '㎡', '时', '度', '瓦', '升', '天', '岁', '量', '方', '分'];

export function isWholeCount({ precision, kind, unit }: Figure): boolean {
  return precision?.multiplier === 0 && precision.decimals === 0 && kind === 'quantity' && unit !== '' && !MEASURED.some((ending) => unit.endsWith(ending));
}

function widely(figure: Figure): Interval | undefined {
  const { value, low, high, bound, kind } = figure;
  if (low !== undefined && high !== undefined) return closed(low, high);
  if (value === undefined) return undefined;
  switch (bound) {
    case 'exact':
      return kind === 'rank' || kind === 'multiple' ? closed(value, value) : rounded(figure, value);
    case 'about':
      return closed(multiplyDecimals(value, TENTH_BELOW), multiplyDecimals(value, TENTH_ABOVE));
    case 'below':
      return closed(multiplyDecimals(value, TENTH_BELOW), value);
    case 'above':
      return { low: value, high: larger(multiplyDecimals(value, TENTH_ABOVE), nextRound(value)), lowIncluded: true, highIncluded: true };
    case 'atLeast':
      return { low: value, high: undefined, lowIncluded: true, highIncluded: false };
    case 'atMost':
      return { low: undefined, high: value, lowIncluded: false, highIncluded: true };
  }
}

/** What is written may be rounded to the last digit or cut off behind it. */
function rounded(figure: Figure, value: Decimal): Interval {
  const { precision } = figure;
  if (precision === undefined || isWholeCount(figure)) return closed(value, value);
  const power = precision.multiplier - precision.decimals;
  return { low: subtractDecimals(value, decimalOf('5', power - 1)), high: addDecimals(value, decimalOf('1', power)), lowIncluded: true, highIncluded: false };
}

function closed(low: Decimal, high: Decimal): Interval {
  return { low, high, lowIncluded: true, highIncluded: true };
}

function times(value: Decimal | undefined, factor: Decimal): Decimal | undefined {
  return value === undefined ? undefined : multiplyDecimals(value, factor);
}

function larger(first: Decimal, second: Decimal): Decimal {
  return compareDecimals(first, second) >= 0 ? first : second;
}
