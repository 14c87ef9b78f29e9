import { areDisjoint, type Interval } from '../facts/interval';
import { addDecimals, divideDecimals, multiplyDecimals, subtractDecimals } from '../numbers/arithmetic';
import type { Decimal } from '../numbers/decimal';
import { message } from '../text/message';
import { multiplyIntervals, ONE, roundDecimal } from './intervals';
import { isOneMeasure, movementTo } from './movement';
import type { Relation } from './relation';
import { clauseStart, intervalAt, isAmount, leadOf, shareSentence, type Scene } from './scene';

export const MULTIPLE_MESSAGES = {
  agrees: { en: '{0} ÷ {1} = {2}', zh: '{0} ÷ {1} = {2}' },
  differs: { en: '{0} ÷ {1} = {2}, but {3} is stated.', zh: '{0} ÷ {1} = {2}，而文中写作「{3}」。' },
  grows: {
    en: '{0} ÷ {1} = {2}, but growth by {3} makes {4} times as much.',
    zh: '{0} ÷ {1} = {2}，而“增长{3}”意为原来的{4}倍。',
  },
};

/** 翻番 is said of what nearly doubled; a plain multiple may be cut off or rounded. */
const LOOSE_LOW = '0.9' as Decimal;
const LOOSE_HIGH = '1.15' as Decimal;
/** 增长3倍 is four times as much; 增长到3倍 and 为…的3倍 are three times. */
const GROWS = /(?:增长|增加|提高|提升|上升|扩大|多|高|增幅|增)(?:了|达|达到|近|约|超|超过)*$/;
const STATES = /[，,、](?:是|为|相当于|达到|达)?$/;
const OF = /(?:是|为|相当于|达到|达)[^，,；;]{0,16}$/;
const PER_YEAR = /年均|平均|每年/;

/** 由2亿元增加到5亿元，增长1.5倍; 6亿元，是老区2亿元的3倍. */
export function readMultiple(scene: Scene, index: number): Relation | undefined {
  const { figures } = scene;
  const stated = figures[index]!.value;
  const pair = stated === undefined ? undefined : pairBefore(scene, index);
  if (stated === undefined || pair === undefined) return undefined;
  const lead = leadOf(scene, index);
  if (PER_YEAR.test(lead)) return undefined;
  const isDoubling = figures[index]!.text.startsWith('翻');
  const grows = !isDoubling && GROWS.test(lead);
  const times = grows ? addDecimals(stated, ONE) : stated;
  const [base, value] = [intervalAt(scene, pair.base), intervalAt(scene, pair.value)];
  const interval = intervalAt(scene, index);
  if (base === undefined || value === undefined || interval === undefined) return undefined;
  return compare(scene, index, pair, times, !areDisjoint(value, multiplyIntervals(base, loosened(interval, grows, stated, isDoubling))));
}

interface Pair {
  readonly base: number;
  readonly value: number;
}

function pairBefore(scene: Scene, index: number): Pair | undefined {
  const { figures, text } = scene;
  const to = index - 1;
  if (to < 1 || !shareSentence(scene, to, index)) return undefined;
  const lead = leadOf(scene, index);
  if (lead === '的' && isAmount(figures[to]!) && OF.test(text.slice(clauseStart(scene, to), figures[to]!.start))) return amountBefore(scene, to);
  if (!GROWS.test(lead) && !STATES.test(lead) && !/^[，,、]?(?:实现|增长|基本实现|接近|已)?$/.test(lead)) return undefined;
  const movement = movementTo(scene, to);
  return movement === undefined || movement.direction < 0 ? undefined : { base: movement.from, value: to };
}

/** The amount of one measure with the base, before it in the sentence. */
function amountBefore(scene: Scene, base: number): Pair | undefined {
  const value = base - 1;
  if (value < 0 || !shareSentence(scene, value, base) || !isOneMeasure(scene.figures[value]!, scene.figures[base]!)) return undefined;
  return { base, value };
}

/** The multiples that the figure may stand for. */
function loosened(interval: Interval, grows: boolean, stated: Decimal, isDoubling: boolean): Interval {
  const shift = (end: Decimal | undefined): Decimal | undefined => (end === undefined || !grows ? end : addDecimals(end, ONE));
  if (isDoubling) {
    const most = interval.high === undefined ? undefined : multiplyDecimals(interval.high, LOOSE_HIGH);
    return { low: multiplyDecimals(stated, LOOSE_LOW), high: most, lowIncluded: true, highIncluded: true };
  }
  const margin = marginOf(stated);
  const low = shift(interval.low);
  const high = shift(interval.high);
  return {
    low: low === undefined ? undefined : subtractDecimals(low, margin),
    high: high === undefined ? undefined : addDecimals(high, margin),
    lowIncluded: true,
    highIncluded: true,
  };
}

/** A unit of the last digit, half a unit for whole numbers. */
function marginOf(stated: Decimal): Decimal {
  const point = stated.indexOf('.');
  return (point < 0 ? '0.5' : stated.length - point - 1 === 1 ? '0.1' : '0.01') as Decimal;
}

function compare({ figures }: Scene, index: number, { base, value }: Pair, times: Decimal, holds: boolean): Relation | undefined {
  const quotient = divideDecimals(figures[value]!.value!, figures[base]!.value!);
  if (quotient === undefined) return undefined;
  const computed = String(roundDecimal(quotient, 2));
  const stated = figures[index]!.text;
  const slots = [figures[value]!.text, figures[base]!.text, computed, stated];
  return {
    kind: 'multiple', holds, figures: [base, value, index].sort((first, second) => first - second), span: figures[index]!, computed, stated,
    message: holds
      ? message(MULTIPLE_MESSAGES.agrees, ...slots)
      : times === figures[index]!.value
        ? message(MULTIPLE_MESSAGES.differs, ...slots)
        : message(MULTIPLE_MESSAGES.grows, ...slots, times),
  };
}
