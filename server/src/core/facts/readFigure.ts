import type { Figure } from '../figures/figure';
import { addFact } from './addFact';
import { carriedSubject } from './carried';
import { isGeneric, knownOf } from './known';
import { preparePairs } from './pairing';
import { isRelative, readPredicate, type Predicate } from './predicate';
import { UNKNOWN, type Known, type LineState, type SentenceState } from './state';
import { readSubjectBefore, verbBefore, type Subject } from './subjects';
import { readObjectBehind, readSubjectBehind, type SubjectBehind } from './subjectsBehind';
import { isWord, Kind, type Tokens } from './tokenList';
import { AMONG, CHANGE, CUMULATIVE, FROM, GROWTH, LEAD, MOVE, NEGATIVE, NOUN, OF, RESPECTIVELY, TELLS } from './words';

/** A figure with the words and the subjects around it. */
interface Surroundings {
  readonly figure: Figure;
  readonly index: number;
  readonly predicate: Predicate;
  readonly before: Subject;
  /** Undefined for a figure that counts nothing behind it (5%). */
  readonly behind: SubjectBehind | undefined;
  /** True for a later figure of a list that has no words of its own. */
  readonly isListed: boolean;
}

/** The subject that was chosen, the verb that governs it (a token, -1 for none), and where the next figure's words begin. */
interface Choice {
  readonly known: Known;
  readonly verbAt: number;
  readonly next: number;
}

/** Reads the fact of the figure at token `index` and returns the token at which the next one's words begin. */
export function readFigure(state: LineState, sentence: SentenceState, index: number): number {
  const { tokens } = sentence;
  const figure = state.reading.figures[tokens.references[index]!]!;
  const isBehindBracket = sentence.outerEnd >= 0 && sentence.from === index && tokens.kinds[index - 1] === Kind.Bracket;
  const from = isBehindBracket ? sentence.outerFrom : sentence.from;
  const predicate = readPredicate(tokens, from, isBehindBracket ? sentence.outerEnd : index, figure);
  const before = withoutPlace(state.reading.line, tokens, readSubjectBefore(tokens, from, predicate.end, (predicate.words & RESPECTIVELY) !== 0));
  const ofWhole = isOfWhole(tokens, index);
  const counts = figure.kind === 'quantity' || figure.kind === 'multiple' || ofWhole;
  const behind = counts ? readSubjectBehind(tokens, index, BODIES.includes(figure.unit)) : undefined;
  const continuesList = sentence.from > sentence.clause;
  const isListed = continuesList && before.start >= before.end && (predicate.words & ~OF) === 0;

  const { known, verbAt, next } = chooseSubject(state, sentence, { figure, index, predicate, before, behind, isListed });
  const behindWords = isRelative(figure) && growsBehind(tokens, index) ? GROWTH : 0;
  const words = behindWords | (isListed ? predicate.words | sentence.listWords : predicate.words);
  const negative = isListed ? sentence.listNegative : predicate.negative;
  let verb = before.verb | (verbAt < 0 ? 0 : tokens.bits[verbAt]! & INHERITED);
  if (continuesList && verb === 0 && (words & ~(OF | CHANGE)) === 0) verb = sentence.listVerb & INHERITED;
  const actionAt = predicate.verbAt >= 0 ? predicate.verbAt : verbAt;
  // 新建绿道230公里、累计2000公里: the second is not what was newly built
  const inherits = continuesList && (words & CUMULATIVE) === 0 && (before.end <= before.start || !isGeneric(tokens, before));
  const action = actionAt >= 0 ? actionAt : inherits ? sentence.listVerbAt : -1;

  sentence.listWords = words & ~(OF | FROM | RESPECTIVELY);
  sentence.listNegative = negative;
  sentence.listVerb = verb | (words & (CHANGE | AMONG));
  if (actionAt >= 0) sentence.listVerbAt = actionAt;
  addFact(state, sentence, { figure, index, known, predicate, words, negative, verb, action, ofWhole });
  return next;
}

/** Measure words of persons and firms. */
const BODIES = ['家', '名', '位', '人'];

/** What a verb says of all figures of its list. */
const INHERITED = CHANGE | MOVE | NEGATIVE | AMONG;

