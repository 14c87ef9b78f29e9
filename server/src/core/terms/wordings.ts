import type { Lexicon } from '../lexicon/lexicon';
import { CONJUNCTIONS, NAME_ENDINGS, NAME_OPENINGS, NAME_PREFIXES, type NameEnding } from './nameForms';
import type { TrieWording } from './trie';

/** What a wording means to the reader of a line. The number of a meaning is its place in `Meanings`, from 1. */
export type Meaning =
  | { readonly kind: 'term'; readonly entry: number }
  /** No term, and none begins inside it. */
  | { readonly kind: 'phrase' }
  /** No term between quotation marks. */
  | { readonly kind: 'rhetoric' }
  /** A name without marks begins behind it. */
  | { readonly kind: 'edge' }
  /** The same, where it stands directly behind a term (…率和…率). */
  | { readonly kind: 'conjunction' }
  /** A designation (国家…示范区) begins with it. */
  | { readonly kind: 'opening' }
  /** Two more characters make a name of it (平安临江). */
  | { readonly kind: 'prefix' }
  /** It may end a name without marks. */
  | { readonly kind: 'ending'; readonly ending: NameEnding };

export interface Vocabulary {
  readonly meanings: readonly Meaning[];
  readonly wordings: readonly TrieWording[];
}

const QUOTATION_MARKS = /[“”‘’「」『』"]/;

/** Turns the lexicon and the forms of names into wordings for the trie. Of equal wordings the earlier kind wins: terms first. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const meanings: Meaning[] = [];
  const wordings: TrieWording[] = [];
  const meaningOf = (meaning: Meaning): number => meanings.push(meaning);

  lexicon.entries.forEach((entry, index) => {
    const number = meaningOf({ kind: 'term', entry: index });
    const quotedOnly = entry.quotedAliases ?? [];
    for (const text of [entry.canonical, ...entry.aliases]) {
      if (!QUOTATION_MARKS.test(text) && !quotedOnly.includes(text)) wordings.push({ text, inText: number, inQuotes: number });
    }
    for (const text of quotedOnly) wordings.push({ text, inText: 0, inQuotes: number });
  });
  const phrase = meaningOf({ kind: 'phrase' });
  for (const text of lexicon.notTerms?.phrases ?? []) wordings.push({ text, inText: phrase, inQuotes: 0 });
  const rhetoric = meaningOf({ kind: 'rhetoric' });
  for (const text of lexicon.notTerms?.quoted ?? []) wordings.push({ text, inText: 0, inQuotes: rhetoric });
  for (const ending of NAME_ENDINGS) {
    const number = meaningOf({ kind: 'ending', ending });
    for (const text of ending.words) wordings.push({ text, inText: number, inQuotes: 0 });
  }
  const opening = meaningOf({ kind: 'opening' });
  for (const text of NAME_OPENINGS) wordings.push({ text, inText: opening, inQuotes: 0 });
  const prefix = meaningOf({ kind: 'prefix' });
  for (const text of NAME_PREFIXES) wordings.push({ text, inText: prefix, inQuotes: 0 });
  const conjunction = meaningOf({ kind: 'conjunction' });
  for (const text of CONJUNCTIONS) wordings.push({ text, inText: conjunction, inQuotes: 0 });
  const edge = meaningOf({ kind: 'edge' });
  for (const text of lexicon.nameEdges ?? []) wordings.push({ text, inText: edge, inQuotes: 0 });
  return { meanings, wordings };
}
