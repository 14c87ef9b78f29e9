import type { Span } from '../text/span';
import type { Figure } from './figure';

/** A number of things that is said to follow: `以下六个方面：`, `抓好五个方面工作。` Offsets count from the line's start. */
export interface Announcement {
  /** The number with the noun that it counts (`六个方面`). */
  readonly span: Span;
  readonly count: number;
  /** Behind the sign that ends the announcing sentence. */
  readonly end: number;
}

/** No report announces more things than this and then numbers them through. */
const LARGEST = 30;
const UNITS: readonly string[] = ['个', '项', '件', '条', '点', '大', '个方面', '方面'];

/** These before the number announce by themselves, however the sentence goes on. */
const EXPLICIT_WORDS = ['以下', '如下', '下列', '下面', '以下的', '如下的', '下列的', '下面的'];
/** These verbs announce where the sentence ends with what is counted. */
const VERBS = [
  '抓好', '做好', '办好', '抓住', '抓了', '做了', '把握', '把握好', '着力', '突出', '推进', '实施', '落实', '开展', '完成', '处理好', '解决', '解决好', '坚持', '做到',
];
const NOUN_MODIFIERS = ['重点', '主要', '关键', '重大'];
const NOUNS = ['方面', '工作', '任务', '重点', '实事', '举措', '措施', '行动', '工程', '问题', '关系', '要求', '原则', '经验', '体会', '启示'];

const EXPLICIT = new RegExp(`(?:${EXPLICIT_WORDS.join('|')})$`);
const VERB = new RegExp(`(?:${VERBS.join('|')})$`);
const NOUN = new RegExp(`^(?:${NOUN_MODIFIERS.join('|')})?(?:${NOUNS.join('|')})的?(?:重点|主要|具体)?(?:工作|任务|实事|内容)?`);
const LONGEST_WORD = 4;
const LONGEST_REST = 24;
const SENTENCE_END = /[：:。；;\n\r<]|$/;
const END_SIGN = /[：:。；;]/;

/** Nearly every figure is ruled out by the character before it or behind it. */
const BEFORE_CODES = new Set([...EXPLICIT_WORDS, ...VERBS].map((word) => word.charCodeAt(word.length - 1)));
const BEHIND_CODES = new Set([...NOUN_MODIFIERS, ...NOUNS].map((word) => word.charCodeAt(0)));

const NO_ANNOUNCEMENTS: readonly Announcement[] = Object.freeze([]);

/** What the figures of a line announce, in their order. It depends on the line alone; nearly every line announces nothing. */
export function readAnnouncements(line: string, figures: readonly Figure[]): readonly Announcement[] {
  let announcements: Announcement[] | undefined;
  for (const figure of figures) {
    const announcement = readAnnouncement(line, figure);
    if (announcement) (announcements ??= []).push(announcement);
  }
  return announcements ?? NO_ANNOUNCEMENTS;
}

/** The announcement that a figure makes, or undefined where it only counts. */
function readAnnouncement(line: string, figure: Figure): Announcement | undefined {
  if (figure.kind !== 'quantity' || !BEFORE_CODES.has(line.charCodeAt(figure.start - 1))) return undefined;
  const unitSaysWhat = figure.unit.endsWith('方面');
  if (!unitSaysWhat && !BEHIND_CODES.has(line.charCodeAt(figure.end))) return undefined;
  const count = figure.value === undefined || !UNITS.includes(figure.unit) ? NaN : Number(figure.value);
  if (!(count >= 2 && count <= LARGEST && Number.isInteger(count)) || figure.bound !== 'exact') return undefined;

  const noun = NOUN.exec(line.slice(figure.end, figure.end + LONGEST_REST));
  if (!noun && !unitSaysWhat) return undefined;
  const end = figure.end + (noun?.[0].length ?? 0);
  const before = line.slice(Math.max(0, figure.start - LONGEST_WORD), figure.start);
  const rest = SENTENCE_END.exec(line.slice(end, end + LONGEST_REST))!.index;
  const announces = EXPLICIT.test(before) ? rest < LONGEST_REST : VERB.test(before) && rest === 0;
  if (!announces) return undefined;
  const sentenceEnd = end + rest;
  return { span: { start: figure.start, end }, count, end: END_SIGN.test(line.charAt(sentenceEnd)) ? sentenceEnd + 1 : sentenceEnd };
}
