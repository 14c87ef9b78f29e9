import { scaleDecimal } from '../numbers/arithmetic';
import type { Decimal } from '../numbers/decimal';
import type { Figure } from './figure';
import type { Scan } from './scan';

/** What may stand between the members of a list that share a unit or a bound. */
const CONNECTORS = ['、', '和', '及', '与', '或', '以及'];

/**
 * Gives the members of a list what is written once: the unit and multiplier of the last (2.4万、9万人次; 8.1、7.9个百分点),
 * and the bound that stands before the first (突破100家、900家). A bound behind a member (5%以上、8%) parts it from the next.
 */
export function shareUnits(scan: Scan): void {
  const { figures } = scan;
  for (let index = figures.length - 2; index >= 0; index--) {
    const figure = figures[index]!;
    const next = figures[index + 1]!;
    const shares = figure.unit === '' && next.unit !== '' && isCountable(figure) && isConnected(scan, figure, next);
    if (shares) figures[index] = withUnitOf(figure, next);
  }
  for (let index = 1; index < figures.length; index++) {
    const figure = figures[index]!;
    const before = figures[index - 1]!;
    if (figure.bound !== 'exact' || before.bound === 'exact' || figure.kind !== before.kind || figure.unit !== before.unit) continue;
    if (isConnected(scan, before, figure) && !isInnerBound(before)) figures[index] = { ...figure, bound: before.bound };
  }
}

function isCountable(figure: Figure): boolean {
  return figure.kind === 'quantity' && !figure.cjk && (figure.value !== undefined || figure.low !== undefined);
}

function isConnected(scan: Scan, first: Figure, second: Figure): boolean {
  const between = second.start - first.end;
  return between >= 1 && between <= 2 && CONNECTORS.includes(scan.text.slice(first.end, second.start));
}

/** 余 in 40余场 bounds that number alone. */
function isInnerBound(figure: Figure): boolean {
  return /[余多几]/.test(figure.text);
}

function withUnitOf(figure: Figure, next: Figure): Figure {
  const power = figure.precision?.multiplier === 0 && next.kind === 'quantity' ? (next.precision?.multiplier ?? 0) : 0;
  const scaled = (value: Decimal | undefined): Decimal | undefined => value && scaleDecimal(value, power);
  return {
    ...figure,
    kind: next.kind,
    unit: next.unit,
    value: scaled(figure.value),
    low: scaled(figure.low),
    high: scaled(figure.high),
    precision: figure.precision && { decimals: figure.precision.decimals, multiplier: figure.precision.multiplier + power },
  };
}

/** What ends the clause in which a list stands, and how far back it may begin. */
const CLAUSE_END = '，。；：,;:！（(“';
const LONGEST_LIST = 120;

/** True when a list of `count` members, parted by 、 alone, stands directly before `position`: 沈阳、大连两市, 黄山、池州、安庆三市. */
export function listsAsMany(text: string, position: number, count: number): boolean {
  if (count < 2 || count > 10) return false;
  let separators = 0;
  const earliest = Math.max(0, position - LONGEST_LIST);
  for (let place = position - 1; place >= earliest && !CLAUSE_END.includes(text[place]!); place--) {
    if (text[place] === '、' && ++separators >= count) return false;
  }
  return separators === count - 1;
}
