// Check: period.order
//
// Finds a part of the year that does not fit what the report covers: a report on the first half with figures up to December, a plan for a
// quarter that is reported already, a third quarter that is said to close the year.
// 检查季度、月份与报告所述期间是否相符：上半年的报告出现1—12月的结果，部署已经报告过的季度，把三季度说成全年收官。
//
// Why: interim reports follow one another through the year and are written over the last one; quarters and months stay.
// 理由：季度、半年报告一份接一份地改写，季度和月份容易忘改。
//
// Silent: on goals for later months, on quarters of other years, where the report does not say what it covers.
// 不报：为以后月份定的目标；其他年份的季度；报告没有写明所述期间。
//
// Bad:
//     云岭区2024年前三季度工作情况报告
//     前三季度，全区经济稳中有进。
//     三季度是全年工作的收官期，要全力冲刺。
//
// Good:
//     云岭区2024年前三季度工作情况报告
//     前三季度，全区经济稳中有进。
//     四季度是全年工作的收官期，要全力冲刺。

import type { PartialDate } from '../../dates/partialDate';
import type { Figure } from '../../figures/figure';
import type { Reading } from '../../report/report';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { clauseStart, sentenceAt } from '../clauses';
import type { Finding } from '../finding';
import { AHEAD, RESULTS } from '../tense';
import { topSectionAt } from '../years';

const ID = 'period.order';

const MESSAGES = {
  closes: { en: '{0} ends in month {1}; the year closes with the fourth quarter.', zh: '「{0}」到{1}月为止，全年收官的是四季度。' },
  next: {
    en: '{0} is months {1} to {2}; the report covers the months up to {3}: what comes next begins with month {4}.',
    zh: '「{0}」是{1}—{2}月，而报告所述期间已到{3}月，下一步应从{4}月开始。',
  },
  reach: { en: '{0} reaches to month {1}; the report covers the months up to {2}.', zh: '「{0}」到{1}月为止，而报告所述期间只到{2}月。' },
  months: { en: '{0} is months {1} to {2}, not {3} to {4}.', zh: '「{0}」是{1}—{2}月，不是{3}—{4}月。' },
  meeting: { en: 'The title covers the months up to {0}, but the report was given in month {1}.', zh: '题目所述期间到{0}月，而报告作于{1}月。' },
  covers: { en: 'what the report covers', zh: '报告所述期间' },
};

export const periodOrder: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

/** Of what the report is one, as titles say it; the months that it covers end with the number. */
const COVERS: readonly { readonly words: RegExp; readonly month: number }[] = [
  { words: /(?:前|第)?三季度/, month: 9 },
  { words: /上半年|(?:第)?二季度|^半年/, month: 6 },
  { words: /(?:第)?一季度/, month: 3 },
];
const MONTHS = /1\s?[-—–－~至]\s?(\d{1,2})月/;
const CLOSES = /^[，,]?(?:既|也|又|更)?是(?:完成|实现|决定|决胜)?(?:全年|一年)[^，,。]{0,10}(?:收官|收尾|最后|决胜|决战|冲刺)/;
const IS_AHEAD = /^[，,]?(?:我们|政府|[省市县区]政府|全[省市县区])?(?:将|要(?![素求件点])|力争|确保|必须)/;
const DRIVES = /(?:冲刺|决战|决胜|奋战|展望|抓好|做好|打好|备战)$/;
const PLANS = /安排|打算|部署|任务|思路|重点|措施|计划/;
const UNTIL = /(?:截至|截止|截止到)$/;
const REVIEWS = /回顾|总结|情况|完成|成效/;
const LONGEST = 40;
const LAST_MONTH = 12;

/** The last month that the report covers, and where it says so. */
interface Coverage extends Span {
  readonly month: number;
}

interface Months {
  readonly first: number;
  readonly last: number;
}

function find(reading: Reading): readonly Finding[] {
  const { identity, figures } = reading;
  if (!identity.isReport) return [];
  const coverage = coverageOf(reading);
  const findings: Finding[] = coverage ? [...judgeMeeting(reading, coverage)] : [];
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]!;
    const months = figure.kind === 'date' && figure.date ? monthsOf(figure.date) : undefined;
    if (!months) continue;
    const certain = judgeBrackets(reading, index, months) ?? judgeClose(reading.text, figure, months);
    const finding = certain ?? (coverage && judgeCovered(reading, figure, months, coverage));
    if (finding) findings.push(finding);
  }
  return findings;
}

