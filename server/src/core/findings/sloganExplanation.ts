import type { Figure } from '../figures/figure';
import type { Reading } from '../report/report';
import type { Span } from '../text/span';
import { apartFrom, listIn, type List } from './lists';
import { readSlogan, type SloganNumber } from './numberedSlogan';

/** An explanation that gives a slogan other numbers. */
export interface DifferingNumbers {
  /** The numbers that the explanation gives, in its order. */
  readonly explained: string;
  readonly places: readonly Span[];
}

type Slogan = { readonly numbers: readonly SloganNumber[]; readonly isHan: boolean };

const MOST_APART = 2;
const UNITS = ['大', '个', '项', '类', '条', '种'];
const DIGITS_IN_MARKS = /[“"](\d{1,2})[”"]/g;
const PART_IN_MARKS = /“([一二三四五六七八九十两][^“”]{1,6})”/g;
const CLAUSE_MARK = /[，,；;]/;

/** Where the explanation of a slogan with several numbers contradicts them; undefined where it agrees or cannot be read. */
export function differingNumbers(reading: Reading, slogan: Slogan, definition: Span): DifferingNumbers | undefined {
  const { text, figures } = reading;
  if (slogan.numbers.length < 2) return undefined;
  const marked = slogan.isHan ? partByPart(text, slogan, definition) : inMarks(text, slogan, definition);
  const sentence = marked ? undefined : firstSentence(text, definition);
  if (sentence === undefined) return marked;
  return slogan.isHan ? listByList(text, slogan, sentence) : stated(slogan, sentence, figures);
}

/** The first sentence of an explanation; undefined where a line breaks it off. */
function firstSentence(text: string, { start, end }: Span): Span | undefined {
  const stop = text.slice(start, end).indexOf('。');
  return stop < 0 || /[\n\r]/.test(text.slice(start, start + stop)) ? undefined : { start, end: start + stop };
}

/** “五改”是指…，“四好”是指…: the parts of the slogan with another number. */
function partByPart(text: string, { numbers }: Slogan, { start, end }: Span): DifferingNumbers | undefined {
  const parts = [...text.slice(start, end).matchAll(PART_IN_MARKS)].flatMap((match) => {
    const number = readSlogan(match[1]!, false)?.numbers;
    const from = start + match.index;
    return number?.length === 1 ? [{ ...number[0]!, start: from, end: from + match[0].length }] : [];
  });
  const differing = parts.filter(({ noun, value }) => {
    const same = numbers.filter((number) => number.noun === noun);
    return same.length === 1 && same[0]!.value !== value;
  });
  if (differing.length === 0 || parts.length !== numbers.length) return undefined;
  return { explained: parts.map(({ value }) => value).join('、'), places: differing };
}

/** A list for each number, in their order, each with the noun that is counted: …改造，建设好房子…. */
function listByList(text: string, { numbers }: Slogan, { start, end }: Span): DifferingNumbers | undefined {
  // 一图 has no members to be listed
  if (numbers.some(({ value }) => value < 2)) return undefined;
  const lists: List[] = [];
  let at = start;
  for (const clause of text.slice(start, end).split(CLAUSE_MARK)) {
    const list = listIn(text, at, at + clause.length);
    if (list) lists.push(list);
    at += clause.length + 1;
  }
  if (lists.length !== numbers.length || lists.some((list) => text.slice(list.start, list.end).includes('等'))) return undefined;
  if (!numbers.every(({ noun }, index) => text.slice(lists[index]!.start, lists[index]!.end).includes(noun.charAt(0)))) return undefined;
  const differing = lists.filter((list, index) => apartFrom(list, numbers[index]!.value) > 0);
  if (differing.length === 0) return undefined;
  const isOne = differing.length === 1 && apartFrom(differing[0]!, numbers[lists.indexOf(differing[0]!)]!.value) <= MOST_APART;
  const isSwapped = lists.every(({ least, most }) => least === most) && isPermutation(numbers.map(({ value }) => value), lists.map(({ least }) => least));
  if (!isOne && !isSwapped) return undefined;
  return { explained: lists.map(({ least, most }) => (least === most ? String(least) : `${least}—${most}`)).join('、'), places: differing };
}

/** “1”是…，“3”是…: each digit of the slogan explained by itself. */
function inMarks(text: string, { numbers }: Slogan, { start, end }: Span): DifferingNumbers | undefined {
  const found = [...text.slice(start, end).matchAll(DIGITS_IN_MARKS)];
  const values = found.map((match) => Number(match[1]));
  if (values.length !== numbers.length || numbers.every(({ value }, index) => value === values[index])) return undefined;
  const isOne = numbers.filter(({ value }, index) => value !== values[index]).length === 1;
  if (!isOne && !isPermutation(numbers.map(({ value }) => value), values)) return undefined;
  const places = found.map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
  return { explained: values.join('、'), places };
}

/** 四大…，五大…，一个…: the numbers of things that the explanation says, in the slogan's order; a single thing may stay unsaid. */
function stated({ numbers }: Slogan, { start, end }: Span, figures: readonly Figure[]): DifferingNumbers | undefined {
  const counts = figures.filter(({ start: from, end: to, kind, unit, value }) => from >= start && to <= end && kind === 'quantity' && UNITS.includes(unit) && Number(value) > 1);
  const values = counts.map(({ value }) => Number(value));
  const own = numbers.map(({ value }) => value).filter((value) => value > 1);
  if (values.length < 2 || values.length !== own.length) return undefined;
  const changed = own.filter((value, index) => value !== values[index]).length;
  const isSlip = changed === 1 ? own.length > 2 : changed > 1 && isPermutation(values, own);
  return isSlip ? { explained: values.join('、'), places: counts } : undefined;
}

function isPermutation(first: readonly number[], second: readonly number[]): boolean {
  return first.length === second.length && [...first].sort().join() === [...second].sort().join();
}
