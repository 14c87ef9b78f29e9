import type { Figure } from '../figures/figure';
import type { Lexicon } from '../lexicon/lexicon';
import { classOf, OPENING, SENTENCE_END } from '../text/characters';
import { aspectOf } from './aspect';
import type { GroupRole, LineFact } from './fact';
import { isDuration, measures } from './measures';
import { listedFigures, pairedSubjects, type Stretch } from './pairing';
import { isRelative, readPredicate, type Predicate } from './predicate';
import { readObjectBehind, readSubjectBefore, readSubjectBehind, verbBefore, type Subject } from './subjects';
import { createTimes, noteTime, timeBefore, yearsAt, yearsOfBase, type Times } from './times';
import { createCursors, createTokens, Kind, readTokens, type Cursors, type FactVocabulary, type LineReading, type Tokens } from './tokens';
import {
  AMONG, ATTRIBUTE, BASE, CHANGE, COUNT, CUMULATIVE, ESTIMATE, FROM, GROWTH, LEAD, LINK, MOVE, NEGATIVE, NOUN, OF, RESPECTIVELY, SCOPE, SHARE, TARGET, TARGET_NOUN, TO, VERB, compileFactWords,
} from './words';

export type { FactVocabulary, LineReading } from './tokens';

/** What nearly every line without figures has; they share this one list. */
const NO_FACTS: readonly LineFact[] = Object.freeze([]);

/** A subject with what it is known as. */
interface Known extends Stretch {
  readonly subject: string;
  readonly entry: number;
  readonly indicator: string | undefined;
  readonly scope: string;
}

const UNKNOWN: Known = { start: -1, end: -1, subject: '', entry: -1, indicator: undefined, scope: '' };

/** How far a line is read. */
interface LineState {
  readonly reading: LineReading;
  readonly vocabulary: FactVocabulary;
  readonly tokens: Tokens;
  readonly cursors: Cursors;
  readonly facts: LineFact[];
  /** The last subject, and the last one that was no part of another (其中). */
  last: Known;
  main: Known;
  group: number;
}

/** How far a sentence is read. */
interface SentenceState {
  readonly tokens: Tokens;
  readonly times: Times;
  /** The token at which the words of the next figure begin. */
  from: number;
  /** The tokens before a bracket: what is measured may go on behind it (绿地(含口袋公园6个)15公顷). */
  outerFrom: number;
  outerEnd: number;
  /** The token at which the clause began, and the one before it. */
  clause: number;
  earlierClause: number;
  /** The index of the line's first fact in this sentence, and behind its last semicolon. */
  readonly firstFact: number;
  segmentFact: number;
  estimate: boolean;
  target: boolean;
  /** What the earlier figures of the list were told with: it holds for the later ones too (新增A 1个、B 2个). */
  listWords: number;
  listVerb: number;
  listVerbAt: number;
  listNegative: boolean;
  /** The subjects that 分别 gives to the next figures. */
  pairs: readonly Known[];
  pairGroup: number;
}

/** Makes the vocabulary ready for a lexicon: some milliseconds, once. */
export function createFactVocabulary(lexicon: Lexicon): FactVocabulary {
  return { ...compileFactWords(lexicon), workspace: createTokens(WORKSPACE_LENGTH) };
}

/** Longer lines get lists of their own. */
const WORKSPACE_LENGTH = 8192;

/** The facts of one line, in the order of its figures. Offsets count from the line's start. */
export function readFacts(reading: LineReading, vocabulary: FactVocabulary): readonly LineFact[] {
  const { line, figures } = reading;
  let state: LineState | undefined;
  let sentenceEnd = 0;
  for (const figure of figures) {
    if (figure.start < sentenceEnd || !measures(figure) || isDuration(figure)) continue;
    state ??= { reading, vocabulary, tokens: tokensFor(line, vocabulary), cursors: createCursors(), facts: [], last: UNKNOWN, main: UNKNOWN, group: 0 };
    sentenceEnd = readTokens(state.tokens, state.cursors, reading, vocabulary, sentenceStart(line, figure.start, sentenceEnd));
    readSentence(state, state.tokens);
  }
  return state?.facts ?? NO_FACTS;
}

