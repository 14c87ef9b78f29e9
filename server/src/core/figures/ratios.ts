import { readDigitRun, valueOfRun, type DigitRun } from '../numbers/arabicNumeral';
import type { Decimal } from '../numbers/decimal';
import { digitValue, isBlank, skipBlanks } from '../numbers/digits';
import { addFigure, figureEndingAt, type Scan } from './scan';

/**
 * Reads a ratio that begins with the number from `start` to `end` (`11.8:48.3:39.9`, `3∶7`) or passes over a time of day (`16:01`).
 * Returns the end; 0 where no colon with a number follows.
 */
export function readRatio(scan: Scan, start: number, end: number): number {
  const { text } = scan;
  if (nextMember(text, end) < 0) return 0;
  const runs: DigitRun[] = [readDigitRun(text, start)];
  let position = end;
  for (let next = nextMember(text, position); next >= 0; next = nextMember(text, position)) {
    const run = readDigitRun(text, next);
    runs.push(run);
    position = run.end;
  }
  if (isTimeOfDay(scan, start, runs)) return position;
  return addFigure(scan, start, position, { kind: 'ratio', values: runs.map((run): Decimal => valueOfRun(text, run, 0)) });
}

/** The digit behind the colon at `end`, past a blank on either side of it; -1 where none stands there. */
function nextMember(text: string, end: number): number {
  const colon = skipBlanks(text, end, 1);
  if (!isColon(text.charCodeAt(colon))) return -1;
  const next = skipBlanks(text, colon + 1, 1);
  return digitValue(text.charCodeAt(next)) >= 0 ? next : -1;
}

/**
 * The end of a time of day in words (`9时30分`, `18点`) of which the hour stands from `start` to `end`; 0 where it is none.
 * Minutes are passed over with it, since they measure nothing.
 */
export function endOfClockTime(text: string, run: DigitRun): number {
  const word = text.charCodeAt(run.end);
  if ((word !== 0x65f6 && word !== 0x70b9) || run.count > 2 || run.decimals > 0 || Number(valueOfRun(text, run, 0)) > 24) return 0; // 时, 点
  const minutes = run.end + 1;
  if (digitValue(text.charCodeAt(minutes)) < 0) return minutes;
  const end = readDigitRun(text, minutes).end;
  return text.charCodeAt(end) === 0x5206 ? end + 1 : end; // 分
}

/** `:` of either width and the two signs of a ratio. */
function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a || code === 0x2236 || code === 0xfe30;
}

/** `16:01` and `9:30`: an hour and two digits of minutes, behind a date or a blank, or with no word for a ratio before it. */
function isTimeOfDay(scan: Scan, start: number, runs: readonly DigitRun[]): boolean {
  const numbers = runs.map((run) => Number(valueOfRun(scan.text, run, 0)));
  if (runs.some(({ decimals }) => decimals > 0) || numbers[0]! > 24) return false;
  if (!runs.slice(1).every(({ count }, index) => count === 2 && numbers[index + 1]! < 60)) return false;
  if (runs.length > 3) return false;
  let before = start;
  while (before > 0 && isBlank(scan.text.charCodeAt(before - 1))) before--;
  if (figureEndingAt(scan, before)?.kind === 'date') return true;
  return runs.length === 2 && !'比为由至到的'.includes(scan.text[before - 1] ?? '。');
}
