import { isGeneric, knownOf, knownStretch } from './known';
import { textOf, type Known, type LineState, type SentenceState } from './state';
import type { Subject } from './subjects';
import { Kind, type Tokens } from './tokenList';
import { CONJUNCTION, ETC, LEAD, NOUN, TELLS } from './words';

/** A stretch of a line. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Gives the figures of a list the subjects of the list before it one by one (A、B分别增长x、y), or the subjects that were told last
 * where the list names none (A 5个、B 6个,分别增长x、y). Where the numbers differ, each figure is told of all.
 */
export function preparePairs(state: LineState, sentence: SentenceState, index: number, before: Subject, words: number): void {
  const { tokens } = sentence;
  sentence.pairs = NO_PAIRS;
  if (!goesOn(tokens, index)) return;
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

/** Nearly every figure stands alone; they share this one list. */
const NO_PAIRS: readonly Known[] = Object.freeze([]);

/** True where a list may go on behind the figure: behind 、, a conjunction, or a bound (左右). */
function goesOn({ kinds, bits }: Tokens, figure: number): boolean {
  return kinds[figure + 1] === Kind.Pause || (kinds[figure + 1] === Kind.Word && (bits[figure + 1]! & (CONJUNCTION | LEAD)) !== 0);
}

/** True when the figures of a list end it: none of them has a thing of its own behind it. */
function areAlike({ reading }: LineState, tokens: Tokens, listed: readonly number[]): boolean {
  const { kind } = reading.figures[tokens.references[listed[0]!]!]!;
  if (listed.some((figure) => reading.figures[tokens.references[figure]!]!.kind !== kind)) return false;
  return kind !== 'quantity' || listed.every((figure) => tokens.kinds[figure + 1] !== Kind.Text);
}

/** A longer list is none that tells its values one by one. */
const LONGEST_LIST = 12;

/** The figures of a list that begins at token `first` (`x、y和z`), as token indices. */
function listedFigures({ kinds, bits, count }: Tokens, first: number): readonly number[] {
  const listed = [first];
  let isBehindMark = false;
  for (let index = first + 1; index < count && listed.length < LONGEST_LIST; index++) {
    const kind = kinds[index]!;
    if (kind === Kind.Figure && isBehindMark) {
      listed.push(index);
      isBehindMark = false;
    } else if (kind === Kind.Pause || (kind === Kind.Word && (bits[index]! & CONJUNCTION) !== 0)) {
      isBehindMark = true;
    } else if (kind !== Kind.Word || (bits[index]! & (LEAD | NOUN)) !== LEAD) {
      // 左右 and 以上 belong to the figure before them
      break;
    }
  }
  return listed;
}

/**
 * The subjects of `[start, end)` that `count` figures are told of one by one (A、B和C分别增长 x、y和z).
 * Undefined where there are not as many: then each figure is told of all of them.
 */
function pairedSubjects(line: string, tokens: Tokens, start: number, end: number, count: number): readonly Stretch[] | undefined {
  const last = listEnd(tokens, start, end);
  const pieces = piecesOf(tokens, start, last, false);
  if (pieces.length === count) return pieces;
  const fine = piecesOf(tokens, start, last, true);
  if (fine.length === count) return fine;
  const quotes = quotesOf(tokens, start, last);
  if (quotes.length === count) return quotes;
  if (end - start <= 2 && tokens.kinds[start] === Kind.Quote) return quotedPieces(line, tokens, start, count);
  return undefined;
}

/** The list ends before 等: what follows is common to all (A、B等案件量). */
function listEnd({ bits }: Tokens, start: number, end: number): number {
  for (let index = end - 1; index > start; index--) {
    if ((bits[index]! & ETC) !== 0) return index;
  }
  return end;
}

function piecesOf({ kinds, bits, starts, ends }: Tokens, start: number, end: number, atConjunctions: boolean): readonly Stretch[] {
  const pieces: Stretch[] = [];
  let first = start;
  for (let index = start; index <= end; index++) {
    const isMark = kinds[index] === Kind.Pause || (atConjunctions && kinds[index] === Kind.Word && (bits[index]! & CONJUNCTION) !== 0);
    if (index < end && !isMark) continue;
    if (index > first) pieces.push({ start: starts[first]!, end: ends[index - 1]! });
    first = index + 1;
  }
  return pieces;
}

/** “A”“B”: names in marks need none between them. */
function quotesOf({ kinds, starts, ends }: Tokens, start: number, end: number): readonly Stretch[] {
  const quotes: Stretch[] = [];
  for (let index = start; index < end && kinds[index] === Kind.Quote; index++) quotes.push({ start: starts[index]!, end: ends[index]! });
  return quotes;
}

/** “A、B、C”比例分别达…: the list stands between quotation marks. */
function quotedPieces(line: string, { starts, ends }: Tokens, quote: number, count: number): readonly Stretch[] | undefined {
  const pieces: Stretch[] = [];
  let first = starts[quote]! + 1;
  const last = ends[quote]! - 1;
  for (let index = first; index <= last; index++) {
    if (index < last && line.charCodeAt(index) !== 0x3001) continue;
    if (index > first) pieces.push({ start: first, end: index });
    first = index + 1;
  }
  return pieces.length === count ? pieces : undefined;
}
