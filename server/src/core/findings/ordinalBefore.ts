import { approximateNumber } from '../numbers/decimal';
import { readHanziNumeral } from '../numbers/hanziNumeral';

/** 第七, 第38, 十六 directly before an offset, where the number starts and what it is. */
export interface OrdinalNumber {
  readonly start: number;
  readonly value: number;
  /** True where 第 stands before it. */
  readonly isMarked: boolean;
}

const LONGEST = 6;
const NUMBER = /(第?)\s?([0-9]{1,3}|[一二三四五六七八九十百零]{1,5})$/;

/** The ordinal that ends at `end`; undefined where none does. */
export function ordinalBefore(text: string, end: number): OrdinalNumber | undefined {
  const match = NUMBER.exec(text.slice(Math.max(0, end - LONGEST), end));
  if (!match) return undefined;
  const digits = match[2]!;
  const numeral = /^\d/.test(digits) ? undefined : readHanziNumeral(digits, 0);
  if (numeral && numeral.end !== digits.length) return undefined;
  const value = /^\d/.test(digits) ? Number(digits) : numeral?.value && approximateNumber(numeral.value);
  if (value === undefined) return undefined;
  return { start: end - match[0].length, value, isMarked: match[1] !== '' };
}
