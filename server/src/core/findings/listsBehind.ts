import type { Figure } from '../figures/figure';
import { listBehind, type List } from './lists';

/** 四大行动：, 三项制度（, 五个中心，即 announce a list that follows at once. */
const ANNOUNCED = /^[\u4e00-\u9fff]{0,10}”?(?:[：:]|——|[，,](?:即|分别是|分别为|就是)|([（(]))(?:即|指|是指|分别为|分别是)?/;
const LONGEST_LEAD = 18;
const SHORTEST = 2;
/** 县（市、区） and 街镇（园区、景区） say the same in other words: members of a number of things are longer. */
const SHORTEST_IN_BRACKETS = 4;
/** Behind a line break the list may go on. */
const LIST_END = /[。；;）)]/;
/** Words that open the list, number its members or make something else of it. */
const OTHER = /等|分别|[各均0-9]|一是|一要|“/;

/** What a set's name ends with where its members are named directly behind it: 三大核心项目甲城、乙基地、丙园区建成投用. */
const SET_NAMES = /^[\u4e00-\u9fff]{0,4}?(?:项目|平台|园区|片区|基地|中心|工程)/;
/** The last characters of names of places and works. */
const PLACE_ENDINGS = '城园港馆院厦场路桥区片楼湖山厂站线校心地街岛镇村谷团司';
const SHORTEST_NAME = 3;

/** The closed list that a number of things announces behind it, or that stands there; undefined where none can be counted. */
export function listBehindNumber(text: string, { end }: Figure): List | undefined {
  return announcedList(text, end, SHORTEST_IN_BRACKETS) ?? namedAtOnce(text, end);
}

/** The closed list that a colon, a bracket or 即 opens a few characters behind `end`; members in brackets have so many characters. */
export function announcedList(text: string, end: number, shortestInBrackets = SHORTEST): List | undefined {
  const lead = ANNOUNCED.exec(text.slice(end, end + LONGEST_LEAD));
  if (!lead) return undefined;
  const start = end + lead[0].length;
  const list = listBehind(text, start);
  if (!list || !list.isPlain || list.least < 3 || OTHER.test(text.slice(start, list.end))) return undefined;
  if (list.end < text.length && !LIST_END.test(text.charAt(list.end))) return undefined;
  const shortest = lead[1] === undefined ? SHORTEST : shortestInBrackets;
  return list.parts.every((part) => part.length >= shortest) ? list : undefined;
}

function namedAtOnce(text: string, start: number): List | undefined {
  const name = SET_NAMES.exec(text.slice(start, start + 8))?.[0];
  if (name === undefined) return undefined;
  const list = listBehind(text, start);
  if (!list || !list.isPlain || list.least < 3 || OTHER.test(text.slice(start, list.end))) return undefined;
  const names = [list.parts[0]!.slice(name.length), ...list.parts.slice(1)];
  const last = names.pop()!;
  if (!names.every((part) => part.length >= SHORTEST_NAME && PLACE_ENDINGS.includes(part.slice(-1)))) return undefined;
  return holdsPlace(last) ? list : undefined;
}

function holdsPlace(words: string): boolean {
  for (let index = SHORTEST_NAME - 1; index < words.length; index++) if (PLACE_ENDINGS.includes(words.charAt(index))) return true;
  return false;
}
