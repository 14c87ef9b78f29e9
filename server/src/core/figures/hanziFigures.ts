import { readDecade } from '../dates/decades';
import { readPeriodOfYear } from '../dates/periods';
import { readPlanPeriod } from '../dates/planPeriods';
import { readDate } from '../dates/readDate';
import { hanziDigitValue, multiplierPower } from '../numbers/digits';
import type { Numeral } from '../numbers/numeral';
import { withRelativeYear } from './arabicFigures';
import { boundBefore, boundBehind } from './bounds';
import { readCode } from './codes';
import { readFractionOf, readHalf, readOneHalf } from './fractions';
import { endOfNameAt, endOfPatternAround } from './numberNames';
import { readOrdinal } from './ordinals';
import { addQuantity, readNumeral, readQuantity, type Quantity } from './quantities';
import { addFigure, type Scan } from './scan';

const ONE = 0x4e00; // 一
const HALF = 0x534a; // 半
const FRONT = 0x524d; // 前

/**
 * Reads what begins with the Chinese numeral at `start`. Chinese numerals stand in countless words, so they are figures only
 * where they are dates, shares, ranks, or count something by a measure word.
 */
export function readHanziAt(scan: Scan, start: number): number {
  const { text, vocabulary } = scan;
  const name = endOfNameAt(text, start, vocabulary.numberNames);
  if (name > 0) return name;
  if (text.charCodeAt(start) === HALF) return readHalfAt(scan, start);
  if (text.charCodeAt(start) === ONE && text.charCodeAt(start + 1) === HALF) return readOneHalf(scan, start) || start + 2;
  const plan = readUnquotedPlan(scan, start);
  if (plan > 0) return plan;
  const date = readHanziDate(scan, start);
  if (date > 0) return date;
  const numeral = readNumeral(scan, start);
  if (!numeral) return endOfNumeralCharacters(text, start);
  const pattern = endOfPatternAround(text, start, numeral.end, vocabulary.numberNames);
  if (pattern > 0) return pattern;
  return readCounted(scan, numeral);
}

function readCounted(scan: Scan, numeral: Numeral): number {
  const { text } = scan;
  const fraction = readFractionOf(scan, numeral);
  if (fraction > 0) return fraction;
  const ordinal = readOrdinal(scan, numeral);
  if (ordinal !== 0) return Math.abs(ordinal);
  if (text.charCodeAt(numeral.end) === 0x53f7) return readCode(scan, numeral.start, numeral.end, '') || numeral.end; // 三号线
  const top = readTop(scan, numeral);
  if (top > 0) return top;
  const quantity = readQuantity(scan, numeral);
  const counts = quantity.unit ? countsWithUnit(scan, quantity) : countsAlone(scan, quantity);
  return counts ? addQuantity(scan, quantity) : Math.max(numeral.end, numeral.start + 1);
}

/** 前十, 前三: the first places of a ranking. */
function readTop(scan: Scan, numeral: Numeral): number {
  const { text } = scan;
  if (text.charCodeAt(numeral.start - 1) !== FRONT || numeral.value === undefined) return 0;
  const unit = text[numeral.end] ?? '';
  const before = text[numeral.start - 2] ?? '';
  if (unit === '位' || unit === '名') {
    return addFigure(scan, numeral.start - 1, numeral.end + 1, { kind: 'rank', value: numeral.value, bound: 'atMost', unit, hanzi: true });
  }
  if (!(unit === '' || '，。；、,;）)！行强'.includes(unit)) || !'国省市区居列位入界球'.includes(before)) return 0;
  return addFigure(scan, numeral.start - 1, numeral.end, { kind: 'rank', value: numeral.value, bound: 'atMost', hanzi: true });
}

