import type { Lexicon } from '../lexicon/lexicon';
import { CONJUNCTIONS, DESIGNATION_VERBS, NAME_ENDINGS, NAME_OPENINGS, NAME_PREFIXES, type NameEnding } from './nameForms';
import type { TrieWording } from './trie';

/** What a wording says where it stands. */
export type Meaning =
  | { readonly kind: 'term'; readonly entry: number }
  /** It may end a name without marks. */
  | { readonly kind: 'ending'; readonly ending: NameEnding }
  /** Two more characters make a name of it (平安临江). */
  | { readonly kind: 'prefix' }
  /** No term, and none begins inside it. */
  | { readonly kind: 'phrase' }
  /** No term between quotation marks. */
  | { readonly kind: 'rhetoric' };

/** What a word before a name says about where the name begins. */
export const enum EdgeKind {
  /** No edge, only a word to pass over as a whole (达标 holds 达). */
  Phrase = 1,
  /** A name begins behind it. */
  Word,
  /** A programme begins behind it (实施, 开展), whatever words follow. */
  ProgrammeVerb,
  /** A name begins behind it where a term ends before it (…率和…率). */
  Conjunction,
  /** A designation (国家…示范区) begins with it. */
  Opening,
  /** A designation begins behind it, with or without an opening. */
  DesignationVerb,
}

const QUOTATION_MARKS = /[“”‘’「」『』"]/;

/** The wordings that the reader looks for, with their meanings by number, from 1. Of equal wordings the earlier kind wins. */
export function wordingsOf(lexicon: Lexicon): { readonly meanings: readonly Meaning[]; readonly wordings: readonly TrieWording[] } {
  const meanings: Meaning[] = [];
  const wordings: TrieWording[] = [];
  const add = (meaning: Meaning, texts: readonly string[], where: 'everywhere' | 'inText' | 'inQuotes'): void => {
    const number = meanings.push(meaning);
    for (const text of texts) wordings.push({ text, inText: where === 'inQuotes' ? 0 : number, inQuotes: where === 'inText' ? 0 : number });
  };
  for (const index of byPrecedence(lexicon)) {
    const entry = lexicon.entries[index]!;
    const wrong = entry.wrongVariants ?? [];
    const quotedOnly = [...(entry.quotedAliases ?? []), ...wrong.filter((text) => QUOTATION_MARKS.test(text)).map((text) => text.slice(1, -1))];
    const plain = [entry.canonical, ...entry.aliases, ...wrong].filter((text) => !QUOTATION_MARKS.test(text) && !quotedOnly.includes(text));
    add({ kind: 'term', entry: index }, plain, 'everywhere');
    if (quotedOnly.length > 0) add({ kind: 'term', entry: index }, quotedOnly, 'inQuotes');
  }
  add({ kind: 'phrase' }, lexicon.notTerms?.phrases ?? [], 'inText');
  add({ kind: 'rhetoric' }, lexicon.notTerms?.quoted ?? [], 'inQuotes');
  for (const ending of NAME_ENDINGS) add({ kind: 'ending', ending }, ending.words, 'inText');
  add({ kind: 'prefix' }, NAME_PREFIXES, 'inText');
  return { meanings, wordings };
}

/** The indices of the entries; what a glossary of the workspace says of a wording goes before the lexicon. */
function byPrecedence({ entries }: Lexicon): readonly number[] {
  const indices = [...entries.keys()];
  return [...indices.filter((index) => entries[index]!.glossary), ...indices.filter((index) => !entries[index]!.glossary)];
}

/** The words that stand before names, numbered by their kind. */
export function edgesOf(lexicon: Lexicon): readonly TrieWording[] {
  const numbered = (kind: EdgeKind, texts: readonly string[]): readonly TrieWording[] =>
    texts.map((text) => ({ text, inText: kind, inQuotes: 0 }));
  return [
    ...numbered(EdgeKind.DesignationVerb, DESIGNATION_VERBS),
    ...numbered(EdgeKind.Phrase, lexicon.notTerms?.phrases ?? []),
    ...numbered(EdgeKind.ProgrammeVerb, lexicon.nameEdges?.beforeProgrammes ?? []),
    ...numbered(EdgeKind.Word, lexicon.nameEdges?.others ?? []),
    ...numbered(EdgeKind.Opening, NAME_OPENINGS),
    ...numbered(EdgeKind.Conjunction, CONJUNCTIONS),
  ];
}
