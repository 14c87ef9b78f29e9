import { readDecade } from '../dates/decades';
import { readPeriodOfYear } from '../dates/periods';
import { readPlanPeriod } from '../dates/planPeriods';
import { readDate } from '../dates/readDate';
import { hanziDigitValue, isBlank, isRangeMark, multiplierPower, skipBlanks, TEN } from '../numbers/digits';
import type { Numeral } from '../numbers/numeral';
import { withRelativeYear } from './arabicFigures';
import { boundBehind } from './bounds';
import { readCode } from './codes';
import { readFractionOf, readHalf, readOneHalf } from './fractions';
import { listsAsMany } from './lists';
import { endOfNameAt, endOfPatternAround } from './numberNames';
import { readOrdinal } from './ordinals';
import { addQuantity, boundBeforeNumeral, readNumeral, readQuantity, type Quantity } from './quantities';
import { addFigure, type Scan } from './scan';
import { readUnit } from './units';

const ONE = 0x4e00; // 一
const SEVERAL = 0x51e0; // 几
const COUNTLESS = 0x6570; // 数
const TWO = 0x4e8c; // 二
const HALF = 0x534a; // 半
const FRONT = 0x524d; // 前
const ORDINAL = 0x7b2c; // 第
const OVER = 0x4e0a; // 上
/** Before 上 these make another word of it: 以上, 迈上, 跨上. */
const NOT_OVER = '以迈跨站跃登攀踏升';
const TO = 0x4ee5; // 以, as in 以上百家

/**
 * Reads what begins with the Chinese numeral at `start`. Chinese numerals stand in countless words, so they are figures only
 * where they are dates, shares, ranks, or count something by a measure word.
 */
