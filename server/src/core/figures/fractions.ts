import { divideDecimals } from '../numbers/arithmetic';
import { decimalOf, type Decimal } from '../numbers/decimal';
import { digitValue, isRangeMark } from '../numbers/digits';
import type { Numeral } from '../numbers/numeral';
import { boundBefore, boundBehind } from './bounds';
import type { Bound } from './figure';
import { readNumeral } from './quantities';
import { addFigure, type Scan } from './scan';

/** How far the words of a fraction reach before its numerator: 分之. */
const PART_OF = '分之';

/**
 * Reads a fraction whose denominator is `denominator`: 四分之一, 百分之七点九, 千分之三, 百分之五至六, 1/3, 三分之二以上.
 * Hundredths and thousandths are percentages. Returns the end; 0 where no fraction follows.
 */
export function readFractionOf(scan: Scan, denominator: Numeral): number {
  const { text } = scan;
  if (text.charCodeAt(denominator.end) === 0x5206 && text.startsWith(PART_OF, denominator.end)) return readSpelt(scan, denominator);
  const slashed = text.charCodeAt(denominator.end) === 0x2f && digitValue(text.charCodeAt(denominator.end + 1)) > 0;
  return slashed ? readSlashed(scan, denominator) : 0;
}

function readSpelt(scan: Scan, denominator: Numeral): number {
  const { text } = scan;
  const numerator = readNumeral(scan, denominator.end + PART_OF.length);
  if (!numerator || denominator.value === undefined) return 0;
  const { start } = denominator;
  const end = numerator.end;
  const hanzi = denominator.hanzi && numerator.hanzi;
  if (denominator.value === '100' || denominator.value === '1000' || denominator.value === '10000') {
    const unit = denominator.value === '100' ? '%' : denominator.value === '1000' ? '‰' : '‱';
    const high = readUpperEnd(scan, numerator, start);
    if (high) {
      return addFigure(scan, start, high.end, {
        kind: 'percent',
        low: numerator.value,
        high: high.value,
        bound: boundAround(text, start, high.end),
        unit,
        hanzi,
      });
    }
    return addFigure(scan, start, end, {
      kind: 'percent',
      value: numerator.value,
      low: numerator.low,
      high: numerator.high,
      bound: boundAround(text, start, end, numerator),
      unit,
      hanzi,
    });
  }
  if (numerator.value === undefined) return 0;
  return addFraction(scan, start, end, numerator.value, denominator.value, hanzi);
}

/** 百分之五至六 and 百分之五至百分之六: the upper end of the range. */
function readUpperEnd(scan: Scan, low: Numeral, start: number): { readonly end: number; readonly value: Decimal } | undefined {
  const { text } = scan;
  if (low.value === undefined || !isRangeMark(text.charCodeAt(low.end))) return undefined;
  const position = low.end + 1;
  const repeated = text.startsWith('百分之', position) ? 3 : 0;
  const from = text[start - 1];
  if (repeated > 0 && (from === '从' || from === '由')) return undefined;
  const high = readNumeral(scan, position + repeated);
  return high?.value === undefined || (repeated === 0 && text[high.end] !== undefined && '年月日个'.includes(text[high.end]!))
    ? undefined
    : { end: high.end, value: high.value };
}

/** 1/3 and 2/3: a denominator above the numerator, and nothing that makes a date or a label of it. */
function readSlashed(scan: Scan, numerator: Numeral): number {
  const { text } = scan;
  const denominator = readNumeral(scan, numerator.end + 1);
  if (!denominator || numerator.value === undefined || denominator.value === undefined || denominator.power > 0) return 0;
  if (Number(denominator.value) <= Number(numerator.value) || denominator.value.length > 2 || text[denominator.end] === '/') return 0;
  return addFraction(scan, numerator.start, denominator.end, numerator.value, denominator.value, false);
}

function addFraction(scan: Scan, start: number, end: number, numerator: Decimal, denominator: Decimal, hanzi: boolean): number {
  const value = divideDecimals(numerator, denominator);
  if (value === undefined) return 0;
  const bound = boundAround(scan.text, start, end);
  return addFigure(scan, start, end, { kind: 'fraction', value, rational: { numerator, denominator }, bound, hanzi });
}

function boundAround(text: string, start: number, end: number, numeral?: Numeral): Bound {
  return boundBehind(text, end) ?? boundBefore(text, start)?.bound ?? numeral?.innerBound ?? 'exact';
}

const HALF = decimalOf('5', -1);

/**
 * Reads 半 at `start` where it says a share or a length of time: 过半, 近半, 一半, 半数以上, 半年, 半个月, 半小时.
 * Returns the end; 0 where it is part of another word (半导体).
 */
export function readHalf(scan: Scan, start: number): number {
  const { text } = scan;
  const before = text[start - 1] ?? '';
  const after = text[start + 1] ?? '';
  if (before === '过' && endsWord(after)) return addFigure(scan, start - 1, start + 1, { kind: 'fraction', value: HALF, bound: 'above', hanzi: true });
  if ((before === '近' || before === '超') && endsWord(after)) return addHalf(scan, start, start + 1);
  if (after === '数') return text[start + 2] === '字' ? 0 : addHalf(scan, start, start + 2);
  const timed = ['年', '个月', '小时', '个小时', '个世纪'].find((unit) => text.startsWith(unit, start + 1));
  if (!timed || (timed === '年' && (before === '上' || before === '下' || '报度'.includes(text[start + 2] ?? '。')))) return 0;
  const end = start + 1 + timed.length;
  return addFigure(scan, start, end, { kind: 'quantity', value: HALF, bound: boundAround(text, start, end), unit: timed, hanzi: true });
}

/** 一半, at its 一: always a share. */
export function readOneHalf(scan: Scan, start: number): number {
  const after = scan.text[start + 2] ?? '';
  return after === '导' || after === '岛' ? 0 : addHalf(scan, start, start + 2);
}

function addHalf(scan: Scan, start: number, end: number): number {
  return addFigure(scan, start, end, { kind: 'fraction', value: HALF, bound: boundAround(scan.text, start, end), hanzi: true });
}

function endsWord(after: string): boolean {
  return after === '' || '，。；、,;）)！的以'.includes(after);
}

