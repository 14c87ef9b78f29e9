// Check: period.heading
//
// Finds a heading whose year does not fit the report: a plan that is not for the year behind the one under review, a title of another year.
// 检查标题中的年份：工作安排的年份应是回顾年份的下一年，报告题目的年份应与正文相符。
//
// Why: headings are taken over from the report of the year before, and their year stays.
// 理由：标题常从上一年的报告沿用而来，年份忘了改。
//
// Silent: where the heading of the review names no single year; where the title may name the year of the meeting.
// 不报：回顾部分的标题没有写明年份，或写了多个年份；题目写的可能是开会的年份。
//
// Bad:
//     一、2024年工作回顾
//     全区经济稳中有进。
//     二、2024年工作安排
//     全力抓好项目建设。
//
// Good:
//     一、2024年工作回顾
//     全区经济稳中有进。
//     二、2025年工作安排
//     全力抓好项目建设。

import type { Reading } from '../../report/report';
import type { Section } from '../../sections/section';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding } from '../finding';

const ID = 'period.heading';

const MESSAGES = {
  plan: { en: 'The review is of {0}, so the plan is for {1}, not for {2}.', zh: '回顾的是{0}年，工作安排应是{1}年，而不是{2}年。' },
  title: { en: 'The title says {0}, the review is of {1}.', zh: '题目写{0}年，而正文回顾的是{1}年。' },
  meeting: { en: 'The title says {0}, but the report was given in {1}.', zh: '题目写{0}年，而报告作于{1}年。' },
  day: { en: 'A report given on {0} plans {1}, not {2}.', zh: '{0}作的报告，工作安排应是{1}年，而不是{2}年。' },
  review: { en: 'the review: {0}', zh: '回顾部分：{0}年' },
  given: { en: 'given in {0}', zh: '作于{0}年' },
  on: { en: 'given on {0}', zh: '作于{0}' },
};

export const periodHeading: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

const YEAR = /(?:19|20)\d\d年/g;
const LONGEST_TITLE = 60;
const REVIEW = /回顾/;
const PLAN = /安排|打算|目标|任务|总体要求|重点工作|主要工作|工作思路/;
/** Goals for a year further off. */
const FAR = /到20|远景|奋斗/;
/** Interim reports are given in the year that they speak of, from this month on. */
const LATE_MONTH = 4;
/** Where the review names no year: what can only be planned, what may be a review all the same, and when yearly reports are given. */
const PLANS_ALONE = /安排|打算|总体要求|重点工作|目标任务|工作思路/;
const REVIEWS = /完成|情况|成绩|成效|总结/;
const SPRING = 3;
const LATE_AUTUMN = 11;

/** A heading with the one year that it names. */
interface Dated {
  readonly section: Section;
  readonly year: number;
  readonly span: Span;
}

function find({ text, sections, identity }: Reading): readonly Finding[] {
  const { kind } = identity;
  if (kind !== 'workReport' && kind !== 'interimReport') return [];
  const dated: Dated[] = [];
  for (const section of sections) {
    if (section.level < 0 || section.level > 1) continue;
    const heading = yearOf(text, section);
    if (heading) dated.push(heading);
  }
  const title = dated.find(({ section }) => section.kind === 'title');
  if (kind === 'interimReport') return title ? ofMeeting(title, identity.date, identity.meetingSpan) : [];
  const review = dated.find(({ section }) => section.level === 1 && REVIEW.test(section.title));
  if (!review) return ofPlanAlone(dated, sections, identity);
  const findings: Finding[] = [];
  if (title && title.year !== review.year && title.year !== review.year + 1) {
    findings.push(finding(title, message(MESSAGES.title, title.year, review.year), review));
  }
  for (const plan of dated) {
    if (plan.section.level !== 1 || plan.section.span.start < review.section.span.start) continue;
    if (plan === review || REVIEW.test(plan.section.title) || !PLAN.test(plan.section.title) || FAR.test(plan.section.title)) continue;
    if (plan.year === review.year + 1 || plan.year > review.year + 2) continue;
    findings.push(finding(plan, message(MESSAGES.plan, review.year, review.year + 1, plan.year), review));
  }
  return findings;
}

/** Where the review names no year, the day of the meeting tells the one that is planned: the same year in spring, the next one in late autumn. */
function ofPlanAlone(dated: readonly Dated[], sections: readonly Section[], { date, meetingSpan }: Reading['identity']): readonly Finding[] {
  const month = Number(date?.slice(5, 7));
  if (!date || !meetingSpan || (month > SPRING && month < LATE_AUTUMN)) return [];
  const planned = Number(date.slice(0, 4)) + (month >= LATE_AUTUMN ? 1 : 0);
  const first = sections.find(({ level }) => level === 1);
  const plans = dated.filter(({ section: { level, title } }) => level === 1 && PLANS_ALONE.test(title) && !REVIEWS.test(title) && !FAR.test(title));
  return plans
    .filter(({ section, year }) => section !== first && Math.abs(year - planned) === 1)
    .map((plan) => ({
      ...finding(plan, message(MESSAGES.day, date, planned, plan.year), plan),
      related: [{ span: meetingSpan, message: message(MESSAGES.on, date) }],
    }));
}

/** A report on a quarter or half a year is given in that year. */
function ofMeeting(title: Dated, date: string | undefined, span: Span | undefined): readonly Finding[] {
  if (!date || !span || !/季度|上半年|月/.test(title.section.title)) return [];
  const year = Number(date.slice(0, 4));
  if (title.year === year || Number(date.slice(5, 7)) < LATE_MONTH) return [];
  return [
    {
      check: ID,
      severity: 'warning',
      span: title.span,
      message: message(MESSAGES.meeting, title.year, year),
      related: [{ span, message: message(MESSAGES.given, year) }],
      fix: undefined,
    },
  ];
}

function yearOf(text: string, section: Section): Dated | undefined {
  const { start, end } = section.titleSpan;
  if (end - start > LONGEST_TITLE) return undefined;
  const years = [...text.slice(start, end).matchAll(YEAR)];
  if (years.length !== 1) return undefined;
  const place = start + years[0]!.index;
  return { section, year: Number(text.slice(place, place + 4)), span: { start: place, end: place + 5 } };
}

function finding({ span }: Dated, text: Message, review: Dated): Finding {
  return {
    check: ID,
    severity: 'warning',
    span,
    message: text,
    related: [{ span: review.span, message: message(MESSAGES.review, review.year) }],
    fix: undefined,
  };
}
