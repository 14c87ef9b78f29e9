import type { FactWords, Lexicon } from '../lexicon/lexicon';
import { buildWordTable, type WordTable } from './wordTable';

/** What a word can be in a clause, as bits: one word may be several things (建设 is a verb and an action that stays in a subject). */
export const NOUN = 1 << 0;
export const ACTION = 1 << 1;
export const ATTRIBUTE = 1 << 2;
export const COUNT = 1 << 3;
export const SHARE_NOUN = 1 << 4;
export const TARGET_NOUN = 1 << 5;
export const VERB = 1 << 6;
export const CHANGE = 1 << 7;
export const INTRANSITIVE = 1 << 8;
export const GROWTH = 1 << 9;
export const MOVE = 1 << 10;
export const LINK = 1 << 11;
export const TO = 1 << 12;
export const FROM = 1 << 13;
export const BASE = 1 << 14;
export const BASE_MARK = 1 << 15;
export const ESTIMATE = 1 << 16;
export const TARGET = 1 << 17;
export const LEAD = 1 << 18;
export const SCOPE = 1 << 19;
export const RESPECTIVELY = 1 << 20;
export const AMONG = 1 << 21;
export const SHARE = 1 << 22;
export const OF = 1 << 23;
export const ETC = 1 << 24;
export const CONJUNCTION = 1 << 25;
/** With SCOPE: the place that reports. */
export const OWN = 1 << 26;
export const HEAD = 1 << 27;
export const FILLER = 1 << 28;
/** With GROWTH or MOVE: a decline. */
export const NEGATIVE = 1 << 29;
/** With GROWTH: a noun (增速), which no 到 behind it turns into a state. */
export const RATE = 1 << 30;
/** The figure adds up a run of time (累计). */
export const CUMULATIVE = 1 << 31;

/** Words between subject and figure that need a subject before the figure. */
export const TELLS = GROWTH | MOVE | TO | TARGET_NOUN | SHARE | VERB | CHANGE | RESPECTIVELY;

/** What the facts stage needs of the lexicon, made ready once. */
export interface CompiledFactWords {
  readonly table: WordTable;
  /** The id of each of the lexicon's entries that facts are published with; undefined for the others. */
  readonly indicatorOf: readonly (string | undefined)[];
  /** The entries of the lexicon's indicators, by each of their names. */
  readonly entryOf: ReadonlyMap<string, number>;
  /** 1 at `code & 0xff` for the first character of each word of estimate: one look settles most characters. */
  readonly estimateFirsts: Uint8Array;
  /** Words before an indicator that make it a thing that is not yet one (预申报高新技术企业). */
  readonly candidates: ReadonlySet<string>;
  /** Verbs that say nothing of what was done (完成). */
  readonly neutralVerbs: ReadonlySet<string>;
  /** Words that name an amount of what was told before (签约项目57个,金额805.8亿元), and the entry that it then is a mention of, or -1. */
  readonly amounts: { readonly words: ReadonlySet<string>; readonly behind: string; readonly entry: number };
}

/** Ready in some milliseconds; to be made once a lexicon. */
export function compileFactWords(lexicon: Lexicon): CompiledFactWords {
  const bits = lexicon.factWords ? bitsOfWords(lexicon.factWords) : new Map<string, number>();
  const published = new Set(lexicon.factWords?.indicators);
  return {
    table: buildWordTable(bits),
    indicatorOf: lexicon.entries.map(({ id }) => {
      if (id === undefined) return undefined;
      return published.has(id) ? id : lexicon.factWords?.publishedAs[id];
    }),
    entryOf: entriesByName(lexicon),
    estimateFirsts: firstsOf(lexicon.factWords?.estimates ?? []),
    candidates: new Set(lexicon.factWords?.candidates),
    neutralVerbs: new Set(lexicon.factWords?.neutralVerbs),
    amounts: {
      words: new Set(lexicon.factWords?.amounts.words),
      behind: lexicon.factWords?.amounts.behind ?? '',
      entry: lexicon.entries.findIndex(({ id }) => id !== undefined && id === lexicon.factWords?.amounts.indicator),
    },
  };
}

function entriesByName({ entries }: Lexicon): ReadonlyMap<string, number> {
  const byName = new Map<string, number>();
  for (const [index, { type, canonical, aliases }] of entries.entries()) {
    if (type !== 'indicator') continue;
    for (const name of [canonical, ...aliases]) if (!byName.has(name)) byName.set(name, index);
  }
  return byName;
}

function firstsOf(words: readonly string[]): Uint8Array {
  const firsts = new Uint8Array(0x100);
  for (const word of words) firsts[word.charCodeAt(0) & 0xff] = 1;
  return firsts;
}

function bitsOfWords(words: FactWords): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  const add = (list: readonly string[], bit: number): void => {
    for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  add(words.nouns, NOUN);
  add(words.actions, ACTION);
  add(words.attributes, ATTRIBUTE);
  add(words.counts, COUNT);
  add(words.shareNouns, SHARE_NOUN);
  add(words.targetNouns, TARGET_NOUN);
  add(words.verbs, VERB);
  add(words.changes, CHANGE);
  add(words.intransitives, INTRANSITIVE);
  add(words.growth['+'], GROWTH);
  add(words.growth['-'], GROWTH | NEGATIVE);
  add(words.moves['+'], MOVE);
  add(words.moves['-'], MOVE | NEGATIVE);
  add(words.links, LINK);
  add(words.to, TO);
  add(words.from, FROM);
  add(words.bases, BASE);
  add(words.baseMarks, BASE_MARK);
  add(words.estimates, ESTIMATE);
  add(words.targets, TARGET);
  add(words.leads, LEAD);
  add(words.scopes, SCOPE);
  add(words.respectively, RESPECTIVELY);
  add(words.among, AMONG);
  add(words.share, SHARE);
  add(words.of, OF);
  add(words.etc, ETC);
  add(words.conjunctions, CONJUNCTION);
  add(words.bounds, LEAD);
  add(words.ownScopes, SCOPE | OWN);
  add(words.heads, HEAD);
  add(words.fillers, FILLER);
  add(words.rates, RATE | GROWTH);
  add(words.cumulative, CUMULATIVE);
  return bits;
}
