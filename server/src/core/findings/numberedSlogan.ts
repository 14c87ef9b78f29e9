import type { Reading } from '../report/report';
import { classOf, DIGIT, HAN_NUMERAL } from '../text/characters';
import type { Span } from '../text/span';

/** A quoted slogan made of numbers: “四网”, “五改四好”, “1+4”, “1451”. The span holds the quotation marks. */
export interface NumberedSlogan extends Span {
  readonly text: string;
  /** Its numbers with the noun that each counts, which is empty between digits. */
  readonly numbers: readonly SloganNumber[];
  /** The text with `#` for each number: slogans of one form differ in their numbers alone. */
  readonly form: string;
  readonly isHan: boolean;
  /** True for a term of the lexicon. */
  readonly isKnown: boolean;
}

/** A slogan by its words alone. */
export type WrittenSlogan = Omit<NumberedSlogan, keyof Span | 'isKnown'>;

export interface SloganNumber {
  readonly value: number;
  readonly noun: string;
}

const HAN_DIGITS = '一二三四五六七八九十';
const TWO = '两';
const LONGEST = 16;
const SUMS = /^\d{1,2}(?:[+＋]\d{1,2}){1,4}(?:[+＋][NnXx])?$/;
const SEVERAL_DIGITS = /^\d{3,5}$/;

/** The numbered slogans of a report, in their order. */
export function readNumberedSlogans({ text, terms }: Reading): readonly NumberedSlogan[] {
  const slogans: NumberedSlogan[] = [];
  for (const term of terms) {
    // nearly every term is ruled out by its first character
    const classes = classOf(text.charCodeAt(term.start));
    if ((classes & (DIGIT | HAN_NUMERAL)) === 0) continue;
    if (text.charAt(term.start - 1) !== '“' || text.charAt(term.end) !== '”' || term.end - term.start > LONGEST) continue;
    const slogan = readSlogan(text.slice(term.start, term.end), (classes & DIGIT) !== 0);
    if (slogan) slogans.push({ ...slogan, start: term.start - 1, end: term.end + 1, isKnown: term.entry !== undefined });
  }
  return slogans;
}

/** Reads a slogan without its quotation marks; undefined where it is none. */
export function readSlogan(text: string, isDigit: boolean): WrittenSlogan | undefined {
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

function readDigits(text: string): WrittenSlogan | undefined {
  const isSum = SUMS.test(text);
  if (!isSum && !SEVERAL_DIGITS.test(text)) return undefined;
  const written = isSum ? text.match(/\d+/g)! : [...text];
  return { text, numbers: written.map((number) => ({ value: Number(number), noun: '' })), form: text.replace(isSum ? /\d+/g : /\d/g, '#'), isHan: false };
}

function valueOf(character: string): number {
  return character === TWO ? 2 : HAN_DIGITS.indexOf(character) + 1;
}
