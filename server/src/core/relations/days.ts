import { areDisjoint, type Interval } from '../facts/interval';
import { divideDecimals, multiplyDecimals } from '../numbers/arithmetic';
import { decimalOfInteger } from '../numbers/decimal';
import { message } from '../text/message';
import { HUNDRED, multiplyIntervals, exactly, roundDecimal } from './intervals';
import { percentagesOf } from './ratios';
import type { Relation } from './relation';
import { factAt, intervalAt, leadOf, shareSentence, type Scene } from './scene';

export const DAYS_MESSAGES = {
  agrees: { en: '{0} ÷ {1} days = {2}', zh: '{0} ÷ {1}天 = {2}' },
  differs: { en: '{0} ÷ {1} days = {2}, but {3} is stated.', zh: '{0} ÷ {1}天 = {2}，而文中写作「{3}」。' },
};

const RATE = /优良(?:率|天数(?:比例|比率|占比))(?:为|达|达到|提高到|上升到)?$/;
const REACH = 3;
/** Days on which nothing could be measured are left out: so many may be missing. */
const MISSING = 15;
const YEAR = /^\d{4}$/;
const MONTHS = /^(\d{4})-(\d\d)\/\1-(\d\d)$/;

/** 优良天数326天，优良率89.3%: the days on which air was good, by the days of the period. */
export function readDays(scene: Scene, index: number): Relation | undefined {
  const { figures } = scene;
  if (!RATE.test(leadOf(scene, index))) return undefined;
  const days = daysBefore(scene, index);
  const percentages = percentagesOf(scene, index);
  const good = days < 0 ? undefined : intervalAt(scene, days);
  if (good === undefined || percentages === undefined) return undefined;
  const length = lengthOf(factAt(scene, index)?.period);
  if (length === undefined) return undefined;
  const hundredfold = multiplyIntervals(good, exactly(HUNDRED));
  const holds = !areDisjoint(hundredfold, multiplyIntervals(between(length, length), percentages));
  if (!holds && !areDisjoint(hundredfold, multiplyIntervals(between(length - MISSING, length), percentages))) return undefined;
  const share = divideDecimals(multiplyDecimals(figures[days]!.value!, HUNDRED), decimalOfInteger(length));
  if (share === undefined) return undefined;
  const computed = `${roundDecimal(share, (figures[index]!.precision?.decimals ?? 0) + 1)}%`;
  const stated = figures[index]!.text;
  return {
    kind: 'identity', holds, figures: [days, index], span: figures[index]!, computed, stated,
    message: message(holds ? DAYS_MESSAGES.agrees : DAYS_MESSAGES.differs, figures[days]!.text, length, computed, stated),
  };
}

function daysBefore(scene: Scene, index: number): number {
  for (let before = index - 1; before >= 0 && index - before <= REACH && shareSentence(scene, before, index); before--) {
    if (scene.figures[before]!.unit === '天' && leadOf(scene, before).includes('优良')) return before;
  }
  return -1;
}

function between(low: number, high: number): Interval {
  return { low: decimalOfInteger(low), high: decimalOfInteger(high), lowIncluded: true, highIncluded: true };
}

/** The days of a year or of a run of its months; undefined for other periods. */
function lengthOf(period: string | undefined): number | undefined {
  if (period === undefined) return undefined;
  if (YEAR.test(period)) return isLeap(Number(period)) ? 366 : 365;
  const months = MONTHS.exec(period);
  if (months === null) return undefined;
  let days = 0;
  for (let month = Number(months[2]); month <= Number(months[3]); month++) days += daysOf(Number(months[1]), month);
  return days === 0 ? undefined : days;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
