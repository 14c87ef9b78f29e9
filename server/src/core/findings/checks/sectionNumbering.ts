// Check: section.numbering
//
// Finds numbers of sibling headings that skip, repeat or run backwards.
// 检查同级标题的序号是否跳号、重号、倒序。
//
// Why: a report is quoted by its numbers, and a gap makes the reader ask what was cut.
// 理由：审议时按序号引用报告；序号断开，读者会以为有内容被删。
//
// Silent: where a list starts again at 1; where an excerpt begins in the middle; where the missing number stands in the text between
// the two headings; inside a quotation; in the annex, whose entries annex.numbering checks.
// 不报：序号从头另起；节选从中间开始；所缺序号在两个标题之间的正文里出现；引文内部；附录词条（另有 annex.numbering 检查）。
//
// Bad:
//     一、过去一年工作回顾
//     （一）产业底盘更加厚实。
//     （三）城乡面貌更加清新。
//     （四）民生底色更加温暖。
//
// Good:
//     一、过去一年工作回顾
//     （一）产业底盘更加厚实。
//     （二）城乡面貌更加清新。
//     （三）民生底色更加温暖。

import type { Reading } from '../../report/report';
import type { Section } from '../../sections/section';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding, Fix, RelatedPlace } from '../finding';
import { holdsOrdinal, writeLike } from '../ordinals';
import { isQuoted } from '../quoted';
import { findBreaks, type Break } from '../sequence';

const ID = 'section.numbering';

const MESSAGES = {
  misnumbered: {
    en: '{0} stands between {1} and {2}, where {3} belongs.',
    zh: '「{1}」与「{2}」之间应为「{3}」，此处写作「{0}」。',
  },
  misnumberedFirst: {
    en: '{0} stands before {1}, where {2} belongs.',
    zh: '「{1}」之前应为「{2}」，此处写作「{0}」。',
  },
  skippedOne: { en: '{0} follows {1}: {2} is missing.', zh: '「{1}」之后是「{0}」，缺「{2}」。' },
  skippedSeveral: { en: '{0} follows {1}: {2} to {3} are missing.', zh: '「{1}」之后是「{0}」，缺「{2}」至「{3}」。' },
  repeated: { en: '{0} is used twice in a row; {1} would follow.', zh: '「{0}」连续出现两次，按顺序应为「{1}」。' },
  backward: { en: '{0} follows {1}: the numbers run backwards.', zh: '「{1}」之后是「{0}」，序号倒序。' },
  previous: { en: 'the heading before: {0}', zh: '上一个标题：「{0}」' },
  next: { en: 'the heading behind: {0}', zh: '下一个标题：「{0}」' },
  renumber: { en: 'Change {0} to {1}', zh: '将「{0}」改为「{1}」' },
};

/** A numbered heading, sure to have its number. */
interface Numbered extends Section {
  readonly ordinal: number;
  readonly numbering: NonNullable<Section['numbering']>;
}

export const sectionNumbering: Check = {
  id: ID,
  severity: 'warning',
  messages: MESSAGES,
  find: (reading) => siblingRows(reading).flatMap((row) => findInRow(reading, row)),
};

/** The numbered headings in rows of siblings with one style of numbering. The entries of an annex have a check of their own. */
function siblingRows({ sections }: Reading): readonly (readonly Numbered[])[] {
  const rows = new Map<string, Numbered[]>();
  for (const section of sections) {
    if (!isNumbered(section) || section.kind === 'entry' || sections[section.parent]?.kind === 'annex') continue;
    const key = `${section.parent} ${section.numbering}`;
    const row = rows.get(key);
    if (row) row.push(section);
    else rows.set(key, [section]);
  }
  return [...rows.values()];
}

function isNumbered(section: Section): section is Numbered {
  return section.ordinal !== undefined && section.numbering !== undefined && section.kind !== 'chrome';
}

function findInRow(reading: Reading, row: readonly Numbered[]): readonly Finding[] {
  const ordinals = row.map((section) => section.ordinal);
  if (ordinals.every((ordinal, index) => index === 0 || ordinal === ordinals[index - 1]! + 1)) return [];
  return findBreaks(ordinals)
    .filter((found) => isSure(reading, row, found))
    .map((found) => toFinding(row, found));
}

/**
 * False where the break may lie in the reading and not in the report: the missing number stands in the text between the two headings,
 * or a heading is quoted from elsewhere.
 */
function isSure({ text }: Reading, row: readonly Numbered[], found: Break): boolean {
  const section = row[found.at]!;
  const previous = row[found.at - 1];
  if (isQuoted(text, section.span.start) || (previous && isQuoted(text, previous.span.start))) return false;
  const missing = found.kind === 'skipped' ? found.first : found.kind === 'misnumbered' ? found.expected : undefined;
  if (missing === undefined || !previous) return true;
  const next = found.kind === 'misnumbered' ? row[found.at + 1] : undefined;
  const between =
    text.slice(previous.span.start + previous.number.length, section.span.start) + (next ? `\n${text.slice(section.titleSpan.start, next.span.start)}` : '');
  return !holdsOrdinal(between, missing, section.numbering);
}

function toFinding(row: readonly Numbered[], found: Break): Finding {
  const section = row[found.at]!;
  const previous = row[found.at - 1];
  const next = found.kind === 'misnumbered' ? row[found.at + 1] : undefined;
  const related: RelatedPlace[] = [];
  if (previous) related.push({ span: previous.span, message: message(MESSAGES.previous, previous.number) });
  if (next) related.push({ span: next.span, message: message(MESSAGES.next, next.number) });
  return {
    check: ID,
    severity: sectionNumbering.severity,
    span: numberSpan(section),
    message: describe(found, section, previous, next),
    related,
    fix: found.kind === 'misnumbered' ? renumber(section, found.expected) : undefined,
  };
}

function describe(found: Break, section: Numbered, previous: Numbered | undefined, next: Numbered | undefined): Message {
  const { number } = section;
  const before = previous?.number ?? '';
  switch (found.kind) {
    case 'misnumbered': {
      const expected = writeLike(number, found.expected);
      if (!previous) return message(MESSAGES.misnumberedFirst, number, next?.number ?? '', expected);
      return message(MESSAGES.misnumbered, number, before, next?.number ?? '', expected);
    }
    case 'skipped': {
      const first = writeLike(number, found.first);
      if (found.first === found.last) return message(MESSAGES.skippedOne, number, before, first);
      return message(MESSAGES.skippedSeveral, number, before, first, writeLike(number, found.last));
    }
    case 'repeated':
      return message(MESSAGES.repeated, number, writeLike(number, section.ordinal + 1));
    case 'backward':
      return message(MESSAGES.backward, number, before);
  }
}

function renumber(section: Numbered, ordinal: number): Fix {
  const replacement = writeLike(section.number, ordinal);
  return { title: message(MESSAGES.renumber, section.number, replacement), edits: [{ span: numberSpan(section), replacement }] };
}

function numberSpan({ span, number }: Numbered): Span {
  return { start: span.start, end: span.start + number.length };
}
