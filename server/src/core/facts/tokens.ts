import type { Deictic } from '../dates/partialDate';
import type { Figure } from '../figures/figure';
import type { Term } from '../terms/term';
import { classOf, CLOSING, COLON, COMMA, DIGIT, OPENING, SEMICOLON, SPACE } from '../text/characters';
import { matchLongest, type TrieMatch } from '../terms/trie';
import { isDuration, isThreshold, isTimeUnit, measures } from './measures';
import { BASE, BASE_MARK, GROWTH, LEAD, LINK, MOVE, NOUN, RESPECTIVELY, SCOPE, SHARE, type FactVocabulary } from './words';

/** What a token is. What a word means is told by its bits (`words.ts`). */
export const enum Kind {
  /** Characters of no known word. */
  Text,
  Word,
  /** A term of the terms stage; `reference` is its index. */
  Term,
  /** A quoted name without a figure, its marks included. */
  Quote,
  /** A figure that may measure something; `reference` is its index. */
  Figure,
  Date,
  Deictic,
  /** A number of years (连续三年, 三年行动). */
  Duration,
  /** 较…, 比…: what a change is counted from. */
  Base,
  Pause,
  Comma,
  Semicolon,
  Colon,
  /** A bracket with a figure inside. */
  Bracket,
}

/** The tokens of one sentence, as parallel lists: `bits` is 0 but for words, `reference` -1 but for figures, dates and terms. */
export interface Tokens {
  readonly kinds: Kind[];
  readonly bits: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly references: number[];
}

/** A line with what earlier stages read in it. */
export interface LineReading {
  readonly line: string;
  readonly figures: readonly Figure[];
  readonly deictics: readonly Deictic[];
  readonly terms: readonly Term[];
}

/** How far the lists of a line are used up. */
interface Cursors {
  figure: number;
  deictic: number;
  term: number;
}

const ENUMERATION_COMMA = 0x3001;

/** Cuts the sentence `[start, end)` of a line into tokens. */
export function readTokens(reading: LineReading, vocabulary: FactVocabulary, start: number, end: number): Tokens {
  const tokens: Tokens = { kinds: [], bits: [], starts: [], ends: [], references: [] };
  const { line, figures, deictics, terms } = reading;
  const cursors: Cursors = { figure: firstFrom(figures, start), deictic: firstFrom(deictics, start), term: firstFrom(terms, start) };
  const match: TrieMatch = { end: 0, meaning: 0 };
  let position = start;
  while (position < end) {
    const marked = readMarked(tokens, reading, cursors, position);
    if (marked > position) {
      position = marked;
      continue;
    }
    const code = line.charCodeAt(position);
    if (matchLongest(vocabulary.trie, line, position, match) && match.end <= end && !crossesMark(reading, cursors, match.end)) {
      push(tokens, Kind.Word, vocabulary.meanings[match.meaning - 1]!, position, match.end, -1);
      position = match.end;
      continue;
    }
    position = readOther(tokens, reading, cursors, position, end, code);
  }
  joinBases(tokens);
  return tokens;
}

/** Reads what an earlier stage marked at `position`: a date, a deictic word, a figure, a term. Returns its end, or `position`. */
function readMarked(tokens: Tokens, { line, figures, deictics, terms }: LineReading, cursors: Cursors, position: number): number {
  while (cursors.deictic < deictics.length && deictics[cursors.deictic]!.start < position) cursors.deictic++;
  while (cursors.figure < figures.length && figures[cursors.figure]!.start < position) cursors.figure++;
  while (cursors.term < terms.length && terms[cursors.term]!.start < position) cursors.term++;
  const deictic = deictics[cursors.deictic];
  if (deictic !== undefined && deictic.start === position) {
    push(tokens, Kind.Deictic, 0, position, deictic.end, cursors.deictic);
    return deictic.end;
  }
  const figure = figures[cursors.figure];
  if (figure !== undefined && figure.start === position) {
    if (figure.kind === 'date') push(tokens, Kind.Date, 0, position, figure.end, cursors.figure);
    else if (isDuration(figure) || (isTimeUnit(figure) && line.startsWith('连续', position - 2))) push(tokens, Kind.Duration, 0, position, figure.end, cursors.figure);
    else if (measures(figure) && !isThreshold(line, figures, cursors.figure)) push(tokens, Kind.Figure, 0, position, figure.end, cursors.figure);
    else pushText(tokens, position, figure.end);
    return figure.end;
  }
  const term = terms[cursors.term];
  if (term !== undefined && term.start === position && (figure === undefined || figure.start >= term.end)) {
    push(tokens, Kind.Term, NOUN, position, term.end, cursors.term);
    return term.end;
  }
  return position;
}

/** True when a word would run into a figure or a term that begins inside it. */
function crossesMark({ figures, terms }: LineReading, cursors: Cursors, end: number): boolean {
  const figure = figures[cursors.figure];
  if (figure !== undefined && figure.start < end) return true;
  const term = terms[cursors.term];
  return term !== undefined && term.start < end && term.end > end && term.type === 'indicator';
}

