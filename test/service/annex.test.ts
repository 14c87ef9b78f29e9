import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extendLexicon } from '../../server/src/core/lexicon/extendLexicon';
import type { Lexicon } from '../../server/src/core/lexicon/lexicon';
import { BUILT_IN_LEXICON } from '../../server/src/lexicon/builtIn';
import { addAnnexEntry, completeAnnex, renumberAnnex, sortAnnex } from '../../server/src/service/annex';
import { builtInAnalyse } from '../support/builtIn';
import { runFixtures } from '../support/fixtures';
import { applyEdits } from './support/edits';
import { createInventedAnalyse, TEST_LEXICON } from './support/invented';

/** The workspace's glossary explains one term, and the lexicon another. */
const LEXICON: Lexicon = extendLexicon(TEST_LEXICON, [
  {
    canonical: '云岭夜校',
    type: 'programme',
    aliases: [],
    quotedAliases: [],
    definition: { zh: '在街道办的晚间课堂', en: '' },
    unit: undefined,
    members: undefined,
    since: undefined,
    source: undefined,
    place: { location: 'glossary.yaml', line: 0, lineText: '', start: 0, end: 0 },
  },
]);
const analyse = createInventedAnalyse(LEXICON);
const read = (text: string) => analyse(text, { asReport: true });

/** The marks are what is replaced; the rows are the text from the first change to the end. */
const edited = (name: string, edit: (text: string, cursor: number) => ReturnType<typeof sortAnnex>): void =>
  runFixtures(`service/${name}`, (text, cursor = 0) => {
    const edits = edit(text, cursor);
    if (edits.length === 0) return { marks: [], rows: ['nothing'] };
    return { marks: edits.map(({ span }) => span), rows: applyEdits(text, edits).split('\n') };
  });

edited('completeAnnex', (text) => completeAnnex(read(text), LEXICON).edits);
edited('addAnnexEntry', (text, cursor) => addAnnexEntry(read(text), LEXICON, cursor)?.edits ?? []);
edited('sortAnnex', (text) => sortAnnex(read(text)));
edited('renumberAnnex', (text) => renumberAnnex(read(text)));

describe('service/annex', () => {
  const NAMES = ['三送四帮', '一窗通办', '两岸三园', '云岭夜校', '四链一谷', '清源行动', '五办六进'];
  const MENTIONS = fc.shuffledSubarray(NAMES, { minLength: 1 });
  const ANNEX = fc.shuffledSubarray(NAMES, { minLength: 0, maxLength: 4 });
  const NUMBERS = fc.constantFrom<(ordinal: number) => string>((ordinal) => `${ordinal}.`, (ordinal) => `${ordinal}、`, (ordinal) => `[${ordinal}]`, () => '');

  it('completes once: a second time nothing is missing, and what stood there stands there still', () => {
    fc.assert(
      fc.property(MENTIONS, ANNEX, NUMBERS, fc.boolean(), (mentions, explained, number, isCrLf) => {
        const body = `云岭区政府工作报告\n一、工作回顾\n${mentions.map((name) => `　　深化“${name}”，成效明显。`).join('\n')}\n`;
        const entries = explained.map((name, index) => `${number(index + 1)}“${name}”：已有释义${index}。`);
        const text = (body + (entries.length > 0 ? `名词解释\n${entries.join('\n')}\n` : '')).replaceAll('\n', isCrLf ? '\r\n' : '\n');
        const { edits, added } = completeAnnex(read(text), LEXICON);
        const completed = applyEdits(text, edits);
        const again = read(completed);
        assert.deepEqual(completeAnnex(again, LEXICON).edits, [], completed);
        assert.deepEqual(new Set(again.annex.map(({ term }) => term)), new Set([...explained, ...mentions]), completed);
        assert.equal(added.length, again.annex.length - explained.length);
        explained.forEach((name, index) => assert.ok(completed.includes(`“${name}”：已有释义${index}。`), completed));
        assert.deepEqual(renumberAnnex(again), [], completed);
        assert.equal(/[^\r]\n/.test(completed), !isCrLf);
      }),
      { numRuns: 60 },
    );
  });

  it('makes annexes and sorts them so that no check of the annex has anything to say', () => {
    const analyseAll = builtInAnalyse();
    fc.assert(
      fc.property(MENTIONS, ANNEX, (mentions, explained) => {
        const body = `云岭区2024年政府工作报告\n一、2024年工作回顾\n${mentions.map((name) => `深化“${name}”，成效明显。`).join('\n')}\n`;
        const entries = explained.filter((name) => mentions.includes(name)).map((name, index) => `${index + 1}.${name}：已有释义。`);
        const text = body + (entries.length > 0 ? `名词解释\n（按名词出现先后排序）\n${entries.join('\n')}\n` : '');
        const sorted = applyEdits(text, sortAnnex(analyseAll(text, { asReport: true })));
        const completed = applyEdits(sorted, completeAnnex(analyseAll(sorted, { asReport: true }), BUILT_IN_LEXICON).edits);
        const { findings } = analyseAll(completed, { asReport: true });
        assert.deepEqual(findings.filter(({ check }) => check.startsWith('annex.')), [], completed);
      }),
      { numRuns: 25 },
    );
  });
});