/** Decides between the subjects before and behind the figure, those of a list, and one that was told before. */
function chooseSubject(state: LineState, sentence: SentenceState, around: Surroundings): Choice {
  const { tokens } = sentence;
  const { figure, index, predicate, before, behind, isListed } = around;
  const paired = nextOfPairs(state, sentence, around);
  if (paired) return { known: paired, verbAt: before.verbAt, next: index + 1 };

  const hasBefore = before.end > before.start;
  const hasBehind = behind !== undefined && behind.end > behind.start && !isTimeBehind(state.reading.line, tokens, behind);
  if (behind && isFor(state.reading.line, tokens, index)) {
    const object = readObjectBehind(tokens, behind.direct ? behind.end : index + 1);
    if (object) return { known: knownOf(state, tokens, object), verbAt: before.verbAt, next: object.end };
  }
  if (hasBehind && behind.direct && !isOwnAmount(tokens, before, figure, index)) {
    return { known: knownOf(state, tokens, behind), verbAt: verbBefore(tokens, sentence.from, index), next: behind.end };
  }
  if (hasBefore && !isGeneric(tokens, before)) return { known: knownOf(state, tokens, before), verbAt: before.verbAt, next: index + 1 };
  // 6次召开联席会: the clause begins with the figure
  if (hasBehind && !hasBefore && !isListed && sentence.from === sentence.clause && (predicate.words & TELLS) === 0) {
    return { known: knownOf(state, tokens, behind), verbAt: before.verbAt, next: behind.end };
  }
  const carried = carriedSubject(state, sentence, index, predicate, before);
  if (carried !== UNKNOWN) return { known: carried, verbAt: before.verbAt, next: index + 1 };
  if (hasBehind) return { known: knownOf(state, tokens, behind), verbAt: before.verbAt, next: behind.end };
  return { known: hasBefore ? knownOf(state, tokens, before) : UNKNOWN, verbAt: before.verbAt, next: index + 1 };
}

/** 突破百亿后,…: such a word tells when. */
function isTimeBehind(line: string, { starts, ends }: Tokens, { start, end }: Subject): boolean {
  return end === start + 1 && ends[start]! - starts[start]! === 1 && TIMES.includes(line.charAt(starts[start]!));
}

const TIMES = '后前时';

/** The subject that a list gives to this figure; undefined where it is in none. */
function nextOfPairs(state: LineState, sentence: SentenceState, { index, predicate, before, isListed }: Surroundings): Known | undefined {
  if (!isListed || sentence.pairs.length === 0) preparePairs(state, sentence, index, before, predicate.words);
  if (sentence.pairs.length === 0) return undefined;
  const [known, ...others] = sentence.pairs;
  sentence.pairs = others;
  return known;
}

/** True where the rise stands behind the figure: 保持10%以上的增长. */
function growsBehind(tokens: Tokens, figure: number): boolean {
  let next = figure + 1;
  while (isWord(tokens, next, LEAD | OF)) next++;
  return next < tokens.count && isWord(tokens, next, GROWTH);
}

/** True for a figure with 的 behind it: 80%以上的行政村. */
function isOfWhole({ kinds, bits }: Tokens, figure: number): boolean {
  let next = figure + 1;
  while (kinds[next] === Kind.Word && (bits[next]! & (LEAD | NOUN)) === LEAD) next++;
  return kinds[next] === Kind.Word && (bits[next]! & OF) !== 0;
}

/** True for 为 directly before a figure that counts whom something is done for. */
function isFor(line: string, { kinds, starts }: Tokens, figure: number): boolean {
  const start = starts[figure]! - 1;
  return kinds[figure - 1] === Kind.Word && starts[figure - 1] === start && line.charCodeAt(start) === 0x4e3a;
}

/** 旅游收入550亿元 names its amount itself, whatever follows; so does 总投资5亿元的园区. */
function isOwnAmount(tokens: Tokens, before: Subject, figure: Figure, index: number): boolean {
  if (!figure.unit.endsWith('元') || before.end <= before.start) return false;
  if (tokens.kinds[before.end - 1] === Kind.Term) return true;
  const length = tokens.ends[before.end - 1]! - tokens.starts[before.start]!;
  return length >= SHORTEST_AMOUNT && tokens.kinds[before.end - 1] !== Kind.Pause && isWord(tokens, index + 1, OF);
}

/** 投资5亿元的道路 speaks of the road, 总投资5亿元的道路 of the amount. */
const SHORTEST_AMOUNT = 3;

/** What was reached where (在运动会上获得3金): the place is not what is counted, unless nothing else stands there. */
function withoutPlace(line: string, tokens: Tokens, subject: Subject): Subject {
  if (subject.end <= subject.start || !PLACE_ENDS.includes(line.charAt(tokens.ends[subject.end - 1]! - 1))) return subject;
  for (let index = subject.end - 1; index >= subject.start; index--) {
    if (line.charAt(tokens.starts[index]!) !== '在' || tokens.ends[index]! - tokens.starts[index]! !== 1) continue;
    return index > subject.start ? { ...subject, end: index } : { ...subject, start: index + 1 };
  }
  return subject;
}

const PLACE_ENDS = '中上里';
