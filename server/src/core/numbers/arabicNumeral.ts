import { addDecimals } from './arithmetic';
import { decimalOf, type Decimal } from './decimal';
import { digitValue, isBlank, skipBlanks } from './digits';
import { readMultipliers, type StartsUnit } from './multipliers';
import type { Numeral } from './numeral';

const ZERO = 0x30;
const POINT = 0x2e;
const COMMA = 0x2c;
const FULL_WIDTH_COMMA = 0xff0c;

/** The digits of an Arabic numeral as they stand in the text: where they end and how they are written. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
  /** The offset of the decimal point, or `end`. */
  readonly point: number;
  /** How many digits there are, and how many of them follow the point. */
  readonly count: number;
  readonly decimals: number;
  /** True for ASCII digits that touch, with at most one ASCII point: then the text itself is the number. */
  readonly plain: boolean;
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
  const mayBeApart = separated || end === start + 1;
  const point = mayBeApart ? skipBlanks(text, end, 1) : end;
  let decimals = 0;
  if (isPoint(text.charCodeAt(point))) {
    const first = mayBeApart ? skipBlanks(text, point + 1, 1) : point + 1;
    if (digitValue(text.charCodeAt(first)) >= 0) {
      end = first + 1;
      while (digitValue(text.charCodeAt(end)) >= 0) end++;
      if (separated && end === first + 1) end = endOfSpacedDigits(text, end);
      decimals = separated ? countDigits(text, first, end) : end - first;
    }
  }
  const whole = separated ? countDigits(text, start, wholeEnd) : wholeEnd - start;
  const touching = decimals === 0 || (text.charCodeAt(wholeEnd) === POINT && end - wholeEnd === decimals + 1);
  const plain = !separated && touching && isAscii(text, start, end);
  return { start, end, point: decimals > 0 ? point : end, count: whole + decimals, decimals, plain };
}

/** The value of the digits × 10^`power`. */
export function valueOfRun(text: string, run: DigitRun, power: number): Decimal {
  const { start, end, point, decimals } = run;
  if (!run.plain) return decimalOf(asciiDigits(text, start, end), power - decimals);
  // Most numbers stand in the text as they are written canonically.
  const leadingZero = text.charCodeAt(start) === ZERO && point - start > 1;
  if (power === 0 && !leadingZero && (decimals === 0 || text.charCodeAt(end - 1) !== ZERO)) return text.slice(start, end) as Decimal;
  return decimalOf(decimals === 0 ? text.slice(start, end) : text.slice(start, point) + text.slice(point + 1, end), power - decimals);
}

/** Reads a whole Arabic numeral that begins with `run`: digits, multipliers and smaller parts (`2.8万`, `1,100万`, `70余万`, `2万5千`). */
export function readArabicNumeral(text: string, start: number, startsUnit: StartsUnit, run = readDigitRun(text, start)): Numeral {
  const multipliers = readMultipliers(text, run.end, startsUnit);
  const value = valueOfRun(text, run, multipliers.power);
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
  if (run.decimals > 0 || run.count + multipliers.power > power) return undefined;
  return { end: multipliers.end, value: addDecimals(before, valueOfRun(text, run, multipliers.power)) };
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
  return code === POINT || code === 0xff0e;
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let position = start; position < end; position++) if (text.charCodeAt(position) > 0x7f) return false;
  return true;
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
