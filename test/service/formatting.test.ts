import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Report } from '../../server/src/core/report/report';
import { formatReport, type FormatOptions } from '../../server/src/service/formatting';
import { builtInAnalyse } from '../support/builtIn';
import { runFixtures } from '../support/fixtures';
import { applyEdits } from './support/edits';

const ALL: FormatOptions = { punctuation: true, spaces: true, quotes: true };
const read = (text: string): Report => builtInAnalyse()(text, { asReport: true });
const whole = (text: string) => ({ start: 0, end: text.length });
const edits = (text: string, options = ALL, within = whole(text)) => formatReport(read(text), within, options, read);
const format = (text: string): string => applyEdits(text, edits(text));

/** The marks are what is replaced; the rows are the lines that it makes. */
runFixtures('service/formatting', (text) => {
  const found = edits(text);
  const before = text.split('\n');
  const after = applyEdits(text, found).split('\n');
  const rows = after.filter((line, index) => line !== before[index]);
  return { marks: found.map(({ span }) => span), rows: rows.length > 0 ? rows : ['nothing'] };
});

describe('service/formatting', () => {
  const TEXT = '云岭区政府工作报告\n一、工作回顾\n产值12 亿元，增长5%，"三链一园"建成,消费回升。\n产值平稳，消费回升。\n';

  it('does nothing unless it is switched on, and each switch does its own', () => {
    const none = { punctuation: false, spaces: false, quotes: false };
    const one = (options: Partial<FormatOptions>) => edits(TEXT, { ...none, ...options }).map(({ replacement }) => replacement);
    assert.deepEqual(one({}), []);
    assert.deepEqual(one({ punctuation: true }), ['，']);
    assert.deepEqual(one({ spaces: true }), ['']);
    assert.deepEqual(one({ quotes: true }), ['“', '”']);
  });

  it('keeps to the range that is asked for, and halves no pair', () => {
    const from = TEXT.indexOf('三链');
    assert.deepEqual(edits(TEXT, ALL, { start: from, end: TEXT.indexOf('消费') }).map(({ replacement }) => replacement), ['，']);
  });

  const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join('seeds', name), 'utf8'));
  const pieces = seeds.flatMap((text) => text.split('\n').filter((line) => line.length > 20));
  /** What hands and converters do to a text: other widths, straight marks, blanks before units. */
  const SLIPS: readonly ((line: string) => string)[] = [
    (line) => line,
    (line) => line.replaceAll('，', ','),
    (line) => line.replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')'),
    (line) => line.replace(/[“”]/g, '"'),
    (line) => line.replace(/(\d)(?=[\u4e00-\u9fff])/g, '$1 '),
    (line) => line.replace(/：|:/g, ' : '),
  ];
  const LINE = fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...SLIPS)).map(([line, slip]) => slip(line));
  const REPORT = fc.array(LINE, { minLength: 1, maxLength: 8 }).map((lines) => `云岭区政府工作报告\n一、2024年工作回顾\n${lines.join('\n')}\n`);

  it('twice is once; no figure, no term and no line changes, and there are no more findings', () => {
    let formatted = 0;
    fc.assert(
      fc.property(REPORT, (text) => {
        const once = format(text);
        if (once !== text) formatted++;
        assert.equal(format(once), once);
        const [before, after] = [read(text), read(once)];
        const values = ({ figures }: Report) => figures.map(({ kind, value, low, high, unit, iso }) => [kind, value, low, high, unit, iso]);
        assert.deepEqual(values(after), values(before));
        const plain = (words: string): string => words.normalize('NFKC').replace(/[\s“”"]/g, '');
        assert.deepEqual(after.terms.map((term) => plain(term.text)), before.terms.map((term) => plain(term.text)));
        assert.ok(after.findings.length <= before.findings.length, 'more findings');
        assert.equal(plain(once), plain(text), 'more than marks and blanks');
      }),
      { numRuns: 60 },
    );
    assert.ok(formatted > 20, `only ${formatted} texts had anything to format`);
  });
});