/** 一 before a measure word is an article (一批, 一个); it counts years, and more where it stands for a share or a multiple. */
function countsWithUnit(scan: Scan, quantity: Quantity): boolean {
  const { text } = scan;
  const { first, unit } = quantity;
  if (unit!.digitsOnly) return false;
  if (first.bare || first.innerBound === 'about') return countsRoundly(scan, quantity);
  if (first.value !== '1' || text.charCodeAt(first.start) !== ONE) return unit!.unit !== '届' || first.value !== '1';
  if (unit!.unit === '倍' || unit!.unit === '成') return true;
  return unit!.unit === '年' && isLengthOfOneYear(text, first.start, quantity.end);
}

/** 一年来, 过去一年 and 提前一年 measure; 关键一年, 难忘的一年 and 一年一度 do not. */
function isLengthOfOneYear(text: string, start: number, end: number): boolean {
  if (text.startsWith('一度', end) || text.startsWith('四季', end) || text.startsWith('之计', end)) return false;
  const before = text[start - 1] ?? '';
  if (before === '的') return text.startsWith('过去', start - 3);
  return !'键这那每新要又上同整'.includes(before) || before === '';
}

/** 百家, 千亿元, 数十: round numbers count where words around them or 余 and 多 inside bound them. */
function countsRoundly(scan: Scan, quantity: Quantity): boolean {
  const { first } = quantity;
  if (first.innerBound !== 'exact') return true;
  const behind = boundBehind(scan.text, quantity.end);
  return boundBefore(scan.text, quantity.start) !== undefined || (behind !== undefined && behind !== 'above');
}

/** 突破千亿 and 三十万 count without a unit; 几十 and 数百 do so before a noun. */
function countsAlone(scan: Scan, quantity: Quantity): boolean {
  const { first } = quantity;
  if (first.innerBound === 'about') return first.end - first.start >= 2;
  if (!first.bare) return first.innerBound === 'above' || (first.end - first.start >= 2 && endsInLargeMultiplier(scan.text, first.end));
  return boundBefore(scan.text, quantity.start) !== undefined && endsInLargeMultiplier(scan.text, first.end);
}

function endsInLargeMultiplier(text: string, end: number): boolean {
  return multiplierPower(text.charCodeAt(end - 1)) >= 4;
}

function readHalfAt(scan: Scan, start: number): number {
  const before = scan.text.charCodeAt(start - 1);
  // 上半年 and 下半年 begin one character before.
  const period = readPeriodOfYear(scan.text, start - 1, undefined);
  if (period && (before === 0x4e0a || before === 0x4e0b)) {
    return addFigure(scan, start - 1, period.end, { kind: 'date', date: withRelativeYear(scan.text, start - 1, period.date), hanzi: true });
  }
  return readHalf(scan, start) || start + 1;
}

/** 十四五时期, without quotation marks. */
function readUnquotedPlan(scan: Scan, start: number): number {
  const { text, vocabulary } = scan;
  for (let end = start + 3; end >= start + 2; end--) {
    if (text.charCodeAt(end - 1) !== 0x4e94) continue; // 五
    const plan = readPlanPeriod(text, start, end, false, vocabulary.planPeriods);
    if (plan) return addFigure(scan, start, plan.end, { kind: 'date', date: plan.date, hanzi: true });
  }
  return 0;
}

function readHanziDate(scan: Scan, start: number): number {
  const { text } = scan;
  const before = text.charCodeAt(start - 1);
  const front = before === FRONT || before === 0x7b2c ? start - 1 : start; // 前三季度, 第三季度
  const period = readPeriodOfYear(text, front, undefined);
  const found = period ?? readDate(text, start) ?? readDecade(text, start);
  if (!found) return 0;
  const from = period ? front : start;
  return addFigure(scan, from, found.end, { kind: 'date', date: withRelativeYear(text, from, found.date), hanzi: !/[0-9０-９]/.test(text.slice(from, found.end)) });
}

/** Digits that follow each other as in a name (三八, 一二三) are passed over together. */
function endOfNumeralCharacters(text: string, start: number): number {
  let end = start + 1;
  while (hanziDigitValue(text.charCodeAt(end)) >= 0) end++;
  return end;
}
