import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'chardet';
import fc from 'fast-check';
import { decode, type Decoded, type EncodingChoice } from '../../server/src/cli/decode';
import { SHORT_REPORT } from './support/commandLine';
import { encodeGb18030 } from '../support/gb18030';
import { encodeUtf16 } from './support/encodeUtf16';

const read = (bytes: Uint8Array, choice: EncodingChoice = 'auto'): Promise<Decoded> => decode(bytes, choice, async () => (all) => analyse(all).map(({ name }) => name));
const clean = (text: string, encoding: string): Decoded => ({ text, encoding, broken: false });
const isFailure = (decoded: Decoded): boolean => 'failure' in decoded;
const MARK = '\ufeff';

describe('decoding', () => {
  it('reads UTF-8 with and without a byte order mark, which is not part of the text', async () => {
    assert.deepEqual(await read(Buffer.from(SHORT_REPORT)), clean(SHORT_REPORT, 'utf-8'));
    assert.deepEqual(await read(Buffer.from(MARK + SHORT_REPORT)), clean(SHORT_REPORT, 'utf-8'));
  });

  for (const order of ['le', 'be'] as const) {
    it(`reads UTF-16 ${order} with a mark, without one, and without any ASCII character`, async () => {
      const encoding = `utf-16${order}`;
      assert.deepEqual(await read(encodeUtf16(MARK + SHORT_REPORT, order)), clean(SHORT_REPORT, encoding));
      assert.deepEqual(await read(encodeUtf16(SHORT_REPORT, order)), clean(SHORT_REPORT, encoding));
      const withoutAscii = '云岭区政府工作报告，请予审议。全区经济稳中向好，民生持续改善。';
      assert.deepEqual(await read(encodeUtf16(withoutAscii, order)), clean(withoutAscii, encoding));
    });
  }

  it('reads GB18030: a report, one line, and characters beyond the basic plane', async () => {
    for (const text of [SHORT_REPORT, '全区新增就业1.3万人，增长6.5%。']) assert.deepEqual(await read(encodeGb18030(text)), clean(text, 'gb18030'));
    const fourBytes = Buffer.concat([encodeGb18030(SHORT_REPORT), Buffer.from([0x95, 0x34, 0xb2, 0x35])]);
    assert.deepEqual(await read(fourBytes), clean(`${SHORT_REPORT}𠮷`, 'gb18030'));
  });

  it('an encoding that is named is used without looking', async () => {
    assert.deepEqual(await read(encodeUtf16('区长', 'be'), 'utf-16be'), clean('区长', 'utf-16be'));
    assert.deepEqual(await read(encodeGb18030('区长'), 'gb18030'), clean('区长', 'gb18030'));
    const wrong = await read(encodeGb18030(SHORT_REPORT), 'utf-8');
    assert.ok('text' in wrong && wrong.broken && wrong.text.includes('\ufffd'));
  });

  it('a few broken bytes in UTF-8 become U+FFFD and are told', async () => {
    const bytes = Buffer.concat([Buffer.from(SHORT_REPORT), Buffer.from([0xe4, 0xba]), Buffer.from('结束')]);
    const decoded = await read(bytes);
    assert.deepEqual(decoded, { text: `${SHORT_REPORT}\ufffd结束`, encoding: 'utf-8', broken: true });
  });

  it('a few broken bytes in GB18030 become U+FFFD and are told', async () => {
    const decoded = await read(Buffer.concat([encodeGb18030(SHORT_REPORT), Buffer.from([0xff, 0xff]), encodeGb18030('结束')]));
    assert.ok('text' in decoded && decoded.encoding === 'gb18030' && decoded.broken);
    assert.ok(decoded.text.startsWith(SHORT_REPORT) && decoded.text.endsWith('结束'));
  });

  it('a text that is cut in the middle of a character is still read', async () => {
    const utf8 = await read(Buffer.from(SHORT_REPORT).subarray(0, 100));
    assert.ok('text' in utf8 && utf8.encoding === 'utf-8' && utf8.broken);
    const wide = await read(encodeUtf16(MARK + SHORT_REPORT, 'le').subarray(0, 101));
    assert.ok('text' in wide && wide.encoding === 'utf-16le' && wide.broken);
  });

  it('Traditional Chinese in Big5 is read', async () => {
    const text = '各位代表，現在我代表區人民政府，向大會報告工作，請予審議。';
    assert.deepEqual(await read(encodeBig5(text)), clean(text, 'big5'));
  });

  it('an empty file is an empty text; ASCII alone is UTF-8, whatever it looks like in pairs', async () => {
    assert.deepEqual(await read(Buffer.from('')), clean('', 'utf-8'));
    assert.deepEqual(await read(Buffer.from('this app can break')), clean('this app can break', 'utf-8'));
  });

  it('binary files are refused, and the refusal names the remedy', async () => {
    const cases: readonly [string, Buffer][] = [
      ['PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1')],
      ['.docx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0])],
      ['.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
      ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0])],
    ];
    for (const [name, bytes] of cases) {
      const decoded = await read(bytes);
      assert.ok('failure' in decoded, name);
      assert.match(decoded.failure.en, new RegExp(name.replace('.', '\\.')));
      assert.ok(decoded.failure.zh.length > 0);
    }
  });

  it('no bytes make it fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom<EncodingChoice>('auto', 'utf-8', 'utf-16le', 'utf-16be', 'gb18030'), async (bytes, choice) => {
        const decoded = await read(bytes, choice);
        assert.ok(isFailure(decoded) || 'text' in decoded);
      }),
      { numRuns: 300 },
    );
  });

  it('any Chinese text comes back from UTF-8 and, with a mark, from UTF-16', async () => {
    const texts = fc.array(fc.constantFrom(...'一丁万丈三上下不与丑　，。：、0123456789%\n（）“”亿元'), { minLength: 1, maxLength: 200 }).map((characters) => characters.join(''));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        assert.deepEqual(await read(Buffer.from(text)), clean(text, 'utf-8'));
        assert.deepEqual(await read(encodeUtf16(MARK + text, 'le')), clean(text, 'utf-16le'));
        assert.deepEqual(await read(encodeUtf16(MARK + text, 'be')), clean(text, 'utf-16be'));
      }),
      { numRuns: 100 },
    );
  });

  it('the GB18030 originals of ../shared are read as the UTF-8 copies beside them', async function () {
    const folder = join(process.cwd(), '../shared/corpus/encodings');
    if (!existsSync(folder)) {
      console.log(`      skipped: ${folder} is not there`);
      return this.skip();
    }
    for (const name of readdirSync(folder)) {
      const decoded = await read(readFileSync(join(folder, name)));
      assert.ok('text' in decoded && decoded.encoding === 'gb18030' && !decoded.broken, name);
      const copy = readFileSync(join(folder, '..', name.replace('.gbk', '-work_report')), 'utf8');
      assert.equal(hanOf(decoded.text).slice(0, 500), hanOf(copy).slice(0, 500), name);
    }
  });
});

/** The Chinese characters of a text: the copies differ from the originals in spaces and line ends. */
function hanOf(text: string): string {
  return text.replace(/[^\u4e00-\u9fff]/g, '');
}

/** A text as Big5 bytes, found by decoding every pair of bytes. */
function encodeBig5(text: string): Buffer {
  const decoder = new TextDecoder('big5');
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) pairs.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return Buffer.from([...text].flatMap((character) => pairs.get(character) ?? []));
}
