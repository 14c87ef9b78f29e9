import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { HeadingMark } from '../../../server/src/core/headings/heading';
import { readHeading } from '../../../server/src/core/headings/readHeading';
import { yearIn } from '../../../server/src/core/headings/yearIn';
import { splitLines } from '../../../server/src/core/lines/lines';
import { reportLikeText } from '../../support/arbitraries';
import { runFixtures } from '../../support/fixtures';

const describeMark = (mark: HeadingMark, line: string): string =>
  [
    mark.form,
    mark.numbering ?? '',
    mark.ordinal === undefined ? '' : `${mark.ordinal} ${mark.number}`,
    mark.certainty,
    mark.alone ? 'alone' : 'with body',
    `| ${line.slice(mark.title.start, mark.title.end) || '(no title)'}`,
  ]
    .filter(Boolean)
    .join(' ');

for (const name of ['numbers', 'titles', 'leads', 'bullets', 'chrome', 'annex', 'inside']) {
  runFixtures(`core/headings/${name}`, (text) => {
    const marks: { start: number; end: number }[] = [];
    const rows: string[] = [];
    for (const { start, end } of splitLines(text)) {
      const line = text.slice(start, end);
      const first = readHeading(line);
      if (first === undefined) rows.push('-');
      for (let mark = first; mark !== undefined; mark = mark.next) {
        marks.push({ start: start + mark.title.start, end: start + mark.title.end });
        rows.push(describeMark(mark, line));
      }
    }
    return { marks, rows };
  });
}

describe('core/headings', () => {
  it('spans slice back to what was read, on any text', () => {
    fc.assert(
      fc.property(reportLikeText, (text) => {
        for (let mark = readHeading(text); mark !== undefined; mark = mark.next) {
          assert.ok(mark.span.start >= 0 && mark.span.end <= text.length, 'inside the line');
          assert.ok(mark.span.start <= mark.title.start && mark.title.start <= mark.title.end && mark.title.end === mark.span.end, 'the title ends the span');
          if (mark.form === 'numbered') assert.equal(text.slice(mark.span.start, mark.span.start + mark.number.length), mark.number);
          if (mark.next) assert.ok(mark.next.span.start >= mark.span.end, 'in the order of the text');
        }
      }),
    );
  });

  it('a very long line of numbers and marks is read', () => {
    const line = '（一'.repeat(100_000) + '<'.repeat(100_000) + '一、'.repeat(100_000);
    assert.doesNotThrow(() => readHeading(line));
  });

  for (const [title, year] of [
    ['2025年工作回顾', 2025],
    ['２０３９年的几件大事', 2039],
    ['关于2 0 3 8 年的打算', 2038],
    ['二〇二四年重点工作', 2024],
    ['二○二六年展望', 2026],
    ['2035年及“十六五”的收获', 2035],
    ['过去一年工作回顾', undefined],
    ['今后五年的奋斗目标', undefined],
    ['办好120年校庆', undefined],
  ] as const) {
    it(`the year in «${title}»`, () => assert.equal(yearIn(title), year));
  }
});
