import type { Aspect } from '../facts/fact';
import { classOf, HAN } from '../text/characters';

/** Words that say nothing of what is measured, by what they tell. They may stand in one of two mentions of a fact and not in the other. */
const NEUTRAL_WORDS: readonly string[] = [
  // when: the fact has its period
  '全年', '年末', '年底', '年内', '今年', '去年', '上年', '当年', '本年', '截至', '目前', '前三季度', '上半年', '过去一年', '一年来', '五年来', '年', '月', '日',
  // how sure, how far
  '初步核算', '初步统计', '预计', '预期', '力争', '确保', '有望', '约', '近', '超过', '超', '逾', '突破', '首次', '再次', '首破', '率先', '历史性', '成功', '一举',
  '接连', '跨越', '跨过', '迈过', '迈上', '跃上', '站上', '登上', '大关', '台阶', '接近', '将', '已', '已经', '均', '都', '再', '又', '也', '还', '仍', '更',
  // that it is so
  '完成', '实现', '达到', '达', '为', '是', '有', '共', '共有', '至', '到', '了', '的', '在', '其中', '位居', '位列', '居', '列', '排名', '排', '保持', '持续', '继续', '始终',
  '稳居', '稳定', '跃居', '跃升', '上升', '增至', '增加', '提高', '提升', '扩大', '推动', '带动', '促进', '使', '约为', '约达', '夺回', '重回', '蝉联',
  // that an amount is meant
  '规模', '总量', '总额', '总值', '总数', '数量', '绝对量',
];

/** The place that reports, and whom it stands out among: they tell ranks apart, and nothing else. */
const PLACES: readonly string[] = [
  '全区', '全市', '全省', '全县', '全州', '全旗', '全盟', '我区', '我市', '我省', '我县', '我国', '区域', '辖区', '本区', '本市', '本省', '本县',
  '在中心城区率先', '在全市率先', '在全省率先', '率先在全市', '率先在全省',
];

/** Besides, where a growth is stated. */
const GROWTH_WORDS: readonly string[] = ['同比', '增长', '增速', '增幅', '名义', '比上年', '较上年', '比去年', '下降', '减少', '降低', '回落'];

/** So many bits of a character's code choose its list of words. */
const LOW = 0x3ff;

/** Words by the low bits of the codes of their first characters, the longest first; most characters begin none. */
export type WordsByFirst = readonly (readonly string[] | undefined)[];

const NEUTRAL = byFirst([...NEUTRAL_WORDS, ...PLACES]);
const NEUTRAL_OF_GROWTH = byFirst([...NEUTRAL_WORDS, ...PLACES, ...GROWTH_WORDS]);
const NEUTRAL_OF_RANKS = byFirst(NEUTRAL_WORDS);

/** The words that are neutral between two facts of an aspect. */
export function neutralWordsFor(aspect: Aspect): WordsByFirst {
  return aspect === 'growth' ? NEUTRAL_OF_GROWTH : aspect === 'rank' ? NEUTRAL_OF_RANKS : NEUTRAL;
}

/**
 * What of the words in `[start, end)` tells one fact from another: Chinese characters and Latin letters without neutral words.
 *
 * @param own the names of the place that reports, which are neutral too
 */
export function residueOf(text: string, start: number, end: number, words: WordsByFirst, own: readonly string[]): string {
  let residue = '';
  for (let index = start; index < end; ) {
    const length = lengthOfWordAt(text, index, end, words) || (own.find((name) => text.startsWith(name, index))?.length ?? 0);
    if (length === 0 && isKept(text.charCodeAt(index))) residue += text.charAt(index);
    index += Math.max(1, length);
  }
  return residue;
}

/** The length of the longest neutral word at `index`; 0 for none. */
function lengthOfWordAt(text: string, index: number, end: number, words: WordsByFirst): number {
  const candidates = words[text.charCodeAt(index) & LOW];
  if (candidates === undefined) return 0;
  for (const word of candidates) {
    if (index + word.length <= end && text.startsWith(word, index)) return word.length;
  }
  return 0;
}

function isKept(code: number): boolean {
  return (classOf(code) & HAN) !== 0 || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function byFirst(words: readonly string[]): WordsByFirst {
  const lists: string[][] = [];
  for (const word of words) (lists[word.charCodeAt(0) & LOW] ??= []).push(word);
  return Array.from({ length: LOW + 1 }, (_, code) => lists[code]?.sort((one, other) => other.length - one.length));
}

/** The names by which a report calls its own place: 云岭区 and 云岭. Longer short names are the names of ports and scenic spots as well. */
export function ownNames(place: string | undefined): readonly string[] {
  if (place === undefined || place.length < 2) return [];
  return place.length === 3 ? [place, place.slice(0, 2)] : [place];
}
