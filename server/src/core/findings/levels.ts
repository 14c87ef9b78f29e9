import type { Span } from '../text/span';
import { isWrapped, listBefore } from './lists';

/** Levels of government or of a network that stand before their number: 省市县三级, “区—街—社区—家庭”四级. */
export interface Levels extends Span {
  /** How few and how many levels the words may name: 县区 is one level or two. */
  readonly least: number;
  readonly most: number;
}

const LEVEL = '国省市州盟县区旗镇乡街村组户';
/** Two characters that may name one level. */
const PAIRS = ['县区', '区县', '县市', '市县', '区市', '市区', '州市', '盟市', '旗县', '旗区', '乡镇', '镇乡', '镇街', '街镇', '街乡', '乡街', '村组', '村户'];
/** Pairs that report after report counts as two levels. */
const TWO_LEVELS = ['市县', '市区', '区市', '村组', '村户'];
/** 全省市县两级: the first level is the place that reports, where 全 is no part of another word. */
const OWN = /(?:^|[^健完齐安])全$|[我各本该]$/;
const DASHED = /(?:[\u4e00-\u9fff]{1,6}[—\-–－]{1,2}){1,6}[\u4e00-\u9fff]{1,6}$/;
const REACH = 48;

/** The levels that stand directly before `end`, in the forms that can be counted. */
export function levelsBefore(text: string, end: number): Levels | undefined {
  const close = text.charAt(end - 1) === '”' ? end - 1 : end;
  const levels = dashed(text, close) ?? listed(text, end) ?? joined(text, end);
  return levels === undefined || isWrapped(text, levels.start) ? undefined : levels;
}

function dashed(text: string, end: number): Levels | undefined {
  const before = text.slice(Math.max(0, end - REACH), end);
  const written = DASHED.exec(before)?.[0];
  if (written === undefined) return undefined;
  const count = written.split(/[—\-–－]+/).length;
  return { start: end - written.length, end, least: count, most: count };
}

/** 县、乡、村三级: short names that 、 parts; the first may have words before it. */
function listed(text: string, end: number): Levels | undefined {
  const list = listBefore(text, end);
  if (list === undefined || list.least !== list.most) return undefined;
  if (!list.parts.slice(1).every((part) => part.length <= 2 && LEVEL.includes(part.charAt(0)))) return undefined;
  return LEVEL.includes(list.parts[0]!.slice(-1)) ? list : undefined;
}

/** 省市县三级: one character a level. */
function joined(text: string, end: number): Levels | undefined {
  let start = end;
  while (start > end - LEVEL.length && LEVEL.includes(text.charAt(start - 1))) start--;
  const written = text.slice(start, end);
  if (written.length < 2) return undefined;
  // 中央、国家 and names end in characters that may begin another level
  if (/[央家、]$/.test(text.slice(start - 1, start))) return undefined;
  const own = OWN.test(text.slice(Math.max(0, start - 2), start)) ? 1 : 0;
  let pairs = 0;
  for (const pair of PAIRS) if (written.includes(pair) && !TWO_LEVELS.includes(pair)) pairs++;
  return { start, end, least: written.length - pairs - own, most: written.length };
}
