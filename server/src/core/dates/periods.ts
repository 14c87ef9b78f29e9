import { isRangeMark, skipBlanks } from '../numbers/digits';
import { readDateNumber } from './dateNumber';
import { endOfYearPart } from './dateParts';
import { partialDate } from './partialDate';
import type { DateReading } from './readDate';

const ORDINAL = 0x7b2c; // 第
const FRONT = 0x524d; // 前
const HALF = 0x534a; // 半
const YEAR = 0x5e74; // 年

/**
 * Reads a part of a year at `start`: `上半年`, `下半年`, `一季度`, `第三季度`, `1季度`, `前三季度`, `一至三季度`.
 * `year` is the year written before it, undefined where none is.
 */
export function readPeriodOfYear(text: string, start: number, year: number | undefined): DateReading | undefined {
  const first = text.charCodeAt(start);
  if (text.charCodeAt(start + 1) === HALF) return readHalfYear(text, start, year);
  const fromStart = first === FRONT;
  const number = readDateNumber(text, skipBlanks(text, fromStart || first === ORDINAL ? start + 1 : start, 1));
  if (!number || number.value < 1 || number.value > 4 || number.digits !== 1) return undefined;
  let word = skipBlanks(text, number.end, 1);
  if (isRangeMark(text.charCodeAt(word)) || text.charCodeAt(word) === 0x3001) {
    // 二、四季度工作安排: the heading's own number
    if (text.charCodeAt(word) === 0x3001 && text.slice(0, start).trim() === '') return undefined;
    const last = readDateNumber(text, word + 1);
    if (!last || last.value <= number.value || last.value > 4 || last.digits !== 1) return undefined;
    word = last.end;
    if (!isQuarterWord(text, word)) return undefined;
    return { end: word + 2, date: partialDate({ year, month: number.value * 3 - 2, endMonth: last.value * 3 }) };
  }
  if (!isQuarterWord(text, word)) return undefined;
  // 前三季度 are the months from January on.
  if (fromStart) return { end: word + 2, date: partialDate({ year, month: 1, endMonth: number.value * 3 }) };
  return { end: endOfYearPart(text, word + 2), date: partialDate({ year, quarter: number.value as 1 | 2 | 3 | 4 }) };
}

function readHalfYear(text: string, start: number, year: number | undefined): DateReading | undefined {
  const first = text.charCodeAt(start);
  const half = first === 0x4e0a || first === FRONT ? 1 : first === 0x4e0b || first === 0x540e ? 2 : undefined; // 上 前, 下 后
  if (half === undefined || text.charCodeAt(start + 2) !== YEAR) return undefined;
  return { end: start + 3, date: partialDate({ year, half }) };
}

/** 季度, but not 季度假. */
function isQuarterWord(text: string, position: number): boolean {
  return text.charCodeAt(position) === 0x5b63 && text.charCodeAt(position + 1) === 0x5ea6;
}
