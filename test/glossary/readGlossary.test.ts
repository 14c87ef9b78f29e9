import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GLOSSARY_LIMIT } from '../../server/src/core/lexicon/extendLexicon';
import { readGlossary } from '../../server/src/glossary/readGlossary';
import { createTranslate } from '../../server/src/translate';
import { runFixtures } from '../support/fixtures';

const LOCATION = 'file:///w/.policy-lens/glossary.yaml';

runFixtures('glossary/readGlossary', (text) => {
  const { terms, problems } = readGlossary(text, LOCATION);
  const [zh, en] = [createTranslate('zh'), createTranslate('en')];
  return {
    marks: problems.map(({ span }) => span),
    rows: [
      ...terms.map(({ place, ...term }) => `${place.line + 1}:${place.start}-${place.end} ${JSON.stringify(term)}`),
      ...problems.flatMap(({ severity, message }) => [`${severity}: ${en(message)}`, `  ${zh(message)}`]),
    ],
  };
});

describe('a glossary', () => {
  it('never fails, whatever it holds', () => {
    const piece = fc.constantFrom('- ', 'canonical', ': ', '：', '三链', '\n', '  ', '[', ']', '{', '}', '"', "'", '#', '|', '>', '&a ', '*a', '? ', '!!map ', '---\n', '\t', ',', 'definition: 甲\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), (text) => {
        const { problems } = readGlossary(text, LOCATION);
        for (const { span } of problems) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify({ text, span }));
      }),
      { numRuns: 500 },
    );
  });

  it('stays small when its aliases multiply', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `- &l${level} [${`*l${level - 1}, `.repeat(level > 0 ? 9 : 0)}x]`);
    assert.ok(readGlossary(levels.join('\n'), LOCATION).problems.length > 0);
  });

  it('nested beyond reason is told, not followed', () => {
    assert.match(createTranslate('en')(readGlossary('['.repeat(20_000), LOCATION).problems[0]!.message), /too deeply|not closed/);
  });

  it('is cut where it grows beyond what a reading can carry', () => {
    const entry = (index: number): string => `- canonical: ${'术'.repeat(30)}${index}\n  definition: 甲\n`;
    const { terms, problems } = readGlossary(Array.from({ length: 1500 }, (_, index) => entry(index)).join(''), LOCATION);
    assert.ok(terms.length > 500 && terms.length < 1500);
    assert.match(createTranslate('en')(problems[0]!.message), new RegExp(String(GLOSSARY_LIMIT)));
  });
});
