import { readDigitRun, type DigitRun } from '../numbers/arabicNumeral';
import { decimalOf, type Decimal } from '../numbers/decimal';
import { digitValue, isBlank, skipBlanks } from '../numbers/digits';
import { addFigure, figureEndingAt, type Scan } from './scan';

/**
 * Reads a ratio that begins with the number from `start` to `end` (`11.8:48.3:39.9`, `3∶7`) or passes over a time of day (`16:01`).
 * Returns the end; 0 where no colon with a number follows.
 */
export function readRatio(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  if (!isColon(text.charCodeAt(end)) || digitValue(text.charCodeAt(skipBlanks(text, end + 1, 1))) < 0) return 0;
  const runs: DigitRun[] = [readDigitRun(text, start)];
  let position = end;
  while (isColon(text.charCodeAt(position))) {
    const next = skipBlanks(text, position + 1, 1);
    if (digitValue(text.charCodeAt(next)) < 0) break;
    const run = readDigitRun(text, next);
    runs.push(run);
    position = run.end;
  }
  if (isTimeOfDay(scan, start, runs)) return position;
  return addFigure(scan, start, position, { kind: 'ratio', values: runs.map(({ digits, decimals }): Decimal => decimalOf(digits, -decimals)) });
}

/** `:` of either width and the two signs of a ratio. */
function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a || code === 0x2236 || code === 0xfe30;
}

/** `16:01` and `9:30`: an hour and two digits of minutes, behind a date or a blank, or with no word for a ratio before it. */
function isTimeOfDay(scan: Scan, start: number, runs: readonly DigitRun[]): boolean {
  if (runs.some(({ decimals }) => decimals > 0) || Number(runs[0]!.digits) > 24) return false;
  if (!runs.slice(1).every(({ digits }) => digits.length === 2 && Number(digits) < 60)) return false;
  if (runs.length > 3) return false;
  let before = start;
  while (before > 0 && isBlank(scan.text.charCodeAt(before - 1))) before--;
  if (figureEndingAt(scan, before)?.kind === 'date') return true;
  return runs.length === 2 && !'比为由至到的'.includes(scan.text[before - 1] ?? '。');
}
