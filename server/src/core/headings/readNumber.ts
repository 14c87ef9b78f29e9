import { classOf, COLON, COMMA, digitValue, narrow, skipSpaces } from '../text/characters';
import type { Numbering } from './heading';

/** A heading's number: `(一)` from `start` to `end`, with the title behind it from `titleStart`. */
export interface HeadingNumber {
  readonly numbering: Numbering;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly titleStart: number;
}

const HAN_VALUES = new Map([...'〇零一二三四五六七八九'].map((character, index) => [character.charCodeAt(0), Math.max(0, index - 1)]));
const TEN = 0x5341; // 十
const ORDINAL_PREFIX = 0x7b2c; // 第
const PAUSE = 0x3001; // 、
/** A section's number has no more digits than this; a year has four. */
const MOST_DIGITS = 3;

/** 章 节 篇 部, with 分 where it follows. */
const CHAPTER_WORDS = '章节篇部';
/** What makes a numeral at a paragraph's start a point: 一是, 一要. */
const POINT_WORDS = '是要';
/** Behind `一、` these say that the numerals themselves are the text: 一、二、三产业, 二、三线城市. */
const LIST_WORDS = '、产线期级类';

/**
 * The number that opens a heading at `start`, in any form and width; undefined where none stands there.
 * @param start the first character that is no space
 * @param end the end of the paragraph
 */
export function readNumber(line: string, start: number, end: number): HeadingNumber | undefined {
  const code = line.charCodeAt(start);
  if (code === ORDINAL_PREFIX) return readOrdinalWord(line, start, end);
  const half = narrow(code);
  if (half === 0x28) return readBracketed(line, start, end);
  if (half >= 0x30 && half <= 0x39) return readArabic(line, start, end);
  if (code === TEN || HAN_VALUES.has(code)) return readHan(line, start, end);
  return readSingleSign(line, start, end);
}

/** A numeral from 1 to 99 in Chinese characters; `end` equals `start` where there is none. */
function hanOrdinal(line: string, start: number, limit: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let index = start;
  while (index < limit && index - start < MOST_DIGITS) {
    const code = line.charCodeAt(index);
    const digit = HAN_VALUES.get(code);
    if (code === TEN) value = Math.max(1, value) * 10;
    else if (digit === undefined) break;
    else value += digit;
    index++;
  }
  return { value, end: index };
}

function arabicOrdinal(line: string, start: number, limit: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let index = start;
  while (index < limit) {
    const digit = digitValue(line.charCodeAt(index));
    if (digit < 0) break;
    value = value * 10 + digit;
    index++;
  }
  return { value, end: index };
}

/** 第一章, 第二部分; 第一，… as a point. */
function readOrdinalWord(line: string, start: number, end: number): HeadingNumber | undefined {
  const han = hanOrdinal(line, start + 1, end);
  const numeral = han.end > start + 1 ? han : arabicOrdinal(line, start + 1, end);
  if (numeral.end === start + 1 || numeral.value === 0) return undefined;
  const next = line[numeral.end] ?? '';
  if (next !== '' && CHAPTER_WORDS.includes(next)) {
    const wordEnd = numeral.end + (next === '部' && line[numeral.end + 1] === '分' ? 2 : 1);
    if (next === '部' && wordEnd === numeral.end + 1) return undefined;
    const behind = classOf(line.charCodeAt(wordEnd));
    const titleStart = (behind & (COLON | COMMA)) !== 0 ? wordEnd + 1 : wordEnd;
    if (titleStart === wordEnd && skipSpaces(line, wordEnd, end) === wordEnd && wordEnd < end) return undefined;
    return found('chapter', numeral.value, line, start, wordEnd, titleStart, end);
  }
  if ((classOf(next.charCodeAt(0)) & (COMMA | COLON)) === 0) return undefined;
  return found('point', numeral.value, line, start, numeral.end + 1, numeral.end + 1, end);
}

