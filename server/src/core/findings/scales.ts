import type { Fact } from '../facts/fact';
import type { Figure } from '../figures/figure';
import { approximateNumber } from '../numbers/decimal';
import type { Reading } from '../report/report';
import { isOfWholePlace } from './mention';

/** A sum of money that is out of all proportion to another, and the unit that would set it right. */
export interface OutOfScale {
  readonly fact: Fact;
  readonly other: Fact;
  readonly meant: '亿元' | '万元';
}

/** Indicators of a whole place whose sizes are of one order, as each is a part of another or of like size. */
const WHOLES = new Set(['gdp', 'services-va', 'budget-revenue', 'budget-expenditure', 'fixed-investment', 'retail-sales', 'livelihood-spending']);
const OUT_OF_SCALE = 400;
/** Sums below this are told in 万元 by the smallest places too. */
const LARGE = 1_000_000_000;

/** Sums in 万元 and 亿元 that only the other unit would bring into proportion. Rough numbers will do: the sums are hundreds of times apart. */
export function sumsOutOfScale(reading: Reading): readonly OutOfScale[] {
  const sums: Fact[] = [];
  for (const fact of reading.facts) if (isMoney(reading, fact)) sums.push(fact);
  const largest = largestWhole(reading, sums);
  const found: OutOfScale[] = [];
  for (let index = 0; index < sums.length; index++) {
    const fact = sums[index]!;
    const figure = reading.figures[fact.figure]!;
    if (describesAnother(reading.text, figure)) continue;
    const other = largest && tooSmall(reading, fact, largest) ? largest : oddBetween(reading, sums[index - 1], fact, sums[index + 1]);
    if (other) found.push({ fact, other, meant: '亿元' });
    else if (largest && tooLarge(reading, fact, largest)) found.push({ fact, other: largest, meant: '万元' });
  }
  return found;
}

function isMoney({ figures }: Reading, fact: Fact): boolean {
  const { kind, unit, value, precision } = figures[fact.figure]!;
  return unit === '元' && kind === 'quantity' && value !== undefined && (precision?.multiplier === 4 || precision?.multiplier === 8) && fact.aspect !== 'growth';
}

function sizeOf({ figures }: Reading, { figure }: Fact): number {
  return approximateNumber(figures[figure]!.value!);
}

function multiplierOf({ figures }: Reading, { figure }: Fact): number | undefined {
  return figures[figure]!.precision?.multiplier;
}

/** 超过200亿元的县: the amount describes what it is said of. */
function describesAnother(text: string, { end }: Figure): boolean {
  return text.charAt(end) === '的' || text.charAt(end) === '以';
}

function isWhole(reading: Reading, fact: Fact): boolean {
  return fact.indicator !== undefined && fact.aspect === 'level' && WHOLES.has(fact.indicator) && isOfWholePlace(reading, fact);
}

function largestWhole(reading: Reading, sums: readonly Fact[]): Fact | undefined {
  let largest: Fact | undefined;
  for (const fact of sums) {
    if (!isWhole(reading, fact) || fact.status === 'target') continue;
    if (largest === undefined || sizeOf(reading, fact) > sizeOf(reading, largest)) largest = fact;
  }
  return largest !== undefined && sizeOf(reading, largest) >= LARGE ? largest : undefined;
}

function tooSmall(reading: Reading, fact: Fact, largest: Fact): boolean {
  return isWhole(reading, fact) && multiplierOf(reading, fact) === 4 && sizeOf(reading, fact) * OUT_OF_SCALE < sizeOf(reading, largest);
}

/** So much smaller than both its neighbours, which are told in 亿元, only a wrong unit makes a sum. */
const ODD = 1_000;
/** Neighbours in a list stand so close. */
const NEAR = 24;

function oddBetween(reading: Reading, before: Fact | undefined, fact: Fact, after: Fact | undefined): Fact | undefined {
  if (!before || !after || multiplierOf(reading, fact) !== 4 || multiplierOf(reading, before) !== 8 || multiplierOf(reading, after) !== 8) return undefined;
  const [first, middle, last] = [reading.figures[before.figure]!, reading.figures[fact.figure]!, reading.figures[after.figure]!];
  if (middle.start - first.end > NEAR || last.start - middle.end > NEAR || /[。\n]/.test(reading.text.slice(first.end, last.start))) return undefined;
  return sizeOf(reading, fact) * ODD < Math.min(sizeOf(reading, before), sizeOf(reading, after)) ? before : undefined;
}

/** Words of what is paid out of a budget: it never comes to more than all that a place produces in a year. */
const PAID = ['补贴', '补助', '救助', '保障金', '奖补', '贴息', '低保', '经费', '帮扶资金', '专项资金', '资金池', '奖励资金', '慰问', '抚恤', '挽回'];

function tooLarge(reading: Reading, fact: Fact, largest: Fact): boolean {
  if (multiplierOf(reading, fact) !== 8 || largest.indicator !== 'gdp' || sizeOf(reading, fact) <= sizeOf(reading, largest)) return false;
  return PAID.some((word) => fact.subject.includes(word));
}
