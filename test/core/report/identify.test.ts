import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readHeading } from '../../../server/src/core/headings/readHeading';
import { splitLines } from '../../../server/src/core/lines/lines';
import { identify } from '../../../server/src/core/report/identify';
import type { Identity } from '../../../server/src/core/report/identity';
import { reportLikeText } from '../../support/arbitraries';
import { readFixtures, runFixtures } from '../../support/fixtures';

const identityOf = (text: string, asReport = false): Identity => {
  const lines = splitLines(text);
  return identify(text, lines, lines.map(({ start, end }) => readHeading(text.slice(start, end))), asReport);
};

for (const name of ['reports', 'others', 'titleBlocks']) {
  runFixtures(`core/report/${name}`, (text) => {
    const identity = identityOf(text);
    const { titleSpan, meetingSpan, speakerSpan, salutationSpan } = identity;
    const spans = [titleSpan, meetingSpan, speakerSpan, salutationSpan].filter((span) => span !== undefined);
    const { isReport, kind, place, year, planYear, date, title } = identity;
    const rows = isReport
      ? [`${kind} | ${place ?? 'no place'} | ${year ?? '?'} → ${planYear ?? '–'} | ${date ?? 'no date'}${title === undefined ? '' : ` | ${title}`}`]
      : ['no report'];
    return { marks: spans, rows };
  });
}

describe('core/report/identify', () => {
  it('spans lie inside the text, on any text', () => {
    fc.assert(
      fc.property(reportLikeText, fc.boolean(), (text, asReport) => {
        const identity = identityOf(text, asReport);
        if (asReport) assert.ok(identity.isReport);
        for (const span of [identity.titleSpan, identity.meetingSpan, identity.speakerSpan, identity.salutationSpan]) {
          if (span) assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
        }
      }),
    );
  });

  it('one character more or less does not turn a report into something else', () => {
    for (const { title, text } of readFixtures('core/report/reports')) {
      if (!title.startsWith('a report')) continue;
      for (let index = 0; index < text.length; index++) {
        assert.ok(identityOf(`${text.slice(0, index)}的${text.slice(index)}`).isReport, `${title}: a character at ${index}`);
        assert.ok(identityOf(text.slice(0, index) + text.slice(index + 1)).isReport, `${title}: without the character at ${index}`);
      }
    }
  });

  it('a megabyte of something else is refused', () => {
    const text = '云岭湖位于临江市东郊，湖面开阔，水鸟成群，每年春秋两季都有大批游客前来观赏。\n'.repeat(12_000);
    const lines = splitLines(text);
    const headings = lines.map(() => undefined);
    assert.equal(identify(text, lines, headings, false).isReport, false);
  });

  it('any text is read as a report when that is asked for', () => {
    const identity = identityOf('新增绿地20万平方米。', true);
    assert.equal(identity.isReport, true);
    assert.equal(identity.title, undefined);
  });
});
