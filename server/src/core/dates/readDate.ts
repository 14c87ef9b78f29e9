import { digitValue, isRangeMark, skipBlanks } from '../numbers/digits';
import { readDateNumber, type DateNumber } from './dateNumber';
import { endOfMonthPart, endOfYearPart } from './dateParts';
import { partialDate, type PartialDate } from './partialDate';
import { readPeriodOfYear } from './periods';

const YEAR = 0x5e74; // 年
const MONTH = 0x6708; // 月
const DAY = 0x65e5; // 日
const DAY_SPOKEN = 0x53f7; // 号

/** A list of years is followed no further than this. */
const LONGEST_LIST = 12;

/** A date as it was found: its extent from `start` on and what it says. */
export interface DateReading {
  readonly end: number;
  readonly date: PartialDate;
}

/** Four digits before 年 outside of this are a length of time (1800年的历史). */
const EARLIEST_YEAR = 1840;
const LATEST_YEAR = 2100;

/**
 * Reads a date that begins with the number at `start`, in digits of either width or in Chinese characters:
 * `2023年`, `2019年度`, `2016—2020年`, `2022年1-9月`, `一九七八年十二月十八日`, `9月30日`, `2019-12-25`, `三季度`, `20世纪90年代`.
 * Undefined where the number there begins no date.
 */
export function readDate(text: string, start: number): DateReading | undefined {
  const number = readDateNumber(text, start);
  if (number === undefined) return undefined;
  const next = skipBlanks(text, number.end, 1);
  const code = text.charCodeAt(next);
  if (isYearNumber(number)) {
    if (code === YEAR) return isYearWord(text, next) ? readInYear(text, number.value, next + 1) : undefined;
    if (isSchoolYear(text, next)) return { end: next + 2, date: partialDate({ year: number.value }) };
    if (isRangeMark(code)) return readYearRange(text, number.value, next) ?? readNumericDate(text, number.value, next);
    if (code === 0x2e || code === 0x2f) return readNumericDate(text, number.value, next);
    if (code === 0x3001 && isYearInList(text, next)) return { end: number.end, date: partialDate({ year: number.value }) };
  }
  if (code === YEAR) return readShortYear(text, number, next);
  if (code === MONTH || isRangeMark(code)) return readMonths(text, start, undefined);
  return undefined;
}

function isYearNumber(number: DateNumber): boolean {
  return number.digits === 4 && number.value >= EARLIEST_YEAR && number.value <= LATEST_YEAR;
}

/** 学年, the year of schools (2023-2024学年). */
function isSchoolYear(text: string, position: number): boolean {
  return text.charCodeAt(position) === 0x5b66 && text.charCodeAt(position + 1) === YEAR;
}

/** `1998、1999年`: the years of a list share their 年. */
function isYearInList(text: string, separator: number): boolean {
  let next = separator;
  for (let members = 0; members < LONGEST_LIST && text.charCodeAt(next) === 0x3001; members++) {
    const number = readDateNumber(text, next + 1);
    if (!number || !isYearNumber(number)) return false;
    next = number.end;
  }
  return text.charCodeAt(next) === YEAR;
}

/** False for 年 that begins another word: 年代 is read with the decades, 年均 and the like follow no bare year. */
function isYearWord(text: string, year: number): boolean {
  return text.charCodeAt(year + 1) !== 0x4ee3; // 代
}

/** What follows `2023年`: a later year, months and days, a quarter or half-year, or 度, 底, 末, 初. */
function readInYear(text: string, year: number, end: number): DateReading {
  const later = readLaterYear(text, end);
  if (later) return { end: later.end, date: partialDate({ year, endYear: later.value }) };
  const inside = skipBlanks(text, end, 1);
  const months = readMonths(text, inside, year) ?? readPeriodOfYear(text, inside, year);
  return months ?? { end: endOfYearPart(text, end), date: partialDate({ year }) };
}

/** `至2020年` behind `2016年`. The later year may itself go on with a month, which is then left alone. */
function readLaterYear(text: string, position: number): { readonly end: number; readonly value: number } | undefined {
  const mark = skipBlanks(text, position, 1);
  if (!isRangeMark(text.charCodeAt(mark)) || isRangeMark(text.charCodeAt(mark + 1))) return undefined;
  const number = readDateNumber(text, skipBlanks(text, mark + 1, 1));
  if (!number || !isYearNumber(number)) return undefined;
  const year = skipBlanks(text, number.end, 1);
  if (text.charCodeAt(year) !== YEAR || readMonths(text, year + 1, number.value)) return undefined;
  return { end: endOfYearPart(text, year + 1), value: number.value };
}

/** `2016—2020年` and `2016-20年`. */
function readYearRange(text: string, year: number, mark: number): DateReading | undefined {
  const number = readDateNumber(text, skipBlanks(text, mark + 1, 1));
  if (!number) return undefined;
  const place = skipBlanks(text, number.end, 1);
  const word = isSchoolYear(text, place) ? place + 1 : place;
  if (text.charCodeAt(word) !== YEAR) return undefined;
  const endYear = number.digits === 2 ? year - (year % 100) + number.value : number.value;
  if (endYear <= year || (number.digits !== 2 && !isYearNumber(number))) return undefined;
  return { end: endOfYearPart(text, word + 1), date: partialDate({ year, endYear }) };
}

