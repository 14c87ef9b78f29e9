import { digitValue } from '../text/characters';

const HAN_DIGITS = '〇一二三四五六七八九';
const EARLIEST = 1949;
const LATEST = 2099;

/** The year that a heading names: `2025年工作回顾`, `２００９年…`, `二〇二四年…`; undefined where it names none. */
export function yearIn(title: string): number | undefined {
  for (let mark = title.indexOf('年'); mark >= 0; mark = title.indexOf('年', mark + 1)) {
    const year = yearBefore(title, mark);
    if (year !== undefined) return year;
  }
  return undefined;
}

function yearBefore(title: string, end: number): number | undefined {
  let value = 0;
  let weight = 1;
  let digits = 0;
  for (let index = end - 1; index >= 0 && digits < 4; index--) {
    const character = title[index]!;
    if (character === ' ' || character === '\u00a0') continue;
    const written = digitValue(title.charCodeAt(index));
    const digit = written >= 0 ? written : digitOfHan(character);
    if (digit < 0) break;
    value += digit * weight;
    weight *= 10;
    digits++;
  }
  return digits === 4 && value >= EARLIEST && value <= LATEST ? value : undefined;
}

function digitOfHan(character: string): number {
  const digit = HAN_DIGITS.indexOf(character);
  return digit >= 0 ? digit : '零OoＯ○0'.includes(character) ? 0 : -1;
}
