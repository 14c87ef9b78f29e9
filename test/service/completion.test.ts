import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { BUILT_IN_LEXICON } from '../../server/src/lexicon/builtIn';
import { indexWordings, keysFrom } from '../../server/src/service/completion/wordingIndex';
import { productService } from './support/invented';

const service = productService();

/** What is offered at the end of a line of a report. */
function offered(line: string) {
  const text = `云岭区政府工作报告\n一、2025年工作回顾\n${line}\n`;
  const document = service.parse(text, { uri: 'file:///a.txt', asReport: true, previous: undefined });
  return service.findCompletions(document, document.positions.positionAt(text.length - 1)).items;
}

describe('completion with the built-in lexicon', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['dqsczz', '地区生产总值'], ['全年dqsczz', '地区生产总值'], ['规模以上工业增', '规模以上工业增加值'], ['shxfplsze', '社会消费品零售总额'], ['czjmrj', '城镇居民人均可支配收入'],
  ];
  for (const [typed, wanted] of cases) {
    it(`${typed} → ${wanted}`, () => assert.ok(offered(typed).some(({ label }) => label === wanted), offered(typed).map(({ label }) => label).join()));
  }

  it('every wording is found by its own text and by its initials', () => {
    const { byText, byInitials } = indexWordings(BUILT_IN_LEXICON);
    fc.assert(
      fc.property(fc.constantFrom(...byText, ...byInitials), ({ key, wording }) => {
        const keys = keysFrom(byText, key, 100).concat(keysFrom(byInitials, key, 100));
        assert.ok(keys.some((other) => other.wording === wording));
      }),
    );
  });

  it('an index gives what begins with the text, and nothing else', () => {
    const { byText } = indexWordings(BUILT_IN_LEXICON);
    for (const typed of ['地', '城镇', '三', 'g']) {
      const expected = byText.filter(({ key }) => key.startsWith(typed));
      assert.deepEqual(keysFrom(byText, typed, byText.length), expected);
    }
    assert.deepEqual(keysFrom(byText, '无此提法', 10), []);
  });
});
