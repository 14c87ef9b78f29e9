import type { Span } from './span';

/** The kinds of marks that stand in pairs. Half- and full-width forms of one mark are one kind. */
export type PairKind =
  | 'doubleQuote'
  | 'singleQuote'
  | 'title' // 《》
  | 'innerTitle' // 〈〉
  | 'corner' // 「」
  | 'innerCorner' // 『』
  | 'parenthesis'
  | 'square'
  | 'lenticular' // 【】
  | 'tortoise' // 〔〕
  | 'brace';

/** A bracket or quotation mark that does not go with a partner in its line. Offsets count from the line's start. */
export interface OddMark extends Span {
  readonly pair: PairKind;
  /**
   * `open` and `close`: the mark has no partner in the line. `straight`: likewise, a mark that opens and closes alike (`"`).
   * `unlike`: the mark closes one of another form (`（…)`, `“…〞`). `number`: the mark ends a list number (`1)`, `①）`), as it seems:
   * such numbers come in rows.
   */
  readonly fault: 'open' | 'close' | 'straight' | 'unlike' | 'number';
  /** Where the mark stands that an `unlike` one closes; -1 for the others. */
  readonly partner: number;
}

/** What a line without odd marks has; nearly every line shares this one list. */
export const NO_ODD_MARKS: readonly OddMark[] = Object.freeze([]);

/** The forms of the pairs: the opening and the closing character. 〝 〞 〟 come from vertical and from converted texts. */
const FORMS: readonly (readonly [PairKind, string, string])[] = [
  ['doubleQuote', '“', '”'],
  ['doubleQuote', '〝', '〞'],
  ['doubleQuote', '〝', '〟'],
  ['singleQuote', '‘', '’'],
  ['title', '《', '》'],
  ['innerTitle', '〈', '〉'],
  ['corner', '「', '」'],
  ['innerCorner', '『', '』'],
  ['parenthesis', '(', ')'],
  ['parenthesis', '（', '）'],
  ['square', '[', ']'],
  ['square', '［', '］'],
  ['lenticular', '【', '】'],
  ['tortoise', '〔', '〕'],
  ['brace', '{', '}'],
  ['brace', '｛', '｝'],
];
const STRAIGHT = '"＂';

const OPENS = 1;
const CLOSES = 2;
const STRAIGHT_QUOTE = 3;
const OPENS_TAG = 4;
const KINDS: readonly PairKind[] = [...new Set(FORMS.map(([pair]) => pair))];
/** What each character does, and which kind of pair it belongs to (an index into KINDS). */
const ROLES = new Uint8Array(0x10000);
const PAIRS = new Uint8Array(0x10000);
for (const [pair, opening, closing] of FORMS) {
  ROLES[opening.charCodeAt(0)] = OPENS;
  ROLES[closing.charCodeAt(0)] = CLOSES;
  PAIRS[opening.charCodeAt(0)] = PAIRS[closing.charCodeAt(0)] = KINDS.indexOf(pair);
}
for (const character of STRAIGHT) {
  ROLES[character.charCodeAt(0)] = STRAIGHT_QUOTE;
  PAIRS[character.charCodeAt(0)] = KINDS.indexOf('doubleQuote');
}

ROLES[0x3c] = OPENS_TAG;
const LONGEST_TAG = 200;

const FIRST_IDEOGRAPH = 0x3400;
const LAST_IDEOGRAPH = 0x9fff;
/** Pairs are not nested deeper than this; it keeps the reading linear on any text. */
const DEEPEST = 16;
/** A line with more odd marks than this is no prose, and is let be. */
const MOST = 100;

/**
 * The brackets and quotation marks of a line that do not pair, in the order of the line. It depends on the line's text alone.
 * An apostrophe between letters, an inch mark and a smiley are no marks of a pair.
 */
