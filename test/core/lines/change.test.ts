import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { splitChangedLines, splitLines } from '../../../server/src/core/lines/lines';

/** Short texts over few characters, so that terminators meet, join and part often. */
const text = fc.string({ unit: fc.constantFrom('一', '二', '\r', '\n', '😊'), maxLength: 14 });

describe('core/lines: a changed text', () => {
  it('has the lines of a fresh split, whatever changed', () => {
    fc.assert(
      fc.property(text, text, text, text, (before, removed, inserted, behind) => {
        const oldText = before + removed + behind;
        const newText = before + inserted + behind;
        assert.deepEqual(splitChangedLines(oldText, splitLines(oldText), newText).lines, splitLines(newText));
      }),
      { numRuns: 1000 },
    );
  });
  it('has them in texts of many blocks too', () => {
    const filler = '云岭区完成投资470亿元。\n'.repeat(900);
    fc.assert(
      fc.property(text, text, text, fc.nat(filler.length), (removed, inserted, around, at) => {
        const [before, behind] = [filler.slice(0, at) + around, around + filler.slice(at)];
        const [oldText, newText] = [before + removed + behind, before + inserted + behind];
        assert.deepEqual(splitChangedLines(oldText, splitLines(oldText), newText).lines, splitLines(newText));
      }),
      { numRuns: 30 },
    );
  });
  it('keeps the lines that did not change', () => {
    const before = splitLines('一\n二\n三\n四\n');
    const { lines, change } = splitChangedLines('一\n二\n三\n四\n', before, '一\n二\n三三\n四\n');
    assert.equal(change.head, 2);
    assert.equal(change.tail, 2);
    assert.equal(change.shift, 1);
    assert.equal(lines[0], before[0]);
  });
  it('reads the line again whose carriage return gets a line feed', () => {
    assert.deepEqual(splitChangedLines('一\r二', splitLines('一\r二'), '一\r\n二').lines, splitLines('一\r\n二'));
  });
});
