import type { Figure } from '../figures/figure';
import type { Reading } from '../report/report';
import { classOf, HAN } from '../text/characters';
import { clauseStart } from './clauses';
import { listBefore } from './lists';
import { neutralWordsFor, residueOf } from './residue';

/** Two mentions of one set of things with different numbers: 六大城市更新单元 and 五大城市更新单元. */
export interface DifferingSets {
  readonly first: Figure;
  readonly second: Figure;
  readonly noun: string;
}

const SHORTEST_NAME = 4;
const LONGEST_NAME = 10;

/** Sets of N大… whose names agree and whose numbers do not. */
export function differingSets(reading: Reading): readonly DifferingSets[] {
  const sets: Figure[] = [];
  const found: DifferingSets[] = [];
  for (const figure of reading.figures) {
    if (figure.unit !== '大' || figure.value === undefined || !figure.cjk) continue;
    const earlier = sets.find((other) => other.value !== figure.value && isOneSet(reading, other, figure));
    if (earlier && !sets.some((other) => other.value === figure.value && isOneSet(reading, other, figure))) {
      found.push({ first: earlier, second: figure, noun: reading.text.slice(figure.end, figure.end + sharedLength(reading.text, earlier, figure)) });
    }
    sets.push(figure);
  }
  return found;
}

function isOneSet(reading: Reading, first: Figure, second: Figure): boolean {
  if (sharedLength(reading.text, first, second) < SHORTEST_NAME) return false;
  return modifierOf(reading, first) === modifierOf(reading, second) || abbreviates(reading, first, second) || abbreviates(reading, second, first);
}

const ABBREVIATION = /“([\u4e00-\u9fff]{3,8})”$/;

/**
 * True where a set is called by one character a member (“金工文商”四大产业) and the other mention counts as many members as that: the
 * other says no more than its number, or names members with these characters.
 */
function abbreviates(reading: Reading, short: Figure, long: Figure): boolean {
  const { text } = reading;
  const abbreviation = ABBREVIATION.exec(text.slice(Math.max(0, short.start - LONGEST_NAME), short.start))?.[1];
  if (abbreviation === undefined || abbreviation.length !== Number(long.value)) return false;
  const list = listBefore(text, long.start);
  if (!list) return modifierOf(reading, long) === '';
  return list.parts.length === abbreviation.length && list.parts.every((part, index) => part.includes(abbreviation.charAt(index)));
}

/** How many characters of the names behind the two numbers agree from the beginning. */
function sharedLength(text: string, { end: first }: Figure, { end: second }: Figure): number {
  let length = 0;
  while (length < LONGEST_NAME) {
    const code = text.charCodeAt(first + length);
    if (code !== text.charCodeAt(second + length) || (classOf(code) & HAN) === 0) break;
    length++;
  }
  return length;
}

/** What is done with a set, and when, says nothing of which it is; 有 and 年 are neutral already (有序, 未来两年). */
const DEEDS = ['序', '推进', '加快', '实施', '聚焦', '打造', '建设', '做强', '做优', '培育', '围绕', '紧扣', '深入', '全面', '全力', '高标准', '高质量', '统筹', '启动', '未来', '今后', '两', '三', '五', '抓好', '支持'];

/** The words before a set in its clause that tell it from others. */
function modifierOf({ text }: Reading, { start }: Figure): string {
  const before = residueOf(text, clauseStart(text, start), start, neutralWordsFor('level'), []);
  return DEEDS.reduce((rest, word) => rest.replace(word, ''), before);
}
