import { apartFrom, areNames, listBefore, type List } from './lists';
import { announcedList } from './listsBehind';
import type { NumberedSlogan } from './numberedSlogan';

/** Numbers further apart are not of the same things; a slogan that does not say what it counts is held to one. */
const MOST_APART = 2;
/** What stands behind the numeral of a quoted number of things: “五个中心”, “四大行动”. */
const THINGS = '个大条类项种';
/** Behind the numeral these say how long, how far or in which order, and count no members. */
const NOT_COUNTED = '年月日天时分级流次期方位元线体通网站窗码连甲';
/** Of these some count members in running text, where the list stands beside them. */
const COUNTED_IN_TEXT = '级流方线网站窗码位';
const LEAST_LISTED = 3;
const REST = 40;
const CLAUSE_END = /[，,。；;：:！!？?\n\r]/;

/** A slogan of one number whose members stand beside it, with how many they are. */
export interface SloganList {
  readonly count: number;
  readonly list: List;
  readonly isBehind: boolean;
}

/** True where the number of a slogan counts members: “五年行动” and “五个一工程” do not. */
export function countsMembers(noun: string, isInText: boolean): boolean {
  const first = noun.charAt(0);
  return noun.charAt(1) !== '一' && (!NOT_COUNTED.includes(first) || (isInText && COUNTED_IN_TEXT.includes(first)));
}

/** The list beside a slogan in running text that names another number of members; undefined where it may agree. */
export function differingListBeside(text: string, slogan: NumberedSlogan): SloganList | undefined {
  const [number] = slogan.numbers;
  if (!slogan.isHan || slogan.numbers.length > 1 || number === undefined || number.value < LEAST_LISTED || !countsMembers(number.noun, true)) return undefined;
  const mostApart = THINGS.includes(number.noun.charAt(0)) ? MOST_APART : 1;
  const before = closedListBefore(text, slogan);
  const list = before ?? announcedList(text, slogan.end);
  if (!list) return undefined;
  const apart = apartFrom(list, number.value);
  return apart > 0 && apart <= mostApart ? { count: number.value, list, isBehind: before === undefined } : undefined;
}

/** A、B、C“三网”: a list that ends with the slogan. Where it goes on behind, the slogan may be a member itself. */
function closedListBefore(text: string, { start, end, numbers }: NumberedSlogan): List | undefined {
  const list = listBefore(text, start);
  if (!list || !list.isPlain || list.most < LEAST_LISTED || text.charAt(end) === '等') return undefined;
  if (THINGS.includes(numbers[0]!.noun.charAt(0))) return list;
  if (!areNames(list)) return undefined;
  const rest = text.slice(end, end + REST).split(CLAUSE_END)[0]!;
  return list.least < LEAST_LISTED || rest.includes('、') || !isLike(list) ? undefined : list;
}

/** True where the last part is about as long as the others: 农村“三变” behind longer names is a member by itself. */
function isLike({ parts }: List): boolean {
  const others = parts.slice(0, -1).reduce((total, part) => total + part.length, 0) / (parts.length - 1);
  return parts[parts.length - 1]!.length * 2 > others;
}
