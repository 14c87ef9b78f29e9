import { MEASURE_CHARACTERS, type NameEnding } from './nameForms';

/** What is known of the line before an ending. */
export interface NameContext {
  readonly line: string;
  readonly nameStart: number;
  readonly earlierNameStart: number;
  readonly openingStart: number;
}

const CHINESE_NUMERALS = '一二三四五六七八九十百两几多各';

/** Where the name begins whose ending stands at `endingStart`; -1 where that is no name. */
export function nameStart(context: NameContext, ending: NameEnding, endingStart: number): number {
  const { line, earlierNameStart, openingStart } = context;
  let start = context.nameStart === endingStart ? earlierNameStart : context.nameStart;
  if (ending.needsOpening) {
    if (openingStart < start) return -1;
    start = openingStart;
  }
  const length = endingStart - start;
  if (length < ending.shortest || length > ending.longest) return -1;
  return countsThings(line, start) ? -1 : start;
}

/** True for 32|项重点工程 and 三项重点工程, which count works instead of naming one. */
function countsThings(line: string, start: number): boolean {
  const afterFigure = start > 0 && isDigit(line.charCodeAt(start - 1));
  if (afterFigure) return MEASURE_CHARACTERS.includes(line[start]!);
  return CHINESE_NUMERALS.includes(line[start]!) && MEASURE_CHARACTERS.includes(line[start + 1] ?? ' ');
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Rankings, awards, events and buildings that are named after a term (高质量发展百强榜, 双碳大会). */
const NO_TERM_FOLLOWERS: readonly string[] = ['百强', '十强', '榜', '大会', '论坛', '峰会', '博览会', '推介会', '大赛', '研究院', '大厦', '产业园', '先锋奖'];

/** True where the words behind a wording make it part of the name of something that is no term. */
export function endsAsNoTerm(line: string, end: number): boolean {
  return NO_TERM_FOLLOWERS.some((follower) => line.startsWith(follower, end));
}
