import { areDisjoint, type Interval } from '../facts/interval';
import { compareDecimals, negateDecimal, subtractDecimals } from '../numbers/arithmetic';
import { decimalOf, type Decimal } from '../numbers/decimal';
import type { GrowthBasis } from '../lexicon/lexicon';
import { message } from '../text/message';
import { exactly, HUNDRED, multiplyIntervals, percentageOf, subtractIntervals, widened } from './intervals';
import { movementBehind, saysDecline } from './movement';
import { percentagesOf } from './ratios';
import type { Relation } from './relation';
import { factAt, intervalAt, leadOf, type Scene } from './scene';

export const GROWTH_MESSAGES = {
  agrees: { en: 'From {0} to {1} is {2}', zh: '由{0}到{1}，变动{2}' },
  differs: { en: 'From {0} to {1} is {2}, but {3} is stated.', zh: '由{0}到{1}，变动{2}，而文中写作「{3}」。' },
};

/** No movement of prices in a year explains more than so many points between the growth of levels and a real rate. */
const PRICES = decimalOf('15', 0);
/** Samples change from year to year: such a rate may miss the levels by so much. */
const SAMPLES = decimalOf('15', -1);
/** By how many points a published rate may differ from that of the levels beside it. */
const MARGINS: Readonly<Partial<Record<GrowthBasis, Decimal>>> = { constantPrice: PRICES, nominalAndReal: PRICES, notComparable: SAMPLES };
/** Rates of more than one year, on another price basis or another sample do not follow from the levels. */
export const OTHER_BASIS = /年均|平均|实际|可比|口径|不变价|每年/;

/** 由318.2亿元增加到337.6亿元，增长6.1%. */
export function readGrowth(scene: Scene, index: number): Relation | undefined {
  const { figures, text } = scene;
  const behind = movementBehind(scene, index);
  if (behind === undefined) return undefined;
  const { end } = figures[index]!;
  if (OTHER_BASIS.test(leadOf(scene, index)) || OTHER_BASIS.test(text.slice(end, end + 10))) return undefined;
  const { from, to } = behind.movement;
  if (figures[from]!.kind !== 'quantity') return undefined;
  const rates = percentagesOf(scene, index);
  const basis = growthBasisAt(scene, index) ?? growthBasisAt(scene, to);
  if (rates === undefined || isInvestment(scene, index) || isInvestment(scene, to)) return undefined;
  return compare(scene, { from, to, rate: index, verb: behind.verb, rates, margin: basis === undefined ? undefined : MARGINS[basis] });
}

/** Published rates of investment disagree with its levels. */
export function isInvestment(scene: Scene, index: number): boolean {
  return factAt(scene, index)?.subject.includes('投资') ?? false;
}

/** How growth relates to levels: as the lexicon says, else as the subject's words do. */
export function growthBasisAt(scene: Scene, index: number): GrowthBasis | undefined {
  const fact = factAt(scene, index);
  if (fact === undefined) return undefined;
  const known = fact.entry === undefined ? undefined : scene.entries[fact.entry]!.growthBasis;
  if (known !== undefined) return known;
  return REAL.test(fact.subject) ? 'constantPrice' : undefined;
}

const REAL = /增加值|生产总值|GDP|总产值/;

/** A rate beside two levels, and by how many points it may miss what they give. */
interface Claim {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  /** The word before the rate (增长, 下降). */
  readonly verb: string;
  readonly rates: Interval;
  readonly margin: Decimal | undefined;
}

/** The relation of the three; undefined where they differ within the margin, which proves and refutes nothing. */
function compare(scene: Scene, { from, to, rate, verb, rates, margin }: Claim): Relation | undefined {
  const { figures } = scene;
  const [before, after] = [intervalAt(scene, from), intervalAt(scene, to)];
  const [first, second] = [figures[from]!.value, figures[to]!.value];
  if (before === undefined || after === undefined || first === undefined || second === undefined) return undefined;
  const declines = saysDecline(verb);
  const rises = compareDecimals(second, first) >= 0;
  const change = multiplyIntervals(rises ? subtractIntervals(after, before) : subtractIntervals(before, after), exactly(HUNDRED));
  const holds = rises !== declines && !areDisjoint(change, multiplyIntervals(before, rates));
  if (!holds && margin !== undefined && rises !== declines && !areDisjoint(change, multiplyIntervals(before, widened(rates, margin)))) return undefined;
  const difference = subtractDecimals(second, first);
  const share = percentageOf(rises ? difference : negateDecimal(difference), first, (figures[rate]!.precision?.decimals ?? 0) + 1);
  if (share === undefined) return undefined;
  const computed = rises ? `+${share}` : `-${share}`;
  const stated = `${verb}${figures[rate]!.text}`;
  return {
    kind: 'growth', holds, figures: [from, to, rate].sort((one, other) => one - other), span: figures[rate]!, computed, stated,
    message: message(holds ? GROWTH_MESSAGES.agrees : GROWTH_MESSAGES.differs, figures[from]!.text, figures[to]!.text, computed, stated),
  };
}
