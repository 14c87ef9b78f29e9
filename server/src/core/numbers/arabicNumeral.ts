import { addDecimals } from './arithmetic';
import { decimalOf, type Decimal } from './decimal';
import { digitValue, isBlank, skipBlanks } from './digits';
import { readMultipliers, type StartsUnit } from './multipliers';
import type { Numeral } from './numeral';

const COMMA = 0x2c;
const FULL_WIDTH_COMMA = 0xff0c;

/** The bare digits of an Arabic numeral: `digits` in ASCII without commas or point, of which the last `decimals` follow the point. */
export interface DigitRun {
  readonly end: number;
  readonly digits: string;
  readonly decimals: number;
  /** True when commas part the thousands, or blanks part the digits. */
  readonly separated: boolean;
}

/**
 * Reads digits of either width from `start` (which must be one): `1,100`, `２．７`, `1 9 9 3` (each digit apart).
 * A comma counts only between groups of three, a blank only between single digits.
 */
export function readDigitRun(text: string, start: number): DigitRun {
  let end = start + 1;
  while (digitValue(text.charCodeAt(end)) >= 0) end++;
  let separated = false;
  if (end === start + 1) {
    const apart = endOfSpacedDigits(text, end);
    separated = apart > end;
    end = apart;
  }
  if (!separated && end - start <= 3) {
    const grouped = endOfThousands(text, end);
    separated = grouped > end;
    end = grouped;
  }
  const wholeEnd = end;
  const point = skipBlanks(text, end, separated || end === start + 1 ? 1 : 0);
  let decimals = 0;
  if (isPoint(text.charCodeAt(point))) {
    const first = separated || end === start + 1 ? skipBlanks(text, point + 1, 1) : point + 1;
    if (digitValue(text.charCodeAt(first)) >= 0) {
      end = first + 1;
      while (digitValue(text.charCodeAt(end)) >= 0) end++;
      if (separated && end === first + 1) end = endOfSpacedDigits(text, end);
      decimals = countDigits(text, first, end);
    }
  }
  const plain = !separated && wholeEnd === end && text.charCodeAt(start) < 0x80 && text.charCodeAt(end - 1) < 0x80;
  return { end, digits: plain ? text.slice(start, end) : asciiDigits(text, start, end), decimals, separated };
}

/** Reads a whole Arabic numeral: digits, multipliers and smaller parts (`2.8万`, `1,100万`, `70余万`, `2万5千`). */
export function readArabicNumeral(text: string, start: number, startsUnit: StartsUnit): Numeral {
  const run = readDigitRun(text, start);
  const multipliers = readMultipliers(text, run.end, startsUnit);
  const value = decimalOf(run.digits, multipliers.power - run.decimals);
  const open = multipliers.innerBound === 'about';
  if (multipliers.power > 0 && digitValue(text.charCodeAt(multipliers.end)) >= 0) {
    const rest = readSmallerPart(text, multipliers.end, multipliers.power, value, startsUnit);
    if (rest) return { ...numeralOf(start, rest.end, rest.value), innerBound: multipliers.innerBound };
  }
  return {
    start,
    end: multipliers.end,
    value: open ? undefined : value,
    low: undefined,
    high: undefined,
    decimals: run.decimals,
    power: multipliers.power,
    innerBound: multipliers.innerBound,
    hanzi: false,
    bare: false,
  };
}

/** The `5千` of `2万5千`: a part with a smaller multiplier, added to what stands before it. */
function readSmallerPart(
  text: string,
  start: number,
  power: number,
  before: Decimal,
  startsUnit: StartsUnit,
): { readonly end: number; readonly value: Decimal } | undefined {
  const run = readDigitRun(text, start);
  const multipliers = readMultipliers(text, run.end, startsUnit);
  if (run.decimals > 0 || run.digits.length + multipliers.power > power) return undefined;
  return { end: multipliers.end, value: addDecimals(before, decimalOf(run.digits, multipliers.power)) };
}

function numeralOf(start: number, end: number, value: Decimal): Numeral {
  return { start, end, value, low: undefined, high: undefined, decimals: 0, power: 0, innerBound: 'exact', hanzi: false, bare: false };
}

/** The end of `9 9 3` in `1 9 9 3`, given the end of the first digit: every digit stands alone between single blanks. */
function endOfSpacedDigits(text: string, firstEnd: number): number {
  let end = firstEnd;
  while (isBlank(text.charCodeAt(end)) && digitValue(text.charCodeAt(end + 1)) >= 0) {
    if (digitValue(text.charCodeAt(end + 2)) >= 0) return firstEnd;
    end += 2;
  }
  return end;
}

/** The end of `,100,000`, given the end of the one to three digits before it; that end itself where the groups are not of three. */
function endOfThousands(text: string, firstEnd: number): number {
  let end = firstEnd;
  for (;;) {
    const code = text.charCodeAt(end);
    // A full-width comma parts clauses; it groups thousands only between full-width digits.
    if (code !== COMMA && !(code === FULL_WIDTH_COMMA && text.charCodeAt(end - 1) > 0xff00)) return end;
    let groupEnd = end + 1;
    while (digitValue(text.charCodeAt(groupEnd)) >= 0) groupEnd++;
    if (groupEnd - end !== 4) return firstEnd;
    end = groupEnd;
  }
}

/** The decimal points in use: `.`, `．`. The middle dot names days (9·18) and is no point. */
function isPoint(code: number): boolean {
  return code === 0x2e || code === 0xff0e;
}

function countDigits(text: string, start: number, end: number): number {
  let count = 0;
  for (let position = start; position < end; position++) if (digitValue(text.charCodeAt(position)) >= 0) count++;
  return count;
}

function asciiDigits(text: string, start: number, end: number): string {
  let digits = '';
  for (let position = start; position < end; position++) {
    const value = digitValue(text.charCodeAt(position));
    if (value >= 0) digits += String.fromCharCode(0x30 + value);
  }
  return digits;
}
