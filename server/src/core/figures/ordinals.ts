import type { Numeral } from '../numbers/numeral';
import { isBlank } from '../numbers/digits';
import { addFigure, type Scan } from './scan';
import { readUnit } from './units';

/** Units that, behind 第N, rank (第42位); behind them the number says a place and not a turn. */
const RANKING_UNITS = ['位', '名', '大'];

/** Words before 第N without a unit that say a ranking. */
const RANKING_LEADS = ['居', '列', '位', '第', '省', '国', '市', '区', '县', '州', '界', '球', '持', '保', '获', '均', '名', '里', '西', '内', '部', '地', '得', '跃', '升', '至', '到', '排', '在', '为', '和', '、', '或', '是', '连', '续', '续', '之', '数', '量', '度', '额', '率', '值', '速', '分', '三', '总', '模', '系', '疆', '首', '夺', '创', '旗'];

/** Words behind 第一个 and the like that make it a number in a series, not a rank. */
const SERIES = ['五年', '百年', '周期', '学期', '季度', '月', '年'];

/**
 * Reads 第N at its numeral: a rank (第42位, 第一), an ordinal (第三次会议, 第十六届) or, without 第, 十五届 and 三次会议.
 * Returns the end, -1 where 第N is a name or a mere enumeration that is passed over, 0 where the numeral is no ordinal.
 */
export function readOrdinal(scan: Scan, numeral: Numeral): number {
  const { text } = scan;
  let lead = numeral.start;
  while (isBlank(text.charCodeAt(lead - 1)) && numeral.start - lead < 2) lead--;
  if (text.charCodeAt(lead - 1) !== 0x7b2c) return readUnmarkedOrdinal(scan, numeral); // 第
  const start = lead - 1;
  const unit = readUnit(text, numeral.end, scan.vocabulary);
  if (unit) {
    const ranks = RANKING_UNITS.includes(unit.unit) || (unit.unit === '个' && isFirstOfItsKind(text, start, unit.end));
    if (unit.unit === '级' || unit.unit === '方') return -numeral.end;
    const end = unit.unit === '次' && text.startsWith('会议', unit.end) ? unit.end + 2 : unit.end;
    return addFigure(scan, start, end, { kind: ranks ? 'rank' : 'ordinal', value: numeral.value, unit: unit.unit, hanzi: numeral.hanzi });
  }
  if (!ranksAlone(text, start, numeral.end)) return -numeral.end;
  return addFigure(scan, start, numeral.end, { kind: 'rank', value: numeral.value, hanzi: numeral.hanzi });
}

/** 全省第一个 ranks; 第一个五年计划 does not. */
function isFirstOfItsKind(text: string, start: number, end: number): boolean {
  if (SERIES.some((word) => text.startsWith(word, end))) return false;
  return '省国市区界球内'.includes(text[start - 1] ?? '。');
}

/** 第一 without a unit ranks where a word for a ranking stands before it and the clause or a joining word follows. */
function ranksAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  if (before === undefined || !RANKING_LEADS.includes(before)) return false;
  const after = text[end] ?? '。';
  return '，。；、,;）)！和及的”】]'.includes(after) || isBlank(after.charCodeAt(0)) || text.startsWith('以', end);
}

/** 十五届 and, behind the name of a congress, 三次会议: ordinals without 第. */
function readUnmarkedOrdinal(scan: Scan, numeral: Numeral): number {
  const { text } = scan;
  if (numeral.value === undefined) return 0;
  const unit = text[numeral.end];
  if (unit === '届') {
    const before = text[numeral.start - 1] ?? '';
    const counts = numeral.value === '1' || text[numeral.start] === '两' || '续这每新上本办了满'.includes(before);
    if (counts && before !== '') return 0;
    return addFigure(scan, numeral.start, numeral.end + 1, { kind: 'ordinal', value: numeral.value, unit: '届', hanzi: numeral.hanzi });
  }
  if (unit !== '次' || !text.startsWith('会议', numeral.end + 1)) return 0;
  const recent = text.slice(Math.max(0, numeral.start - 8), numeral.start);
  if (!/届|人大|政协|代表大会/.test(recent)) return 0;
  return addFigure(scan, numeral.start, numeral.end + 3, { kind: 'ordinal', value: numeral.value, unit: '次', hanzi: numeral.hanzi });
}
