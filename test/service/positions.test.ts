import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { splitLines } from '../../server/src/core/lines/lines';
import { createPositions, type PositionEncoding } from '../../server/src/service/positions';

const positionsOf = (text: string, encoding: PositionEncoding) => createPositions(text, splitLines(text), encoding);
const ENCODINGS: readonly PositionEncoding[] = ['utf-8', 'utf-16', 'utf-32'];

describe('positions', () => {
  // the character behind each of 区, 😊, 𠮷, é and a, in each encoding
  const text = '云岭\n区😊𠮷éa!';
  const widths: Record<PositionEncoding, readonly number[]> = {
    'utf-8': [3, 7, 11, 13, 14],
    'utf-16': [1, 3, 5, 6, 7],
    'utf-32': [1, 2, 3, 4, 5],
  };
  const offsets = [4, 6, 8, 9, 10];
  for (const encoding of ENCODINGS) {
    it(`counts a character beyond the basic plane right in ${encoding}`, () => {
      const positions = positionsOf(text, encoding);
      assert.deepEqual(offsets.map(positions.positionAt), widths[encoding].map((character) => ({ line: 1, character })));
      assert.deepEqual(widths[encoding].map((character) => positions.offsetAt({ line: 1, character })), offsets);
    });
  }

  it('maps a place inside a character to its start', () => {
    assert.equal(positionsOf('😊甲', 'utf-8').offsetAt({ line: 0, character: 2 }), 0);
    assert.equal(positionsOf('甲乙', 'utf-8').offsetAt({ line: 0, character: 4 }), 1);
    assert.deepEqual(positionsOf('甲😊乙', 'utf-32').positionAt(2), { line: 0, character: 1 });
  });

  it('counts a lone surrogate as the replacement character that goes over the wire', () => {
    assert.deepEqual(positionsOf('\ud83d甲', 'utf-8').positionAt(1), { line: 0, character: 3 });
  });

  it('knows all three line ends', () => {
    const positions = positionsOf('甲\r\n乙\r丙\n丁', 'utf-16');
    assert.deepEqual([0, 3, 5, 7].map(positions.positionAt), [0, 1, 2, 3].map((line) => ({ line, character: 0 })));
    assert.deepEqual(positions.positionAt(2), { line: 0, character: 1 }, 'inside CRLF is the line end');
  });

  it('clamps what is out of range', () => {
    for (const encoding of ENCODINGS) {
      const positions = positionsOf('甲乙\n丙', encoding);
      assert.equal(positions.offsetAt({ line: 0, character: 999 }), 2);
      assert.equal(positions.offsetAt({ line: 9, character: 0 }), 4);
      assert.equal(positions.offsetAt({ line: -1, character: 0 }), 0);
      assert.deepEqual(positions.positionAt(-5), { line: 0, character: 0 });
      assert.equal(positions.positionAt(99).line, 1);
    }
  });

  it('turns a reversed range into an empty span', () => {
    const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 1 } };
    assert.deepEqual(positionsOf('甲乙丙丁', 'utf-16').spanOf(range), { start: 3, end: 3 });
  });

  const unicode = fc.string({ unit: fc.constantFrom('甲', '😊', '𠮷', 'é', 'a', '\n', '\r\n', '\r', '%'), maxLength: 40 });

  it('leads every character boundary there and back', () => {
    fc.assert(
      fc.property(unicode, fc.constantFrom(...ENCODINGS), (given, encoding) => {
        const positions = positionsOf(given, encoding);
        let offset = 0;
        for (const character of given.replaceAll('\r\n', '\n')) {
          const position = positions.positionAt(offset);
          assert.equal(positions.offsetAt(position), offset);
          offset += given.startsWith('\r\n', offset) ? 2 : character.length;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the document model of the protocol in UTF-16', () => {
    fc.assert(
      fc.property(unicode, (given) => {
        const positions = positionsOf(given, 'utf-16');
        const document = TextDocument.create('file:///a', 'policy-report', 1, given);
        for (let offset = 0; offset <= given.length; offset++) {
          assert.deepEqual(positions.positionAt(offset), document.positionAt(offset));
        }
      }),
      { numRuns: 60 },
    );
  });
});
