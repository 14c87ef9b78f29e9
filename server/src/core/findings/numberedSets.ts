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
  return sharedLength(reading.text, first, second) >= SHORTEST_NAME && modifierOf(reading, first) === modifierOf(reading, second);
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
