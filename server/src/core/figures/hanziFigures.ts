import { readPeriodOfYear } from '../dates/periods';
import { readPlanPeriod } from '../dates/planPeriods';
import { hanziDigitValue, isBlank, isRangeMark, multiplierPower, TEN } from '../numbers/digits';
import type { Numeral } from '../numbers/numeral';
import { readCode } from './codes';
import { mayStandBehindDateNumber, readDateAt, withRelativeYear } from './dateFigures';
import { readFractionOf, readHalf, readOneHalf } from './fractions';
import { countsAlone, countsWithUnit } from './hanziCounts';
import { endOfNameAt, endOfPatternAround } from './numberNames';
import { readOrdinal } from './ordinals';
import { addQuantity, readNumeral, readQuantity } from './quantities';
import { addFigure, type Scan } from './scan';
import { readUnit } from './units';

const ONE = 0x4e00; // 一
const SEVERAL = 0x51e0; // 几
const COUNTLESS = 0x6570; // 数
const HALF = 0x534a; // 半
const FRONT = 0x524d; // 前
const ORDINAL = 0x7b2c; // 第
const OVER = 0x4e0a; // 上
/** Before 上 these make another word of it: 以上, 迈上, 跨上. */
const NOT_OVER = '以迈跨站跃登攀踏升';

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
  const date = mayStandBehindDateNumber(text, endOfDateNumber(text, start)) ? readDateAt(scan, start) : 0;
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
  if (numeral.bare && text.charCodeAt(numeral.start - 1) === OVER && !NOT_OVER.includes(text[numeral.start - 2] ?? '。')) {
    return addOver(scan, numeral);
  }
  const quantity = readQuantity(scan, numeral);
  const counts = quantity.unit ? countsWithUnit(scan, quantity) : countsAlone(scan, quantity);
  return counts ? addQuantity(scan, quantity) : Math.max(numeral.end, numeral.start + 1);
}

/** 上百家, 上亿人: about so many, without saying how many. */
function addOver(scan: Scan, numeral: Numeral): number {
  const unit = readUnit(scan.text, numeral.end, scan.vocabulary.measureWords);
  const end = unit?.end ?? numeral.end;
  return addFigure(scan, numeral.start - 1, end, { kind: 'quantity', bound: 'about', unit: unit?.unit ?? '', hanzi: true });
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

/** The numbers of dates are short: 二〇二三 with its 年, 十二, 三十一. */
const LONGEST_DATE_NUMBER = 5;

function endOfDateNumber(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST_DATE_NUMBER && isDateNumeral(text.charCodeAt(end))) end++;
  return end;
}

/** A Chinese digit, 十, or 〇 typed as O or 0 (二O三五). */
function isDateNumeral(code: number): boolean {
  return hanziDigitValue(code) >= 0 || code === TEN || code === 0x4f || code === 0xff2f || code === 0x30 || code === 0xff10;
}

/** Digits that follow each other as in a name (三八, 一二三) are passed over together. */
function endOfNumeralCharacters(text: string, start: number): number {
  let end = start + 1;
  while (hanziDigitValue(text.charCodeAt(end)) >= 0) end++;
  return end;
}
