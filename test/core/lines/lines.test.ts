import assert from 'node:assert/strict';
import { lineIndexAt, splitLines } from '../../../server/src/core/lines/lines';

const slices = (text: string): string[] => splitLines(text).map(({ start, end }) => text.slice(start, end));

describe('core/lines', () => {
  it('ends a line at LF, CRLF and a lone CR', () => assert.deepEqual(slices('一\n二\r\n三\r四'), ['一', '二', '三', '四']));
  it('gives an empty text one empty line', () => assert.deepEqual(slices(''), ['']));
  it('gives a text that ends in a terminator an empty last line', () => assert.deepEqual(slices('一\n'), ['一', '']));
  it('keeps empty lines between two terminators', () => assert.deepEqual(slices('一\r\n\r\n二\n\n三'), ['一', '', '二', '', '三']));
  it('finds the line of every offset, terminators included', () => {
    const lines = splitLines('一二\r\n三\n');
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map((offset) => lineIndexAt(lines, offset)), [0, 0, 0, 0, 1, 1, 2]);
  });
});
