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

import type { Numbering } from '../../headings/heading';
import type { Reading } from '../../report/report';
import type { Section } from '../../sections/section';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { findInRow, groupBy, isNumbered, NUMBERING_MESSAGES, type Numbered } from '../numberedRow';

const ID = 'section.numbering';

const STYLES: readonly (Numbering | undefined)[] = [
  undefined, 'chapter', 'hanComma', 'hanParenthesis', 'arabicDot', 'arabicComma', 'arabicParenthesis', 'circled', 'point',
];

/** The paragraphs of one enumeration stand no farther apart than so many lines. */
const FARTHEST_POINT = 8;

export const sectionNumbering: Check = {
  id: ID,
  severity: 'warning',
  messages: NUMBERING_MESSAGES,
  find: (reading) => {
    const findings = [...headingRows(reading), ...pointRows(reading)].flatMap((row) => findInRow(ID, reading, row));
    return findings.sort((first, second) => first.span.start - second.span.start);
  },
};

/** The numbered headings in rows of siblings with one style of numbering. */
function headingRows({ sections }: Reading): readonly (readonly Numbered[])[] {
  const headings = sections.filter(
    (section): section is Section & Numbered =>
      section.kind === 'numbered' && section.numbering !== 'point' && isNumbered(section) && !isInAnnex(section, sections),
  );
  return groupBy(headings, ({ parent, numbering }) => parent * STYLES.length + STYLES.indexOf(numbering));
}

function isInAnnex(section: Section, sections: readonly Section[]): boolean {
  for (let index = section.parent; index >= 0; index = sections[index]!.parent) if (sections[index]!.kind === 'annex') return true;
  return false;
}

/**
 * Paragraphs that open with a point (一是, 二要, 第三，) in rows of one wording. A heading with another kind of number ends a row, and so does
 * a lower number: enumerations stand within one another, and the outer one goes on behind the inner.
 */
function pointRows({ lines }: Reading): readonly (readonly Numbered[])[] {
  const rows: Numbered[][] = [];
  let row: Numbered[] = [];
  let rowLine = -1;
  for (let index = 0; index < lines.length; index++) {
    const { heading, start } = lines[index]!;
    if (heading === undefined || heading.form !== 'numbered' || heading.ordinal === undefined) continue;
    if (heading.numbering !== 'point') {
      row = [];
      continue;
    }
    const { number, ordinal, span, title } = heading;
    const point = { number, ordinal, span: shift(span, start), titleSpan: shift(title, start) };
    if (index - rowLine > FARTHEST_POINT || !goesOn(row[row.length - 1], point)) rows.push((row = []));
    rowLine = index;
    row.push(point);
  }
  return rows;
}

function goesOn(last: Numbered | undefined, point: Numbered): boolean {
  return last !== undefined && wording(last.number) === wording(point.number) && last.ordinal <= point.ordinal;
}

/** The part of a point's mark that stays the same: the last character of 一是, 二要 or 第三，. */
function wording(number: string): string {
  return number.slice(-1);
}

function shift(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}
