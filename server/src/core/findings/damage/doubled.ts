import { classOf, HAN } from '../../text/characters';
import { damage, type Damage } from './damage';
import { isDigitAt } from './surroundings';

/** Units of one character that are doubled by a slip, and what may stand behind the second one as a word of its own. */
const UNITS: ReadonlyMap<string, string> = new Map([['元', ''], ['吨', ''], ['亩', '均'], ['米', ''], ['亿', '次'], ['倍', ''], ['%', ''], ['％', ''], ['﹪', '']]);
const BEFORE_UNIT = '亿万千百十元';
/** Words of one character that no word ends with and begins with; what may stand before or behind them all the same. */
const WORDS: ReadonlyMap<string, { readonly before: string; readonly behind: string }> = new Map([
  ['的', { before: '目标有打的', behind: '确士的' }],
  ['和', { before: '和', behind: '美睦气和' }],
]);
const MARKS = '，,、；;。';

/** A unit, word or mark that stands twice: `text[index]` equals the character before it. */
export function doubledAt(text: string, index: number): Damage | undefined {
  const character = text.charAt(index);
  const before = text.charAt(index - 2);
  const behind = text.charAt(index + 1);
  if (before === character || behind === character) return undefined;
  if (MARKS.includes(character)) return damage('doubledMark', index - 1, index + 1, character);
  const allowed = UNITS.get(character);
  if (allowed !== undefined) {
    const counts = isDigitAt(text, index - 2) || (before !== '' && BEFORE_UNIT.includes(before));
    if (!counts || (behind !== '' && allowed.includes(behind))) return undefined;
    return character === '亿' && behind !== '元' ? undefined : damage('doubledUnit', index - 1, index + 1, character);
  }
  const word = WORDS.get(character);
  if (word === undefined || word.before.includes(before) || word.behind.includes(behind)) return undefined;
  return damage('doubledWord', index - 1, index + 1, character);
}

/** Repetitions that are words: 一个一个, 很多很多; 攻坚之战连战连胜. */
const REPEATABLE = /[一几很越又边步连]/;
/** With these the second word of a pair begins a longer one: 博士博士后, 企业企业家. */
const SUFFIXES = '后家员级部院会局馆所长者性化们生制法学界圈';
const OPENS = '“《「『‘"';

/**
 * A word of `length` characters that stands twice and ends at `index` (发展发展); a name between marks may be made so.
 * What stands before a number is a unit as well (亿元亿元).
 */
export function repeatedAt(text: string, index: number, length: number): Damage | undefined {
  const start = index + 1 - 2 * length;
  if (start < 0 || text.charCodeAt(index) !== text.charCodeAt(index - length) || text.charCodeAt(start) !== text.charCodeAt(start + length)) return undefined;
  const word = text.slice(start, start + length);
  if (word !== text.slice(start + length, index + 1)) return undefined;
  if (REPEATABLE.test(word) || !isAllHan(word) || isOneCharacter(word) || OPENS.includes(text.charAt(start - 1))) return undefined;
  if (SUFFIXES.includes(text.charAt(index + 1) || ' ')) return undefined;
  // the same letters may go on: only the first two of a longer run are told
  if (text.charAt(start - 1) === word.charAt(length - 1)) return undefined;
  return damage(isDigitAt(text, start - 1) ? 'doubledUnit' : 'doubledWord', start, index + 1, word);
}

function isAllHan(word: string): boolean {
  for (let at = 0; at < word.length; at++) if ((classOf(word.charCodeAt(at)) & HAN) === 0) return false;
  return true;
}

function isOneCharacter(word: string): boolean {
  return word.split('').every((character) => character === word.charAt(0));
}