/** What a report on a part of the year covers, by its title, else by its first heading. */
function coverageOf({ identity, sections, text }: Reading): Coverage | undefined {
  if (identity.kind !== 'interimReport' && identity.kind !== 'planReport') return undefined;
  const heading = sections.find(({ level }) => level === 1);
  for (const span of [identity.titleSpan, heading?.titleSpan]) {
    if (!span) continue;
    const title = text.slice(span.start, span.end);
    const months = MONTHS.exec(title);
    const month = months ? Number(months[1]) : COVERS.find(({ words }) => words.test(title))?.month;
    if (month !== undefined && month < LAST_MONTH) return { start: span.start, end: span.end, month };
  }
  return undefined;
}

/** The months of a quarter, half a year or run of months. */
function monthsOf({ half, quarter, month, endMonth, day, endYear }: PartialDate): Months | undefined {
  if (half) return { first: half * 6 - 5, last: half * 6 };
  if (quarter) return { first: quarter * 3 - 2, last: quarter * 3 };
  if (month === undefined || endYear !== undefined || (day !== undefined && endMonth !== undefined)) return undefined;
  return { first: month, last: endMonth ?? month };
}

/** 上半年（1—9月）: the months in brackets are those of the words before. */
function judgeBrackets({ text, figures }: Reading, index: number, { first, last }: Months): Finding | undefined {
  const part = figures[index]!;
  const figure = figures[index + 1];
  const isPart = part.date!.half ?? part.date!.quarter ?? (/季度$/.test(part.text) ? last : undefined);
  if (isPart === undefined || !figure?.date || figure.start !== part.end + 1 || !/[（(]/.test(text.charAt(part.end))) return undefined;
  const months = monthsOf(figure.date);
  if (!months || figure.date.endMonth === undefined || !/[）)]/.test(text.charAt(figure.end))) return undefined;
  if (months.first === first && months.last === last) return undefined;
  return finding(figure, message(MESSAGES.months, part.text, first, last, months.first, months.last));
}

/** 三季度是全年的收官期: only the fourth quarter and the second half close the year. */
function judgeClose(text: string, figure: Figure, { last }: Months): Finding | undefined {
  if (last === LAST_MONTH || !isPartOfYear(figure) || !CLOSES.test(text.slice(figure.end, figure.end + LONGEST))) return undefined;
  return finding(figure, message(MESSAGES.closes, figure.text, last));
}

function judgeCovered(reading: Reading, figure: Figure, months: Months, coverage: Coverage): Finding | undefined {
  const { text, identity } = reading;
  if (!figure.iso?.startsWith(String(identity.year))) return undefined;
  const before = text.slice(clauseStart(text, figure.start), figure.start);
  const behind = text.slice(figure.end, sentenceAt(text, figure.end).end).slice(0, LONGEST);
  const covers = { span: { start: coverage.start, end: coverage.end }, message: message(MESSAGES.covers) };
  if (isPartOfYear(figure)) {
    const isNext = IS_AHEAD.test(behind) || DRIVES.test(before) || isPlanned(reading, figure);
    const follows = months.last > coverage.month && !(isPlanned(reading, figure) && months.first > coverage.month + 1);
    if (!isNext || follows) return undefined;
    return { ...finding(figure, message(MESSAGES.next, figure.text, months.first, months.last, coverage.month, coverage.month + 1)), related: [covers] };
  }
  // the report may speak of the months up to the one in which it is given
  const given = identity.date?.startsWith(String(identity.year)) ? Number(identity.date.slice(5, 7)) : coverage.month + 2;
  if (months.last <= given || (months.first !== 1 && !UNTIL.test(before)) || !RESULTS.test(behind) || AHEAD.test(behind)) return undefined;
  return { ...finding(figure, message(MESSAGES.reach, figure.text, months.last, coverage.month)), related: [covers] };
}

/** A quarter or half a year, as its words say, not the months up to its end (前三季度). */
function isPartOfYear({ date }: Figure): boolean {
  return date?.half !== undefined || date?.quarter !== undefined;
}

/** True in a heading that plans (三、四季度工作安排). */
function isPlanned({ sections }: Reading, { start }: Figure): boolean {
  const section = topSectionAt(sections, start);
  return !!section && start < section.titleSpan.end && PLANS.test(section.title) && !REVIEWS.test(section.title);
}

/** A report on some months is given when they are over, or as they end. */
function judgeMeeting({ identity }: Reading, { start, end, month }: Coverage): readonly Finding[] {
  const { date, year, titleSpan, meetingSpan } = identity;
  if (titleSpan?.start !== start || !meetingSpan || year === undefined || !date?.startsWith(String(year))) return [];
  const given = Number(date.slice(5, 7));
  if (given >= month) return [];
  const related = [{ span: { start, end }, message: message(MESSAGES.covers) }];
  return [{ ...finding(meetingSpan, message(MESSAGES.meeting, month, given)), related }];
}

function finding({ start, end }: Span, text: Message): Finding {
  return { check: ID, severity: 'warning', span: { start, end }, message: text, related: [], fix: undefined };
}
