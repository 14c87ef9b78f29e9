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

const AT_LEAST = ['以上', '以下', '以内', '及以上'];

/**
 * True for a limit that only describes what is counted: 亿元以上项目, 投资过30亿元项目1个, 18岁以上居民, 5万吨级泊位.
 * The figure then measures nothing and is part of the name behind it.
 */
export function isThreshold(line: string, figures: readonly Figure[], index: number): boolean {
  const figure = figures[index]!;
  if (figure.kind !== 'quantity' || !isHan(line, figure.end)) return false;
  const unit = figure.unit.charAt(figure.unit.length - 1);
  if (unit !== '' && GRADES.includes(unit)) return true;
  if (unit === '岁') return figure.low !== undefined || figure.bound !== 'exact';
  if (figure.bound === 'exact' || !MEASURED.includes(unit)) return false;
  const behind = AT_LEAST.find((words) => line.startsWith(words, figure.end));
  if (behind !== undefined) return isHan(line, figure.end + behind.length);
  return unit === '元' && reachesFigure(line, figure.end, figures[index + 1]);
}

/** The last characters of units that grade a thing (5万吨级, 220千伏, 12英寸), and of those in which size is measured. */
const GRADES = '级伏寸';
const MEASURED = '元米亩里分吨瓦';

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
