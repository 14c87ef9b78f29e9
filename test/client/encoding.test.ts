import assert from 'node:assert/strict';
import { findRightEncoding, GARBLED_WORDS, looksGarbled } from '../../client/src/encoding/garbled';
import { encodeGb18030 } from '../support/gb18030';
import { INVENTED_REPORT } from './inventedReport';

describe('client/encoding', () => {
  const utf8 = new TextEncoder().encode(INVENTED_REPORT);
  const gb18030 = encodeGb18030(INVENTED_REPORT);

  it('knows what 报告 and 政府 look like in each wrong encoding', () => {
    const derived = ['报告', '政府'].flatMap((word) => {
      const bytes = new TextEncoder().encode(word);
      return [showAs(bytes, 'gb18030'), showAs(bytes, 'windows-1252'), showAs(encodeGb18030(word), 'windows-1252')];
    });
    assert.deepEqual(new Set(GARBLED_WORDS), new Set(derived));
  });

  for (const [bytes, right, wrong] of [
    [gb18030, 'gb18030', 'utf-8'],
    [gb18030, 'gb18030', 'windows-1252'],
    [utf8, 'utf8', 'gb18030'],
    [utf8, 'utf8', 'windows-1252'],
  ] as const) {
    it(`notices a report in ${right} that is shown as ${wrong}, and finds the right one`, () => {
      assert.equal(looksGarbled(showAs(bytes, wrong).slice(0, 2000)), true);
      assert.equal(findRightEncoding(bytes)?.id, right);
    });
  }

  it('leaves a sound text alone, one with a damaged place too', () => {
    assert.equal(looksGarbled(INVENTED_REPORT), false);
    assert.equal(looksGarbled(INVENTED_REPORT.replace('云岭', '\ufffd\ufffd')), false);
    assert.equal(looksGarbled(''), false);
  });

  it('finds no encoding for bytes that are no report in any', () => {
    assert.equal(findRightEncoding(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)), undefined);
    assert.equal(findRightEncoding(new TextEncoder().encode('只是一份会议纪要。')), undefined);
  });
});

/** The characters of Windows-1252 from 0x80 to 0x9f; Node's decoder takes it for Latin-1, which has none there. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function showAs(bytes: Uint8Array, label: 'utf-8' | 'gb18030' | 'windows-1252'): string {
  if (label !== 'windows-1252') return new TextDecoder(label).decode(bytes);
  return Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte))).join('');
}