/** The vocabulary's own lists serve all lines but very long ones. */
function tokensFor({ length }: string, { workspace }: FactVocabulary): Tokens {
  return length < workspace.kinds.length ? workspace : createTokens(length);
}

function sentenceStart(line: string, from: number, least: number): number {
  let start = from;
  while (start > least && (classOf(line.charCodeAt(start - 1)) & SENTENCE_END) === 0) start--;
  return start;
}

function readSentence(state: LineState, tokens: Tokens): void {
  const sentence: SentenceState = {
    tokens, times: createTimes(), from: 0, outerFrom: -1, outerEnd: -1, clause: 0, earlierClause: -1, firstFact: state.facts.length, segmentFact: state.facts.length,
    estimate: false, target: false, listWords: 0, listVerb: 0, listVerbAt: -1, listNegative: false, pairs: [], pairGroup: 0,
  };
  const { kinds, bits } = tokens;
  for (let index = 0; index < tokens.count; index++) {
    switch (kinds[index]!) {
      case Kind.Comma:
      case Kind.Semicolon:
      case Kind.Colon:
        sentence.outerEnd = -1;
        beginClause(sentence, index + 1);
        if (kinds[index] !== Kind.Comma) {
          sentence.earlierClause = -1;
          sentence.segmentFact = state.facts.length;
        }
        break;
      case Kind.Bracket:
        readBracket(state.reading.line, sentence, index);
        break;
      case Kind.Pause:
        sentence.times.years = 0;
        break;
      case Kind.Date:
      case Kind.Deictic:
        noteTime(sentence.times, tokens, index, sentence.clause, state.facts.length === sentence.firstFact);
        break;
      case Kind.Duration:
        sentence.times.years = yearsAt(state.reading, tokens, index);
        break;
      case Kind.Word:
        if ((bits[index]! & ESTIMATE) !== 0) sentence.estimate = true;
        if ((bits[index]! & TARGET) !== 0) sentence.target = true;
        break;
      case Kind.Figure:
        sentence.from = readFigure(state, sentence, index);
        break;
    }
  }
}

function readBracket(line: string, sentence: SentenceState, index: number): void {
  if ((classOf(line.charCodeAt(sentence.tokens.starts[index]!)) & OPENING) !== 0) {
    sentence.outerFrom = sentence.from;
    sentence.outerEnd = index;
  }
  beginClause(sentence, index + 1);
}

function beginClause(sentence: SentenceState, start: number): void {
  sentence.earlierClause = sentence.clause;
  sentence.clause = start;
  sentence.from = start;
  sentence.times.clause = -1;
  sentence.times.years = 0;
  sentence.listWords = 0;
  sentence.listVerb = 0;
  sentence.listVerbAt = -1;
  sentence.listNegative = false;
  sentence.pairs = [];
}

