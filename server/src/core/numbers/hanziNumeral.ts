import { decimalOf, decimalOfInteger, type Decimal } from './decimal';
import { hanziDigitValue, HUNDRED_MILLION, multiplierPower, TEN, TEN_THOUSAND } from './digits';
import { innerBoundOf } from './multipliers';
import type { InnerBound, Numeral } from './numeral';

const POINT = 0x70b9; // 点
const SEVERAL = 0x51e0; // 几
const COUNTLESS = 0x6570; // 数
const TWENTY = 0x5eff; // 廿
const THIRTY = 0x5345; // 卅

/** What has been read of a Chinese numeral so far. `low` and `high` differ once a pair such as 三四 has been read. */
interface Sum {
  /** The finished parts, in 亿 and in 万. */
  hundredMillions: number;
  tenThousands: number;
  /** The part below 万. */
  low: number;
  high: number;
  /** The digit that waits for its multiplier; -1 for none. */
  pendingLow: number;
  pendingHigh: number;
  /** The last multiplier below 万 (10, 100, 1000); the next one must be smaller. */
  lastMultiplier: number;
  afterZero: boolean;
  open: boolean;
  innerBound: InnerBound;
}

/**
 * Reads a Chinese numeral from `start`: 一万五千亿, 一万零十二, 三十多万, 两三, 三四十, 十二三, 几十, 数百, 六点五, 一点二六.
 * Undefined where no numeral stands there, or digits follow each other as in a year or a name (一九九三, 三八).
 */
export function readHanziNumeral(text: string, start: number): Numeral | undefined {
  const only = hanziDigitValue(text.charCodeAt(start));
  if (only >= 0 && !goesOn(text.charCodeAt(start + 1))) return singleDigit(start, only);
  const sum: Sum = {
    hundredMillions: 0,
    tenThousands: 0,
    low: 0,
    high: 0,
    pendingLow: -1,
    pendingHigh: -1,
    lastMultiplier: 10000,
    afterZero: false,
    open: false,
    innerBound: 'exact',
  };
  let digitsRead = false;
  let lastPower = 0;
  let end = start;
  for (;;) {
    const code = text.charCodeAt(end);
    const digit = hanziDigitValue(code);
    if (digit >= 0) {
      if (!takeDigit(sum, digit)) return undefined;
      digitsRead = true;
      end++;
      continue;
    }
    if (code === POINT && end > start && hanziDigitValue(text.charCodeAt(end + 1)) >= 0 && text.charCodeAt(end + 1) !== 0x4e24) {
      return readPointed(text, start, end, sum);
    }
    const power = multiplierPower(code);
    if (power > 0) {
      if (!takeMultiplier(sum, power)) break;
      lastPower = power;
      end++;
      continue;
    }
    if (code === TWENTY || code === THIRTY) {
      if (end > start) break;
      sum.low = sum.high = code === TWENTY ? 20 : 30;
      sum.lastMultiplier = 10;
      digitsRead = true;
      end++;
      continue;
    }
    if ((code === SEVERAL || code === COUNTLESS) && opensNumeral(text, start, end)) {
      sum.open = true;
      sum.pendingLow = sum.pendingHigh = 1;
      digitsRead = true;
      end++;
      continue;
    }
    // 三百多, 三十余万: after a multiplier, and at most once.
    if (end > start && sum.innerBound === 'exact' && !sum.open && sum.pendingLow < 0 && innerBoundOf(code) === 'above') {
      sum.innerBound = 'above';
      end++;
      continue;
    }
    break;
  }
  if (end === start) return undefined;
  return finish(text, start, end, sum, digitsRead, lastPower);
}

/** True where a numeral may go on behind its first digit. */
function goesOn(code: number): boolean {
  return hanziDigitValue(code) >= 0 || multiplierPower(code) > 0 || code === POINT;
}

function singleDigit(start: number, digit: number): Numeral {
  return {
    start,
    end: start + 1,
    value: SINGLE_DIGITS[digit],
    low: undefined,
    high: undefined,
    decimals: 0,
    power: 0,
    innerBound: 'exact',
    hanzi: true,
    bare: false,
  };
}

