import { classOf, digitValue, HAN, HAN_NUMERAL, SPACE } from '../../text/characters';

export function isDigitAt(text: string, index: number): boolean {
  return digitValue(text.charCodeAt(index)) >= 0;
}

export function isHanAt(text: string, index: number): boolean {
  return (classOf(text.charCodeAt(index)) & HAN) !== 0;
}

/** Characters besides numerals with which a number may end, or that stand for one. */
const NUMBERS = '几多余数半点万亿来把每这那哪各整某另';

/** True where a number, or what stands for one, may end at `index`. */
export function mayEndNumber(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return isDigitAt(text, index) || (classOf(code) & HAN_NUMERAL) !== 0 || NUMBERS.includes(text.charAt(index));
}

/** The index of the first digit of the run that ends at `last`. */
export function digitsStart(text: string, last: number): number {
  let start = last;
  while (isDigitAt(text, start - 1)) start--;
  return start;
}

/** Behind the last digit of the run that begins at `first`. */
export function digitsEnd(text: string, first: number): number {
  let end = first;
  while (isDigitAt(text, end)) end++;
  return end;
}

export function isBlankAt(text: string, index: number): boolean {
  return (classOf(text.charCodeAt(index)) & SPACE) !== 0;
}

/** True where one of the words ends at `end`. */
export function endsWithAny(text: string, end: number, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word, end - word.length));
}

/** True where one of the words begins at `start`. */
export function startsWithAny(text: string, start: number, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word, start));
}

/** What a figure is followed by: so a number it is. */
const UNIT_STARTS = '%％﹪亿万元个人户家项吨亩公平千倍名所';

export function isUnitAt(text: string, index: number): boolean {
  return index < text.length && UNIT_STARTS.includes(text.charAt(index));
}