/** Reads the fact of the figure at token `index` and returns the token at which the next one's words begin. */
function readFigure(state: LineState, sentence: SentenceState, index: number): number {
  const { tokens } = sentence;
  const figure = state.reading.figures[tokens.references[index]!]!;
  const isBehindBracket = sentence.outerEnd >= 0 && sentence.from === index && tokens.kinds[index - 1] === Kind.Bracket;
  const from = isBehindBracket ? sentence.outerFrom : sentence.from;
  const predicate = readPredicate(tokens, from, isBehindBracket ? sentence.outerEnd : index, figure);
  const before = readSubjectBefore(tokens, from, predicate.end, (predicate.words & RESPECTIVELY) !== 0);
  const isListed = sentence.from > sentence.clause && before.start >= before.end && (predicate.words & ~OF) === 0;
  const ofWhole = isOfWhole(tokens, index);
  const behind = figure.kind === 'quantity' || figure.kind === 'multiple' || ofWhole ? readSubjectBehind(tokens, index) : undefined;

  const paired = sentence.pairs.length > 0 && isListed ? sentence.pairs[0] : undefined;
  if (paired) sentence.pairs = sentence.pairs.slice(1);
  else preparePairs(state, sentence, index, before, predicate.words);

  let known: Known;
  let object: Subject | undefined;
  let next = index + 1;
  let verb = before.verb;
  let verbAt = predicate.verbAt >= 0 ? predicate.verbAt : before.verbAt;
  if (paired) {
    known = paired;
  } else if (sentence.pairs.length > 0) {
    known = sentence.pairs[0]!;
    sentence.pairs = sentence.pairs.slice(1);
  } else if (behind && isFor(state.reading.line, tokens, index) && (object = readObjectBehind(tokens, behind.direct ? behind.end : index + 1))) {
    known = knownOf(state, tokens, object);
    next = object.end;
  } else if (behind && behind.direct && behind.end > behind.start && !isOwnAmount(tokens, before, figure)) {
    known = knownOf(state, tokens, behind);
    verbAt = verbBefore(tokens, sentence.from, index);
    if (verbAt >= 0) verb |= tokens.bits[verbAt]! & (CHANGE | MOVE | NEGATIVE | AMONG);
    next = behind.end;
  } else if (before.end > before.start && !isGeneric(tokens, before)) {
    known = knownOf(state, tokens, before);
  } else if (behind && behind.end > behind.start && before.end <= before.start && sentence.from === sentence.clause && (predicate.words & TELLS) === 0) {
    // 6次召开联席会: the clause begins with the figure
    known = knownOf(state, tokens, behind);
    next = behind.end;
  } else {
    known = carriedSubject(state, sentence, index, predicate, before);
    if (known === UNKNOWN && behind && behind.end > behind.start) {
      known = knownOf(state, tokens, behind);
      next = behind.end;
    }
    if (known === UNKNOWN && before.end > before.start) known = knownOf(state, tokens, before);
  }

  let words = predicate.words;
  let negative = predicate.negative;
  if (isListed) {
    words |= sentence.listWords;
    negative = sentence.listNegative;
  }
  const continuesList = sentence.from > sentence.clause;
  if (continuesList && verb === 0 && (words & ~(OF | CHANGE)) === 0) verb = sentence.listVerb & (CHANGE | MOVE | NEGATIVE | AMONG);
  sentence.listWords = words & ~(OF | FROM | RESPECTIVELY);
  sentence.listNegative = negative;
  sentence.listVerb = verb | (words & (CHANGE | AMONG));
  if (verbAt >= 0) sentence.listVerbAt = verbAt;
  // 新建绿道230公里、累计2000公里: the second is not what was newly built
  const inherits = continuesList && (words & CUMULATIVE) === 0 && (before.end <= before.start || !isGeneric(tokens, before));
  const action = verbAt >= 0 ? verbAt : inherits ? sentence.listVerbAt : -1;
  addFact(state, sentence, index, figure, known, predicate, words, negative, verb, action, ofWhole && behind !== undefined);
  return next;
}

/** Words between subject and figure that need a subject before the figure. */
const TELLS = GROWTH | MOVE | TO | TARGET_NOUN | SHARE | VERB | CHANGE | RESPECTIVELY;

/** True for a figure with 的 behind it: 80%以上的行政村. */
function isOfWhole({ kinds, bits }: Tokens, figure: number): boolean {
  let next = figure + 1;
  while (kinds[next] === Kind.Word && (bits[next]! & (LEAD | NOUN)) === LEAD) next++;
  return kinds[next] === Kind.Word && (bits[next]! & OF) !== 0;
}

/** True for 为 directly before a figure that counts whom something is done for. */
function isFor(line: string, { kinds, starts }: Tokens, figure: number): boolean {
  return figure > 0 && kinds[figure - 1] === Kind.Word && starts[figure]! - starts[figure - 1]! === 1 && line.charCodeAt(starts[figure - 1]!) === 0x4e3a;
}

/** 旅游收入550亿元 names its amount itself, whatever follows. */
function isOwnAmount(tokens: Tokens, before: Subject, figure: Figure): boolean {
  return figure.unit.endsWith('元') && before.end > before.start && tokens.kinds[before.end - 1] === Kind.Term;
}

/** True for an attribute of the subject before (总面积, 增速), which names nothing by itself. */
function isGeneric(tokens: Tokens, { start, end }: Subject): boolean {
  for (let index = start; index < end; index++) {
    if (tokens.kinds[index] !== Kind.Word || (tokens.bits[index]! & (ATTRIBUTE | SCOPE)) === 0) return false;
  }
  return true;
}

