import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readHeading } from '../../../server/src/core/headings/readHeading';
import { splitLines } from '../../../server/src/core/lines/lines';
import { identify } from '../../../server/src/core/report/identify';
import { buildSections } from '../../../server/src/core/sections/buildSections';
import { reportLikeText } from '../../support/arbitraries';
import { runFixtures } from '../../support/fixtures';

const outline = (text: string): ReturnType<typeof buildSections> => {
  const lines = splitLines(text);
  const headings = lines.map(({ start, end }) => readHeading(text.slice(start, end)));
  return buildSections(text, lines, headings, identify(text, lines, headings, true));
};

for (const name of ['levels', 'leads', 'plain', 'chrome', 'numbering', 'years']) {
  runFixtures(`core/sections/${name}`, (text) => {
    const { sections } = outline(text);
    return {
      marks: sections.map(({ titleSpan }) => titleSpan),
      rows: sections.map(({ level, kind, number, title, year }) =>
        [`${level < 0 ? '' : '  '.repeat(level)}${level < 0 ? '#' : level}`, kind, number, `| ${title}`, year ? `(${year})` : ''].filter(Boolean).join(' '),
      ),
    };
  });
}

runFixtures('core/sections/bodies', (text) => {
  const { sections } = outline(text);
  const inOneLine = (start: number, end: number): string => text.slice(start, end).replace(/\s+/g, ' ').trim() || '(empty)';
  return {
    marks: sections.map(({ span }) => span),
    rows: sections.map(({ title, body, parent }) => `${title} ← ${parent < 0 ? '–' : sections[parent]!.title}: ${inOneLine(body.start, body.end)}`),
  };
});

runFixtures('core/sections/glossary', (text) => {
  const { annex, sections } = outline(text);
  return {
    marks: annex.map(({ termSpan }) => termSpan),
    rows: annex.map(({ section, term, definition }) => `${sections[section]!.number || '·'} ${term} = ${text.slice(definition.start, definition.end)}`),
  };
});

describe('core/sections', () => {
  it('sections are in order, slice back to their titles and nest, on any text', () => {
    fc.assert(
      fc.property(reportLikeText, (text) => {
        const { sections, annex } = outline(text);
        sections.forEach(({ kind, span, titleSpan, title, body, parent }, index) => {
          assert.ok(span.start >= 0 && span.end <= text.length && span.start <= titleSpan.start && titleSpan.end <= span.end, 'inside the text');
          assert.ok(body.start >= span.end && body.end <= text.length && body.start <= body.end, 'the body follows the heading');
          if (kind !== 'title' && !title.includes('\n')) assert.ok(text.slice(titleSpan.start, titleSpan.end).startsWith(title.slice(0, 2)), 'the title is the text');
          assert.ok(parent < index, 'a parent stands before');
          if (parent >= 0) assert.ok(sections[parent]!.body.end >= body.end, 'a parent holds its sections');
          if (index > 0 && kind !== 'title') assert.ok(sections[index - 1]!.span.start <= span.start, 'in the order of the text');
        });
        for (const { term, termSpan } of annex) assert.equal(text.slice(termSpan.start, termSpan.end), term);
      }),
      { numRuns: 300 },
    );
  });

  it('a megabyte of doubtful leads is settled, which a look at every pair would not finish', () => {
    const words = [...'云岭湖锦茶山路桥园区城乡产业民生'];
    const line = (index: number): string => {
      const opening = [0, 1, 2, 3].map((step) => words[(index * (step + 3) + step) % words.length]).join('');
      return `${opening}是全区各族群众期盼已久的大事。有关单位天天往工地跑，盼着挖土机早点进场。`;
    };
    const text = Array.from({ length: 8000 }, (_, index) => line(index)).join('\n');
    assert.deepEqual(outline(text).sections, []);
  });
});
