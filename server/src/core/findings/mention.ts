import type { Fact } from '../facts/fact';
import { boundBefore } from '../figures/bounds';
import type { Figure } from '../figures/figure';
import type { Reading } from '../report/report';
import type { Term } from '../terms/term';
import type { Span } from '../text/span';
import { namedTerm } from './factIndex';
import { clauseStart, sentenceAt } from './clauses';
import { neutralWordsFor, residueOf } from './residue';

/** A fact with the words that lead to its figure, as far as they tell what is measured. */
export interface Mention {
  readonly fact: Fact;
  readonly figure: Figure;
  /** What of the clause's words is not neutral, the subject left out; two mentions of one fact have the same. */
  readonly residue: string;
}

/** Words before a figure by which it is something to come. */
const AIMS = ['预期目标', '目标是', '目标为', '主要目标', '力争', '确保', '计划', '预期', '安排', '到2030', '到2035', '今后', '未来', '将'];

/** Parts of a place, and bodies in it, that a sentence may speak of. */
const PARTS = ['开发区', '高新区', '经开区', '保税区', '综保区', '自贸', '新区', '园区', '港区', '产业园', '工业园', '本级', '县域'];

/** So far before the clause words of aims are looked for. */
const AIM_REACH = 14;

/** The words around the fact at `index`. */
export function mentionOf(reading: Reading, index: number, own: readonly string[]): Mention {
  const fact = reading.facts[index]!;
  return { fact, figure: reading.figures[fact.figure]!, residue: residueAround(reading, index, own) };
}

/** Words by which a whole sentence is of aims. */
const AIM_TITLES = ['预期目标', '主要目标', '发展目标', '目标是', '目标为'];

/** True where the words before the figure speak of aims. */
export function speaksOfAims({ text }: Reading, { figure }: Mention): boolean {
  const sentence = sentenceAt(text, figure.start).start;
  const whole = text.slice(sentence, figure.start);
  if (AIM_TITLES.some((word) => whole.includes(word))) return true;
  const start = Math.max(sentence, clauseStart(text, figure.start) - AIM_REACH);
  const before = text.slice(start, figure.start);
  return AIMS.some((word) => before.includes(word));
}

/** True where both sentences speak of the same part of the place before the figure, or both of none. */
export function haveOnePart({ text }: Reading, first: Mention, second: Mention): boolean {
  return partBefore(text, first.figure) === partBefore(text, second.figure);
}

function partBefore(text: string, { start }: Figure): string {
  const words = text.slice(sentenceAt(text, start).start, start);
  return PARTS.find((word) => words.includes(word)) ?? '';
}

/** True where no sentence ends between the two figures, of which `first` stands before. */
export function areInOneSentence({ text }: Reading, first: Figure, second: Figure): boolean {
  return second.start - first.end < LONGEST_SENTENCE && sentenceAt(text, second.start).start <= first.start;
}

const LONGEST_SENTENCE = 400;

/** The words that lead to the figure in its clause, and those before the subject in its own, without the subject and neutral words. */
function residueAround(reading: Reading, index: number, own: readonly string[]): string {
  const { text, facts, figures } = reading;
  const fact = facts[index]!;
  const { start, end } = figures[fact.figure]!;
  const words = neutralWordsFor(fact.aspect);
  const rest = (from: number, to: number): string => (from < to ? residueOf(text, from, to, words, own) : '');
  const subject = namedSpan(reading, fact);
  const from = wordsStart(reading, fact.figure);
  if (!subject) return rest(from, start);
  if (subject.start >= end) return `${rest(from, start)}|${rest(end, subject.start)}`;
  // a carried subject: the words behind the figure before this one tell of this one, those before the subject of both
  const before = Math.max(clauseStart(text, subject.start), figureEndBefore(reading, fact.figure, subject.start));
  return `${rest(before, subject.start)}|${rest(Math.max(subject.end, from), start)}`;
}

/** Where the words that lead to a figure begin: behind the figure before it, dates left aside, or where its clause begins, if that is earlier. */
function wordsStart(reading: Reading, figure: number): number {
  const { start } = reading.figures[figure]!;
  const clause = clauseStart(reading.text, start);
  const end = figureEndBefore(reading, figure, start);
  return end > 0 && end < clause && clause - end < FAR ? end : Math.max(end, clause);
}

/** Words further off lead to something else. */
const FAR = 60;

/** The end of the last figure before `offset` that is no date; 0 for none. */
function figureEndBefore({ figures }: Reading, from: number, offset: number): number {
  for (let index = from - 1; index >= 0; index--) {
    const { kind, end } = figures[index]!;
    if (kind !== 'date' && end <= offset) return end;
  }
  return 0;
}

/** The span of the indicator's own name where the subject has more words, else of the subject. */
function namedSpan(reading: Reading, fact: Fact): Span | undefined {
  const { subjectSpan } = fact;
  if (!subjectSpan) return undefined;
  if (fact.entry === undefined) return (fact.aspect === 'rank' && namedTerm(fact, reading.terms)) || subjectSpan;
  return termWithin(reading.terms, subjectSpan, fact.entry) ?? subjectSpan;
}

/** The last mention of the entry inside the span. */
function termWithin(terms: readonly Term[], { start, end }: Span, entry: number): Term | undefined {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.start < end) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && terms[index]!.start >= start; index--) if (terms[index]!.entry === entry) return terms[index];
  return undefined;
}

/** How the mention names what it measures: the term as written, else the subject. */
export function nameOf(reading: Reading, fact: Fact): string {
  const span = namedSpan(reading, fact);
  return span ? reading.text.slice(span.start, span.end) : fact.subject;
}

/** Words behind a figure that bound it. */
const BOUNDS_BEHIND = ['以上', '左右', '以内', '以下', '上下'];

/** The figure with the words that bound it: 突破860亿元, 80%以上. */
export function asWritten(text: string, { start, end, bound }: Figure): string {
  if (bound === 'exact') return text.slice(start, end);
  const behind = BOUNDS_BEHIND.find((words) => text.startsWith(words, end)) ?? '';
  return text.slice(boundBefore(text, start)?.start ?? start, end + behind.length);
}

/** True where both facts are of one whole or part; where the place is not known, 全区 and 我区 are taken for it. */
export function haveOneScope(reading: Reading, first: Fact, second: Fact): boolean {
  return first.scope === second.scope || (isOfWholePlace(reading, first) && isOfWholePlace(reading, second));
}

/** True for a fact of the place that reports. */
export function isOfWholePlace({ identity }: Reading, { scope }: Fact): boolean {
  return scope === '' || (identity.place === undefined && scope.length === 2 && '全我本'.includes(scope.charAt(0)));
}
