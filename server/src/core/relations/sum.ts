import { areDisjoint, type Interval } from '../facts/interval';
import { addDecimals } from '../numbers/arithmetic';
import { message } from '../text/message';
import { addIntervals, isBelow } from './intervals';
import type { Relation } from './relation';
import { factAt, intervalAt, isAmount, leadOf, leadStart, shareSentence, type Scene } from './scene';
import { isSlipAway } from './slips';
import { wordedLike } from './wording';

export const SUM_MESSAGES = {
  agrees: { en: '{0} = {1}', zh: '{0} = {1}' },
  differs: { en: '{0} = {1}, but {2} is stated.', zh: '{0} = {1}，而文中写作「{2}」。' },
  exceeds: { en: 'The part {0} is more than the whole {1}.', zh: '部分「{0}」大于总体「{1}」。' },
};

/** So many parts at most are added up. */
const MOST_PARTS = 24;
/** How many figures before 其中 its whole may stand. */
const REACH = 4;
const AMONG = '其中';

/** A whole and what 其中 names of it: no part is above the whole, and parts that nearly make it up must make it up. */
export function readAmong(scene: Scene, first: number): readonly Relation[] {
  const lead = leadOf(scene, first);
  const among = lead.lastIndexOf(AMONG);
  if (among < 0 || !isAmount(scene.figures[first]!)) return [];
  const wholes = wholesBefore(scene, first, leadStart(scene, first) + among);
  if (wholes.length === 0) return [];
  const { parts, isOpen } = partsFrom(scene, first);
  const exceeding = parts.length > 0 ? exceedingPart(scene, wholes, parts[0]!) : undefined;
  if (exceeding !== undefined) return [exceeding];
  if (parts.length < 2) return [];
  const sum = sumRelation(scene, wholes[0]!, parts, isOpen);
  return sum === undefined ? [] : [sum];
}

/** The amounts before 其中 with the unit of the part, the nearest first. Rates (每千人, 人均) are no wholes. */
function wholesBefore(scene: Scene, first: number, among: number): readonly number[] {
  const { figures, text } = scene;
  const wholes: number[] = [];
  for (let before = first - 1; before >= 0 && first - before <= REACH && shareSentence(scene, before, first); before--) {
    const figure = figures[before]!;
    if (figure.end > among || !isAmount(figure) || figure.unit !== figures[first]!.unit) continue;
    const fact = factAt(scene, before);
    if (fact === undefined || (fact.aspect !== 'level' && fact.aspect !== 'change')) continue;
    if (PER_HEAD.test(text.slice(Math.max(leadStart(scene, before), figure.start - WORDS_BEFORE), figure.start))) return [];
    wholes.push(before);
  }
  return wholes;
}

const WORDS_BEFORE = 12;
const PER_HEAD = /[每均]/;
/** Words that leave a list open before its first part. */
const OPEN = ['主要', '大部分', '多数', '比如'];

/** The parts from `first` on: amounts of one unit, with rates between them left aside, up to another unit or the end of the list. */
function partsFrom(scene: Scene, first: number): { readonly parts: readonly number[]; readonly isOpen: boolean } {
  const { figures, text } = scene;
  const parts = [first];
  let end = figures[first]!.end;
  for (let index = first + 1; index < figures.length && parts.length < MOST_PARTS && shareSentence(scene, first, index); index++) {
    const figure = figures[index]!;
    if (figure.kind === 'percent' || figure.kind === 'points' || figure.kind === 'rank') continue;
    if (!isAmount(figure) || figure.unit !== figures[first]!.unit || ENDS_LIST.test(text.slice(end, figure.start))) break;
    parts.push(index);
    end = figure.end;
  }
  const lead = leadOf(scene, first);
  return { parts, isOpen: text.startsWith('等', end) || OPEN.some((word) => lead.includes(word)) };
}

/** What no list of parts goes on behind. */
const ENDS_LIST = /[；;]|其中|合计|共|累计|新增|同比增|比上年|较上年|总/;

function exceedingPart(scene: Scene, wholes: readonly number[], part: number): Relation | undefined {
  const amount = intervalAt(scene, part);
  const largest = wholes[0]!;
  for (const whole of wholes) {
    const total = intervalAt(scene, whole);
    if (amount === undefined || total === undefined || !isBelow(total, amount)) return undefined;
  }
  const { figures } = scene;
  const [computed, stated] = [figures[part]!.text, figures[largest]!.text];
  return { kind: 'sum', holds: false, figures: [largest, part], span: figures[part]!, computed, stated, message: message(SUM_MESSAGES.exceeds, computed, stated) };
}

/** The sum of the parts against the whole; undefined where the parts need not make it up. */
function sumRelation(scene: Scene, whole: number, parts: readonly number[], open: boolean): Relation | undefined {
  const { figures } = scene;
  const total = intervalAt(scene, whole);
  if (total === undefined) return undefined;
  const agreeing = isClosed(total) ? agreeingCount(scene, total, parts) : 0;
  if (agreeing > 0) return sumRelationOf(scene, whole, parts.slice(0, agreeing), true);
  if (open || figures[whole]!.bound !== 'exact' || parts.some((part) => figures[part]!.bound !== 'exact')) return undefined;
  const values = parts.map((part) => figures[part]!.value!);
  return isSlipAway(figures[whole]!.value!, values) ? sumRelationOf(scene, whole, parts, false) : undefined;
}

/** How many of the parts, from the first on, make up the total; the most where several do, 0 where none do. */
function agreeingCount(scene: Scene, total: Interval, parts: readonly number[]): number {
  let sum: Interval | undefined;
  let agreeing = 0;
  for (let count = 1; count <= parts.length; count++) {
    const amount = intervalAt(scene, parts[count - 1]!);
    if (amount === undefined || !isClosed(amount)) break;
    sum = sum === undefined ? amount : addIntervals(sum, amount);
    if (count > 1 && !areDisjoint(sum, total)) agreeing = count;
  }
  return agreeing;
}

function isClosed({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined;
}

/** The sum of amounts; undefined where one is open. */
export function sumOf(scene: Scene, parts: readonly number[]): Interval | undefined {
  let sum: Interval | undefined;
  for (const part of parts) {
    const amount = intervalAt(scene, part);
    if (amount === undefined || !isClosed(amount)) return undefined;
    sum = sum === undefined ? amount : addIntervals(sum, amount);
  }
  return sum;
}

/** The relation of a total and its parts. */
export function sumRelationOf(scene: Scene, whole: number, parts: readonly number[], holds: boolean): Relation {
  const { figures } = scene;
  const sum = parts.map((part) => figures[part]!.value!).reduce(addDecimals);
  const computed = wordedLike(figures[whole]!, sum);
  const stated = figures[whole]!.text;
  const terms = parts.map((part) => figures[part]!.text).join(' + ');
  return {
    kind: 'sum', holds, figures: [whole, ...parts].sort((first, second) => first - second), span: figures[whole]!, computed, stated,
    message: message(holds ? SUM_MESSAGES.agrees : SUM_MESSAGES.differs, terms, computed, stated),
  };
}
