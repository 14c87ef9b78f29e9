import { classOf, COLON, COMMA, SEMICOLON, SENTENCE_END, SPACE } from '../text/characters';
import type { Span } from '../text/span';

/** Words that stand twice, from one clause's boundary to another's. Offsets count from the text's start. */
export interface Repeat {
  readonly first: Span;
  readonly second: Span;
  /** True where both begin with a sentence, and where both end with one. */
  readonly opensSentence: boolean;
  readonly closesSentence: boolean;
  /** True where nothing but a mark stands between the two. */
  readonly isAdjacent: boolean;
}

/** Clauses and sentences of so many characters are looked for again anywhere, clauses of so many right behind themselves. */
const LONG_CLAUSE = 14;
const LONG_SENTENCE = 20;
const SHORT_CLAUSE = 6;

const CLAUSE_END = COMMA | COLON | SEMICOLON | SENTENCE_END;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const LIST_COMMA = 0x3001;
const FACTOR = 31;
/** So many characters of a clause are sampled. */
const SAMPLED = 6;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** No repeat is followed further. */
const LONGEST = 1000;

/**
 * All words that a text has twice: clauses right behind themselves, and long clauses and sentences anywhere, with what around them is
 * alike as well. One pass that samples the clauses; all characters are only compared where two samples are one.
 */
export function findRepeats(text: string): readonly Repeat[] {
  const places = createPlacesByHash(text);
  const found: Repeat[] = [];
  let clauseStart = 0;
  let sentenceStart = 0;
  let sentenceHash = 0;
  let hashBefore = 0; // of the clause before, and where that begins
  let startBefore = 0;
  let sentenceHashBefore = 0; // likewise of the sentence before
  let sentenceStartBefore = 0;
  let told = 0; // up to here all is told
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : LINE_FEED;
    if (code >= FIRST_HAN && code <= LAST_HAN) continue;
    const isEnd = code === LINE_FEED || code === CARRIAGE_RETURN;
    const classes = classOf(code);
    if (!isEnd && (code === LIST_COMMA || (classes & CLAUSE_END) === 0)) {
      // blanks open a paragraph and are no part of its first clause
      if (index === clauseStart && (classes & SPACE) !== 0) clauseStart++;
      continue;
    }
    const hash = sampleOf(text, clauseStart, index);
    if (sentenceStart < clauseStart && sentenceHash === 0) sentenceStart = clauseStart;
    sentenceHash = (Math.imul(sentenceHash, FACTOR) + hash) | 0;
    const isLong = index - clauseStart >= LONG_CLAUSE;
    const closes = isEnd || (classes & SENTENCE_END) !== 0;
    const isNext = hash === hashBefore && index - clauseStart >= SHORT_CLAUSE && startBefore >= told;
    let earlier = isNext ? startBefore : -1;
    let start = clauseStart;
    if (isLong) earlier = places.swap(hash, clauseStart, earlier);
    if (closes && sentenceStart < clauseStart) {
      const isNextSentence = sentenceHash === sentenceHashBefore && sentenceStartBefore >= told;
      let before = isNextSentence ? sentenceStartBefore : -1;
      if (index - sentenceStart >= LONG_SENTENCE) before = places.swap(sentenceHash, sentenceStart, before);
      if (earlier < 0 && before >= 0) [earlier, start] = [before, sentenceStart];
    }
    if (earlier >= 0 && start >= told) {
      const repeat = widen(text, earlier, start, index - start);
      if (repeat !== undefined) {
        found.push(repeat);
        told = repeat.second.end;
      }
    }
    hashBefore = hash;
    startBefore = clauseStart;
    clauseStart = index + 1;
    if (closes) {
      sentenceHashBefore = sentenceHash;
      sentenceStartBefore = sentenceStart;
      sentenceHash = 0;
      sentenceStart = index + 1;
      hashBefore = isEnd ? 0 : hashBefore;
    }
  }
  return found;
}

/** A number made of a clause's length and a few of its characters; 0 for none. */
function sampleOf(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < SHORT_CLAUSE) return length === 0 ? 0 : Math.imul(text.charCodeAt(start), FACTOR) + text.charCodeAt(end - 1);
  let sample = length;
  for (let part = 0; part < SAMPLED; part++) {
    const at = start + Math.floor((part * (length - 1)) / (SAMPLED - 1));
    sample = (Math.imul(sample, FACTOR) + text.charCodeAt(at)) | 0;
  }
  return sample;
}

interface PlacesByHash {
  /** Where words of the hash began last, `otherwise` where none did; from now on they begin at `start`. */
  readonly swap: (hash: number, start: number, otherwise: number) => number;
}

/** Few clauses share a place then. */
const SMALLEST_TABLE = 4096;

/** One place for a hash; where two hashes share one, the later takes it. */
function createPlacesByHash(text: string): PlacesByHash {
  let size = SMALLEST_TABLE;
  while (size < text.length >> 2) size *= 2;
  const hashes = new Int32Array(size);
  const starts = new Int32Array(size).fill(-1);
  return {
    swap: (hash, start, otherwise) => {
      const slot = (hash ^ (hash >>> 15)) & (size - 1);
      const earlier = hashes[slot] === hash ? starts[slot]! : -1;
      hashes[slot] = hash;
      starts[slot] = start;
      return earlier >= 0 ? earlier : otherwise;
    },
  };
}

/** The whole of what is alike around two places with `length` characters in common, cut at clauses; undefined where they differ after all. */
function widen(text: string, first: number, second: number, length: number): Repeat | undefined {
  let end = 0;
  const most = Math.min(second - first, LONGEST);
  while (end < most && text.charCodeAt(first + end) === text.charCodeAt(second + end)) end++;
  if (end < length) return undefined;
  while (end > length && !isBoundary(text, first + end)) end--;
  let back = 0;
  const room = Math.min(second - first - end, LONGEST);
  while (back < room && first - back > 0 && text.charCodeAt(first - back - 1) === text.charCodeAt(second - back - 1)) back++;
  while (back > 0 && !isBoundary(text, second - back - 1)) back--;
  const spans = [first, second].map((start) => trim(text, start - back, start + end));
  const [one, other] = spans as [Span, Span];
  return {
    first: one,
    second: other,
    opensSentence: spans.every(({ start }) => isSentenceStart(text, start)),
    closesSentence: spans.every((span) => isSentenceEnd(text, span.end)),
    isAdjacent: other.start - one.end <= 1,
  };
}

/** Without blanks and marks at its ends. */
function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isMargin(text, start)) start++;
  while (end > start && isMargin(text, end - 1)) end--;
  return { start, end };
}

function isMargin(text: string, index: number): boolean {
  return (classOf(text.charCodeAt(index)) & SPACE) !== 0 || isBoundary(text, index);
}

function isBoundary(text: string, index: number): boolean {
  return isSentenceEnd(text, index) || (text.charCodeAt(index) !== LIST_COMMA && (classOf(text.charCodeAt(index)) & CLAUSE_END) !== 0);
}

function isSentenceEnd(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return index < 0 || index >= text.length || code === LINE_FEED || code === CARRIAGE_RETURN || (classOf(code) & SENTENCE_END) !== 0;
}

function isSentenceStart(text: string, start: number): boolean {
  let before = start - 1;
  while (before >= 0 && (classOf(text.charCodeAt(before)) & SPACE) !== 0) before--;
  return isSentenceEnd(text, before);
}
