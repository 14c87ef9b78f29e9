// Check: count.points
//
// Finds a number of things (三个方面, 三项工作, “三大机遇”) beside an enumeration 一是…二是… that has more or fewer points.
// 检查“三个方面”“三项工作”“三大机遇”等数目与紧接其后的“一是……二是……”要点数是否一致。
//
// Why: a point is added or dropped late, and the sentence that opens the enumeration keeps the old number.
// 理由：临近定稿时增删一个要点，引出要点的那句话往往忘了改数。
//
// Silent: where words other than the name of what is counted stand between the number and the first point; where the next point stands
// further on in another form; where there is but one point.
// 不报：数目与首个要点之间另有内容；后文还有下一个要点，只是写法不同；只有一个要点。
//
// Bad:
//     办好各类教育，必须抓好三项工作：一要新建学校6所，二要引进教师120名。
//
// Good:
//     办好各类教育，必须抓好两项工作：一要新建学校6所，二要引进教师120名。

import type { Figure } from '../../figures/figure';
import type { Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding } from '../finding';
import { firstSectionFrom } from '../following';
import { holdsOrdinal } from '../ordinals';
import { firstPoints, readPoints } from '../points';

const ID = 'count.points';

const MESSAGES = {
  points: { en: '{0} announces {1}, but {2} points follow: {3} to {4}.', zh: '「{0}」预告{1}项，其后是{2}个要点：「{3}」至「{4}」。' },
  counted: { en: 'number {0}', zh: '第{0}项' },
};

export const countPoints: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

/** Characters over which the points of one enumeration may spread. */
const LONGEST_ENUMERATION = 8_000;
/** Among so many sections behind a number the next numbered heading is looked for, which ends an enumeration of points. */
const SECTIONS_AHEAD = 40;
const LARGEST = 30;
const UNITS = ['个', '项', '件', '条', '点', '大', '个方面', '方面', '种', '类', '步', '句话', '句', '组'];
/** Units that say by themselves what is counted: nothing needs to stand behind them. */
const WHOLE_UNITS = ['点', '个方面', '方面', '件', '条', '步', '句话'];
/** What may stand between the number and the first point: what is counted, the mark that ends the sentence, a line break. */
const NAMED = /^([\u4e00-\u9fff]{0,9})[：:。，,；;]?\s*—{0,2}\s*$/;
/** Behind 以下 the sentence may go on. */
const ANNOUNCED = /^([^。：:；;]{0,24})[：:。；;]?\s*—{0,2}\s*$/;
const ANNOUNCING = /(?:以下|如下|下列|下面)的?$/;
/** What is done with the things and not their name. */
const DEEDS = /采取|等|增长|下降|建成|投产|完成|开工/;
const LONGEST_GAP = 40;
/** “三大机遇”，一是…. */
const QUOTED = /“([二三四五六七八九十两])([个大项件条])([^“”]{1,8})”[^“”]{0,8}[：:。，,；;]?\s*$/;
const QUOTED_DIGITS = '一二三四五六七八九十';

/** The number before an enumeration. */
interface Announced {
  readonly span: Span;
  readonly count: number;
}

function find(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  const starts = firstPoints(reading.text);
  for (const start of starts) {
    const announced = numberBefore(reading, start);
    const finding = announced ? compare(reading, announced, start, starts) : undefined;
    if (finding) findings.push(finding);
  }
  return findings;
}

function numberBefore({ text, figures }: Reading, at: number): Announced | undefined {
  const figure = lastBefore(figures, at);
  return (figure ? ofFigure(text, figure, at) : undefined) ?? ofQuotation(text, at);
}

function ofFigure(text: string, { start, end, kind, unit, value, bound }: Figure, at: number): Announced | undefined {
  const count = kind === 'quantity' && bound === 'exact' && at - end <= LONGEST_GAP && UNITS.includes(unit) ? Number(value) : NaN;
  if (!(count >= 2 && count <= LARGEST && Number.isInteger(count))) return undefined;
  const gap = text.slice(end, at);
  if (ANNOUNCING.test(text.slice(Math.max(0, start - 4), start)) && ANNOUNCED.test(gap)) return { span: { start, end: end + nameOf(gap).length }, count };
  const named = NAMED.exec(gap);
  if (!named || DEEDS.test(named[1]!) || (named[1] === '' && !WHOLE_UNITS.includes(unit))) return undefined;
  return { span: { start, end: end + named[1]!.length }, count };
}

function nameOf(gap: string): string {
  return /^[\u4e00-\u9fff]{0,6}/.exec(gap)![0];
}

function ofQuotation(text: string, at: number): Announced | undefined {
  const from = Math.max(0, at - LONGEST_GAP);
  const match = QUOTED.exec(text.slice(from, at));
  if (!match) return undefined;
  const start = from + match.index + 1;
  return { span: { start, end: start + 2 + match[3]!.length }, count: match[1] === '两' ? 2 : QUOTED_DIGITS.indexOf(match[1]!) + 1 };
}

function lastBefore(figures: readonly Figure[], at: number): Figure | undefined {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return figures[low - 1];
}

/** Compares with the points that end before the next numbered heading. */
function compare({ text, sections }: Reading, { span, count }: Announced, start: number, starts: readonly number[]): Finding | undefined {
  const first = firstSectionFrom(sections, start + 1);
  const ahead = first < 0 ? [] : sections.slice(first, first + SECTIONS_AHEAD);
  const next = ahead.find(({ kind, numbering }) => kind === 'numbered' && numbering !== 'point');
  const end = next?.span.start ?? Math.min(text.length, start + LONGEST_ENUMERATION);
  const points = readPoints(text, start, end);
  if (points.length === count || points.length < 2) return undefined;
  const last = points[points.length - 1]!;
  if (holdsFurtherPoint(text, { start: last.end, end }, points.length + 1, starts)) return undefined;
  const written = (place: Span): string => text.slice(place.start, place.end).trim();
  return {
    check: ID,
    severity: 'warning',
    span,
    message: message(MESSAGES.points, written(span), count, points.length, written(points[0]!), written(last)),
    related: points.map((point, index) => ({ span: { start: point.start, end: point.end }, message: message(MESSAGES.counted, index + 1) })),
    fix: undefined,
  };
}

/**
 * True where a point with the ordinal stands further on, in whatever form. Enumerations that begin in a later paragraph are passed over;
 * one in the same paragraph may be part of the last point.
 */
function holdsFurtherPoint(text: string, { start, end }: Span, ordinal: number, starts: readonly number[]): boolean {
  let from = start;
  for (const again of starts) {
    if (again < from || again >= end) continue;
    if (holds(text.slice(from, again), ordinal) || !text.slice(start, again).includes('\n')) return true;
    const points = readPoints(text, again, end);
    from = points[points.length - 1]?.end ?? again;
  }
  return holds(text.slice(from, end), ordinal);
}

/** A line break may stand within 三是. */
function holds(text: string, ordinal: number): boolean {
  return holdsOrdinal(text, ordinal, '一是') || holdsOrdinal(text.replace(/\s+/g, ''), ordinal, '一是');
}
