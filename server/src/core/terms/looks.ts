import { narrow } from '../text/characters';
import type { Trie } from './trie';

/** What may begin with a character, so that one look settles what is to be done there. */
export const enum Look {
  /** Nothing by itself; a wording where the next character says so. */
  Nothing,
  /** A wording of one character, or a longer one. */
  Wording,
  /** A term of the annex, or a wording. */
  AnnexTerm,
  /** Nothing: a mark that ends a stretch of running text. */
  Mark,
  /** A wording in letters or digits (GDP), or a figure. */
  Latin,
  /** A name in quotation or title marks. */
  OpeningMark,
  /** The second half of a name (科技+文化). */
  Plus,
}

const OPENING_MARKS = '“‘「『"《';
const PLUS = 0x2b;
const ASCII_END = 0x7f;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/** The table of looks for the wordings of a trie. */
export function looksOf(trie: Trie): Uint8Array {
  const looks = new Uint8Array(0x10000).fill(Look.Mark).fill(Look.Nothing, HAN_FIRST, HAN_LAST + 1);
  for (let code = HAN_FIRST; code <= HAN_LAST; code++) {
    if (trie.alone[code] === 1) looks[code] = Look.Wording;
  }
  for (let code = 0; code < ASCII_END; code++) {
    // A figure ends a stretch like a mark, where no wording begins with its digit.
    if (isLatin(code) || (isLatinOrDigit(code) && trie.roots[code] !== 0)) looks[code] = looks[widen(code)] = Look.Latin;
  }
  looks[PLUS] = looks[widen(PLUS)] = Look.Plus;
  for (const mark of OPENING_MARKS) looks[mark.charCodeAt(0)] = Look.OpeningMark;
  return looks;
}

/** The full-width twin of an ASCII character. */
function widen(code: number): number {
  return code + 0xfee0;
}

/** True for a letter of either width. */
export function isLatin(code: number): boolean {
  const letter = narrow(code) | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}

/** True for a letter or digit of either width. */
export function isLatinOrDigit(code: number): boolean {
  const folded = narrow(code);
  return (folded >= 0x30 && folded <= 0x39) || isLatin(folded);
}
