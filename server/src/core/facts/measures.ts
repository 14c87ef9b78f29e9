import type { Figure } from '../figures/figure';
import { classOf, HAN } from '../text/characters';

/** True for a figure that may say something of a subject: no date, no ordinal number, no code. */
export function measures(figure: Figure): boolean {
  const { kind } = figure;
  return kind !== 'date' && kind !== 'ordinal' && kind !== 'code';
}

/** True for a number of years: it says how long, not how much of something. */
export function isDuration(figure: Figure): boolean {
  return figure.kind === 'quantity' && (figure.unit === '年' || figure.unit === '周年');
}

const TIME_UNITS: ReadonlySet<string> = new Set(['个月', '月', '天', '日', '个季度', '季度', '届']);

/** True for a number of months, days or the like, which behind 连续 says how long. */
export function isTimeUnit({ kind, unit }: Figure): boolean {
  return kind === 'quantity' && TIME_UNITS.has(unit);
}

const AT_LEAST = ['以上', '以下', '以内', '及以上', '（含）以上', '(含)以上'];

/**
 * True for a limit that only describes what is counted: 亿元以上项目, 投资过30亿元项目1个, 18岁以上居民.
 * The figure then measures nothing and is part of the name behind it.
 */
export function isThreshold(line: string, figures: readonly Figure[], index: number): boolean {
  const figure = figures[index]!;
  if (figure.kind !== 'quantity') return false;
  if (figure.unit.endsWith('岁')) return isHan(line, figure.end) && (figure.low !== undefined || figure.bound !== 'exact');
  if (GRADES.some((ending) => figure.unit.endsWith(ending))) return isHan(line, figure.end);
  if (figure.bound === 'exact' || !isMeasuredUnit(figure.unit)) return false;
  const behind = AT_LEAST.find((words) => line.startsWith(words, figure.end));
  const next = figure.end + (behind === undefined ? 0 : behind.length);
  if (!isHan(line, next)) return false;
  return behind !== undefined || (figure.unit.endsWith('元') && reachesFigure(line, next, figures[index + 1]));
}

function isHan(line: string, position: number): boolean {
  return (classOf(line.charCodeAt(position)) & HAN) !== 0;
}

/** True when the next figure follows without a mark between: this one describes what that one counts. */
function reachesFigure(line: string, from: number, next: Figure | undefined): boolean {
  if (next === undefined || next.kind !== 'quantity') return false;
  for (let position = from; position < next.start; position++) {
    if (!isHan(line, position)) return false;
  }
  return true;
}

/** Units that grade a thing (5万吨级泊位, 220千伏变电站). */
const GRADES = ['级', '千伏', '英寸', '纳米'];

/** Units in which size is measured: what is counted in pieces is no limit. */
function isMeasuredUnit(unit: string): boolean {
  return unit === '' || MEASURED.some((ending) => unit.endsWith(ending));
}

const MEASURED = ['元', '岁', '平方米', '亩', '公里', '分', '吨', '千瓦'];
