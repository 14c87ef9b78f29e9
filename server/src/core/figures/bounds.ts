import { isBlank, skipBlanks } from '../numbers/digits';
import type { Bound } from './figure';

/** A wording before or behind a number that bounds it. */
interface Wording {
  readonly words: string;
  readonly bound: Bound;
  /** Characters that may not stand on its far side, as they make another word of it (签约, 附近). */
  readonly except: string;
}

/** Characters before a wording that make another word of it: 签约, 节约, 附近, 侦破. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['约', '签节集预契合履违特公邀续解制条简相誓之毁爽'],
  ['近', '附最邻临靠亲远贴就拉新'],
  ['破', '侦查告攻击突打爆'],
  ['超', '反赶中英高'],
  ['不足', ''],
]);

/** Before the number; those that end in the same character stand longest first. */
const BEFORE: readonly Wording[] = [
  ...wordings('about', ['大约', '大概', '约为', '约达', '约有', '约']),
  ...wordings('below', ['不到', '将近', '接近', '不足', '未满', '少于', '低于', '小于', '近']),
  ...wordings('above', ['超过', '超出', '超', '突破', '首破', '逾', '跨越', '跨过', '迈过', '越过', '跃过', '迈上', '跨上', '站上', '跃上', '登上']),
  ...wordings('above', ['高于', '大于', '多于', '超越', '冲破', '破']),
  ...wordings('atLeast', ['不少于', '不低于', '不小于', '不下于', '不下', '至少', '最少', '最低', '不亚于']),
  ...wordings('atMost', ['不超过', '不高于', '不多于', '不大于', '未超过', '不超', '不突破', '至多', '最多', '最高']),
];

/** Behind the number. */
const BEHIND: readonly Wording[] = [
  ...wordings('about', ['左右', '上下', '前后']),
  ...wordings('atLeast', ['及以上', '(含)以上', '（含）以上', '以上']),
  ...wordings('atMost', ['及以下', '以内', '之内', '以下']),
  ...wordings('above', ['多', '强', '有余', '开外']),
  ...wordings('below', ['弱']),
];

const BEFORE_BY_LAST = indexBy(BEFORE, ({ words }) => words.charCodeAt(words.length - 1));
const BEHIND_BY_FIRST = indexBy(BEHIND, ({ words }) => words.charCodeAt(0));

/** 1 for the characters that can stand directly before a bounded number; most numbers have none of them. */
const ENDS_BEFORE = new Uint8Array(0x10000);
for (const code of BEFORE_BY_LAST.keys()) ENDS_BEFORE[code] = 1;
for (const character of ' \u00a0\u3000\t了') ENDS_BEFORE[character.charCodeAt(0)] = 1;

/** A bound stated before a number, with the offset where its words begin. */
export interface BoundBefore {
  readonly start: number;
  readonly bound: Bound;
}

/** The bound that the words directly before `position` state, with the offset where they begin; undefined for none. */
export function boundBefore(text: string, position: number): BoundBefore | undefined {
  // 至少建2个: one more character may stand between.
  if (text.charCodeAt(position - 2) === 0x5c11 && text.charCodeAt(position - 3) === 0x81f3) {
    return { start: position - 3, bound: 'atLeast' };
  }
  if (ENDS_BEFORE[text.charCodeAt(position - 1)] !== 1) return undefined;
  let end = position;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  if (text.charCodeAt(end - 1) === 0x4e86) end--; // 突破了
  const candidates = BEFORE_BY_LAST.get(text.charCodeAt(end - 1));
  if (candidates === undefined) return undefined;
  for (const { words, bound, except } of candidates) {
    const start = end - words.length;
    if (!text.startsWith(words, start)) continue;
    return start > 0 && except.includes(text[start - 1]!) ? undefined : { start, bound };
  }
  return undefined;
}

/** The bound that the words directly behind `position` state; undefined for none. */
export function boundBehind(text: string, position: number): Bound | undefined {
  const start = skipBlanks(text, position, 1);
  const candidates = BEHIND_BY_FIRST.get(text.charCodeAt(start));
  if (candidates === undefined) return undefined;
  for (const { words, bound } of candidates) {
    if (text.startsWith(words, start) && !continuesOtherwise(text, words, start + words.length)) return bound;
  }
  return undefined;
}

/** 5家多元 …, 10%强化 …: the character begins another word. */
function continuesOtherwise(text: string, words: string, end: number): boolean {
  const following = text[end] ?? '';
  if (words === '多') return '元样种彩边层方项次部渠媒劳头发能功业民式党领学用'.includes(following) && following !== '';
  if (words === '强') return !'，。；、,;）)'.includes(following);
  if (words === '弱') return !'，。；、,;）)'.includes(following);
  return false;
}

function wordings(bound: Bound, list: readonly string[]): Wording[] {
  return list.map((words) => ({ words, bound, except: EXCEPTIONS.get(words) ?? '' }));
}

function indexBy(list: readonly Wording[], keyOf: (wording: Wording) => number): ReadonlyMap<number, readonly Wording[]> {
  const index = new Map<number, Wording[]>();
  for (const wording of list) index.set(keyOf(wording), [...(index.get(keyOf(wording)) ?? []), wording]);
  for (const candidates of index.values()) candidates.sort((one, other) => other.words.length - one.words.length);
  return index;
}
