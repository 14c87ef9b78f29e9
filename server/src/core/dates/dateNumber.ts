import { digitValue, hanziDigitValue, isBlank, TEN } from '../numbers/digits';

/** A whole number as dates write it, of Arabic digits (`12`, `1 2`, `１２`) or Chinese ones (`十二`, `一九七八`, `二○三五`). */
export interface DateNumber {
  readonly end: number;
  readonly value: number;
  /** How many digits are written one by one (`一九七八` 4, `十二` 0): years need four. */
  readonly digits: number;
}

/** Reads a number of at most four digits from `start`; undefined where none stands there. */
export function readDateNumber(text: string, start: number): DateNumber | undefined {
  return digitValue(text.charCodeAt(start)) >= 0 ? readArabic(text, start) : readHanzi(text, start);
}

function readArabic(text: string, start: number): DateNumber | undefined {
  let value = digitValue(text.charCodeAt(start));
  let digits = 1;
  let end = start + 1;
  let apart = false;
  for (;;) {
    // `1 9 9 3`: digits apart, each alone between blanks.
    const next: number = isBlank(text.charCodeAt(end)) && (digits === 1 || apart) ? end + 1 : end;
    const digit = digitValue(text.charCodeAt(next));
    if (digit < 0) break;
    if (next > end && digitValue(text.charCodeAt(next + 1)) >= 0) break;
    apart = next > end;
    if (digits === 4) return undefined;
    value = value * 10 + digit;
    digits++;
    end = next + 1;
  }
  return { end, value, digits };
}

function readHanzi(text: string, start: number): DateNumber | undefined {
  let value = 0;
  let digits = 0;
  let end = start;
  for (; digits < 4; end++, digits++) {
    const digit = yearDigit(text.charCodeAt(end), end > start);
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  if (text.charCodeAt(end) !== TEN) return digits === 0 ? undefined : { end, value, digits };
  if (digits > 1) return undefined;
  // 十二, 二十, 二十三
  const ones = hanziDigitValue(text.charCodeAt(end + 1));
  const tens = (digits === 0 ? 1 : value) * 10;
  return ones > 0 ? { end: end + 2, value: tens + ones, digits: 0 } : { end: end + 1, value: tens, digits: 0 };
}

/** 〇 is also typed as O, Ｏ or 0 inside a year (二O三五). */
function yearDigit(code: number, inside: boolean): number {
  if (inside && (code === 0x4f || code === 0xff2f || code === 0x30 || code === 0xff10)) return 0;
  if (code === 0x4e24) return -1; // 两 is no digit of a year
  return hanziDigitValue(code);
}
