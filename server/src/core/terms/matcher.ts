import type { Lexicon } from '../lexicon/lexicon';
import { Look, looksOf } from './looks';
import type { TermType } from './term';
import { buildTrie, type Trie } from './trie';
import { edgesOf, wordingsOf, type Meaning } from './wordings';

/** The lexicon's wordings, made ready for one pass over a line. */
export interface TermMatcher {
  readonly lexicon: Lexicon;
  /** Terms, the endings and prefixes of names, and phrases that are neither. */
  readonly wordings: Trie;
  /** What the wordings' numbers stand for; number n is at n - 1. */
  readonly meanings: readonly Meaning[];
  /** Words that a name begins behind; their numbers are edge kinds (`EdgeKind` in wordings.ts). Consulted only where a name was found. */
  readonly edges: Trie;
  /** What may begin with a character, as {@link Look}; indexed by the UTF-16 code unit. */
  readonly looks: Uint8Array;
  /** The terms that the report's own annex defines; undefined where it has none. */
  readonly annex: AnnexMatcher | undefined;
}

export interface AnnexMatcher {
  /** The terms by their first UTF-16 unit, longest first. */
  readonly terms: ReadonlyMap<number, readonly AnnexTerm[]>;
}

/** A term of the annex: `core` is what is looked for, `canonical` the whole name. */
export interface AnnexTerm {
  readonly core: string;
  readonly canonical: string;
  readonly type: TermType;
}

/** Ready in some milliseconds; to be made once a lexicon. */
export function createTermMatcher(lexicon: Lexicon): TermMatcher {
  const { meanings, wordings } = wordingsOf(lexicon);
  const trie = buildTrie(wordings);
  return { lexicon, wordings: trie, meanings, edges: buildTrie(edgesOf(lexicon)), looks: looksOf(trie), annex: undefined };
}

const SHORTEST_ANNEX_TERM = 2;
/** What is longer is a sentence, not a name. */
const LONGEST_ANNEX_TERM = 40;

/**
 * The same matcher, which also knows the terms that a report's own annex defines. Cheap: it shares the tries.
 *
 * @param annexTerms the names as the annex writes them, with or without quotation marks
 */
export function withAnnexTerms(matcher: TermMatcher, annexTerms: readonly string[]): TermMatcher {
  const terms = new Map<number, AnnexTerm[]>();
  const looks = matcher.looks.slice();
  for (const term of annexTermsOf(annexTerms).values()) {
    const first = term.core.charCodeAt(0);
    looks[first] = Look.AnnexTerm;
    const list = terms.get(first);
    if (list) list.push(term);
    else terms.set(first, [term]);
  }
  for (const list of terms.values()) list.sort((one, other) => other.core.length - one.core.length);
  const { lexicon, wordings, meanings, edges } = matcher;
  return { lexicon, wordings, meanings, edges, looks, annex: terms.size === 0 ? undefined : { terms } };
}

/** The terms that an annex defines, by what is looked for. Of two with one core the first is meant. */
function annexTermsOf(names: readonly string[]): ReadonlyMap<string, AnnexTerm> {
  const terms = new Map<string, AnnexTerm>();
  for (const name of names) {
    const core = coreOf(name);
    if (core.length < SHORTEST_ANNEX_TERM || core.length > LONGEST_ANNEX_TERM || terms.has(core)) continue;
    terms.set(core, { core, canonical: name.trim(), type: PROGRAMME_NAME.test(name) ? 'programme' : 'slogan' });
  }
  return terms;
}

/** The words whose lines read otherwise under another annex: a line that holds none of them keeps its terms. */
export function changedAnnexCores(before: readonly string[], after: readonly string[]): readonly string[] {
  const [old, fresh] = [annexTermsOf(before), annexTermsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((core) => old.get(core)?.canonical !== fresh.get(core)?.canonical);
}

/** What the whole name of a programme ends in. */
const PROGRAMME_NAME = /(?:行动|计划|工程|活动|普法|规划|试点|示范区|战略|平台)$/;

/** The words between the quotation marks of a name (超级场景 of 城市“超级场景”), else the whole name. */
function coreOf(name: string): string {
  const quoted = /[“「『"]([^“”「」『』"]+)[”」』"]/.exec(name);
  return (quoted ? quoted[1]! : name.replace(/[“”「」『』"]/g, '')).trim();
}
