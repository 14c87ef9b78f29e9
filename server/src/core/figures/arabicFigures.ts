import { digitValue, isBlank, isLetter, skipBlanks } from '../numbers/digits';
import { readArabicNumeral, readDigitRun, type DigitRun } from '../numbers/arabicNumeral';
import { readCode } from './codes';
import { mayStandBehindDateNumber, readDateAt } from './dateFigures';
import { isDesignation, readDesignation } from './designations';
import { readFractionOf } from './fractions';
import { endOfPatternAround } from './numberNames';
import { readOrdinal } from './ordinals';
import { addQuantity, readNumeral, readQuantity, type Quantity } from './quantities';
import { endOfClockTime, readRatio } from './ratios';
import type { Scan } from './scan';

/** Reads what begins with the Arabic digit at `start`: a date, a code, a ratio, a fraction, an ordinal or a quantity. */
export function readArabicAt(scan: Scan, start: number): number {
  const { text, vocabulary } = scan;
  const run = readDigitRun(text, start);
  const isPlain = isPlainQuantity(text, run, vocabulary.plainNeighbours);
  if (!isPlain) {
    const other = readOtherThanQuantity(scan, run);
    if (other > 0) return other;
  }
  const numeral = readArabicNumeral(text, start, vocabulary.startsUnit, run);
  if (!isPlain) {
    const ordinal = readOrdinal(scan, numeral);
    if (ordinal !== 0) return Math.abs(ordinal);
    const fraction = readFractionOf(scan, numeral);
    if (fraction > 0) return fraction;
  }
  const quantity = readQuantity(scan, numeral);
  const counts = quantity.unit !== undefined || countsWithoutUnit(text, quantity) || sharesUnit(scan, quantity);
  if (!counts) return Math.max(quantity.end, run.end);
  return addQuantity(scan, quantity, startOfSign(text, start, quantity));
}

function isPlainQuantity(text: string, run: DigitRun, neighbours: Uint8Array): boolean {
  return run.start > 0 && (neighbours[text.charCodeAt(run.start - 1)]! & 1) !== 0 && (neighbours[text.charCodeAt(run.end)]! & 2) !== 0;
}

/** Reads the digits of `run` as anything but an amount and returns the end; 0 where they are none of these. */
function readOtherThanQuantity(scan: Scan, run: DigitRun): number {
  const { start, end } = run;
  if (isListNumber(scan.text, start, end)) return end;
  if (isDesignation(scan, start, end)) return readDesignation(scan, start, end);
  return (
    (mayBeDate(scan.text, run) ? readDateAt(scan, start) : 0) ||
    readCode(scan, start, end, run.count) ||
    readRatio(scan, start, end) ||
    endOfClockTime(scan.text, run) ||
    Math.max(0, endOfPatternAround(scan.text, start, end, scan.vocabulary.numberNames))
  );
}

/** `2024.3.5` reads as a decimal with more behind it. */
function mayBeDate(text: string, run: DigitRun): boolean {
  return mayStandBehindDateNumber(text, run.end) || (run.decimals > 0 && run.point - run.start === 4);
}

function isListMark(code: number): boolean {
  switch (code) {
    case 0x3001: // 、
    case 0x2e: // .
    case 0xff0e: // ．
    case 0x29: // )
    case 0xff09: // ）
    case 0x5d: // ]
    case 0xff3d: // ］
    case 0x3015: // 〕
    case 0x3011: // 】
    case 0x3009: // 〉
      return true;
    default:
      return false;
  }
}

/** `1.` and `1、` that number an item, and `(3)`, `［19］` that number a note: they say nothing. */
function isListNumber(text: string, start: number, end: number): boolean {
  if (!isListMark(text.charCodeAt(end))) return false;
  const after = text[end]!;
  const before = start === 0 ? '' : text[start - 1]!;
  if (before !== '' && '（(［[〔【〈'.includes(before)) return '）)］]〕】〉'.includes(after);
  if (before !== '' && !isBlank(before.charCodeAt(0)) && !'。；;：:>'.includes(before)) return false;
  if (after === '、' || after === '．' || after === '.') return digitValue(text.charCodeAt(end + 1)) < 0;
  return before === '' && (after === ')' || after === '）');
}

/** A bare number counts where it has a multiplier (24.2万居民) or where nothing follows it that it could be the name of. */
function countsWithoutUnit(text: string, quantity: Quantity): boolean {
  if (quantity.first.power > 0 || quantity.first.innerBound !== 'exact') return true;
  const before = text[quantity.start - 1] ?? '';
  const after = text[skipBlanks(text, quantity.end, 1)] ?? '';
  if ('从由'.includes(before) && before !== '') return true;
  if (!'，。；、,;）)以左和至到上下'.includes(after) && after !== '') return false;
  return before !== '' && '达为至到是于在超破过近约增长升降低高余数率值分'.includes(before);
}

const LONGEST_LIST = 12;

/** 11.1、11.2个百分点: a number that stands in a list of which a later member has the unit. */
function sharesUnit(scan: Scan, quantity: Quantity): boolean {
  const { text } = scan;
  let end = quantity.end;
  for (let members = 1; members < LONGEST_LIST; members++) {
    if (!'、和及与'.includes(text[end] ?? '。') || digitValue(text.charCodeAt(end + 1)) < 0) return false;
    const next = readQuantity(scan, readNumeral(scan, end + 1)!);
    if (next.unit) return next.unit.unit !== '年';
    end = next.end;
  }
  return false;
}

/** Where a leading minus stands: before a percentage, or behind a word that says how much. */
function startOfSign(text: string, start: number, quantity: Quantity): number {
  const sign = text.charCodeAt(start - 1);
  if (sign !== 0x2d && sign !== 0x2212 && sign !== 0xff0d) return start;
  const before = text.charCodeAt(start - 2);
  if (digitValue(before) >= 0 || isLetter(before) || before === sign) return start;
  const kind = quantity.unit?.kind;
  const says = '为是至到达于长降增率速（(、和'.includes(text[start - 2] ?? '。');
  return kind === 'percent' || kind === 'points' || says ? start - 1 : start;
}