export function readOddMarks(line: string): readonly OddMark[] {
  // where the marks stand that are open so far; objects are only made of what turns out odd
  let open: number[] | undefined;
  let odd: OddMark[] | undefined;
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH) continue;
    const role = ROLES[code]!;
    if (role === 0) continue;
    if (role === OPENS_TAG) {
      index = endOfTag(line, index);
      continue;
    }
    if (role === OPENS) {
      (open ??= []).push(index);
      continue;
    }
    const depth = open === undefined ? -1 : partnerDepth(line, open, PAIRS[code]!);
    if (open !== undefined && depth >= 0) {
      const partner = open[depth]!;
      while (open.length > depth + 1) (odd ??= []).push(leftOpen(line, open.pop()!));
      open.pop();
      if (!areOneForm(line.charCodeAt(partner), code)) (odd ??= []).push(oddMark(line, 'unlike', index, partner));
    } else if (role === STRAIGHT_QUOTE) {
      if (!isDigit(line.charCodeAt(index - 1))) (open ??= []).push(index);
    } else if (odd !== undefined && odd.length > MOST) {
      return NO_ODD_MARKS;
    } else if (!isNoMark(line, index, KINDS[PAIRS[code]!]!)) {
      (odd ??= []).push(oddMark(line, KINDS[PAIRS[code]!] === 'parenthesis' && endsListNumber(line, index) ? 'number' : 'close', index));
    }
  }
  const count = (odd?.length ?? 0) + (open?.length ?? 0);
  if (count === 0 || count > MOST) return NO_ODD_MARKS;
  return [...(odd ?? []), ...(open ?? []).map((index) => leftOpen(line, index))].sort((first, second) => first.start - second.start);
}

/** Where the HTML tag ends that opens at `start`; `start` itself where none does. */
function endOfTag(line: string, start: number): number {
  const second = line.charCodeAt(start + 1);
  if (!isLetter(second) && second !== 0x2f) return start;
  const end = line.slice(start, start + LONGEST_TAG).indexOf('>');
  return end < 0 ? start : start + end;
}

function leftOpen(line: string, index: number): OddMark {
  return oddMark(line, ROLES[line.charCodeAt(index)] === OPENS ? 'open' : 'straight', index);
}

function oddMark(line: string, fault: OddMark['fault'], start: number, partner = -1): OddMark {
  return { pair: KINDS[PAIRS[line.charCodeAt(start)]!]!, fault, start, end: start + 1, partner };
}

/** Where the innermost open mark of the kind stands in the row of open marks; -1 where there is none. */
function partnerDepth(line: string, open: readonly number[], pair: number): number {
  for (let depth = open.length - 1; depth >= 0 && depth >= open.length - DEEPEST; depth--) {
    if (PAIRS[line.charCodeAt(open[depth]!)] === pair) return depth;
  }
  return -1;
}

function areOneForm(opening: number, closing: number): boolean {
  if (ROLES[opening] === STRAIGHT_QUOTE) return opening === closing;
  return FORMS.some(([, first, second]) => first.charCodeAt(0) === opening && second.charCodeAt(0) === closing);
}

/** How a list number may end before its bracket: a number behind a mark or a space, a single letter, a circled number, the first of a list. */
const LIST_NUMBERS: readonly RegExp[] = [
  /(?:^|[\s。；;：:，,、!！?？）)])(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})$/,
  /(?:^|[^A-Za-zＡ-Ｚａ-ｚ])[A-Za-zＡ-Ｚａ-ｚ]$/,
  /[①-⑳]$/,
  /\D1$/,
];
const LONGEST_LIST_NUMBER = 4;

function endsListNumber(line: string, index: number): boolean {
  const before = line.slice(Math.max(0, index - LONGEST_LIST_NUMBER), index);
  return LIST_NUMBERS.some((form) => form.test(before));
}

/** True for a character that looks like a closing mark and is none: in a smiley, an apostrophe. */
function isNoMark(line: string, index: number, pair: PairKind): boolean {
  if (pair === 'parenthesis') return isSmiley(line, index);
  if (pair === 'singleQuote') return index === 0 || isLetter(line.charCodeAt(index - 1)) || isLetterOrDigit(line.charCodeAt(index + 1));
  return false;
}

function isSmiley(line: string, index: number): boolean {
  const before = line.charAt(index - 1);
  const eyes = before === '-' ? line.charAt(index - 2) : before;
  return eyes === ':' || eyes === ';' || before === '^';
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
