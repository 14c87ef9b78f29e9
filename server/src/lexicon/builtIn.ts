import type { Lexicon, LexiconEntry } from '../core/lexicon/lexicon';
import packed from './compiled.json';

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
type PackedLexicon = Omit<Lexicon, 'entries'> & { readonly entries: readonly PackedEntry[] };

const { entries, ...lists } = packed as unknown as PackedLexicon;

/** The lexicon that the product ships. Bundles keep it in a file of its own, loaded at the first reading. */
export const BUILT_IN_LEXICON: Lexicon = {
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
