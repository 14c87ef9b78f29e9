import { readYearsDeictic } from '../dates/deictics';
import { readArabicNumeral } from '../numbers/arabicNumeral';
import { compareDecimals, negateDecimal, scaleDecimal } from '../numbers/arithmetic';
import { approximateNumber, type Decimal } from '../numbers/decimal';
import { digitValue, isRangeMark, skipBlanks } from '../numbers/digits';
import { readHanziNumeral } from '../numbers/hanziNumeral';
import type { Numeral } from '../numbers/numeral';
import { boundBefore, boundBehind, type BoundBefore } from './bounds';
import type { Bound, FigureKind } from './figure';
import { addFigure, type Scan } from './scan';
import { readUnit, type UnitReading } from './units';

/** A number or a range with its unit, before it is bounded by the words around it. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: Decimal | undefined;
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
  readonly unit: UnitReading | undefined;
  readonly first: Numeral;
}

/** Reads the numeral at `start`, of digits or of Chinese characters. */
export function readNumeral(scan: Scan, start: number): Numeral | undefined {
  const { text, vocabulary } = scan;
  if (digitValue(text.charCodeAt(start)) < 0) return readHanziNumeral(text, start);
  return readArabicNumeral(text, start, vocabulary.startsUnit);
}

/** Reads on from a numeral: its unit, and the other end of a range (2-3个, 5%至6%, 60—70%). */
export function readQuantity(scan: Scan, first: Numeral): Quantity {
  const { text, vocabulary } = scan;
  const found = readUnit(text, first.end, vocabulary.measureWords);
  const unit = found && first.power > 0 && isRegion(found.unit) ? undefined : found; // 超50万县城 counts people
  const single: Quantity = {
    start: first.start,
    end: unit ? unit.end : first.end,
    value: first.value,
    low: first.low,
    high: first.high,
    unit,
    first,
  };
  const mark = skipBlanks(text, single.end, 1);
  if (!isRangeMark(text.charCodeAt(mark)) || first.value === undefined || first.innerBound !== 'exact') return single;
  return readRange(scan, single, mark) ?? single;
}

function isRegion(unit: string): boolean {
  return unit.length === 1 && '国省市县乡镇'.includes(unit);
}

/** The range that goes on behind `mark`; undefined where what follows is no higher number with the same unit. */
function readRange(scan: Scan, low: Quantity, mark: number): Quantity | undefined {
  const { text, vocabulary } = scan;
  const wordy = text.charCodeAt(mark) >= 0x5000; // 至, 到
  // 从56项到83项 says a change, not a range.
  if (wordy && (isChange(text, low.start) || (!low.unit && low.first.bare))) return undefined;
  let position = mark + 1;
  if (text.charCodeAt(position) === text.charCodeAt(mark) && !wordy) position++; // 5%——8%
  position = skipBlanks(text, position, 1);
  const last = readNumeral(scan, position);
  if (!last || last.value === undefined || last.innerBound !== 'exact' || last.hanzi !== low.first.hanzi) return undefined;
  const unit = readUnit(text, last.end, vocabulary.measureWords);
  if (low.unit && unit?.unit !== low.unit.unit) return undefined;
  if (!low.unit && !unit && low.first.hanzi) return undefined;
  let lowest = low.value!;
  // 3-5万人: the multiplier serves both ends.
  if (!low.unit && low.first.power === 0 && last.power > 0) lowest = scaleDecimal(lowest, last.power);
  if (compareDecimals(lowest, last.value) >= 0) return undefined;
  return { start: low.start, end: unit ? unit.end : last.end, value: undefined, low: lowest, high: last.value, unit, first: last };
}

function isChange(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return before === 0x4ece || before === 0x7531 || before === 0x81ea; // 从, 由, 自
}

