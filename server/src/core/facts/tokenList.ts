import type { Deictic } from '../dates/partialDate';
import type { Figure } from '../figures/figure';
import type { Term } from '../terms/term';
import { NOUN, type CompiledFactWords } from './words';

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
  /** A whole clause without a figure or a word of time, which is read only when it is needed; ESTIMATE tells that it has 预计. */
  Clause,
}

/**
 * The tokens of one sentence, as parallel lists: `bits` is 0 but for words and names, `references` only count for figures, dates,
 * deictic words and terms.
 * Behind the last of the `count` tokens stands a comma, so that a look ahead needs no test. The lists are used again for the next sentence.
 */
export interface Tokens {
  count: number;
  readonly kinds: Uint8Array;
  readonly bits: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly references: Int32Array;
}

/** Lists for the sentences of a line of `length` characters: no sentence has more tokens than characters. */
export function createTokens(length: number): Tokens {
  const size = length + 1;
  return {
    count: 0,
    kinds: new Uint8Array(size),
    bits: new Int32Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    references: new Int32Array(size),
  };
}

/** True for a word with one of the `bits` that is no name (要求 holds 求, 招聘会 holds 招聘). */
export function isWord(tokens: Tokens, index: number, bits: number): boolean {
  return tokens.kinds[index] === Kind.Word && (tokens.bits[index]! & NOUN) === 0 && (tokens.bits[index]! & bits) !== 0;
}

/** True for what names a thing: unknown characters, a term, a quoted name, a noun. */
export function isName({ kinds, bits }: Tokens, index: number): boolean {
  const kind = kinds[index]!;
  return kind === Kind.Text || kind === Kind.Term || kind === Kind.Quote || (kind === Kind.Word && (bits[index]! & NOUN) !== 0);
}

/** Words of one character cut nothing in the midst of a name: they are part of too many others. */
export function isLong({ starts, ends }: Tokens, index: number): boolean {
  return ends[index]! - starts[index]! > 1;
}

/** What the facts stage needs of the lexicon, with lists to work in, which hold nothing between two lines. */
export interface FactVocabulary extends CompiledFactWords {
  readonly workspace: Tokens;
}

/** A line with what earlier stages read in it. */
export interface LineReading {
  readonly line: string;
  readonly figures: readonly Figure[];
  readonly deictics: readonly Deictic[];
  readonly terms: readonly Term[];
}

/** The index of the first item of an ordered list that begins at `start` or behind it. */
export function firstFrom(list: readonly { readonly start: number }[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds a token that refers to a figure, a date, a deictic word or a term. */
export function push(tokens: Tokens, kind: Kind, bits: number, start: number, end: number, reference: number): void {
  tokens.references[tokens.count] = reference;
  pushWord(tokens, kind, bits, start, end);
}

export function pushWord(tokens: Tokens, kind: Kind, bits: number, start: number, end: number): void {
  const index = tokens.count++;
  tokens.kinds[index] = kind;
  tokens.bits[index] = bits;
  tokens.starts[index] = start;
  tokens.ends[index] = end;
}

/** Adds characters of no known word, to the token before them where that is of the same sort. */
export function pushText(tokens: Tokens, start: number, end: number): void {
  const last = tokens.count - 1;
  if (last >= 0 && tokens.kinds[last] === Kind.Text && tokens.ends[last] === start) tokens.ends[last] = end;
  else pushWord(tokens, Kind.Text, 0, start, end);
}
