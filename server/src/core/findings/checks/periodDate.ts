// Check: period.date
//
// Finds a date that no calendar has: 2月30日, 9月31日, a thirteenth month.
// 检查历法上没有的日期：2月30日、9月31日、13月。
//
// Why: a mistyped digit in a date changes the period that the figures belong to.
// 理由：日期错一个数字，后面数据所属的时间就错了。
//
// Silent: on 2月29日 where the date names no year, and on numbers of months and days that say how long (18个月, 45日).
// 不报：没有写年份的2月29日；表示时长的“18个月”“45日”。
//
// Bad:
//     截至9月31日，新登记企业1200户。
//
// Good:
//     截至9月30日，新登记企业1200户。

import type { PartialDate } from '../../dates/partialDate';
import type { Figure } from '../../figures/figure';
import type { Reading } from '../../report/report';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding } from '../finding';

const ID = 'period.date';

const MESSAGES = {
  day: { en: '{0}: month {1} has {2} days.', zh: '「{0}」：{1}月只有{2}天。' },
  dayOfYear: { en: '{0}: February of {1} has {2} days.', zh: '「{0}」：{1}年2月只有{2}天。' },
  month: { en: '{0}: a year has 12 months.', zh: '「{0}」：一年只有12个月。' },
};

export const periodDate: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function find({ text, figures }: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (const figure of figures) {
    if (figure.kind !== 'date' || !figure.date) continue;
    const finding = ofDay(figure, figure.date) ?? ofMonth(text, figure, figure.date) ?? ofDayBehind(text, figure, figure.date);
    if (finding) findings.push(finding);
  }
  return findings;
}

function ofDay(figure: Figure, { year, month, day, endMonth, endDay }: PartialDate): Finding | undefined {
  const wrong = wrongDay(figure, figure.text, year, month, day);
  return wrong ?? wrongDay(figure, figure.text, year, endMonth ?? month, endDay);
}

function wrongDay(span: Span, text: string, year: number | undefined, month: number | undefined, day: number | undefined): Finding | undefined {
  if (month === undefined || day === undefined || month < 1 || month > 12) return undefined;
  if (day > DAYS[month - 1]!) return finding(span, message(MESSAGES.day, text, month, DAYS[month - 1]!));
  if (month !== 2 || day !== 29 || year === undefined || isLeap(year)) return undefined;
  return finding(span, message(MESSAGES.dayOfYear, text, year, 28));
}

/** 2025年13月: the date ends with the year, and a number of a month stands behind it. */
function ofMonth(text: string, { start, end }: Figure, { year, month, endYear }: PartialDate): Finding | undefined {
  if (year === undefined || month !== undefined || endYear !== undefined) return undefined;
  const digits = digitsAt(text, end);
  if (digits === 0 || digits > 2 || text.charAt(end + digits) !== '月') return undefined;
  const number = Number(text.slice(end, end + digits));
  if (number >= 1 && number <= 12) return undefined;
  const span = { start, end: end + digits + 1 };
  return finding(span, message(MESSAGES.month, text.slice(start, span.end)));
}

/** 10月32日: the date ends with the month, and a number of a day stands behind it. */
function ofDayBehind(text: string, { start, end }: Figure, { month, day, endMonth }: PartialDate): Finding | undefined {
  if (month === undefined || day !== undefined || endMonth !== undefined || text.charAt(end - 1) !== '月') return undefined;
  const digits = digitsAt(text, end);
  if (digits !== 2 || text.charAt(end + 2) !== '日' || Number(text.slice(end, end + 2)) <= 31) return undefined;
  const span = { start, end: end + 3 };
  return finding(span, message(MESSAGES.day, text.slice(start, span.end), month, DAYS[month - 1] ?? 31));
}

function digitsAt(text: string, offset: number): number {
  let count = 0;
  while (count < 4 && text.charCodeAt(offset + count) >= 0x30 && text.charCodeAt(offset + count) <= 0x39) count++;
  return count;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function finding({ start, end }: Span, text: Message): Finding {
  return { check: ID, severity: 'warning', span: { start, end }, message: text, related: [], fix: undefined };
}
