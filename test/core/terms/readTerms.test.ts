import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createTermMatcher, readTerms, withAnnexTerms } from '../../../server/src/core/terms/readTerms';
import { BUILT_IN_LEXICON } from '../../../server/src/lexicon/builtIn';
import { runFixtures } from '../../support/fixtures';
import { renderTerms } from './renderTerms';

for (const story of ['lexicon', 'quoted', 'names', 'annex']) runFixtures(`core/terms/${story}`, renderTerms);

const matcher = createTermMatcher(BUILT_IN_LEXICON);

/** Lines of wordings, marks and the words around names, so that odd neighbours meet. */
const termLikeLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(...BUILT_IN_LEXICON.entries.flatMap(({ canonical, aliases }) => [canonical, ...aliases])),
      fc.constantFrom(...'“”‘’「」『』"《》，、。；：+＋（）0123一二三率和的'),
      fc.constantFrom('实施', '开展', '行动', '三年行动计划', '工程', '战略', '示范区', '国家', '平安', '云岭', '增加值', '等企业', 'GDP', 'ＧＤＰ'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

describe('core/terms', () => {
  it('terms slice back to their text, stand in order and do not overlap, on any line', () => {
    fc.assert(
      fc.property(termLikeLine, fc.array(fc.string({ maxLength: 6 }), { maxLength: 3 }), (line, annex) => {
        let end = 0;
        for (const term of readTerms(line, withAnnexTerms(matcher, annex))) {
          assert.ok(term.start >= end && term.end > term.start && term.end <= line.length);
          assert.equal(term.text, line.slice(term.start, term.end));
          end = term.end;
        }
      }),
    );
  });

  it('finds every wording of every entry, alone on its line', () => {
    for (const [index, { canonical, aliases, quotedAliases }] of BUILT_IN_LEXICON.entries.entries()) {
      for (const wording of [canonical, ...aliases, ...(quotedAliases ?? [])]) {
        const quoted = /[“”]/.test(wording) || quotedAliases?.includes(wording);
        if (/[“”]/.test(wording)) continue;
        const terms = readTerms(quoted ? `“${wording}”` : wording, matcher);
        assert.deepEqual(terms.map(({ text, entry }) => [text, entry]), [[wording, index]], `${wording} of ${canonical}`);
      }
    }
  });

  it('ends on long lines of one piece, which a reading that grew with the square would not', () => {
    for (const line of ['实施行动率'.repeat(20_000), '“'.repeat(100_000), '《'.repeat(100_000)]) assert.ok(Array.isArray(readTerms(line, matcher)));
  });

  it('keeps the matcher as it was when an annex adds its terms', () => {
    assert.equal(readTerms('板凳会', matcher).length, 0);
    assert.equal(readTerms('板凳会', withAnnexTerms(matcher, ['板凳会'])).length, 1);
    assert.equal(readTerms('板凳会', matcher).length, 0);
  });
});