export function readHanziAt(scan: Scan, start: number): number {
  const { text, vocabulary } = scan;
  if (isInWord(scan, start)) return start + 1;
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

/** True for the numeral of 统一, 一体化, 三农, 两岸 …, by far the most: no 第 or 前 before it and nothing behind it that it could count. */
function isInWord(scan: Scan, start: number): boolean {
  const { text, vocabulary } = scan;
  const code = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  if (code === SEVERAL || code === COUNTLESS) return multiplierPower(next) === 0; // 数据, 几点
  const before = text.charCodeAt(start - 1);
  if (vocabulary.followers[next] === 0) return hanziDigitValue(code) > 0 && before !== ORDINAL && before !== FRONT;
  return code === ONE && before !== ORDINAL && !mayFollowOne(next);
}

/** Before most measure words 一 is an article: only these make it count. */
function mayFollowOne(code: number): boolean {
  switch (code) {
    case 0x5e74: // 年
    case 0x500d: // 倍
    case 0x6210: // 成
    case 0x6298: // 折
    case 0x5206: // 分之
    case 0x4e2a: // 个, of 一个半小时
    case 0x6708: // 月
    case 0x5b63: // 季
    case 0x4e16: // 世纪
    case 0x5c4a: // 届
    case 0x6b21: // 次
    case 0x70b9: // 点
    case 0x53f7: // 号
    case 0x3001: // 、
    case HALF:
      return true;
    default:
      return hanziDigitValue(code) >= 0 || multiplierPower(code) > 0 || isRangeMark(code) || isBlank(code);
  }
}

function readCounted(scan: Scan, numeral: Numeral): number {
  const { text } = scan;
  const fraction = readFractionOf(scan, numeral);
  if (fraction > 0) return fraction;
  const ordinal = readOrdinal(scan, numeral);
  if (ordinal !== 0) return Math.abs(ordinal);
  if (text.charCodeAt(numeral.end) === 0x53f7) return readCode(scan, numeral.start, numeral.end, 0) || numeral.end; // 三号线
  if (numeral.bare && text.charCodeAt(numeral.start - 1) === OVER && !NOT_OVER.includes(text[numeral.start - 2] ?? '。')) return addOver(scan, numeral);
  const quantity = readQuantity(scan, numeral);
  const counts = quantity.unit ? countsWithUnit(scan, quantity) : countsAlone(scan, quantity);
  return counts ? addQuantity(scan, quantity) : Math.max(numeral.end, numeral.start + 1);
}

/** 上百家, 上亿人: about so many, without saying how many. */
function addOver(scan: Scan, numeral: Numeral): number {
  const unit = readUnit(scan.text, numeral.end, scan.vocabulary.measureWords);
  return addFigure(scan, numeral.start - 1, unit?.end ?? numeral.end, { kind: 'quantity', bound: 'about', unit: unit?.unit ?? '', hanzi: true });
}

/** 一 before a measure word is an article (一批, 一个); it counts years, and more where it stands for a share or a multiple. */
function countsWithUnit(scan: Scan, quantity: Quantity): boolean {
  const { text } = scan;
  const { first } = quantity;
  const { unit, digitsOnly, afterList } = quantity.unit!;
  if (afterList) return first.value !== undefined && listsAsMany(text, first.start, Number(first.value));
  if (digitsOnly || first.value === '0') return unit === '期' && text[first.start] === '两';
  if (first.bare || first.innerBound === 'about') return unit !== '级' && countsRoundly(scan, quantity);
  const single = first.end - first.start === 1;
  if (single && text.charCodeAt(first.start) === TWO) return false; // 二次供水, 二轮, 二级: the second; two would be 两
  switch (unit) {
    case '元':
      return !single; // 三元 is a name more often than a sum
    case '年':
      return !isNameOfPlan(text, quantity) && (first.value !== '1' || isLengthOfOneYear(text, first.start, quantity.end));
    case '大':
      return first.value !== '1' && !isCongress(text, first);
    case '级':
      return first.value !== '1' && first.value !== undefined && text.charCodeAt(quantity.end) !== TO;
    case '个':
      // 三个“一号工程” is a slogan; 一个半小时 measures
      return first.value === '1' ? isHalfMore(text, quantity.end) : text[quantity.end] !== '“';
    case '倍':
    case '成':
      return true;
    default:
      return first.value !== '1' || !single;
  }
}

function isHalfMore(text: string, end: number): boolean {
  return text.startsWith('半小时', end) || text.startsWith('半月', end);
}

/** 二十大, 党的七大: a congress of the party. */
function isCongress(text: string, numeral: Numeral): boolean {
  return numeral.end - numeral.start > 1 || text.startsWith('党的', numeral.start - 2);
}

/** 第十四个五年规划: the plan's name, not a length of time. */
function isNameOfPlan(text: string, quantity: Quantity): boolean {
  return text[quantity.start - 1] === '个' && (text.startsWith('规划', quantity.end) || text.startsWith('计划', quantity.end));
}

/** 一年来, 过去一年 and 提前一年 measure; 关键一年, 难忘的一年 and 一年一度 do not. */
function isLengthOfOneYear(text: string, start: number, end: number): boolean {
  if (['一度', '四季', '之计', '比一年', '更比'].some((words) => text.startsWith(words, end))) return false;
  const before = text[start - 1] ?? '';
  if (before === '的') return text.startsWith('过去', start - 3);
  return before === '' || !('键这那每新要又上同整比'.includes(before) || text.startsWith('最后', start - 2));
}

/** 百家, 千亿元, 数十: round numbers count where words around them or 余 and 多 inside bound them. */
function countsRoundly(scan: Scan, quantity: Quantity): boolean {
  const { first } = quantity;
  if (first.innerBound !== 'exact') return true;
  const behind = boundBehind(scan.text, quantity.end);
  return boundBeforeNumeral(scan.text, quantity.start, first) !== undefined || (behind !== undefined && behind !== 'above');
}

/** 突破千亿 and 三十万 count without a unit; 几十 and 数百 do so before a noun. */
function countsAlone(scan: Scan, quantity: Quantity): boolean {
  const { first } = quantity;
  if (first.innerBound === 'about') return first.end - first.start >= 2;
  if (!first.bare) return first.innerBound === 'above' || (first.end - first.start >= 2 && endsInLargeMultiplier(scan.text, first.end));
  return boundBeforeNumeral(scan.text, quantity.start, first) !== undefined && endsInLargeMultiplier(scan.text, first.end);
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
  if (!mayBeDate(text, start)) return 0;
  const before = text.charCodeAt(start - 1);
  const front = before === FRONT || before === 0x7b2c ? start - 1 : start; // 前三季度, 第三季度
  const period = readPeriodOfYear(text, front, undefined);
  const found = period ?? readDate(text, start) ?? readDecade(text, start);
  if (!found) return 0;
  const from = period ? front : start;
  return addFigure(scan, from, found.end, { kind: 'date', date: withRelativeYear(text, from, found.date), hanzi: !/[0-9０-９]/.test(text.slice(from, found.end)) });
}

/** Only a few characters can stand behind the number of a date. */
function mayBeDate(text: string, start: number): boolean {
  let end = start;
  while (hanziDigitValue(text.charCodeAt(end)) >= 0 || isTypedZero(text.charCodeAt(end)) || text.charCodeAt(end) === TEN) end++;
  const next = text.charCodeAt(skipBlanks(text, end, 1));
  return next === 0x5e74 || next === 0x6708 || next === 0x5b63 || next === 0x4e16 || next === 0x3001 || isRangeMark(next); // 年 月 季 世 、
}

/** 〇 typed as O or 0 (二O三五). */
function isTypedZero(code: number): boolean {
  return code === 0x4f || code === 0xff2f || code === 0x30 || code === 0xff10;
}

/** Digits that follow each other as in a name (三八, 一二三) are passed over together. */
function endOfNumeralCharacters(text: string, start: number): number {
  let end = start + 1;
  while (hanziDigitValue(text.charCodeAt(end)) >= 0) end++;
  return end;
}
