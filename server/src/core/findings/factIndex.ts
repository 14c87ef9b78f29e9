import type { Fact } from '../facts/fact';
import type { Reading } from '../report/report';
import type { Term } from '../terms/term';

/**
 * The facts of a reading by what they measure, so that checks compare only those that may be of one thing. Facts with one key form
 * a chain in the order of the text: `next` gives the index of the following one, -1 at the end.
 */
export interface FactIndex {
  readonly next: Int32Array;
  /** The first facts of all chains with more than one fact. */
  readonly repeated: readonly number[];
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

/** Facts are of one key when they are of one entry of the lexicon, or of one subject as written. */
function buildIndex({ facts, terms }: Reading): FactIndex {
  const next = new Int32Array(facts.length).fill(-1);
  const first = new Map<string | number, number>();
  const repeated: number[] = [];
  for (let index = facts.length - 1; index >= 0; index--) {
    const key = keyOf(facts[index]!, terms);
    if (key === '') continue;
    const later = first.get(key);
    if (later !== undefined) next[index] = later;
    first.set(key, index);
  }
  for (const index of first.values()) if (next[index]! >= 0) repeated.push(index);
  return { next, repeated };
}

/** A term of the lexicon, a name in quotation marks, or the whole subject. */
function keyOf(fact: Fact, terms: readonly Term[]): string | number {
  const { entry, subject, aspect } = fact;
  if (entry !== undefined) return entry;
  if (subject.charCodeAt(0) === 0x201c) {
    const end = subject.indexOf('”');
    return end < 0 ? subject : subject.slice(0, end + 1);
  }
  // 亿元以上重大项目 are 亿元以上项目
  if (subject.includes('以上重大项目')) return subject.replace('重大', '');
  // 社零额规模跃居…: what is ranked often has more words behind its name
  return aspect === 'rank' ? (namedTerm(fact, terms)?.entry ?? subject) : subject;
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

/** The indices of the facts of a chain, from the first. */
export function chainFrom({ next }: FactIndex, first: number): readonly number[] {
  const chain: number[] = [];
  for (let index = first; index >= 0; index = next[index]!) chain.push(index);
  return chain;
}
