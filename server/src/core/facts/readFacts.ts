import type { Lexicon } from '../lexicon/lexicon';
import { classOf, OPENING, SENTENCE_END } from '../text/characters';
import type { LineFact } from './fact';
import { isDuration, measures } from './measures';
import { readFigure } from './readFigure';
import { createSentence, UNKNOWN, type LineState, type SentenceState } from './state';
import { noteTime, yearsAt } from './times';
import { createTokens, isWord, Kind, type FactVocabulary, type LineReading, type Tokens } from './tokenList';
import { createCursors, readTokens } from './tokens';
import { compileFactWords, ESTIMATE, LEAD, LINK, OF, SHARE, TARGET, TARGET_NOUN, TO, VERB } from './words';

export type { FactVocabulary, LineReading } from './tokenList';

/** What nearly every line without figures has; they share this one list. */
const NO_FACTS: readonly LineFact[] = Object.freeze([]);

/** Makes the vocabulary ready for a lexicon: some milliseconds, once. */
export function createFactVocabulary(lexicon: Lexicon): FactVocabulary {
  return { ...compileFactWords(lexicon), workspace: createTokens(WORKSPACE_LENGTH) };
}

const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/** Longer lines get lists of their own. */
const WORKSPACE_LENGTH = 8192;

/** The facts of one line, in the order of its figures. Offsets count from the line's start. */
export function readFacts(reading: LineReading, vocabulary: FactVocabulary): readonly LineFact[] {
  const { line, figures } = reading;
  let state: LineState | undefined;
  let sentenceEnd = 0;
  for (const figure of figures) {
    if (figure.start < sentenceEnd || !measures(figure) || isDuration(figure)) continue;
    state ??= createLineState(reading, vocabulary);
    sentenceEnd = readTokens(state.tokens, state.cursors, reading, vocabulary, sentenceStart(line, figure.start, sentenceEnd));
    readSentence(state, createSentence(state.tokens, state.facts.length));
  }
  return state?.facts ?? NO_FACTS;
}

function createLineState(reading: LineReading, vocabulary: FactVocabulary): LineState {
  const tokens = tokensFor(reading.line, vocabulary);
  return { reading, vocabulary, tokens, cursors: createCursors(), facts: [], last: UNKNOWN, main: UNKNOWN, group: 0 };
}

/** The vocabulary's own lists serve all lines but very long ones. */
function tokensFor({ length }: string, { workspace }: FactVocabulary): Tokens {
  return length < workspace.kinds.length ? workspace : createTokens(length);
}

function sentenceStart(line: string, from: number, least: number): number {
  for (let start = from; start > least; start--) {
    const code = line.charCodeAt(start - 1);
    // most characters are Chinese ones, which end nothing
    if ((code < HAN_FIRST || code > HAN_LAST) && (classOf(code) & SENTENCE_END) !== 0) return start;
  }
  return least;
}

function readSentence(state: LineState, sentence: SentenceState): void {
  const { tokens } = sentence;
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
      case Kind.Clause:
        if ((bits[index]! & ESTIMATE) !== 0) sentence.estimate = true;
        if (isWholeYear(state.reading.line, tokens, index)) sentence.wholeYear = true;
        if (isPlanned(state.reading.line, tokens, index)) sentence.target = true;
        break;
      case Kind.Figure:
        sentence.from = readFigure(state, sentence, index);
        break;
    }
  }
}

/** 2023年已供应的地块全部开工,…: a time in a clause without a figure that goes on to 的 belongs to a thing, not to the sentence. */
function forgetModifier({ tokens, times, clause, from }: SentenceState, end: number): void {
  if (times.sentence < clause || from > clause || tokens.kinds[times.sentence + 1] === Kind.Comma) return;
  for (let index = times.sentence + 1; index < end; index++) {
    if (isWord(tokens, index, OF)) times.sentence = -1;
  }
}

/** 全年, and words that begin with it or with 年度. */
function isWholeYear(line: string, { bits, starts }: Tokens, index: number): boolean {
  return (bits[index]! & (LEAD | TARGET_NOUN)) !== 0 && YEARS.some((word) => line.startsWith(word, starts[index]));
}

const YEARS = ['全年', '年度', '当年'];

/** 计划 before a verb, 年度计划 before a verb or a figure: what follows is still to come. */
function isPlanned(line: string, tokens: Tokens, index: number): boolean {
  const bits = tokens.bits[index]!;
  if ((bits & (TARGET | TARGET_NOUN)) === 0) return false;
  const start = tokens.starts[index]!;
  const isOfYear = (bits & TARGET) === 0;
  if (isOfYear && (tokens.kinds[index + 1] !== Kind.Figure || isWord(tokens, index - 1, OBJECT)) && !isWord(tokens, index + 1, VERB)) return false;
  if (!isOfYear && !isWord(tokens, index + 1, VERB)) return false;
  return (isOfYear ? PLANS.some((word) => line.startsWith(word, start)) : line.startsWith('计划', start)) && line.charCodeAt(start - 1) !== BY;
}

const PLANS = ['全年计划', '年度计划'];
/** What makes a plan its object: 完成年度计划. */
const OBJECT = VERB | LINK | TO | SHARE;

/** 按 of 按计划. */
const BY = 0x6309;

function readBracket(line: string, sentence: SentenceState, index: number): void {
  if ((classOf(line.charCodeAt(sentence.tokens.starts[index]!)) & OPENING) !== 0) {
    sentence.outerFrom = sentence.from;
    sentence.outerEnd = index;
  }
  beginClause(sentence, index + 1);
}

function beginClause(sentence: SentenceState, start: number): void {
  forgetModifier(sentence, start - 1);
  sentence.earlierClause = sentence.clause;
  sentence.clause = start;
  sentence.target = false;
  sentence.wholeYear = false;
  sentence.from = start;
  sentence.times.clause = -1;
  sentence.times.years = 0;
  sentence.listWords = 0;
  sentence.listVerb = 0;
  sentence.listVerbAt = -1;
  sentence.listNegative = false;
  sentence.pairs = [];
}