/** (一), （1）. */
function readBracketed(line: string, start: number, end: number): HeadingNumber | undefined {
  const inside = skipSpaces(line, start + 1, end);
  const han = hanOrdinal(line, inside, end);
  const isHan = han.end > inside;
  const numeral = isHan ? han : arabicOrdinal(line, inside, end);
  if (numeral.end === inside || numeral.end - inside > MOST_DIGITS || numeral.value === 0) return undefined;
  const close = skipSpaces(line, numeral.end, end);
  if (narrow(line.charCodeAt(close)) !== 0x29) return undefined;
  const behind = line.charCodeAt(close + 1);
  const titleStart = behind === PAUSE || narrow(behind) === 0x2e ? close + 2 : close + 1;
  return found(isHan ? 'hanParenthesis' : 'arabicParenthesis', numeral.value, line, start, close + 1, titleStart, end);
}

/** 1. 1． 1、 1） but no decimal (`1.5万`) and no numbering in steps (`1.1`). */
function readArabic(line: string, start: number, end: number): HeadingNumber | undefined {
  const numeral = arabicOrdinal(line, start, end);
  if (numeral.end - start > MOST_DIGITS || numeral.value === 0) return undefined;
  const mark = line.charCodeAt(numeral.end);
  const behind = numeral.end + 1;
  if (mark === PAUSE) {
    return digitValue(line.charCodeAt(behind)) >= 0 && !standsForYear(line, behind)
      ? undefined
      : found('arabicComma', numeral.value, line, start, behind, behind, end);
  }
  if (narrow(mark) === 0x29) return found('arabicParenthesis', numeral.value, line, start, behind, behind, end);
  if (narrow(mark) !== 0x2e) return undefined;
  if (digitValue(line.charCodeAt(behind)) >= 0) {
    // "3．10种…": a half-width number with a full-width point is no decimal
    const widthsDiffer = narrow(line.charCodeAt(start)) === line.charCodeAt(start) && mark !== 0x2e;
    if (!(widthsDiffer && !standsForAmount(line, behind)) && !standsForYear(line, behind)) return undefined;
  }
  return found('arabicDot', numeral.value, line, start, behind, behind, end);
}

/** What stands behind the digits of an amount: `3．5亿元` is one, `3．10种…` the heading number 3. */
const AMOUNT_WORDS = '亿万千%％';

function standsForAmount(line: string, start: number): boolean {
  return AMOUNT_WORDS.includes(line[arabicOrdinal(line, start, line.length).end] ?? ' ');
}

/** True when four digits and 年 stand at `start`: `14.2025年…` has the number 14. */
function standsForYear(line: string, start: number): boolean {
  const year = arabicOrdinal(line, start, start + 5);
  return year.end === start + 4 && line[year.end] === '年';
}

/** 一、 一． 一） 一是 一要. */
function readHan(line: string, start: number, end: number): HeadingNumber | undefined {
  const numeral = hanOrdinal(line, start, end);
  if (numeral.value === 0) return undefined;
  const mark = line.charCodeAt(numeral.end);
  const half = narrow(mark);
  const behind = numeral.end + 1;
  if (mark === PAUSE || half === 0x2e || half === 0x29) {
    const nested = hanOrdinal(line, behind, end);
    if (nested.end > behind && LIST_WORDS.includes(line[nested.end] ?? ' ')) return undefined;
    return found(half === 0x29 ? 'hanParenthesis' : 'hanComma', numeral.value, line, start, behind, behind, end);
  }
  if (!POINT_WORDS.includes(line[numeral.end] ?? ' ')) return undefined;
  return found('point', numeral.value, line, start, behind, behind, end);
}

/** ① ⑴ ⒈ ㈠: one sign for the whole number. */
function readSingleSign(line: string, start: number, end: number): HeadingNumber | undefined {
  const code = line.charCodeAt(start);
  const behind = start + 1;
  if (code >= 0x2460 && code <= 0x2473) return found('circled', code - 0x245f, line, start, behind, behind, end);
  if (code >= 0x2474 && code <= 0x2487) return found('arabicParenthesis', code - 0x2473, line, start, behind, behind, end);
  if (code >= 0x2488 && code <= 0x249b) return found('arabicDot', code - 0x2487, line, start, behind, behind, end);
  if (code >= 0x3220 && code <= 0x3229) return found('hanParenthesis', code - 0x321f, line, start, behind, behind, end);
  return undefined;
}

function found(
  numbering: Numbering,
  ordinal: number,
  line: string,
  start: number,
  numberEnd: number,
  titleStart: number,
  end: number,
): HeadingNumber {
  return { numbering, ordinal, start, end: numberEnd, titleStart: skipSpaces(line, titleStart, end) };
}
