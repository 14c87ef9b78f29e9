import { readDecade } from '../dates/decades';
import { relativeYearBefore } from '../dates/deictics';
import type { PartialDate } from '../dates/partialDate';
import { readPeriodOfYear } from '../dates/periods';
import { readDate } from '../dates/readDate';
import { isRangeMark, skipBlanks } from '../numbers/digits';
import { addFigure, type Scan } from './scan';

const FRONT = 0x524d; // 前
const ORDINAL = 0x7b2c; // 第

/** Only a few characters can stand behind the first number of a date, which ends at `end`: most numbers are told apart by them. */
export function mayStandBehindDateNumber(text: string, end: number): boolean {
  const code = text.charCodeAt(skipBlanks(text, end, 1));
  switch (code) {
    case 0x5e74: // 年
    case 0x6708: // 月
    case 0x5b63: // 季
    case 0x4e16: // 世
    case 0x5b66: // 学
    case 0x3001: // 、 as in 1998、1999年
    case 0x2e: // .
    case 0x2f: // /
      return true;
    default:
      return isRangeMark(code);
  }
}

/** Adds the date or period that begins with the number at `start` (前三季度 and 第三季度 one character before it); 0 where none does. */
export function readDateAt(scan: Scan, start: number): number {
  const { text } = scan;
  const before = text.charCodeAt(start - 1);
  const front = before === FRONT || before === ORDINAL ? start - 1 : start;
  const period = readPeriodOfYear(text, front, undefined);
  const found = period ?? readDate(text, start) ?? readDecade(text, start);
  if (!found) return 0;
  const from = period ? front : start;
  const hanzi = !HOLDS_DIGIT.test(text.slice(from, found.end));
  return addFigure(scan, from, found.end, { kind: 'date', date: withRelativeYear(text, from, found.date), hanzi });
}

const HOLDS_DIGIT = /[0-9０-９]/;

/** The date with the year that a word directly before it says: 去年三季度. */
export function withRelativeYear(text: string, start: number, date: PartialDate): PartialDate {
  if (date.year !== undefined) return date;
  const relativeYear = relativeYearBefore(text, start);
  return relativeYear ? { ...date, relativeYear } : date;
}
