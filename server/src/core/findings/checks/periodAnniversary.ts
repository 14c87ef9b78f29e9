// Check: period.anniversary
//
// Finds an anniversary of a known event that does not fall into the years that the report speaks of: 新中国成立60周年 in 2019.
// 检查周年数与事件年份是否相符：新中国成立于1949年，2019年是70周年。
//
// Why: the number is taken over from an earlier report, or its digits are swapped.
// 理由：周年数常从以前的报告沿用，或数字颠倒。
//
// Silent: on events whose year is not known here; where the sentence names no year and one of the last five, or of the next two, fits.
// 不报：本检查不掌握其年份的事件；句中没有年份，而近五年或今后两年中有一年相符。
//
// Bad:
//     2019年是新中国成立60周年。
//
// Good:
//     2019年是新中国成立70周年。

import type { Reading } from '../../report/report';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding } from '../finding';

const ID = 'period.anniversary';

const MESSAGES = {
  stated: {
    en: '{0} was in {1}: {2} is {3} years later, and {1} + {4} is {5}.',
    zh: '「{0}」是{1}年的事，{2}年是{3}周年；{1}＋{4}＝{5}。',
  },
  near: { en: '{0} was in {1}: {1} + {2} is {3}, far from the report of {4}.', zh: '「{0}」是{1}年的事，{1}＋{2}＝{3}，与{4}年的报告不符。' },
  year: { en: 'the year that is spoken of: {0}', zh: '所说的年份：{0}年' },
};

export const periodAnniversary: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

/** Events as they stand before the number, with their year. */
const EVENTS: readonly { readonly words: string; readonly year: number }[] = [
  { words: '新中国成立', year: 1949 },
  { words: '中华人民共和国成立', year: 1949 },
  { words: '建国', year: 1949 },
  { words: '中国共产党成立', year: 1921 },
  { words: '我们党成立', year: 1921 },
  { words: '建党', year: 1921 },
  { words: '解放军建军', year: 1927 },
  { words: '抗日战争胜利', year: 1945 },
  { words: '反法西斯战争胜利', year: 1945 },
  { words: '红军长征胜利', year: 1936 },
  { words: '改革开放', year: 1978 },
  { words: '香港回归', year: 1997 },
  { words: '香港回归祖国', year: 1997 },
  { words: '澳门回归', year: 1999 },
  { words: '澳门回归祖国', year: 1999 },
];
const NEEDLE = '周年';
/** What stands between a year and an event where the sentence says that the year is the anniversary. */
const IS = /^[，,]?(?:是|适逢|恰逢|正值|正逢|迎来|将迎来|也是|既是)?$/;
const LONGEST_LINK = 8;
const YEARS_BACK = 4;
const YEARS_AHEAD = 1;

function find(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  const { text, identity } = reading;
  if (!identity.isReport) return findings;
  for (let place = text.indexOf(NEEDLE); place >= 0; place = text.indexOf(NEEDLE, place + NEEDLE.length)) {
    const finding = judge(reading, place);
    if (finding) findings.push(finding);
  }
  return findings;
}

function judge(reading: Reading, place: number): Finding | undefined {
  const { text, identity } = reading;
  let start = place;
  while (place - start < 4 && isDigit(text.charCodeAt(start - 1))) start--;
  if (start === place) return undefined;
  const event = EVENTS.find(({ words }) => text.startsWith(words, start - words.length));
  if (!event) return undefined;
  const count = Number(text.slice(start, place));
  const year = event.year + count;
  const span = { start: start - event.words.length, end: place + NEEDLE.length };
  const stated = yearBefore(reading, span.start);
  if (stated) {
    if (stated.year === year) return undefined;
    return finding(span, message(MESSAGES.stated, event.words, event.year, stated.year, stated.year - event.year, count, year), stated);
  }
  if (identity.year === undefined) return undefined;
  const last = (identity.planYear ?? identity.year) + YEARS_AHEAD;
  if (year >= identity.year - YEARS_BACK && year <= last) return undefined;
  return finding(span, message(MESSAGES.near, event.words, event.year, count, year, identity.year));
}

interface Year extends Span {
  readonly year: number;
}

/** The year that is said to be the anniversary: 2019年是, 今年是. */
function yearBefore({ text, figures, deictics }: Reading, offset: number): Year | undefined {
  const figure = lastBefore(figures, offset);
  const deictic = lastBefore(deictics, offset);
  const last = !deictic || (figure && figure.start > deictic.start) ? figure : deictic;
  if (!last?.iso || !/^\d{4}$/.test(last.iso) || offset - last.end > LONGEST_LINK) return undefined;
  return IS.test(text.slice(last.end, offset)) ? { start: last.start, end: last.end, year: Number(last.iso) } : undefined;
}

/** The last one that ends at `offset` or before it. */
function lastBefore<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function finding(span: Span, text: Message, year?: Year): Finding {
  const related = year ? [{ span: { start: year.start, end: year.end }, message: message(MESSAGES.year, year.year) }] : [];
  return { check: ID, severity: 'warning', span, message: text, related, fix: undefined };
}
