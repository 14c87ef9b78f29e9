import { digitValue, isLetter, skipBlanks } from '../numbers/digits';
import { readMultipliers } from '../numbers/multipliers';
import { endOfNameAt } from './numberNames';
import { addFigure, type Scan } from './scan';
import { readUnit } from './units';

const PLUS = 0x2b;
const FULL_WIDTH_PLUS = 0xff0b;

/** True for the signs that join numbers in the names of policies and days: 1+4, 7×24, 9·18. */
function isJoiner(code: number): boolean {
  return code === PLUS || code === FULL_WIDTH_PLUS || code === 0xd7 || code === 0xb7 || code === 0x2022 || code === 0x26;
}

/**
 * True when the digits from `start` to `end` are part of a name made of letters and digits (5G, P159, PM2.5, 4A) or of joined
 * numbers (1+4, 9·18). Letters that are a unit (10km, 500kV) make no name.
 */
export function isDesignation(scan: Scan, start: number, end: number): boolean {
  const { text } = scan;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isLetter(before)) return !isWordBefore(text, start) || !isMeasured(scan, end);
  if (isJoiner(before) && isNamePart(text.charCodeAt(start - 2))) return true;
  if (isJoiner(after) && isNamePart(text.charCodeAt(end + 1))) return true;
  if (isHyphen(before) && isLetter(text.charCodeAt(start - 2))) return true;
  return isLetter(after) && readUnit(text, end, scan.vocabulary.measureWords)?.start !== end;
}

/**
 * Passes over the whole name. A letter or two before digits (P159号, K1) name a plot or a road: that is a code. Everything else
 * (5G, PM2.5, 1+4) is only a name.
 */
export function readDesignation(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  const name = endOfNameAt(text, start, scan.vocabulary.numberNames);
  if (name > end) return name;
  let first = start;
  while (isLetter(text.charCodeAt(first - 1))) first--;
  let last = end;
  while (isNamePart(text.charCodeAt(last)) || (isInner(text.charCodeAt(last)) && isNamePart(text.charCodeAt(last + 1)))) last++;
  const letters = start - first;
  // `<h2>` is a mark of a web page.
  const isTag = text[first - 1] === '<' || text[first - 1] === '/';
  const isCode = letters >= 1 && letters <= 2 && last === end && !isTag && !text.slice(start, end).includes('.');
  if (!isCode) return last;
  const next = skipBlanks(text, last, 0);
  const whole = text[next] === '号' ? (text[next + 1] === '线' ? next + 2 : next + 1) : last;
  return addFigure(scan, first, whole, { kind: 'code' });
}

function isMeasured(scan: Scan, end: number): boolean {
  const { text, vocabulary } = scan;
  const behind = readMultipliers(text, end, vocabulary.startsUnit).end;
  return behind > end || readUnit(text, behind, vocabulary.measureWords) !== undefined;
}

/** GDP1000亿元, R&D2.5%: three letters or more before a number with a unit are a word. */
function isWordBefore(text: string, start: number): boolean {
  return isLetter(text.charCodeAt(start - 2)) && isLetter(text.charCodeAt(start - 3));
}

function isNamePart(code: number): boolean {
  return isLetter(code) || digitValue(code) >= 0;
}

function isInner(code: number): boolean {
  return isJoiner(code) || isHyphen(code) || code === 0x2e;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0xff0d;
}
