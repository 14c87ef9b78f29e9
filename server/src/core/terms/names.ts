import { COMMON_AFTER_PREFIX, CONSTRUCTION_CHARACTERS, MEASURE_CHARACTERS, type NameEnding } from './nameForms';
import type { Term } from './term';

/** What is known of the line before an ending. */
export interface NameContext {
  readonly line: string;
  readonly terms: readonly Term[];
  readonly nameStart: number;
  readonly earlierNameStart: number;
  readonly openingStart: number;
}

const CHINESE_NUMERALS = '一二三四五六七八九十百两几多各';

/** Where the name begins whose ending is `[endingStart, endingEnd)`; -1 where that is no name. */
export function findNameStart(context: NameContext, ending: NameEnding, endingStart: number, endingEnd: number): number {
  const { line, terms, earlierNameStart, openingStart } = context;
  let start = context.nameStart === endingStart ? earlierNameStart : context.nameStart;
  if (ending.needsOpening) {
    if (openingStart < start) return -1;
    start = openingStart;
  }
  const length = endingStart - start;
  if (length < ending.shortest || length > ending.longest || countsThings(line, start)) return -1;
  const last = terms[terms.length - 1];
  if (ending.addsToNoTerm && last !== undefined && last.start >= start && last.entry !== undefined) return -1;
  if (line.startsWith('工程', endingEnd - 2) && isConstruction(line, start, endingStart)) return -1;
  return start;
}

/** True for 32|项重点工程 and 三项重点工程, which count works instead of naming one. */
function countsThings(line: string, start: number): boolean {
  const first = line[start]!;
  if (MEASURE_CHARACTERS.includes(first)) return start > 0 && isNumeral(line, start - 1);
  return CHINESE_NUMERALS.includes(first) && MEASURE_CHARACTERS.includes(line[start + 1] ?? ' ');
}

function isNumeral(line: string, position: number): boolean {
  const code = line.charCodeAt(position);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || CHINESE_NUMERALS.includes(line[position]!);
}

function isConstruction(line: string, start: number, end: number): boolean {
  for (let position = start; position < end; position++) {
    if (CONSTRUCTION_CHARACTERS.includes(line[position]!)) return true;
  }
  return false;
}

/** Rankings, awards, events and buildings that are named after a term (高质量发展百强榜, 双碳大会). */
const NO_TERM_FOLLOWERS: readonly string[] = [
  '百强', '十强', '榜', '大会', '论坛', '峰会', '博览会', '推介会', '大赛', '研究院', '大厦', '产业园', '先锋奖', '中心（', '中心(',
];

/** True where the words behind a wording make it part of the name of something that is no term. */
export function endsAsNoTerm(line: string, end: number): boolean {
  return NO_TERM_FOLLOWERS.some((follower) => line.startsWith(follower, end));
}

const OWN_NAME_BEHIND = /^(?:建设|创建|品牌|名片)/;
const END_BEHIND = /^(?:$|[、，。；！”’,;])/;
const TWO_HAN = /^[\u4e00-\u9fff]{2}/;

/** The end of the name that a prefix begins and two characters complete (平安临江); -1 where they are ordinary words. */
export function endOfPrefixedName(line: string, prefixEnd: number): number {
  const end = prefixEnd + 2;
  const word = line.slice(prefixEnd, end);
  if (!TWO_HAN.test(word) || COMMON_AFTER_PREFIX.includes(word)) return -1;
  const behind = line.slice(end, end + 2);
  return OWN_NAME_BEHIND.test(behind) || (line.charAt(prefixEnd - 1) === '安' && END_BEHIND.test(behind)) ? end : -1;
}

const LEFT_OF_PLUS = /[\u4e00-\u9fffA-Za-z0-9]{1,6}$/;
const RIGHT_OF_PLUS = /^[\u4e00-\u9fff]{2,4}/;
const TAIL_OF_PLUS = /(?:模式|机制|服务|平台|体系|行动|融合|发展|试点|建设|等|的).*$/;

/** The stretch of a name of the form 科技+文化 whose sign stands at `plus`, not before `nameStart`; undefined where there is none. */
export function plusName(line: string, nameStart: number, plus: number): { readonly start: number; readonly end: number } | undefined {
  const left = LEFT_OF_PLUS.exec(line.slice(Math.max(nameStart, plus - 8), plus));
  const right = RIGHT_OF_PLUS.exec(line.slice(plus + 1, plus + 8));
  if (!left || !right || !/[\u4e00-\u9fff]/.test(left[0])) return undefined;
  const short = right[0].replace(TAIL_OF_PLUS, '');
  const length = short.length >= 2 ? short.length : right[0].length;
  return { start: plus - left[0].length, end: plus + 1 + length };
}