/** `2019-12-25`, `2019.12.25`, `2019/12/25`: the same mark twice, month and day in range. */
function readNumericDate(text: string, year: number, mark: number): DateReading | undefined {
  const month = readDateNumber(text, mark + 1);
  if (!month || !isIn(month, 12) || text.charCodeAt(month.end) !== text.charCodeAt(mark)) return undefined;
  const day = readDateNumber(text, month.end + 1);
  if (!day || !isIn(day, 31)) return undefined;
  return { end: day.end, date: partialDate({ year, month: month.value, day: day.value }) };
}

/** `08年` and `九八年`: two digits that can only be a year. `10年` is a length of time. */
function readShortYear(text: string, number: DateNumber, year: number): DateReading | undefined {
  if (number.digits !== 2 || !isYearWord(text, year)) return undefined;
  const leadingZero = number.value < 10;
  const spelt = digitValue(text.charCodeAt(year - 1)) < 0 && number.value >= 49;
  if (!leadingZero && !spelt) return undefined;
  return readInYear(text, (leadingZero ? 2000 : 1900) + number.value, year + 1);
}

/** `9月`, `1-9月`, `1月至9月`, `9月30日`, `8月1日至5日`, `5月份`, `9月底`; undefined where no month stands there. */
function readMonths(text: string, start: number, year: number | undefined): DateReading | undefined {
  const first = readDateNumber(text, start);
  if (!first || !isIn(first, 12)) return undefined;
  let word = skipBlanks(text, first.end, 1);
  let endMonth: number | undefined;
  if (isRangeMark(text.charCodeAt(word))) {
    const last = readDateNumber(text, skipBlanks(text, word + 1, 1));
    if (!last || !isIn(last, 12) || last.value <= first.value) return undefined;
    endMonth = last.value;
    word = skipBlanks(text, last.end, 1);
  }
  if (text.charCodeAt(word) !== MONTH) return undefined;
  const month = first.value;
  if (endMonth !== undefined) return { end: endOfMonthPart(text, word + 1), date: partialDate({ year, month, endMonth }) };
  const more = readDays(text, word + 1, year, month) ?? readMonthRange(text, word + 1, year, month);
  return more ?? { end: endOfMonthPart(text, word + 1), date: partialDate({ year, month }) };
}

/** `30日`, `1日至5日`, `1-5日` and `28日至10月3日` behind a month. */
function readDays(text: string, position: number, year: number | undefined, month: number): DateReading | undefined {
  const first = readDateNumber(text, skipBlanks(text, position, 1));
  if (!first || !isIn(first, 31)) return undefined;
  const word = skipBlanks(text, first.end, 1);
  const day = first.value;
  if (isRangeMark(text.charCodeAt(word))) {
    const last = readDayOf(text, word + 1);
    return last && { end: last.end, date: partialDate({ year, month, day, endDay: last.day }) };
  }
  if (!isDayWord(text.charCodeAt(word))) return undefined;
  const mark = skipBlanks(text, word + 1, 1);
  const single = { end: word + 1, date: partialDate({ year, month, day }) };
  if (!isRangeMark(text.charCodeAt(mark)) || isRangeMark(text.charCodeAt(mark + 1))) return single;
  const last = readDayOf(text, mark + 1);
  if (last) return { end: last.end, date: partialDate({ year, month, day, endDay: last.day }) };
  const later = readMonths(text, skipBlanks(text, mark + 1, 1), undefined);
  if (later?.date.day === undefined) return single;
  return { end: later.end, date: partialDate({ year, month, day, endMonth: later.date.month, endDay: later.date.day }) };
}

function readDayOf(text: string, position: number): { readonly end: number; readonly day: number } | undefined {
  const number = readDateNumber(text, skipBlanks(text, position, 1));
  if (!number || !isIn(number, 31)) return undefined;
  const word = skipBlanks(text, number.end, 1);
  return isDayWord(text.charCodeAt(word)) ? { end: word + 1, day: number.value } : undefined;
}

/** `至9月` behind `1月`. */
function readMonthRange(text: string, position: number, year: number | undefined, month: number): DateReading | undefined {
  const mark = skipBlanks(text, position, 1);
  if (!isRangeMark(text.charCodeAt(mark)) || isRangeMark(text.charCodeAt(mark + 1))) return undefined;
  const last = readDateNumber(text, skipBlanks(text, mark + 1, 1));
  if (!last || !isIn(last, 12)) return undefined;
  const word = skipBlanks(text, last.end, 1);
  return text.charCodeAt(word) === MONTH ? { end: word + 1, date: partialDate({ year, month, endMonth: last.value }) } : undefined;
}

function isIn(number: DateNumber, most: number): boolean {
  return number.value >= 1 && number.value <= most && number.digits <= 2;
}

function isDayWord(code: number): boolean {
  return code === DAY || code === DAY_SPOKEN;
}