const SINGLE_DIGITS: readonly Decimal[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(decimalOfInteger);

/** 几 counts before a multiplier (几十) and after 十 (十几); 数 only before one (数百). */
function opensNumeral(text: string, start: number, position: number): boolean {
  const followedByMultiplier = multiplierPower(text.charCodeAt(position + 1)) > 0;
  if (position === start) return followedByMultiplier;
  return text.charCodeAt(position) === SEVERAL && text.charCodeAt(position - 1) === TEN;
}

/** False when the digit cannot follow: 一九 is no numeral, while 三四 is a pair. */
function takeDigit(sum: Sum, digit: number): boolean {
  if (digit === 0) {
    sum.afterZero = true;
    if (sum.pendingLow >= 0) return false;
    if (sum.low === 0 && sum.tenThousands === 0 && sum.hundredMillions === 0) sum.pendingLow = sum.pendingHigh = 0;
    return true;
  }
  if (sum.pendingLow > 0) {
    if (sum.pendingHigh !== sum.pendingLow || digit !== sum.pendingLow + 1) return false;
    sum.pendingHigh = digit;
    return true;
  }
  sum.pendingLow = sum.pendingHigh = digit;
  return true;
}

function takeMultiplier(sum: Sum, power: number): boolean {
  if (power < 4) {
    const multiplier = 10 ** power;
    if (multiplier >= sum.lastMultiplier) return false;
    sum.low += (sum.pendingLow < 0 ? 1 : sum.pendingLow) * multiplier;
    sum.high += (sum.pendingHigh < 0 ? 1 : sum.pendingHigh) * multiplier;
    sum.lastMultiplier = multiplier;
    sum.pendingLow = sum.pendingHigh = -1;
    sum.afterZero = false;
    return true;
  }
  closeLowPart(sum);
  if (sum.low !== sum.high) {
    // 三四十万: both ends keep their own sums, as the multiplier serves both.
    if (sum.tenThousands > 0 || sum.hundredMillions > 0) return false;
    sum.low *= 10 ** power;
    sum.high *= 10 ** power;
    sum.lastMultiplier = 1;
    return true;
  }
  if (power === 4) {
    if (sum.tenThousands > 0) return false;
    sum.tenThousands = sum.low === 0 ? 1 : sum.low;
  } else {
    if (sum.hundredMillions > 0) return false;
    const whole = sum.tenThousands * 10000 + sum.low;
    sum.hundredMillions = whole === 0 ? 1 : whole;
    sum.tenThousands = 0;
  }
  sum.low = sum.high = 0;
  sum.lastMultiplier = 10000;
  sum.afterZero = false;
  return true;
}

function closeLowPart(sum: Sum): void {
  if (sum.pendingLow < 0) return;
  sum.low += sum.pendingLow;
  sum.high += sum.pendingHigh;
  sum.pendingLow = sum.pendingHigh = -1;
}

function finish(text: string, start: number, end: number, sum: Sum, digitsRead: boolean, lastPower: number): Numeral | undefined {
  // 一万五 is 15000, 三百六 is 360: a digit after a multiplier of 百 or more stands for the place below it.
  if (sum.pendingLow > 0 && lastPower >= 2 && !sum.afterZero && multiplierPower(text.charCodeAt(end - 2)) === lastPower) {
    const place = lastPower === 4 ? 1000 : lastPower === 8 ? 10_000_000 : sum.lastMultiplier / 10;
    sum.pendingLow *= place;
    sum.pendingHigh *= place;
  }
  closeLowPart(sum);
  const above = sum.hundredMillions * 100_000_000 + sum.tenThousands * 10_000;
  const low = above + sum.low;
  const high = above + sum.high;
  if (!Number.isSafeInteger(high)) return undefined;
  const paired = low !== high;
  return {
    start,
    end,
    value: paired || sum.open ? undefined : decimalOfInteger(low),
    low: paired && !sum.open ? decimalOfInteger(low) : undefined,
    high: paired && !sum.open ? decimalOfInteger(high) : undefined,
    decimals: 0,
    power: 0,
    innerBound: sum.open ? 'about' : sum.innerBound,
    hanzi: true,
    bare: !digitsRead && text.charCodeAt(start) !== TEN,
  };
}

/** 六点五, 十二点一, 三点五亿: the digits after 点 are read one by one. */
function readPointed(text: string, start: number, point: number, sum: Sum): Numeral | undefined {
  closeLowPart(sum);
  const whole = sum.hundredMillions * 100_000_000 + sum.tenThousands * 10_000 + sum.low;
  if (sum.low !== sum.high || sum.open) return undefined;
  let digits = String(whole);
  let end = point + 1;
  for (; hanziDigitValue(text.charCodeAt(end)) >= 0; end++) digits += String(hanziDigitValue(text.charCodeAt(end)));
  const decimals = end - point - 1;
  let power = 0;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code !== TEN_THOUSAND && code !== HUNDRED_MILLION) break;
    power += multiplierPower(code);
    end++;
  }
  const innerBound = innerBoundOf(text.charCodeAt(end)) === 'above' ? 'above' : 'exact';
  if (innerBound === 'above') end++;
  return {
    start,
    end,
    value: decimalOf(digits, power - decimals) satisfies Decimal,
    low: undefined,
    high: undefined,
    decimals,
    power,
    innerBound,
    hanzi: true,
    bare: false,
  };
}