/** The subject of a figure that names none: the one before it, else the thing that the clause before or behind speaks of. */
function carriedSubject(state: LineState, sentence: SentenceState, index: number, predicate: Predicate, before: Subject): Known {
  if (state.facts.length > sentence.segmentFact) return (predicate.words & TARGET_NOUN) !== 0 ? state.main : state.last;
  if (sentence.earlierClause >= 0) {
    const figure = state.reading.figures[sentence.tokens.references[index]!]!;
    const { end } = readPredicate(sentence.tokens, sentence.earlierClause, sentence.clause - 1, figure);
    const object = readSubjectBefore(sentence.tokens, sentence.earlierClause, end);
    // what an action had for its object does not grow by itself
    const grows = (predicate.words & GROWTH) !== 0 && object.verb !== 0;
    if (object.end > object.start && !grows && !isGeneric(sentence.tokens, object)) return knownOf(state, sentence.tokens, object);
  }
  if (before.end <= before.start && (predicate.words & (VERB | CHANGE)) === VERB) return objectBehind(state, sentence, index);
  return state.last;
}

/** 累计投入…元,解决…问题: the object of the clause behind the figure's. */
function objectBehind(state: LineState, { tokens }: SentenceState, index: number): Known {
  const { kinds, count } = tokens;
  // the comma behind the last token only ends the lists: nothing of this sentence stands behind it
  if (index + 1 >= count || kinds[index + 1] !== Kind.Comma) return UNKNOWN;
  let end = index + 2;
  while (kinds[end]! < Kind.Figure) end++;
  const object = readSubjectBefore(tokens, index + 2, end);
  return object.end > object.start ? knownOf(state, tokens, object) : UNKNOWN;
}

/**
 * Gives the figures of a list the subjects of the list before it one by one (A、B分别增长x、y), or the subjects that were told last
 * where the list names none (A 5个、B 6个,分别增长x、y). Where the numbers differ, each figure is told of all.
 */
function preparePairs(state: LineState, sentence: SentenceState, index: number, before: Subject, words: number): void {
  const { tokens } = sentence;
  sentence.pairs = [];
  const listed = listedFigures(tokens, index);
  const count = listed.length;
  if (count < 2 || !areAlike(state, tokens, listed)) return;
  if (before.end <= before.start) {
    const recent = state.facts.slice(Math.max(sentence.firstFact, state.facts.length - count));
    if (recent.length === count && (words & TELLS) !== 0) sentence.pairs = recent;
    return;
  }
  const scope = before.scope < 0 ? '' : textOf(state, tokens, before.scope, before.scope + 1);
  const pieces = pairedSubjects(state.reading.line, tokens, before.start, before.end, count);
  if (pieces) sentence.pairs = pieces.map((piece) => knownStretch(state, piece, scope));
  else if (!isGeneric(tokens, before)) sentence.pairs = new Array<Known>(count).fill(knownOf(state, tokens, before));
  if (sentence.pairs.length > 0) sentence.pairGroup = ++state.group;
}

/** True when the figures of a list end it: none of them has a thing of its own behind it. */
function areAlike({ reading }: LineState, tokens: Tokens, listed: readonly number[]): boolean {
  const { kind } = reading.figures[tokens.references[listed[0]!]!]!;
  if (listed.some((figure) => reading.figures[tokens.references[figure]!]!.kind !== kind)) return false;
  return kind !== 'quantity' || listed.every((figure) => tokens.kinds[figure + 1] !== Kind.Text);
}

function textOf(state: LineState, { starts, ends }: Tokens, start: number, end: number): string {
  return state.reading.line.slice(starts[start]!, ends[end - 1]!);
}

