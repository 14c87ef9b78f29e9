import type { Figure } from '../figures/figure';
import { aspectOf } from './aspect';
import type { Aspect, LineFact } from './fact';
import { bind, bindPart, PARTNERS } from './groups';
import { isRelative, type Predicate } from './predicate';
import { textOf, UNKNOWN, type Known, type LineState, type SentenceState } from './state';
import { timeBefore, yearsOfBase } from './times';
import { isWord, Kind, type Tokens } from './tokenList';
import { AMONG, BASE, CUMULATIVE, ESTIMATE, GROWTH, LINK, MOVE, NEGATIVE, OF, RESPECTIVELY, TARGET, TARGET_NOUN, TO } from './words';

/** What a sentence says of one figure. */
export interface Statement {
  /** The figure and its token. */
  readonly figure: Figure;
  readonly index: number;
  readonly known: Known;
  readonly predicate: Predicate;
  /** The bits of the words between subject and figure, those that hold for a whole list included. */
  readonly words: number;
  readonly negative: boolean;
  /** The bits of the word before the subject. */
  readonly verb: number;
  /** The token of what is done; -1 for none. */
  readonly action: number;
  /** True where the thing stands behind the figure with 的. */
  readonly ofWhole: boolean;
}

/** Adds the fact that a sentence states of a figure. */
export function addFact(state: LineState, sentence: SentenceState, statement: Statement): void {
  const { tokens, times } = sentence;
  const { figure, index, known, predicate, words, verb } = statement;
  const previous = state.facts.length > sentence.firstFact ? state.facts[state.facts.length - 1] : undefined;
  const aspect = statedAspect(state, sentence, statement, previous);
  // 是2005年的3.2倍: the date says of what, not when
  const isBaseDate = figure.kind === 'multiple' && predicate.time >= 0 && (words & OF) !== 0;
  const base = isBaseDate ? predicate.time : predicate.base;
  const time = isBaseDate ? timeBefore(times, predicate.time) : timeOf(sentence, statement);
  const isDate = time >= 0 && tokens.kinds[time] === Kind.Date;
  const isPart = ((verb | words) & AMONG) !== 0;
  const { group, role } = isPart ? bindPart(state, previous) : bind(state, sentence, previous, known, aspect, words);
  if (previous && group > 0 && previous.group === 0 && role !== 'item') state.facts[state.facts.length - 1] = { ...previous, group, role: PARTNERS[role!] };
  state.facts.push({
    figure: tokens.references[index]!,
    start: known.start,
    end: known.end,
    subject: known.subject,
    entry: known.entry,
    indicator: known.indicator,
    aspect,
    negative: (aspect === 'growth' || aspect === 'change') && declines(statement),
    date: isDate ? tokens.references[time]! : -1,
    deictic: time >= 0 && !isDate ? tokens.references[time]! : -1,
    years: (predicate.base < 0 ? 0 : yearsOfBase(state.reading, tokens, predicate.base)) || times.years,
    until: isDate && isUntil(state.reading.line, tokens.starts[time]!),
    state: isState(aspect, words | (verb & CUMULATIVE), figure),
    wholeYear: sentence.wholeYear || isAim(aspect, words),
    status: sentence.estimate && (aspect !== 'rank' || (words & ESTIMATE) !== 0) ? 'estimate' : sentence.target || isAim(aspect, words) ? 'target' : undefined,
    scope: known.scope,
    base: base >= 0 ? textOf(state, tokens, base, base + 1) : baseWord(state, tokens, statement),
    action: actionOf(state, tokens, statement.action),
    group,
    role,
  });
  if (known === UNKNOWN) return;
  state.last = known;
  if (!isPart) state.main = known;
}

function statedAspect(state: LineState, { tokens }: SentenceState, statement: Statement, previous: LineFact | undefined): Aspect {
  const { figure, known, predicate, words, verb, ofWhole } = statement;
  const aspect = aspectOf(figure, words, verb, known.subject, compares(state, tokens, predicate.base), ofWhole);
  if (aspect !== 'level' || !isRelative(figure)) return aspect;
  // 占比超三成,达到31.4%
  const isSameShare = previous?.aspect === 'share' && previous.start === known.start;
  return isSameShare || state.reading.line.startsWith('占比', known.end) ? 'share' : 'level';
}

/** True for a figure that 目标 itself is told with: 地区生产总值预期目标增长7%. */
function isAim(aspect: Aspect, words: number): boolean {
  return aspect !== 'completion' && (words & (TARGET | TARGET_NOUN)) === (TARGET | TARGET_NOUN);
}

/** The token that says when: beside the figure, else in its clause, else at the head of the sentence. */
function timeOf({ tokens, times }: SentenceState, { predicate, index }: Statement): number {
  if (predicate.time >= 0) return predicate.time;
  // 近两年出让的14个项目: the time belongs to what is counted
  const isModifier = (tokens.bits[index - 1]! & OF) !== 0;
  return times.clause >= 0 && !isModifier ? times.clause : times.sentence;
}

/** True where a verb of decline stands behind the subject, or before it and nothing else tells. */
function declines({ negative, words, verb }: Statement): boolean {
  return negative || ((words & (GROWTH | MOVE)) === 0 && (verb & MOVE) !== 0 && (verb & NEGATIVE) !== 0);
}

/** The verb at a token, as written; empty for none and for one that says nothing of what was done. */
function actionOf(state: LineState, tokens: Tokens, verb: number): string {
  if (verb < 0 || (tokens.bits[verb]! & (AMONG | ESTIMATE | TARGET | LINK | RESPECTIVELY | BASE | CUMULATIVE)) !== 0) return '';
  const word = textOf(state, tokens, verb, verb + 1);
  return state.vocabulary.neutralVerbs.has(word) ? '' : word;
}

/** True for a base that tells two things apart at one time: 高于全国平均水平. */
function compares({ reading }: LineState, tokens: Tokens, base: number): boolean {
  return base >= 0 && COMPARISONS.includes(reading.line.slice(tokens.starts[base]!, tokens.starts[base]! + 2));
}

const COMPARISONS = ['高于', '低于', '优于', '多于', '少于', '好于', '快于', '高出', '领先'];

/** True for a date up to which is counted (截至9月30日). */
function isUntil(line: string, date: number): boolean {
  return line.startsWith('截至', date - 2) || line.startsWith('截止', date - 2);
}

/** True for what holds at a point of time and does not add up over time. */
function isState(aspect: Aspect, words: number, figure: Figure): boolean {
  if ((words & CUMULATIVE) !== 0) return false;
  if (aspect === 'share' || aspect === 'rank') return true;
  return aspect === 'level' && ((words & (LINK | TO)) !== 0 || isRelative(figure));
}

/** The word of basis before the figure: 同比, 年均, 同口径. */
function baseWord(state: LineState, tokens: Tokens, { predicate: { end }, index, words, action }: Statement): string {
  // 年均征收面积5万平方米
  if (action >= 0 && isWord(tokens, action, BASE)) return textOf(state, tokens, action, action + 1);
  if ((words & BASE) === 0) return '';
  for (let token = index - 1; token >= end; token--) {
    if (tokens.kinds[token] === Kind.Word && (tokens.bits[token]! & BASE) !== 0) return textOf(state, tokens, token, token + 1);
  }
  return '';
}
