import { COMMON_AFTER_PREFIX } from './nameForms';

/** Rankings, awards, events, bodies and buildings that are named after a term (高质量发展百强榜, 双碳大会, 扫黑除恶领导小组). */
const NO_TERM_FOLLOWERS: readonly string[] = [
  '百强', '十强', '二十强', '三十强', '五十强', '10强', '20强', '30强', '50强', '100强', '500强', '榜', '大会', '论坛', '峰会', '博览会', '推介会',
  '大赛', '活动周', '宣传周', '宣传月', '研究院', '大厦', '产业园', '先锋奖', '先进集体', '先进单位', '先进个人', '先进县', '先进区', '先进市', '中心（', '中心(',
  '领导小组', '工作领导小组', '办公室', '工作办公室', '指挥部', '委员会', '专班',
];

const FOLLOWERS_BY_FIRST: ReadonlyMap<number, readonly string[]> = new Map(
  NO_TERM_FOLLOWERS.map((follower) => [follower.charCodeAt(0), NO_TERM_FOLLOWERS.filter((other) => other[0] === follower[0])]),
);

/** True where the words behind a wording make it part of the name of something that is no term. */
export function endsAsNoTerm(line: string, end: number): boolean {
  const followers = end < line.length ? FOLLOWERS_BY_FIRST.get(line.charCodeAt(end)) : undefined;
  return followers !== undefined && followers.some((follower) => line.startsWith(follower, end));
}

const OWN_NAME_BEHIND: readonly string[] = ['建设', '创建', '品牌', '名片'];
const MARKS_BEHIND = '、，。；！”’,;';

/** The end of the name that a prefix begins and two characters complete (平安临江); -1 where they are ordinary words. */
export function endOfPrefixedName(line: string, prefixEnd: number): number {
  const end = prefixEnd + 2;
  if (end > line.length || !isHan(line.charCodeAt(prefixEnd)) || !isHan(line.charCodeAt(prefixEnd + 1))) return -1;
  const atEnd = line.charAt(prefixEnd - 1) === '安' && MARKS_BEHIND.includes(line.charAt(end));
  if (!atEnd && !OWN_NAME_BEHIND.some((word) => line.startsWith(word, end))) return -1;
  return COMMON_AFTER_PREFIX.has(line.slice(prefixEnd, end)) ? -1 : end;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
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
