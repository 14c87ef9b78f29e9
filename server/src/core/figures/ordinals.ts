import { isBlank } from '../numbers/digits';
import { readHanziNumeral } from '../numbers/hanziNumeral';
import type { Numeral } from '../numbers/numeral';
import { readNumeral } from './quantities';
import { addFigure, type Scan } from './scan';
import { readUnit } from './units';

/** Units that, behind 第N, rank (第42位); behind them the number says a place and not a turn. */
const RANKING_UNITS = ['位', '名', '大'];

/** The last characters of what may stand before 第N that ranks: 位居, 全省, 全国同行业, 跃升至, 分别为第二和第三, 优异等次第一. */
const RANKING_LEADS = '业居列位省国市区县州旗界球持获均里西疆内部地得跃速率升至到排和、或续之名次业首总量额数别三系创占升夺为';

/** What stands before 第一位 as a rank: 第一位的任务 and 放在第一位 say what matters, not a place in a ranking. */
const FIRST_PLACE_LEADS = '居列省国市区县州界球排至到升里西部内占业';

/** Lists are followed no further than this, so that a line of nothing else is still read in the time that its length takes. */
const LONGEST_LIST = 12;

/** What may follow a rank that has no unit. */
const ENDS_RANK = '，。；、,;）)！和及的”】]';

/** Words behind 第一个 and the like that make it a number in a series, not a rank. */
const SERIES = ['五年', '百年', '周期', '学期', '季度', '月', '年'];

/**
 * Reads 第N at its numeral: a rank (第42位, 第一), an ordinal (第三次会议, 第十六届) or, without 第, 十五届 and 三次会议.
 * Returns the end, negative where 第N is a name or a mere enumeration that is passed over; 0 where the numeral is no ordinal.
 */
export function readOrdinal(scan: Scan, numeral: Numeral): number {
  const { text } = scan;
  let lead = numeral.start;
  while (isBlank(text.charCodeAt(lead - 1)) && numeral.start - lead < 2) lead--;
  const leading = text.charCodeAt(lead - 1);
  if (leading === 0x524d) return readTop(scan, numeral); // 前
  if (leading !== 0x7b2c) return readUnmarkedOrdinal(scan, numeral); // 第
  const start = lead - 1;
  const unit = readUnit(text, numeral.end, scan.vocabulary.measureWords);
  if (unit) {
    if (unit.unit === '级' || unit.unit === '方') return -numeral.end;
    if (unit.unit === '位' && numeral.hanzi && numeral.value === '1' && !FIRST_PLACE_LEADS.includes(text[start - 1] ?? '。')) return -unit.end;
    const ranks = RANKING_UNITS.includes(unit.unit) || (unit.unit === '个' && isFirstOfItsKind(text, start, unit.end));
    const end = unit.unit === '次' && text.startsWith('会议', unit.end) ? unit.end + 2 : unit.end;
    return addFigure(scan, start, end, { kind: ranks ? 'rank' : 'ordinal', value: numeral.value, unit: unit.unit, hanzi: numeral.hanzi });
  }
  if (!ranksAlone(scan, start, numeral.end)) return -numeral.end;
  return addFigure(scan, start, numeral.end, { kind: 'rank', value: numeral.value, hanzi: numeral.hanzi });
}

/** 全省第一个 ranks; 第一个五年计划 does not. */
function isFirstOfItsKind(text: string, start: number, end: number): boolean {
  if (SERIES.some((word) => text.startsWith(word, end))) return false;
  return '省国市区州旗县界球内西疆'.includes(text[start - 1] ?? '。');
}

/** 第一 without a unit ranks where a word for a ranking stands before it and the clause or a joining word follows. */
function ranksAlone(scan: Scan, start: number, end: number): boolean {
  const { text } = scan;
  const before = text[start - 1];
  if (before === undefined || !RANKING_LEADS.includes(before)) return false;
  const after = text[end] ?? '。';
  if ('、和及与'.includes(after) && text[end + 1] === '第') return ranksInList(scan, end + 1);
  return ENDS_RANK.includes(after) || isBlank(after.charCodeAt(0)) || text.startsWith('以', end);
}

/** 第三和第二 rank where the last of the list does: not in 第三、第四条通道, nor in 第一、第二产业. */
function ranksInList(scan: Scan, start: number): boolean {
  const { text } = scan;
  let next = start;
  for (let members = 0; members < LONGEST_LIST; members++) {
    const last = readNumeral(scan, next + 1);
    if (!last) return false;
    const after = text[last.end] ?? '。';
    if (!('、和及与'.includes(after) && text[last.end + 1] === '第')) return ENDS_RANK.includes(after) || after === '位' || after === '名';
    next = last.end + 1;
  }
  return false;
}

/** 十五届 and, behind the name of a congress, 三次会议: ordinals without 第. */
function readUnmarkedOrdinal(scan: Scan, numeral: Numeral): number {
  const { text } = scan;
  if (numeral.value === undefined) return 0;
  const unit = text.charCodeAt(numeral.end);
  if (unit === 0x5c4a) {
    // 届
    const before = text[numeral.start - 1] ?? '';
    const few = numeral.value.length === 1 && numeral.value <= '5';
    const counts = numeral.value === '1' || text[numeral.start] === '两' || before === '续' || (few && '这每新上本办了满'.includes(before));
    if (counts && before !== '') return 0;
    return addFigure(scan, numeral.start, numeral.end + 1, { kind: 'ordinal', value: numeral.value, unit: '届', hanzi: numeral.hanzi });
  }
  if (unit !== 0x6b21) return 0; // 次
  const session = SESSIONS.find((word) => text.startsWith(word, numeral.end + 1));
  if (session === undefined && !isListOfSessions(text, numeral.end + 1)) return 0;
  if (session === '会议' && !/届|人大|政协|代表大会/.test(text.slice(Math.max(0, numeral.start - 8), numeral.start))) return 0;
  const end = numeral.end + 1 + (session === '会议' ? 2 : 0);
  return addFigure(scan, numeral.start, end, { kind: 'ordinal', value: numeral.value, unit: '次', hanzi: numeral.hanzi });
}

/** What sits again and again: 十一届六次全会, 十五届人大三次会议. */
const SESSIONS = ['全会', '全体会议', '全委', '党代会', '党代表大会', '人代会', '会议'];

/** 十二次、十三次全会: the sessions that share the word. */
function isListOfSessions(text: string, position: number): boolean {
  let next = position;
  for (let members = 0; members < LONGEST_LIST && '、和及'.includes(text[next] ?? '。'); members++) {
    const last = readHanziNumeral(text, next + 1);
    if (!last || text[last.end] !== '次') return false;
    next = last.end + 1;
  }
  return next > position && SESSIONS.some((word) => text.startsWith(word, next));
}

/** 前十, 前三: the first places of a ranking. */
function readTop(scan: Scan, numeral: Numeral): number {
  const { text } = scan;
  if (text.charCodeAt(numeral.start - 1) !== 0x524d || numeral.value === undefined) return 0;
  const unit = text[numeral.end] ?? '';
  const before = text[numeral.start - 2] ?? '';
  if (unit === '位' || unit === '名') {
    const { value, hanzi } = numeral;
    return addFigure(scan, numeral.start - 1, numeral.end + 1, { kind: 'rank', value, bound: 'atMost', unit, hanzi });
  }
  if (!(unit === '' || '，。；、,;）)！行强'.includes(unit)) || !'国省市区居列位入界球'.includes(before)) return 0;
  return addFigure(scan, numeral.start - 1, numeral.end, { kind: 'rank', value: numeral.value, bound: 'atMost', hanzi: numeral.hanzi });
}