/** A subject with its words, its indicator and its scope. */
function knownOf(state: LineState, tokens: Tokens, subject: Subject): Known {
  const { kinds, bits, starts, ends, references } = tokens;
  let last = subject.end;
  // 高新技术企业总数: the number of them is what is counted anyway
  while (last - subject.start > 1 && kinds[last - 1] === Kind.Word && (bits[last - 1]! & COUNT) !== 0) last--;
  const end = ends[last - 1]!;
  let term = last - 1;
  while (term > subject.start && kinds[term] === Kind.Word && (bits[term]! & (ATTRIBUTE | COUNT)) !== 0) term--;
  const named = kinds[term] === Kind.Term ? (state.reading.terms[references[term]!]!.entry ?? -1) : -1;
  const isCandidate = named >= 0 && term > subject.start && state.vocabulary.candidates.has(textOf(state, tokens, term - 1, term));
  const entry = isCandidate ? -1 : named;
  const place = subject.scope < 0 ? '' : textOf(state, tokens, subject.scope, subject.scope + 1);
  const part = entry >= 0 && term > subject.start ? state.reading.line.slice(starts[subject.start]!, starts[term]!) : '';
  const start = isPlace(part) ? starts[term]! : starts[subject.start]!;
  const name = state.reading.line.slice(start, end);
  if (entry < 0 && isAmountBehind(state, name)) return { start, end, subject: name, ...amountOf(state), scope: place };
  return {
    start, end, subject: name, entry,
    indicator: entry < 0 ? undefined : state.vocabulary.indicatorOf[entry],
    scope: place && part ? `${place} ${part}` : place || part,
  };
}

/** 云岭区旅游收入: the place tells whose, not what. */
function isPlace(part: string): boolean {
  return part.length >= 2 && part.length <= LONGEST_PLACE && '省市区县州盟旗镇'.includes(part.charAt(part.length - 1));
}

const LONGEST_PLACE = 8;

/** 签约项目57个,金额805.8亿元 */
function isAmountBehind({ vocabulary: { amounts }, last }: LineState, name: string): boolean {
  return amounts.entry >= 0 && amounts.words.has(name) && last.subject.includes(amounts.behind);
}

function amountOf({ vocabulary: { amounts, indicatorOf } }: LineState): Pick<Known, 'entry' | 'indicator'> {
  return { entry: amounts.entry, indicator: indicatorOf[amounts.entry] };
}

function knownStretch(state: LineState, { start, end }: Stretch, scope: string): Known {
  const term = state.reading.terms.find((one) => one.end === end && one.start >= start);
  const entry = term?.entry ?? -1;
  return { start, end, subject: state.reading.line.slice(start, end), entry, indicator: entry < 0 ? undefined : state.vocabulary.indicatorOf[entry], scope };
}

function addFact(
  state: LineState, sentence: SentenceState, index: number, figure: Figure, known: Known, predicate: Predicate, words: number, negative: boolean, verb: number, action: number, ofWhole: boolean,
): void {
  const { tokens, times } = sentence;
  const previous = state.facts.length > sentence.firstFact ? state.facts[state.facts.length - 1] : undefined;
  const said = aspectOf(figure, words, verb, known.subject, compares(state, tokens, predicate.base), ofWhole);
  // 占比超三成,达到31.4%
  const aspect = said === 'level' && isRelative(figure) && previous?.aspect === 'share' && previous.start === known.start ? 'share' : said;
  const declines = negative || ((words & (GROWTH | MOVE)) === 0 && (verb & MOVE) !== 0 && (verb & NEGATIVE) !== 0);
  // 是2005年的3.2倍: the date says of what, not when
  const isBaseDate = figure.kind === 'multiple' && predicate.time >= 0 && (words & OF) !== 0;
  const isModifier = predicate.time < 0 && (tokens.bits[index - 1]! & OF) !== 0;
  const time = isBaseDate ? timeBefore(times, predicate.time) : predicate.time >= 0 ? predicate.time : times.clause >= 0 && !isModifier ? times.clause : times.sentence;
  const base = isBaseDate ? predicate.time : predicate.base;
  const isDate = time >= 0 && tokens.kinds[time] === Kind.Date;
  const baseYears = predicate.base < 0 ? 0 : yearsOfBase(state.reading, tokens, predicate.base);
  const isPart = ((verb | words) & AMONG) !== 0;
  const { group, role } = isPart ? bindPart(state, previous) : bind(state, sentence, previous, known, aspect, words);
  if (previous && group > 0 && previous.group === 0) state.facts[state.facts.length - 1] = { ...previous, group, role: PARTNERS[role!] };
  state.facts.push({
    figure: tokens.references[index]!,
    start: known.start,
    end: known.end,
    subject: known.subject,
    entry: known.entry,
    indicator: known.indicator,
    aspect,
    negative: declines && (aspect === 'growth' || aspect === 'change'),
    date: isDate ? tokens.references[time]! : -1,
    deictic: time >= 0 && !isDate ? tokens.references[time]! : -1,
    years: baseYears || times.years,
    until: isDate && isUntil(state.reading.line, tokens.starts[time]!),
    state: isState(aspect, words, figure, verb),
    status: sentence.estimate ? 'estimate' : sentence.target ? 'target' : undefined,
    scope: known.scope,
    base: base >= 0 ? textOf(state, tokens, base, base + 1) : baseWord(state, tokens, predicate, index, words),
    action: actionOf(state, tokens, action),
    group,
    role,
  });
  if (known === UNKNOWN) return;
  state.last = known;
  if (!isPart) state.main = known;
}

