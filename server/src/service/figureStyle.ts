import type { Figure } from '../core/figures/figure';
import { readArabicNumeral, readDigitRun } from '../core/numbers/arabicNumeral';
import { scaleDecimal } from '../core/numbers/arithmetic';
import type { Decimal } from '../core/numbers/decimal';
import { digitValue } from '../core/numbers/digits';
import { hanziOf } from '../core/numbers/hanziOf';
import { readHanziNumeral } from '../core/numbers/hanziNumeral';
import { readMultipliers } from '../core/numbers/multipliers';
import type { Numeral } from '../core/numbers/numeral';
import { narrow } from '../core/text/characters';

/** How a figure is written: what stands before, between and behind its digits, and what they look like. */
export interface FigureStyle {
  /** 第 of 第4位. */
  readonly before: string;
  readonly hasSign: boolean;
  /** The 万 of 4.18万人, the 余万 of 70余万人. */
  readonly multipliers: string;
  /** Their power of ten. */
  readonly power: number;
  /** The unit as it stands there, and whatever else of the figure. */
  readonly behind: string;
  readonly decimals: number;
  readonly isHanzi: boolean;
  /** 两 is written for 2. */
  readonly hasTwoOfCounting: boolean;
  readonly isFullWidth: boolean;
  readonly isGrouped: boolean;
}

const SIGNS = '-−－';
const FIRST_HANZI = /[零〇一二两三四五六七八九十百千]/;
/** What has its number behind words that are digits themselves. */
const PROPORTION = /^[百千万]分之/;

/** Undefined for a figure that cannot be written anew with another number: 百分之五, 六点五倍. */
export function styleOf(figure: Figure): FigureStyle | undefined {
  const { text } = figure;
  if (PROPORTION.test(text)) return undefined;
  const start = figure.cjk ? text.search(FIRST_HANZI) : firstDigit(text);
  if (start < 0) return undefined;
  const signed = start > 0 && SIGNS.includes(text[start - 1]!);
  const common = { before: text.slice(0, start), hasSign: signed };
  if (figure.cjk) {
    const numeral = readHanziNumeral(text, start);
    if (!numeral || numeral.decimals > 0 || numeral.innerBound !== 'exact') return undefined;
    const written = text.slice(start, numeral.end);
    return {
      ...common, multipliers: '', power: 0, behind: text.slice(numeral.end), decimals: 0, isHanzi: true,
      hasTwoOfCounting: written === '两', isFullWidth: false, isGrouped: false,
    };
  }
  const startsUnit = unitStart(figure.unit);
  const run = readDigitRun(text, start);
  const multipliers = readMultipliers(text, run.end, startsUnit);
  const digits = text.slice(start, run.end);
  return {
    ...common,
    multipliers: text.slice(run.end, multipliers.end),
    power: multipliers.power,
    behind: text.slice(readArabicNumeral(text, start, startsUnit, run).end),
    decimals: run.decimals,
    isHanzi: false,
    hasTwoOfCounting: false,
    isFullWidth: text.charCodeAt(start) > 0xff00,
    isGrouped: /[,，]/.test(digits),
  };
}

/** 千瓦时 begins with a character that else is a multiplier. */
function unitStart(unit: string): (text: string, position: number) => boolean {
  return (text, position) => unit !== '' && text.startsWith(unit, position);
}

function firstDigit(text: string): number {
  for (let index = 0; index < text.length; index++) if (digitValue(text.charCodeAt(index)) >= 0) return index;
  return -1;
}

/**
 * A figure of this style with another value, in the same unit. Undefined where the style has no room for it (a fraction in Chinese characters,
 * a negative number where words say which way it goes).
 * @param decimals at least so many digits behind the point
 */
export function writeFigure(style: FigureStyle, value: Decimal, decimals = 0): string | undefined {
  const negative = value.startsWith('-');
  if (negative && !style.hasSign) return undefined;
  const before = style.hasSign && !negative ? style.before.slice(0, -1) : style.before;
  const magnitude = (negative ? value.slice(1) : value) as Decimal;
  if (style.isHanzi) {
    const written = hanziOf(magnitude);
    return written === undefined ? undefined : before + (style.hasTwoOfCounting && written === '二' ? '两' : written) + style.behind;
  }
  return before + digitsOf(style, scaleDecimal(magnitude, -style.power), decimals) + style.multipliers + style.behind;
}

function digitsOf(style: FigureStyle, number: Decimal, decimals: number): string {
  const [whole = '', fraction = ''] = number.split('.');
  const grouped = style.isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const padded = fraction.padEnd(decimals, '0');
  const written = padded === '' ? grouped : `${grouped}.${padded}`;
  return style.isFullWidth ? written.replace(/[0-9.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)) : written;
}

/** A number that a user typed for a figure. */
export interface TypedNumber {
  /** In the figure's unit, multipliers worked in; with its sign. */
  readonly value: Decimal;
  /** The power of ten of the last digit behind the point; Infinity where none stands there. */
  readonly power: number;
  /** What stands behind the number and is not the figure's unit; empty for none. */
  readonly otherUnit: string;
}

/** Reads what a user typed in a figure's place, with or without its unit. Undefined where it is no number. */
export function readTyped(typed: string, figure: Figure, style: FigureStyle): TypedNumber | undefined {
  const given = typed.trim();
  const bare = style.hasSign ? style.before.slice(0, -1) : style.before;
  const start = bare !== '' && given.startsWith(bare) ? bare.length : 0;
  const negative = SIGNS.includes(given[start] ?? ' ');
  const numeral = readNumeral(given, start + (negative ? 1 : 0), figure.unit);
  if (numeral?.value === undefined || numeral.innerBound !== 'exact' || numeral.bare) return undefined;
  const rest = given.slice(numeral.end).trim();
  const hasUnit = isUnit(rest, figure, style);
  // 470 stands for 470亿元 in the place of 469.6亿元
  const isShort = rest === '' && numeral.power === 0 && !style.isHanzi && !numeral.hanzi;
  const inherited = isShort ? style.power : 0;
  const magnitude = scaleDecimal(numeral.value, inherited);
  return {
    value: (negative && magnitude !== '0' ? `-${magnitude}` : magnitude) as Decimal,
    power: numeral.decimals > 0 ? numeral.power + inherited - numeral.decimals : Infinity,
    otherUnit: rest === '' || hasUnit ? '' : rest,
  };
}

function readNumeral(text: string, start: number, unit: string): Numeral | undefined {
  return digitValue(text.charCodeAt(start)) >= 0 ? readArabicNumeral(text, start, unitStart(unit)) : readHanziNumeral(text, start);
}

function isUnit(rest: string, { unit }: Figure, { behind }: FigureStyle): boolean {
  return [unit, behind].some((known) => narrowed(known) === narrowed(rest));
}

function narrowed(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(narrow(character.charCodeAt(0))));
}
