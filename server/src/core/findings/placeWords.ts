import { isQuoted } from './quoted';
import { sentenceAt } from './clauses';

/** The last characters of the names of places with a government, by which a report calls its own: 我区, 全县. */
const LEVELS = '省市区县旗州盟镇乡';

/** Where a report says 我县 or 全区, by the level's character. */
export type PlaceWords = ReadonlyMap<string, readonly number[]>;

/** What stands before 全 and 我 in longer words: 健全, 安全, 自我. */
const BEFORE = '健安完齐周保成双万俱自忘唯超';
/** What makes another word of the level's character: 区域, 县乡, 市场, 旗帜. */
const BEHIND: Readonly<Record<string, string>> = { 区: '域间位块段别', 县: '域乡级', 市: '场', 镇: '村街域', 乡: '村镇', 旗: '帜下', 州: '', 盟: '友', 省: '级' };

/** All places of 我 and 全 before a level's character, quotations and longer words left out. Offsets are of 我 or 全. */
export function placeWordsIn(text: string): PlaceWords {
  const words = new Map<string, number[]>();
  for (const pronoun of '我全') {
    for (let at = text.indexOf(pronoun); at >= 0; at = text.indexOf(pronoun, at + 1)) {
      const level = text.charAt(at + 1);
      if (level === '' || !LEVELS.includes(level) || !isWhole(text, at, level) || isQuoted(text, at)) continue;
      const found = words.get(level);
      if (found) found.push(at);
      else words.set(level, [at]);
    }
  }
  return words;
}

function isWhole(text: string, at: number, level: string): boolean {
  return (at === 0 || !BEFORE.includes(text.charAt(at - 1))) && !(BEHIND[level] ?? '').includes(text.charAt(at + 2) || ' ');
}

/** Words by which a sentence speaks of other places: partners, neighbours, models, times before. */
const OTHERS = /合作|协作|对口|帮扶|支援|援建|援藏|援疆|共建|结对|联动|毗邻|相邻|邻近|兄弟|学习|借鉴|考察|签订|签署|携手|联合|共同|对接|托管|飞地|原|曾|历史|撤|改设|并入|划归/;

/** True where the sentence of `at` speaks of other places as well. */
export function speaksOfOthers(text: string, at: number): boolean {
  const { start, end } = sentenceAt(text, at);
  return OTHERS.test(text.slice(start, end));
}

/** True where the sentence names a place of the level before `at`: that one is meant by 全县 then. */
export function namesLevelBefore(text: string, at: number, level: string): boolean {
  return text.slice(sentenceAt(text, at).start, at).includes(level);
}
