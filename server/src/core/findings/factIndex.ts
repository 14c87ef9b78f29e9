import type { Fact } from '../facts/fact';
import type { Reading } from '../report/report';
import type { Term } from '../terms/term';
import { classOf, CLOSING, COLON, SEMICOLON, SENTENCE_END, SPACE } from '../text/characters';

/**
 * The facts of a reading by what they measure, so that checks compare only those that may be of one thing. Facts with one key form
 * a chain in the order of the text: `next` gives the index of the following one, -1 at the end.
 */
export interface FactIndex {
  readonly next: Int32Array;
  /** The first facts of all chains with more than one fact. */
  readonly repeated: readonly number[];
  /** False where the text's layout hides what belongs together, so that facts far apart are better not compared. */
  readonly isOrdered: boolean;
}

/**
 * What a check asks for again is kept as long as the reading lives: several checks share one index. It holds nothing that the
 * reading does not determine.
 */
const INDICES = new WeakMap<readonly Fact[], FactIndex>();

export function factIndexOf(reading: Reading): FactIndex {
  const known = INDICES.get(reading.facts);
  if (known) return known;
  const index = buildIndex(reading);
  INDICES.set(reading.facts, index);
  return index;
}

/**
 * Facts are of one key when they are of one entry of the lexicon, or of one subject as written. Subjects are found again by a few of
 * their characters: nearly all stand once, and a hash of the whole string would cost more than all the rest.
 */
function buildIndex(reading: Reading): FactIndex {
  const { facts, terms } = reading;
  const count = facts.length;
  const next = new Int32Array(count).fill(-1);
  const last = new Int32Array(count);
  const inBucket = new Int32Array(count).fill(-1);
  const buckets = new Int32Array(bucketCount(count)).fill(-1);
  const firstOfEntry: number[] = [];
  const keys: string[] = [];
  const repeated: number[] = [];
  for (let index = 0; index < count; index++) {
    const fact = facts[index]!;
    const entry = fact.entry ?? rankedEntry(fact, terms);
    const key = entry === undefined ? keyOf(fact.subject) : '';
    keys.push(key);
    last[index] = index;
    let first = -1;
    if (entry !== undefined) {
      first = firstOfEntry[entry] ?? -1;
      if (first < 0) firstOfEntry[entry] = index;
    } else if (key === '') {
      continue;
    } else {
      const bucket = sampleOf(key) & (buckets.length - 1);
      first = buckets[bucket]!;
      while (first >= 0 && keys[first] !== key) first = inBucket[first]!;
      if (first < 0) {
        inBucket[index] = buckets[bucket]!;
        buckets[bucket] = index;
      }
    }
    if (first < 0) continue;
    if (last[first] === first) repeated.push(first);
    next[last[first]!] = index;
    last[first] = index;
  }
  return { next, repeated, isOrdered: !isRunTogether(reading) && !isWrapped(reading) };
}

/** Longer reports have headings. */
const LONG = 4_000;

/** True for a long text whose headings are lost: nothing tells results from aims. */
function isRunTogether({ text, sections }: Reading): boolean {
  return text.length > LONG && sections.filter(({ kind }) => kind === 'numbered' || kind === 'lead' || kind === 'bullet').length < 2;
}

const ENDS = SENTENCE_END | COLON | SEMICOLON | CLOSING | SPACE;

/** True where most lines break off within a sentence. */
function isWrapped({ text, lines }: Reading): boolean {
  let broken = 0;
  let filled = 0;
  for (const { start, end } of lines) {
    if (end - start < SHORT) continue;
    filled++;
    if ((classOf(text.charCodeAt(end - 1)) & ENDS) === 0) broken++;
  }
  return filled > SOME && broken * 2 > filled;
}

/** Headings and titles are shorter. */
const SHORT = 24;
const SOME = 30;

/** A power of two, at least twice as many as there are facts. */
function bucketCount(count: number): number {
  let buckets = 64;
  while (buckets < count * 2) buckets *= 2;
  return buckets;
}

/** A number made of a key's length and some of its characters. */
function sampleOf(key: string): number {
  const { length } = key;
  return ((key.charCodeAt(0) * 31 + key.charCodeAt(length - 1)) * 31 + key.charCodeAt(length >> 1)) * 31 + key.charCodeAt(2) + length;
}

/** 社零额规模跃居…: what is ranked often has more words behind its name. */
function rankedEntry(fact: Fact, terms: readonly Term[]): number | undefined {
  return fact.aspect === 'rank' ? namedTerm(fact, terms)?.entry : undefined;
}

/** Shorter subjects name no one thing (项目, 企业). */
export const SHORTEST_NAME = 4;

/** What whole places are divided into; their number is one where all of them are meant. */
export const DIVISIONS: ReadonlySet<string> = new Set(['街道', '乡镇', '镇街', '社区', '行政村', '县区', '区县', '镇', '乡']);

const QUOTE = 0x201c;
const GREAT = '重大项目';

/** A name in quotation marks, or the whole subject; empty for what names no one thing. */
function keyOf(subject: string): string {
  if (subject.length < SHORTEST_NAME) return DIVISIONS.has(subject) ? subject : '';
  if (subject.charCodeAt(0) === QUOTE) {
    const end = subject.indexOf('”');
    return end < 0 ? subject : subject.slice(0, end + 1);
  }
  // 亿元以上重大项目 are 亿元以上项目
  return subject.endsWith(GREAT) && subject.includes('以上') ? subject.slice(0, -GREAT.length) + GREAT.slice(2) : subject;
}

/** The term of the lexicon with which the fact's subject begins. */
export function namedTerm({ subjectSpan }: Fact, terms: readonly Term[]): Term | undefined {
  if (!subjectSpan) return undefined;
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.start < subjectSpan.start) low = middle + 1;
    else high = middle;
  }
  const term = terms[low];
  return term !== undefined && term.start === subjectSpan.start && term.entry !== undefined && term.type === 'indicator' ? term : undefined;
}
