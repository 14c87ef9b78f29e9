import type { Lexicon } from '../lexicon/lexicon';
import { buildTrie, type Trie } from './trie';
import { vocabularyOf, type Meaning } from './wordings';

/** The lexicon's wordings, made ready for one pass over a line. */
export interface TermMatcher {
  readonly lexicon: Lexicon;
  readonly trie: Trie;
  /** What the trie's numbers stand for; number n is at n - 1. */
  readonly meanings: readonly Meaning[];
  /** The terms that the report's own annex defines; undefined where it has none. */
  readonly annex: AnnexMatcher | undefined;
}

export interface AnnexMatcher {
  readonly terms: readonly AnnexTerm[];
  /** 1 at `code & 0xff` for the first character of each term: one look settles most characters. */
  readonly firsts: Uint8Array;
}

/** A term of the annex: `core` is what is looked for, `canonical` the whole name. */
export interface AnnexTerm {
  readonly core: string;
  readonly canonical: string;
}

/** Ready in some milliseconds; to be made once a lexicon. */
export function createTermMatcher(lexicon: Lexicon): TermMatcher {
  const { meanings, wordings } = vocabularyOf(lexicon);
  return { lexicon, trie: buildTrie(wordings), meanings, annex: undefined };
}

/**
 * The same matcher, which also knows the terms that a report's own annex defines. Cheap: it shares the trie.
 *
 * @param annexTerms the names as the annex writes them, with or without quotation marks
 */
export function withAnnexTerms(matcher: TermMatcher, annexTerms: readonly string[]): TermMatcher {
  const terms: AnnexTerm[] = [];
  const firsts = new Uint8Array(0x100);
  for (const name of annexTerms) {
    const core = coreOf(name);
    if (core.length < SHORTEST_ANNEX_TERM || core.length > LONGEST_ANNEX_TERM) continue;
    terms.push({ core, canonical: name.trim() });
    firsts[core.charCodeAt(0) & 0xff] = 1;
  }
  terms.sort((first, second) => second.core.length - first.core.length);
  return { lexicon: matcher.lexicon, trie: matcher.trie, meanings: matcher.meanings, annex: terms.length === 0 ? undefined : { terms, firsts } };
}

const SHORTEST_ANNEX_TERM = 2;
/** What is longer is a sentence, not a name. */
const LONGEST_ANNEX_TERM = 40;

/** The words between the quotation marks of a name (超级场景 of 城市“超级场景”), else the whole name. */
function coreOf(name: string): string {
  const quoted = /[“「『"]([^“”「」『』"]+)[”」』"]/.exec(name);
  if (quoted) return quoted[1]!.trim();
  return name.replace(/[“”「」『』"]/g, '').trim();
}
