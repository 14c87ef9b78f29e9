import assert from 'node:assert/strict';
import {
  classOf,
  CLOSING,
  COLON,
  COMMA,
  DASH,
  DIGIT,
  digitValue,
  HAN,
  HAN_NUMERAL,
  narrow,
  narrowText,
  OPENING,
  SEMICOLON,
  SENTENCE_END,
  skipSpaces,
  SPACE,
  trimEnd,
  withoutSpaces,
} from '../../../server/src/core/text/characters';

const has = (character: string, bit: number): boolean => (classOf(character.charCodeAt(0)) & bit) !== 0;

describe('core/text/characters', () => {
  for (const [name, bit, members, others] of [
    ['spaces', SPACE, ' \t\u00a0\u2003\u3000\ufeff', '\n。a'],
    ['digits', DIGIT, '09０９', '九①a'],
    ['numerals in Chinese characters', HAN_NUMERAL, '〇零一九两十百千廿', '万亿人1'],
    ['sentence ends', SENTENCE_END, '。！？!?', '.，；'],
    ['commas', COMMA, '，,、', '。;'],
    ['colons', COLON, ':：∶︰', '；.'],
    ['semicolons', SEMICOLON, '；;', '：,'],
    ['dashes', DASH, '-—―─－', '_~一'],
    ['Chinese characters', HAN, '云岭〇', 'aあ1，'],
    ['opening brackets', OPENING, '(（“《【', ')”》'],
    ['closing brackets', CLOSING, ')）”》】', '(“《'],
  ] as const) {
    it(name, () => {
      for (const member of members) assert.ok(has(member, bit), `${member} is one`);
      for (const other of others) assert.ok(!has(other, bit), `${other} is none`);
    });
  }

  it('the end of a text has no class', () => assert.equal(classOf(''.charCodeAt(0)), 0));

  it('digits of both widths have their values', () => {
    assert.deepEqual([...'7７x七'].map((character) => digitValue(character.charCodeAt(0))), [7, 7, -1, -1]);
  });

  it('full-width forms become half-width ones, one for one', () => {
    assert.equal(narrowText('２０３２年（上）增长６．５％，云岭'), '2032年(上)增长6.5%,云岭');
    assert.equal(narrowText('2032年'), '2032年');
    assert.equal(narrow('，'.charCodeAt(0)), ','.charCodeAt(0));
    assert.equal(narrow('。'.charCodeAt(0)), '。'.charCodeAt(0));
  });

  it('spaces are skipped, trimmed and taken out', () => {
    assert.equal(skipSpaces('　 云岭', 0, 4), 2);
    assert.equal(skipSpaces('　　', 0, 2), 2);
    assert.equal(trimEnd('云岭 　', 0, 4), 2);
    assert.equal(withoutSpaces(' 云 岭　区 '), '云岭区');
    assert.equal(withoutSpaces('云岭'), '云岭');
  });
});
