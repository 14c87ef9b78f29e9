import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Finding } from '../../server/src/core/findings/finding';
import { CHECKS } from '../../server/src/core/findings/registry';
import { createReaders } from '../../server/src/core/readers';
import { BUILT_IN_LEXICON } from '../../server/src/lexicon/builtIn';
import { edit } from '../support/arbitraries';

const { analyse, readInstantly } = createReaders(BUILT_IN_LEXICON);
const INSTANT = new Set(CHECKS.filter((check) => check.instant).map((check) => check.id));

const REPORT = [
  '云岭区政府工作报告',
  '一、2024年工作回顾',
  '全区地区生产总值达到718.6亿元，比上年增长6.1%。',
  '扎实推进“三链一园”建设，自2023年起群众办事更加方便。',
  '完成工业投资43.2亿元，其中技术改造投资52.8亿元。',
  '三、2025年工作安排',
  '着力改善民生。',
].join('\n');

/** What the findings say of their places: the check and the words that it marks. */
function rows(text: string, findings: readonly Finding[]): readonly string[] {
  return findings.map(({ check, span }) => `${check} ${span.start} ${text.slice(span.start, span.end)}`);
}

function edited(old: string, replacement: string): string {
  assert.ok(REPORT.includes(old));
  return REPORT.replace(old, replacement);
}

describe('core/readInstantly', () => {
  const previous = analyse(REPORT, { asReport: true });

  it('has findings before and behind the edit to move', () => {
    assert.deepEqual(previous.findings.map(({ check }) => check), ['figure.sum', 'section.numbering']);
  });
  for (const [what, text] of [
    ['a mark that is opened and not closed', edited('群众办事', '（群众办事')],
    ['a year that no figure is told of', edited('自2023年起', '自2022年起')],
    ['words', edited('更加方便', '方便得多')],
    ['a mark that is taken away', edited('群众办事更加方便', '群众办事方便')],
  ] as const) {
    it(`finds at once what the whole reading finds: ${what}`, () => {
      const instant = readInstantly!(previous, text);
      assert.ok(instant);
      assert.deepEqual(rows(text, instant.findings), rows(text, analyse(text, { asReport: true }).findings));
      assert.deepEqual(instant.lines.map(({ start, end }) => text.slice(start, end)), text.split('\n'));
    });
  }
  for (const [what, text] of [
    ['a figure', edited('718.6', '728.6')],
    ['a heading', edited('三、2025年', '二、2025年')],
    ['a heading’s year', edited('2025年工作', '2026年工作')],
    ['a term', edited('三链一园', '三链两园')],
    ['the lines', edited('群众办事', '\n群众办事')],
    ['the words of a finding', edited('技术改造', '技术')],
  ] as const) {
    it(`leaves it to the whole reading where the edit changes ${what}`, () => assert.equal(readInstantly!(previous, text), undefined));
  }
  it('says nothing of a text that was no report', () => {
    const letter = '今天的天气很好，我们去公园散步。';
    assert.equal(readInstantly!(analyse(letter), `${letter}明天再去。`), undefined);
  });
  it('gives the instant checks of a whole reading, and places that lie in the text, whatever the edit', () => {
    fc.assert(
      fc.property(edit, ({ before, after }) => {
        const instant = readInstantly!(analyse(before, { asReport: true }), after);
        if (!instant) return;
        const ofInstant = (findings: typeof instant.findings): typeof instant.findings => findings.filter(({ check }) => INSTANT.has(check));
        assert.deepEqual(ofInstant(instant.findings), ofInstant(analyse(after, { asReport: true }).findings));
        for (const { span } of instant.findings) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= after.length);
      }),
      { numRuns: 150 },
    );
  });
});
