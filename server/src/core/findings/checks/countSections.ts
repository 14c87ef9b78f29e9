// Check: count.sections
//
// Finds announced numbers of things (以下六个方面) that differ from the number of headings or bullets that follow.
// 检查“以下六个方面”之类预告的数目与后文实际条目数是否一致。
//
// Why: a section is added or merged late, and the sentence that announces it keeps the old number.
// 理由：临近定稿时增并条目，引出条目的那句话往往忘了改数。
//
// Silent: where headings, sub-headings, bullets, points or paragraphs agree with the number in any way of counting; where running text
// stands between the announcement and the first heading; where the headings are not numbered through from the first; where the text ends
// before its end.
// 不报：标题、下级标题、破折号条目、“一是”要点或自然段，任一种数法与预告一致；预告与首个标题之间另有正文；标题没有从一起连续编号；文本明显不完整。
//
// Bad:
//     二、今年工作安排
//     实现上述目标，要重点抓好以下四个方面工作：
//     （一）全力稳增长。扩大有效投资。
//     （二）全力促改革。深化国企改革。
//     （三）全力惠民生。新增学位800个。
//     三、政府自身建设
//     坚持依法行政。
//
// Good:
//     二、今年工作安排
//     实现上述目标，要重点抓好以下三个方面工作：
//     （一）全力稳增长。扩大有效投资。
//     （二）全力促改革。深化国企改革。
//     （三）全力惠民生。新增学位800个。
//     三、政府自身建设
//     坚持依法行政。

import type { Announcement } from '../../figures/announcement';
import type { Reading } from '../../report/report';
import type { Section } from '../../sections/section';
import { message, type Bilingual } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { firstSectionFrom, isGap, otherCounts, paragraphsBetween, runFrom } from '../following';
import type { Finding } from '../finding';
import { holdsOrdinal, placeOfOrdinal } from '../ordinals';
import { beginsPoints } from '../points';

const ID = 'count.sections';

const MESSAGES = {
  headings: {
    en: '{0} announces {1}, but {2} headings follow: {3} to {4}.',
    zh: '「{0}」预告{1}项，其后是{2}个标题：「{3}」至「{4}」。',
  },
  bullets: {
    en: '{0} announces {1}, but {2} bullets follow: {3} to {4}.',
    zh: '「{0}」预告{1}项，其后是{2}个破折号条目：「{3}」至「{4}」。',
  },
  counted: { en: 'number {0}', zh: '第{0}项' },
};

export const countSections: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

const LONGEST_NAME = 12;
const REACH_BEHIND = 4_000;

function find(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { start, content } of reading.lines) {
    if (!content || content.announcements.length === 0) continue;
    for (const announcement of content.announcements) {
      const finding = compare(reading, place(announcement, start));
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

/** The announcement with offsets that count from the text's start. */
function place({ span, count, end }: Announcement, offset: number): Announcement {
  return { span: { start: span.start + offset, end: span.end + offset }, count, end: end + offset };
}

function compare(reading: Reading, announced: Announcement): Finding | undefined {
  const first = firstSectionFrom(reading.sections, announced.end);
  // points in running text are told by count.points
  return first < 0 || beginsPoints(reading.text, announced.end) ? undefined : compareWithHeadings(reading, announced, first);
}

/** Compares with the headings that follow at once and are numbered through from the first. */
function compareWithHeadings(reading: Reading, announced: Announcement, first: number): Finding | undefined {
  const { text, sections } = reading;
  if (!isGap(text, announced.end, sections[first]!.span.start)) return undefined;
  const { members, next, end } = runFrom(reading, first);
  if (members.length === announced.count || members.length < 2) return undefined;
  if (otherCounts(sections, first, next).includes(announced.count)) return undefined;
  if (paragraphsBetween(reading, announced.end, end) === announced.count) return undefined;
  const last = members[members.length - 1]!;
  if (areBullets(reading, members)) return differing(text, announced, members.map(dashSpan), MESSAGES.bullets);
  if (members.some((section, index) => section.ordinal !== index + 1)) return undefined;
  if (members.length < announced.count) {
    if (holdsMore(text, last, members.length, end)) return undefined;
    if (isCutOff(reading, end)) return undefined;
  }
  return differing(text, announced, members.map(numberSpan), MESSAGES.headings);
}

/** True for bullets that stand one below the other, without a paragraph between them. */
function areBullets(reading: Reading, members: readonly Section[]): boolean {
  const { start } = members[0]!.span;
  const { end } = members[members.length - 1]!.span;
  return members.every(({ kind }) => kind === 'bullet') && paragraphsBetween(reading, start, end) === members.length;
}

/** True where a further number of the same style stands in the part, or behind it before the numbers begin again. */
function holdsMore(text: string, last: Section, count: number, end: number): boolean {
  const behind = text.slice(end, end + REACH_BEHIND);
  const again = placeOfOrdinal(behind, 1, last.number);
  return holdsOrdinal(text.slice(last.titleSpan.start, end) + (again < 0 ? behind : behind.slice(0, again)), count + 1, last.number);
}

/** True where the text ends with the part, and not as a report ends: the rest of the headings may lie behind a cut. */
function isCutOff({ text, sections }: Reading, end: number): boolean {
  if (sections.some(({ kind, span }) => span.start >= end && kind !== 'chrome')) return false;
  return !/[！!][”’）)\s]*$/.test(text.slice(Math.max(0, end - 16), end));
}

function differing(text: string, { span, count }: Announcement, counted: readonly Span[], template: Bilingual): Finding {
  const written = ({ start, end }: Span): string => text.slice(start, end).trim();
  const first = written(counted[0]!);
  const last = written(counted[counted.length - 1]!);
  return {
    check: ID,
    severity: 'warning',
    span,
    message: message(template, written(span), count, counted.length, first, last),
    related: counted.map(({ start, end }, index) => ({ span: { start, end }, message: message(MESSAGES.counted, index + 1) })),
    fix: undefined,
  };
}

/** The first words of a bullet, which has no number to be named by. */
function dashSpan({ titleSpan }: Section): Span {
  return { start: titleSpan.start, end: Math.min(titleSpan.end, titleSpan.start + LONGEST_NAME) };
}

function numberSpan({ span, number }: Section): Span {
  return { start: span.start, end: span.start + number.length };
}
