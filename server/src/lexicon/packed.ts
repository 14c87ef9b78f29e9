import type { Lexicon, LexiconEntry } from '../core/lexicon/lexicon';

/** An entry as `scripts/compileLexicon.mjs` packs it: the fields that all have, in this order, then an object of the others. */
type PackedEntry = readonly [
  type: LexiconEntry['type'],
  canonical: string,
  aliases: readonly string[],
  zh: string,
  en: string,
  source: string,
  initials: string,
  others?: Partial<LexiconEntry>,
];

/** The lexicon as it is stored. */
export type PackedLexicon = Omit<Lexicon, 'entries'> & { readonly entries: readonly PackedEntry[] };

export function unpackLexicon({ entries, ...lists }: PackedLexicon): Lexicon {
  return {
    ...lists,
    entries: entries.map(([type, canonical, aliases, zh, en, source, initials, others]) => ({
      type,
      canonical,
      aliases,
      definition: { zh, en },
      source,
      initials,
      ...others,
    })),
  };
}
