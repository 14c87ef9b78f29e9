import type { Span } from '../text/span';

/** A quoted slogan made of numbers: “四网”, “五改四好”, “1+4”, “1451”. The span holds the quotation marks. */
export interface NumberedSlogan extends Span {
  readonly text: string;
  /** Its numbers with the noun that each counts, which is empty between digits. */
  readonly numbers: readonly SloganNumber[];
  /** The text with `#` for each number: slogans of one form differ in their numbers alone. */
  readonly form: string;
  readonly isHan: boolean;
}

export interface SloganNumber {
  readonly value: number;
  readonly noun: string;
}

const HAN_DIGITS = '一二三四五六七八九十';
const TWO = '两';
const LONGEST = 16;
const SUMS = /^\d{1,2}(?:[+＋]\d{1,2}){1,4}(?:[+＋][NnXx])?$/;
const SEVERAL_DIGITS = /^\d{3,5}$/;

/** The numbered slogans of a text, in their order; quotations that only begin with a number (“十四五”, “两会时间”) among them. */
export function readNumberedSlogans(text: string, start = 0, end = text.length): readonly NumberedSlogan[] {
  const slogans: NumberedSlogan[] = [];
  for (let open = text.indexOf('“', start); open >= 0 && open < end; open = text.indexOf('“', open + 1)) {
    const first = text.charAt(open + 1);
    const isDigit = first >= '0' && first <= '9';
    if (!isDigit && valueOf(first) === 0) continue;
    const close = text.indexOf('”', open);
    if (close < 0 || close - open > LONGEST) continue;
    const slogan = readSlogan(text.slice(open + 1, close), isDigit);
    if (slogan) slogans.push({ ...slogan, start: open, end: close + 1 });
  }
  return slogans;
}

/** Reads a slogan without its quotation marks; undefined where it is none. */
export function readSlogan(text: string, isDigit: boolean): Omit<NumberedSlogan, keyof Span> | undefined {
  if (isDigit) return readDigits(text);
  const numbers: { value: number; noun: string }[] = [];
  let form = '';
  for (const character of text) {
    const value = valueOf(character);
    const last = numbers[numbers.length - 1];
    if (value === 0) {
      if (!last) return undefined;
      last.noun += character;
      form += character;
    } else {
      // 十二, 九五: a number of several characters
      if (last && last.noun === '') return undefined;
      numbers.push({ value, noun: '' });
      form += '#';
    }
  }
  return numbers.every(({ noun }) => noun !== '') ? { text, numbers, form, isHan: true } : undefined;
}

function readDigits(text: string): Omit<NumberedSlogan, keyof Span> | undefined {
  const isSum = SUMS.test(text);
  if (!isSum && !SEVERAL_DIGITS.test(text)) return undefined;
  const written = isSum ? text.match(/\d+/g)! : [...text];
  return { text, numbers: written.map((number) => ({ value: Number(number), noun: '' })), form: text.replace(isSum ? /\d+/g : /\d/g, '#'), isHan: false };
}

function valueOf(character: string): number {
  return character === TWO ? 2 : HAN_DIGITS.indexOf(character) + 1;
}
