/**
 * Character classes of Chinese official prose, as bits, so that one look-up answers several questions on the hot path.
 * Half-width and full-width forms share their classes: converted pages mix both.
 */
export const SPACE = 1;
/** `0`–`9` and `０`–`９`. */
export const DIGIT = 2;
/** 〇 零 一 … 九 两 十 百 千 廿 卅: what a numeral in Chinese characters is made of (万 and 亿 are left to the figures). */
export const HAN_NUMERAL = 4;
/** 。 ！ ？ and `!` `?`: what ends a sentence (a half-width point may stand in a number and is left out). */
export const SENTENCE_END = 8;
/** ， 、 and `,`. */
export const COMMA = 16;
/** `:` ： ∶ ︰. */
export const COLON = 32;
/** The dashes that open a bullet or a meeting line, the hyphen included. */
export const DASH = 64;
/** Characters of the basic block of Chinese characters, with 〇 and 々. */
export const HAN = 128;
/** Opening brackets and quotation marks of both widths. */
export const OPENING = 256;
/** Closing brackets and quotation marks of both widths. */
export const CLOSING = 512;
/** ； and `;`. */
export const SEMICOLON = 1024;

const SPACES = ' \t\u000b\u000c\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u3000\ufeff';
const MEMBERS: readonly (readonly [number, string])[] = [
  [SPACE, SPACES],
  [DIGIT, '0123456789０１２３４５６７８９'],
  [HAN_NUMERAL, '〇零一二三四五六七八九两十百千廿卅'],
  [SENTENCE_END, '。！？!?｡'],
  [COMMA, '，,、﹐'],
  [COLON, ':：∶︰﹕'],
  [DASH, '-‐‑‒–—―─━－﹣﹘'],
  [OPENING, '(（[［【〔〖「『《〈“‘〝<＜{｛'],
  [CLOSING, ')）]］】〕〗」』》〉”’〞>＞}｝'],
  [SEMICOLON, ';；﹔'],
  [HAN, '〇々'],
];

function classTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  table.fill(HAN, 0x4e00, 0xa000);
  table.fill(HAN, 0x3400, 0x4dc0);
  for (const [bit, members] of MEMBERS) {
    for (const member of members) table[member.charCodeAt(0)]! |= bit;
  }
  return table;
}

const CLASSES = classTable();

/** The classes of a UTF-16 unit. NaN, what `charCodeAt` gives behind the end, belongs to none (it is read as U+0000). */
export function classOf(code: number): number {
  return CLASSES[code | 0]!;
}

/** The value of a digit of either width; -1 for everything else. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** A full-width ASCII form as its half-width one; every other unit unchanged. */
export function narrow(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** A text with full-width ASCII forms as half-width ones. Offsets stay valid: one unit becomes one unit. */
export function narrowText(text: string): string {
  let narrowed = '';
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const half = narrow(code);
    if (half === code) continue;
    narrowed += text.slice(copied, index) + String.fromCharCode(half);
    copied = index + 1;
  }
  return copied === 0 ? text : narrowed + text.slice(copied);
}

/** The first offset at or behind `from` that is no space, at most `end`. */
export function skipSpaces(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && (classOf(text.charCodeAt(index)) & SPACE) !== 0) index++;
  return index;
}

/** The end of the text between `start` and `end` without the spaces behind it. */
export function trimEnd(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && (classOf(text.charCodeAt(index - 1)) & SPACE) !== 0) index--;
  return index;
}

/** A text without any spaces: titles are spaced apart (`政 府 工 作 报 告`) and lines indented. */
export function withoutSpaces(text: string): string {
  let kept = '';
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    if ((classOf(text.charCodeAt(index)) & SPACE) === 0) continue;
    if (index > copied) kept += text.slice(copied, index);
    copied = index + 1;
  }
  return copied === 0 ? text : kept + text.slice(copied);
}
