import type { Aspect, Fact } from '../facts/fact';
import { intervalOf } from '../facts/interval';
import type { Figure } from '../figures/figure';
import { addDecimals, compareDecimals, divideDecimals, multiplyDecimals, scaleDecimal, subtractDecimals } from '../numbers/arithmetic';
import { decimalOf, type Decimal } from '../numbers/decimal';
import { growthBasisAt, isInvestment, OTHER_BASIS } from './growth';
import { HUNDRED, roundDecimal } from './intervals';
import { endsClause, factAt, isAmount, leadOf, type Scene } from './scene';
import { partOf, shareClaim, wholeInside, wholeName } from './share';
import type { Wholes } from './wholes';
import { wordedLike } from './wording';
import { PLAIN_BASES } from './yearly';

/** An amount that a percentage and an amount beside it imply and the report does not state. */
export interface Implied {
  /** Rounded so that what the two figures' own rounding leaves open moves the last digit by one at most. */
  readonly value: string;
  /** The index of the amount that it was computed from. */
  readonly from: number;
}

/** What is quoted at constant prices even where no indicator is named (第二产业174亿元), and samples that change from year to year. */
const NOT_FROM_LEVELS = /产业|[一二三]产|增加值|生产总值|GDP|产值|经济|规上|限上|规模以上|限额以上/;
/** One year, or a part of one. */
const WITHIN_YEAR = /^(\d{4})(?:-\w+)?(?:\/\1-\d\d)?$/;
/** How many figures off the level may stand. */
const REACH = 3;

/** 零售额54亿元，增长8%: the amount that it grew from. Never where the rate is at constant prices, or may be, or is of another sample. */
export function impliedBase(scene: Scene, index: number): Implied | undefined {
  const { figures, text } = scene;
  const figure = figures[index]!;
  const fact = factAt(scene, index);
  if (fact?.aspect !== 'growth' || fact.group === undefined || !isExactPercentage(figure) || fact.period === undefined || !WITHIN_YEAR.test(fact.period)) return undefined;
  if (!PLAIN_BASES.has(fact.base) || OTHER_BASIS.test(leadOf(scene, index)) || OTHER_BASIS.test(text.slice(figure.end, figure.end + 10))) return undefined;
  const level = levelBeside(scene, index, fact);
  if (level < 0 || !isNominal(scene, index, level) || isInvestment(scene, index)) return undefined;
  const rates = intervalOf(figure, fact.negative)!;
  const levels = intervalOf(figures[level]!)!;
  const rate = fact.negative ? subtractDecimals(HUNDRED, figure.value!) : addDecimals(HUNDRED, figure.value!);
  const least = addDecimals(HUNDRED, rates.low!);
  if (least.startsWith('-') || least === '0') return undefined;
  const before = (amount: Decimal, percentage: Decimal): Decimal => divideDecimals(multiplyDecimals(amount, HUNDRED), percentage)!;
  const low = before(levels.low!, addDecimals(HUNDRED, rates.high!));
  return rounded(figures[level]!, level, before(figures[level]!.value!, rate), subtractDecimals(before(levels.high!, least), low));
}

/** 民生支出占一般公共预算支出的78%, and the whole's amount elsewhere: what the share amounts to. Undefined where the part is stated itself. */
export function impliedPart(scene: Scene, index: number, wholes: Wholes): Implied | undefined {
  const { figures } = scene;
  const figure = figures[index]!;
  const fact = factAt(scene, index);
  if (fact === undefined || !SHARES.includes(fact.aspect) || !isExactPercentage(figure)) return undefined;
  const claim = shareClaim(scene, index);
  if (claim === undefined || partOf(scene, index, claim) >= 0) return undefined;
  const whole = wholeOf(scene, index, wholes, fact, claim.mark, claim.name);
  if (whole < 0 || figures[whole]!.bound !== 'exact') return undefined;
  const [rates, amounts] = [intervalOf(figure)!, intervalOf(figures[whole]!)!];
  const share = (amount: Decimal, percentage: Decimal): Decimal => scaleDecimal(multiplyDecimals(amount, percentage), -2);
  const width = subtractDecimals(share(amounts.high!, rates.high!), share(amounts.low!, rates.low!));
  return rounded(figures[whole]!, whole, share(figures[whole]!.value!, figure.value!), width);
}

/** What 占 may stand before. */
const SHARES: readonly Aspect[] = ['share', 'level'];

function isExactPercentage({ kind, unit, bound, value }: Figure): boolean {
  return kind === 'percent' && unit === '%' && bound === 'exact' && value !== undefined;
}

/** So far before the subject its clause is looked at. */
const CLAUSE_REACH = 60;

/** True where nothing in the clause of the level's subject, nor behind it, says that its growth is quoted on another basis. */
function isNominal(scene: Scene, index: number, level: number): boolean {
  const basis = growthBasisAt(scene, index);
  const { subjectSpan } = factAt(scene, level)!;
  if (subjectSpan === undefined || (basis !== undefined && basis !== 'currentPrice' && basis !== 'physical')) return false;
  const { start: end } = scene.figures[level]!;
  let start = Math.min(subjectSpan.start, end);
  const least = Math.max(0, start - CLAUSE_REACH);
  while (start > least && !endsClause(scene.text.charCodeAt(start - 1))) start--;
  return !NOT_FROM_LEVELS.test(scene.text.slice(start, Math.max(end, subjectSpan.end)));
}

/** The level that the rate is bound to; -1 for none, and where the figure that it grew from is stated. */
function levelBeside(scene: Scene, index: number, fact: Fact): number {
  let level = -1;
  for (let beside = index - REACH; beside <= index + REACH; beside++) {
    const other = factAt(scene, beside);
    if (other === undefined || other.group !== fact.group) continue;
    if (other.role === 'from') return -1;
    if (level < 0 && isLevelOf(scene, beside, other, fact)) level = beside;
  }
  return level;
}

const SIDES = ['subject', 'entry', 'period', 'status', 'scope'] as const satisfies readonly (keyof Fact)[];

function isLevelOf({ figures }: Scene, beside: number, level: Fact, fact: Fact): boolean {
  return level.aspect === 'level' && isAmount(figures[beside]!) && figures[beside]!.bound === 'exact' && SIDES.every((side) => level[side] === fact[side]);
}

/** The amount of which the share is: between 占 and the percentage, or under its name elsewhere, where all that have it agree. */
function wholeOf(scene: Scene, index: number, wholes: Wholes, fact: Fact, mark: number, name: string): number {
  const inside = wholeInside(scene, index, mark);
  if (inside >= 0) return inside;
  const named = wholes.named(wholeName(name), fact);
  const [first] = named;
  return first !== undefined && named.every((whole) => scene.figures[whole]!.value === scene.figures[first]!.value) ? first : -1;
}

/** Fewer significant digits than two say little. */
const LEAST = decimalOf('10', 0);

const TWO = decimalOf('2', 0);

/** `value` in the wording of `like`, to a digit that half of `width` moves by one at most; undefined where too few are left. */
function rounded(like: Figure, from: number, value: Decimal, width: Decimal): Implied | undefined {
  const { multiplier, decimals: most } = like.precision ?? { multiplier: 0, decimals: 0 };
  let decimals = most;
  while (compareDecimals(scaleDecimal(TWO, multiplier - decimals), width) < 0) decimals--;
  const units = roundDecimal(scaleDecimal(value, decimals - multiplier), 0);
  if (compareDecimals(units, LEAST) < 0) return undefined;
  return { value: wordedLike(like, scaleDecimal(units, multiplier - decimals)), from };
}
