import type { Figure } from '../figures/figure';
import type { Reading } from '../report/report';
import { classOf, HAN } from '../text/characters';
import { clauseStart } from './clauses';
import { neutralWordsFor, residueOf } from './residue';

/** Two mentions of one set of things with different numbers: 六大城市更新单元 and 五大城市更新单元. */
export interface DifferingSets {
  readonly first: Figure;
  readonly second: Figure;
  readonly noun: string;
}

interface NumberedSet {
  readonly figure: Figure;
  /** The characters behind the number, up to the longest name. */
  readonly noun: string;
  /** The words before it in its clause that tell it from others. */
  readonly modifier: string;
}

const SHORTEST_NAME = 4;
const LONGEST_NAME = 10;

/** Sets of N大… whose names agree and whose numbers do not. */
export function differingSets(reading: Reading): readonly DifferingSets[] {
  const sets: NumberedSet[] = [];
  const found: DifferingSets[] = [];
  for (const figure of reading.figures) {
    if (figure.unit !== '大' || figure.value === undefined || !figure.cjk) continue;
    const set = setOf(reading, figure);
    const earlier = sets.find((other) => other.figure.value !== figure.value && sharedName(other, set) !== '');
    if (earlier && !sets.some((other) => other.figure.value === figure.value && sharedName(other, set) !== '')) {
      found.push({ first: earlier.figure, second: figure, noun: sharedName(earlier, set) });
    }
    sets.push(set);
  }
  return found;
}

/** What is done with a set, and when, says nothing of which it is; 有 and 年 are neutral already (有序, 未来两年). */
const DEEDS = ['序', '推进', '加快', '实施', '聚焦', '打造', '建设', '做强', '做优', '培育', '围绕', '紧扣', '深入', '全面', '全力', '高标准', '高质量', '统筹', '启动', '未来', '今后', '两', '三', '五', '抓好', '支持'];

function setOf({ text }: Reading, figure: Figure): NumberedSet {
  let end = figure.end;
  while (end < figure.end + LONGEST_NAME && (classOf(text.charCodeAt(end)) & HAN) !== 0) end++;
  const before = residueOf(text, clauseStart(text, figure.start), figure.start, neutralWordsFor('level'), []);
  return { figure, noun: text.slice(figure.end, end), modifier: DEEDS.reduce((rest, word) => rest.replace(word, ''), before) };
}

/** The beginning that both names share, where it is long enough to be one name; empty for two things. */
function sharedName(first: NumberedSet, second: NumberedSet): string {
  if (first.modifier !== second.modifier) return '';
  let length = 0;
  while (length < first.noun.length && first.noun.charAt(length) === second.noun.charAt(length)) length++;
  return length >= SHORTEST_NAME ? first.noun.slice(0, length) : '';
}
