import { skipBlanks } from '../numbers/digits';
import { readDateNumber } from './dateNumber';
import { endOfYearPart } from './dateParts';
import { partialDate } from './partialDate';
import type { DateReading } from './readDate';

/**
 * Reads a decade or a century at `start`: `90年代`, `九十年代`, `1990年代`, `20世纪90年代`, `二十一世纪`.
 * A decade without its century is one of the twentieth. Undefined where neither stands there.
 */
export function readDecade(text: string, start: number): DateReading | undefined {
  const number = readDateNumber(text, start);
  if (!number) return undefined;
  const next = skipBlanks(text, number.end, 1);
  if (isWord(text, next, 0x5e74, 0x4ee3)) {
    const year = number.value >= 1000 ? number.value : number.value % 10 === 0 && number.value >= 10 ? 1900 + number.value : undefined;
    return year === undefined ? undefined : { end: endOfYearPart(text, next + 2), date: partialDate({ year, endYear: year + 9 }) };
  }
  if (!isWord(text, next, 0x4e16, 0x7eaa) || number.value < 10 || number.value > 22) return undefined; // 世纪
  const century = (number.value - 1) * 100;
  const decade = readDateNumber(text, skipBlanks(text, next + 2, 1));
  if (decade && decade.value >= 10 && decade.value <= 90 && isWord(text, decade.end, 0x5e74, 0x4ee3)) {
    const year = century + decade.value;
    return { end: endOfYearPart(text, decade.end + 2), date: partialDate({ year, endYear: year + 9 }) };
  }
  return { end: next + 2, date: partialDate({ year: century + 1, endYear: century + 100 }) };
}

function isWord(text: string, position: number, first: number, second: number): boolean {
  return text.charCodeAt(position) === first && text.charCodeAt(position + 1) === second;
}