/** The verb at a token, as written; empty for none and for one that says nothing of what was done. */
function actionOf(state: LineState, tokens: Tokens, verb: number): string {
  if (verb < 0 || (tokens.bits[verb]! & (AMONG | ESTIMATE | TARGET | LINK | RESPECTIVELY)) !== 0) return '';
  const word = textOf(state, tokens, verb, verb + 1);
  return state.vocabulary.neutralVerbs.has(word) ? '' : word;
}

/** True for a base that tells two things apart at one time: 高于全国平均水平. */
function compares({ reading }: LineState, tokens: Tokens, base: number): boolean {
  return base >= 0 && COMPARISONS.includes(reading.line.slice(tokens.starts[base]!, tokens.starts[base]! + 2));
}

const COMPARISONS = ['高于', '低于', '优于', '多于', '少于', '好于', '快于', '高出', '领先'];

function isUntil(line: string, date: number): boolean {
  return line.startsWith('截至', date - 2) || line.startsWith('截止', date - 2);
}

function isState(aspect: string, words: number, figure: Figure, verb: number): boolean {
  if ((words & CUMULATIVE) !== 0 || (verb & CUMULATIVE) !== 0) return false;
  if (aspect === 'share' || aspect === 'rank') return true;
  return aspect === 'level' && ((words & (LINK | TO)) !== 0 || isRelative(figure));
}

/** The word of basis before the figure: 同比, 年均, 同口径. */
function baseWord(state: LineState, tokens: Tokens, { end }: Predicate, index: number, words: number): string {
  if ((words & BASE) === 0) return '';
  for (let token = index - 1; token >= end; token--) {
    if (tokens.kinds[token] === Kind.Word && (tokens.bits[token]! & BASE) !== 0) return textOf(state, tokens, token, token + 1);
  }
  return '';
}

/** What the figure before is to one that plays a part. */
const PARTNERS: Readonly<Record<GroupRole, GroupRole>> = { to: 'from', part: 'total', ratio: 'to', delta: 'to', from: 'to', total: 'part', item: 'item' };

/** 其中: a part of the figure before, and with it of that figure's total. */
function bindPart(state: LineState, previous: LineFact | undefined): { readonly group: number; readonly role: GroupRole | undefined } {
  return { group: previous ? previous.group || ++state.group : 0, role: 'part' };
}

/** The group that a fact forms with the one before it. */
function bind(
  state: LineState, sentence: SentenceState, previous: LineFact | undefined, known: Known, aspect: string, words: number,
): { readonly group: number; readonly role: GroupRole | undefined } {
  if (sentence.pairGroup > 0 && (sentence.pairs.length > 0 || (previous !== undefined && previous.group === sentence.pairGroup && previous.aspect === aspect))) {
    return { group: sentence.pairGroup, role: 'item' };
  }
  if (!previous || previous.start !== known.start) return { group: 0, role: undefined };
  if (aspect === previous.aspect && (words & TO) !== 0 && previous.group === 0) return { group: ++state.group, role: 'to' };
  if (previous.aspect !== 'level') return { group: 0, role: undefined };
  if (aspect === 'growth') return { group: previous.group || ++state.group, role: 'ratio' };
  if (aspect === 'change' && (words & (MOVE | GROWTH)) !== 0) return { group: previous.group || ++state.group, role: 'delta' };
  return { group: 0, role: undefined };
}

