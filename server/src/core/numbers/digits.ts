/**
 * The characters that numerals are made of. `digitValue` and `hanziDigitValue` answer -1 for any other character,
 * so that scans need no further test.
 */

const ASCII_ZERO = 0x30;
const FULL_WIDTH_ZERO = 0xff10;

/** 0 to 9 for an ASCII or full-width digit, else -1. */
export function digitValue(code: number): number {
  const ascii = code - ASCII_ZERO;
  if (ascii >= 0 && ascii <= 9) return ascii;
  const fullWidth = code - FULL_WIDTH_ZERO;
  return fullWidth >= 0 && fullWidth <= 9 ? fullWidth : -1;
}

/** 0 to 9 for 零 〇 ○ 一 … 九 两, else -1. */
export function hanziDigitValue(code: number): number {
  switch (code) {
    case 0x96f6: // 零
    case 0x3007: // 〇
    case 0x25cb: // ○, typed for 〇
      return 0;
    case 0x4e00:
      return 1; // 一
    case 0x4e8c: // 二
    case 0x4e24: // 两
      return 2;
    case 0x4e09:
      return 3; // 三
    case 0x56db:
      return 4; // 四
    case 0x4e94:
      return 5; // 五
    case 0x516d:
      return 6; // 六
    case 0x4e03:
      return 7; // 七
    case 0x516b:
      return 8; // 八
    case 0x4e5d:
      return 9; // 九
    default:
      return -1;
  }
}

export const TEN = 0x5341;
export const HUNDRED = 0x767e;
export const THOUSAND = 0x5343;
export const TEN_THOUSAND = 0x4e07;
export const HUNDRED_MILLION = 0x4ebf;

/** The power of ten of 十 百 千 万 亿, else 0. */
export function multiplierPower(code: number): number {
  switch (code) {
    case TEN:
      return 1;
    case HUNDRED:
      return 2;
    case THOUSAND:
      return 3;
    case TEN_THOUSAND:
      return 4;
    case HUNDRED_MILLION:
      return 8;
    default:
      return 0;
  }
}

/** The blanks that stand inside numbers: space, no-break space, ideographic space, tab. */
export const BLANKS = ' \u00a0\u3000\t';

/** True for one of {@link BLANKS}. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x09;
}

/** The offset of the first character at or after `position` that is no blank; at most `limit` blanks are passed. */
export function skipBlanks(text: string, position: number, limit = 2): number {
  // Nearly always there is no blank at all.
  if (text.charCodeAt(position) > 0x3000) return position;
  let next = position;
  while (next - position < limit && isBlank(text.charCodeAt(next))) next++;
  return isBlank(text.charCodeAt(next)) ? position : next;
}

/** A Latin letter of either width. */
export function isLetter(code: number): boolean {
  const folded = code >= 0xff21 && code <= 0xff5a ? code - 0xfee0 : code;
  return (folded >= 0x41 && folded <= 0x5a) || (folded >= 0x61 && folded <= 0x7a);
}

/** The characters that join the two ends of a range: hyphens, dashes, tildes of every width, 至, 到. */
export const RANGE_MARKS = '-~\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u301c\uff0d\uff5e至到';

/** True for one of {@link RANGE_MARKS}. */
export function isRangeMark(code: number): boolean {
  switch (code) {
    case 0x2d: // -
    case 0x7e: // ~
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013: // –
    case 0x2014: // —
    case 0x2015: // ―
    case 0x2212: // −
    case 0x2500: // ─
    case 0x301c: // 〜
    case 0xff0d: // －
    case 0xff5e: // ～
    case 0x81f3: // 至
    case 0x5230: // 到
      return true;
    default:
      return false;
  }
}
