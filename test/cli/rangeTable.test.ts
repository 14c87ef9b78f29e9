import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRangeTable, type Position } from '../../server/src/cli/rangeTable';
import { splitLines } from '../../server/src/core/lines/lines';

/** The position of an offset, counted from the front. */
function countedPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}

describe('ranges', () => {
  it('are zero-based, in UTF-16 code units, whatever ends the lines', () => {
    const text = '一\r\n𠮷二\r三\n';
    const { rangeOf } = createRangeTable(splitLines(text));
    assert.deepEqual(rangeOf({ start: 3, end: 6 }), { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } });
    assert.deepEqual(rangeOf({ start: 7, end: 9 }), { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } });
  });

  it('an offset between the two characters of a line end is the end of its line', () => {
    const { rangeOf } = createRangeTable(splitLines('一\r\n二'));
    assert.deepEqual(rangeOf({ start: 1, end: 2 }), { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } });
  });

  it('are the same in any order of asking', () => {
    const texts = fc.array(fc.constantFrom('一', '二三', '\n', '\r\n', '\r', '1.5%'), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.array(fc.nat(200), { maxLength: 30 }), (text, offsets) => {
        const { rangeOf } = createRangeTable(splitLines(text));
        for (const wanted of offsets) {
          const offset = wanted % (text.length + 1);
          if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
          const position = countedPosition(text, offset);
          assert.deepEqual(rangeOf({ start: offset, end: offset }), { start: position, end: position });
        }
      }),
      { numRuns: 300 },
    );
  });
});