/** Reads a punctuation mark, a quoted name or one character of no known word. */
function readOther(tokens: Tokens, reading: LineReading, cursors: Cursors, position: number, end: number, code: number): number {
  const classes = classOf(code);
  if ((classes & (COMMA | SEMICOLON | COLON)) !== 0) {
    const kind = code === ENUMERATION_COMMA ? Kind.Pause : (classes & COMMA) !== 0 ? Kind.Comma : (classes & COLON) !== 0 ? Kind.Colon : Kind.Semicolon;
    push(tokens, kind, 0, position, position + 1, -1);
    return position + 1;
  }
  if ((classes & OPENING) !== 0) {
    const close = closingOf(reading.line, position, end);
    if (close > position && !holdsFigure(reading.figures, cursors.figure, position, close)) {
      // 1万套(间): a second unit
      if (!isQuote(code) && close - position <= LONGEST_UNIT && isFigureEnd(tokens, position)) return close + 1;
      if (isQuote(code)) push(tokens, Kind.Quote, NOUN, position, close + 1, -1);
      else pushText(tokens, position, close + 1);
      return close + 1;
    }
  }
  if ((classes & (OPENING | CLOSING)) !== 0) {
    if (isQuote(code)) pushText(tokens, position, position + 1);
    else push(tokens, Kind.Bracket, 0, position, position + 1, -1);
    return position + 1;
  }
  if ((classes & SPACE) !== 0) return position + 1;
  let next = position + 1;
  // a run of Latin letters and digits is one piece
  if ((classes & DIGIT) !== 0) while (next < end && (classOf(reading.line.charCodeAt(next)) & DIGIT) !== 0) next++;
  pushText(tokens, position, next);
  return next;
}

const LONGEST_UNIT = 4;

function isFigureEnd({ kinds, ends }: Tokens, position: number): boolean {
  const last = kinds.length - 1;
  return last >= 0 && kinds[last] === Kind.Figure && ends[last] === position;
}

/** 较…, 比… and all up to the predicate are one token: the base, not the subject or the time. */
function joinBases(tokens: Tokens): void {
  const { kinds, bits, ends } = tokens;
  for (let index = 0; index < kinds.length; index++) {
    if (kinds[index] !== Kind.Word || (bits[index]! & BASE_MARK) === 0) continue;
    let last = index;
    while (last + 1 < kinds.length && continuesBase(tokens, last + 1)) last++;
    if (last === index || !saysBase(tokens, index, last)) continue;
    kinds[index] = Kind.Base;
    bits[index] = 0;
    ends[index] = ends[last]!;
    for (const list of [kinds, bits, tokens.starts, ends, tokens.references]) list.splice(index + 1, last - index);
  }
}

/** 高于全国平均水平: so many tokens at most. */
const LONGEST_COMPARISON = 4;

/** A base names a time or a place and is followed by what moved; 比 and 较 begin many other words. */
function saysBase({ kinds, bits }: Tokens, first: number, last: number): boolean {
  const next = last + 1;
  // 高于全国0.9个百分点
  if ((bits[first]! & LINK) !== 0) return kinds[next] === Kind.Figure && last - first <= LONGEST_COMPARISON;
  if (next < kinds.length && kinds[next] === Kind.Word && (bits[next]! & (GROWTH | MOVE | LINK | BASE | RESPECTIVELY)) === 0) return false;
  for (let index = first + 1; index <= last; index++) {
    const kind = kinds[index]!;
    if (kind === Kind.Date || kind === Kind.Deictic || kind === Kind.Duration || kind === Kind.Quote || (bits[index]! & (SCOPE | LEAD)) !== 0) return true;
  }
  return false;
}

function continuesBase({ kinds, bits }: Tokens, index: number): boolean {
  const kind = kinds[index]!;
  if (kind >= Kind.Figure && kind !== Kind.Date && kind !== Kind.Deictic && kind !== Kind.Duration) return kind === Kind.Figure && kinds[index + 1] === Kind.Text;
  return kind !== Kind.Word || (bits[index]! & NOUN) !== 0 || (bits[index]! & (GROWTH | MOVE | LINK | BASE | SHARE | RESPECTIVELY)) === 0;
}

function push(tokens: Tokens, kind: Kind, bits: number, start: number, end: number, reference: number): void {
  tokens.kinds.push(kind);
  tokens.bits.push(bits);
  tokens.starts.push(start);
  tokens.ends.push(end);
  tokens.references.push(reference);
}

/** Adds characters of no known word, to the token before them where that is of the same sort. */
function pushText(tokens: Tokens, start: number, end: number): void {
  const last = tokens.kinds.length - 1;
  if (last >= 0 && tokens.kinds[last] === Kind.Text && tokens.ends[last] === start) tokens.ends[last] = end;
  else push(tokens, Kind.Text, 0, start, end, -1);
}

function firstFrom(list: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isQuote(code: number): boolean {
  return code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019 || code === 0x300c || code === 0x300d || code === 0x300a || code === 0x300b;
}

/** Where the mark that closes the one at `position` stands; -1 where none does before `end`. */
function closingOf(line: string, position: number, end: number): number {
  const open = line.charCodeAt(position);
  const close = CLOSINGS.get(open);
  if (close === undefined) return -1;
  let depth = 0;
  for (let index = position; index < end; index++) {
    const code = line.charCodeAt(index);
    if (code === open) depth++;
    else if (code === close && --depth === 0) return index;
  }
  return -1;
}

const CLOSINGS: ReadonlyMap<number, number> = new Map(
  ['“”', '‘’', '「」', '『』', '《》', '()', '（）', '[]', '［］', '【】', '〔〕'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

function holdsFigure(figures: readonly Figure[], from: number, start: number, end: number): boolean {
  for (let index = from; index < figures.length && figures[index]!.start < end; index++) {
    if (figures[index]!.start > start && figures[index]!.kind !== 'code' && figures[index]!.kind !== 'ordinal' && !figures[index]!.cjk) return true;
  }
  return false;
}
