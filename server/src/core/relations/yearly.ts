import { areDisjoint, type Interval } from '../facts/interval';
import { subtractDecimals } from '../numbers/arithmetic';
import type { Decimal } from '../numbers/decimal';
import { message } from '../text/message';
import { growthBasisAt, GROWTH_MESSAGES, isInvestment } from './growth';
import { exactly, HUNDRED, isBelow, multiplyIntervals, percentageOf, subtractIntervals, widened } from './intervals';
import { closedIntervalAt, type Levels } from './levels';
import { percentagesOf } from './ratios';
import type { Relation } from './relation';
import { factAt, type Scene } from './scene';

/** Levels of two reports' years are revised, and rates are on many bases: only so many points between them cannot be. */
const POINTS = '15' as Decimal;
/** What a rate of one year is counted from. */
export const PLAIN_BASES = new Set(['', '同比', '比上年', '较上年', '同比上年']);
/** A level that is stated so often is checked as such. */
const MOST_PAIRS = 16;
/** Within so many points of the rate no exact arithmetic is needed. */
const ROUGHLY = 12;
const YEAR = /^\d{4}$/;

/** The level of a year, that of the year before and the rate between them, wherever in the report they stand. */
export function readYearlyGrowth(scene: Scene, index: number, levels: Levels): Relation | undefined {
  const fact = factAt(scene, index)!;
  if (fact.aspect !== 'growth' || fact.entry === undefined || fact.scope !== '' || fact.period === undefined || !YEAR.test(fact.period)) return undefined;
  if (!PLAIN_BASES.has(fact.base) || isInvestment(scene, index)) return undefined;
  const isTarget = fact.status === 'target';
  const after = levels.of(fact.entry, fact.period, isTarget);
  if (after.length === 0) return undefined;
  const before = levels.of(fact.entry, String(Number(fact.period) - 1), false);
  const rates = before.length === 0 ? undefined : percentagesOf(scene, index);
  if (rates === undefined || growthBasisAt(scene, index) === 'points') return undefined;
  if (before.length * after.length > MOST_PAIRS) return undefined;
  for (const earlier of before) {
    for (const later of after) if (mayGrow(scene, earlier, later, rates, fact.negative)) return undefined;
  }
  return differing(scene, before[0]!, after[0]!, index, fact.negative);
}

/** True unless the two levels lie further apart than the rate and 15 points allow. */
function mayGrow(scene: Scene, earlier: number, later: number, rates: Interval, declines: boolean): boolean {
  if (isRoughly(scene, earlier, later, rates, declines)) return true;
  const [before, after] = [closedIntervalAt(scene, earlier), closedIntervalAt(scene, later)];
  if (before === undefined || after === undefined || scene.figures[earlier]!.unit !== scene.figures[later]!.unit) return true;
  const change = multiplyIntervals(isBelow(after, before) ? subtractIntervals(before, after) : subtractIntervals(after, before), exactly(HUNDRED));
  if (isBelow(after, before) !== declines && rates.low !== undefined && !rates.low.startsWith('0')) return !isFar(change, before);
  return !areDisjoint(change, multiplyIntervals(before, widened(rates, POINTS)));
}

/** True where floating-point numbers already say that the levels lie near the rate. */
function isRoughly({ figures }: Scene, earlier: number, later: number, { low, high }: Interval, declines: boolean): boolean {
  const rate = Number(low ?? high ?? 0) * (declines ? -1 : 1);
  return Math.abs((Number(figures[later]!.value) / Number(figures[earlier]!.value) - 1) * 100 - rate) < ROUGHLY;
}

/** True where the change is above 15 points. */
function isFar(change: Interval, before: Interval): boolean {
  return isBelow(multiplyIntervals(before, exactly(POINTS)), change);
}

function differing({ figures }: Scene, earlier: number, later: number, rate: number, declines: boolean): Relation | undefined {
  const [first, second] = [figures[earlier]!, figures[later]!];
  const share = percentageOf(subtractDecimals(second.value!, first.value!), first.value!, 1);
  if (share === undefined) return undefined;
  const computed = share.startsWith('-') ? share : `+${share}`;
  const stated = `${declines ? '-' : ''}${figures[rate]!.text}`;
  return {
    kind: 'growth', holds: false, figures: [earlier, later, rate].sort((one, other) => one - other), span: figures[rate]!, computed, stated,
    message: message(GROWTH_MESSAGES.differs, first.text, second.text, computed, stated),
  };
}