/** Adds a quantity to the scan with its bound, sign and precision; returns its end. */
export function addQuantity(scan: Scan, quantity: Quantity, start = quantity.start): number {
  const { text } = scan;
  const { first } = quantity;
  const unit = quantity.unit?.unit ?? '';
  const kind = quantity.unit?.kind ?? 'quantity';
  const half = endOfHalf(text, quantity);
  const end = half > 0 ? half : quantity.end;
  const halved = half > 0 && unit === '个' ? text.slice(quantity.end - 1, quantity.end) + text.slice(quantity.end + 1, half) : unit; // 一个半小时
  const negative = start < quantity.start;
  addFigure(scan, start, end, {
    kind,
    value: half > 0 && quantity.value ? withHalf(quantity.value) : inUnit(quantity.value, kind, negative),
    low: inUnit(quantity.low, kind, negative),
    high: inUnit(quantity.high, kind, negative),
    bound: boundOf(scan, start, end, unit, first),
    unit: kind === 'fraction' ? '' : withoutMore(halved),
    hanzi: first.hanzi,
    precision: first.hanzi && first.decimals === 0 ? undefined : { decimals: first.decimals, multiplier: first.power },
  });
  if (unit === '年' && quantity.value !== undefined) {
    const deictic = readYearsDeictic(text, quantity.start, end, approximateNumber(quantity.value));
    if (deictic) scan.deictics.push(deictic);
  }
  return end;
}

/** 八成 and 八折 are tenths. */
function inUnit(value: Decimal | undefined, kind: FigureKind, negative: boolean): Decimal | undefined {
  if (value === undefined) return undefined;
  const tenths = kind === 'fraction' ? scaleDecimal(value, -1) : value;
  return negative ? negateDecimal(tenths) : tenths;
}

/** 多 inside 3个多月 bounds the number; the unit is 个月. */
function withoutMore(unit: string): string {
  return unit.length > 2 && unit.includes('多') ? unit.replace('多', '') : unit;
}

/** The bound before a number. 过 means more before large, round or relative numbers alone (过百亿, 过50%), as it ends many verbs. */
export function boundBeforeNumeral(text: string, start: number, numeral: Numeral): BoundBefore | undefined {
  if (text.charCodeAt(start - 1) !== 0x8fc7 || '通经超不越胜跨度渡路举开来'.includes(text[start - 2] ?? '。')) return boundBefore(text, start);
  const isLarge = numeral.power >= 4 || numeral.bare || text[numeral.end] === '%';
  return isLarge ? { start: start - 1, bound: 'above' } : undefined;
}

/** What the words around the number say, and 余, 多 and 几 inside it. */
function boundOf(scan: Scan, start: number, end: number, unit: string, first: Numeral): Bound {
  const behind = boundBehind(scan.text, end) ?? (isTermOf(scan.text, end, unit) ? 'atMost' : undefined);
  const before = boundBeforeNumeral(scan.text, start, first);
  // 近三年 means the last three years, unless something lasted nearly as long (历时近三年).
  const recent = before?.bound === 'below' && isRecent(scan.text, before.start, unit);
  if (before && !recent && (behind === undefined || before.bound === 'atMost' || before.bound === 'atLeast')) return before.bound;
  return behind ?? (unit.length > 2 && unit.includes('多') ? 'above' : first.innerBound);
}

const LASTING = ['历时', '长达', '时隔', '历经', '持续', '耗时', '已有', '了'];

function isRecent(text: string, start: number, unit: string): boolean {
  if (!(unit === '年' || unit === '个月' || unit === '天' || unit === '周' || unit === '个季度') || text[start] !== '近') return false;
  return !LASTING.some((words) => text.startsWith(words, start - words.length));
}

const TERM_UNITS = ['年', '个月', '天', '日', '小时', '分钟', '个工作日', '周', '公里', '米', '个小时', '秒'];

/** 2个工作日内 and 15分钟内 set a limit; 年内 alone does not come here. */
function isTermOf(text: string, end: number, unit: string): boolean {
  if (text.charCodeAt(end) !== 0x5185 || !TERM_UNITS.includes(unit)) return false;
  const following = text[end + 1];
  return !'外部生乱'.includes(following ?? '。');
}

/** The end of 半 in 两年半 and 一个半小时; 0 where none follows the unit. */
function endOfHalf(text: string, quantity: Quantity): number {
  if (!quantity.unit || quantity.value === undefined || text.charCodeAt(quantity.end) !== 0x534a) return 0;
  const unit = quantity.unit.unit;
  if (unit === '个') {
    if (text.startsWith('小时', quantity.end + 1)) return quantity.end + 3;
    return text[quantity.end + 1] === '月' ? quantity.end + 2 : 0;
  }
  const following = text[quantity.end + 1];
  return '年天倍亩'.includes(unit) && following !== '导' && following !== '岛' && following !== '数' ? quantity.end + 1 : 0;
}

function withHalf(value: Decimal): Decimal {
  return (value.includes('.') ? value : `${value}.5`) as Decimal;
}
