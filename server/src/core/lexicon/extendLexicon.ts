import type { GlossaryTerm } from './glossary';
import type { Lexicon, LexiconEntry } from './lexicon';

/** All wordings of all glossaries together, in characters: the matcher's tables have room for them beside the lexicon's. */
export const GLOSSARY_LIMIT = 24_000;

/**
 * The lexicon with the terms of glossaries. A term that the lexicon knows keeps its entry (facts rest on it), which the glossary's
 * words are added to; any other is appended. Indices of the lexicon's own entries stay as they are.
 *
 * @param terms those that win first; of two with the same name the first holds, and what goes beyond {@link GLOSSARY_LIMIT} is left out
 */
export function extendLexicon(lexicon: Lexicon, terms: readonly GlossaryTerm[]): Lexicon {
  if (terms.length === 0) return lexicon;
  const known = knownEntries(lexicon.entries);
  const entries = [...lexicon.entries];
  const seen = new Set<string>();
  let characters = 0;
  for (const term of terms) {
    characters += charactersOf(term);
    if (characters > GLOSSARY_LIMIT) break;
    if (seen.has(term.canonical)) continue;
    seen.add(term.canonical);
    const index = known.get(term.canonical);
    if (index === undefined) entries.push(entryOf(term));
    else if (!entries[index]!.glossary) entries[index] = merge(entries[index]!, term);
  }
  return { ...lexicon, entries };
}

export function charactersOf({ canonical, aliases, quotedAliases }: Pick<GlossaryTerm, 'canonical' | 'aliases' | 'quotedAliases'>): number {
  return [canonical, ...aliases, ...quotedAliases].reduce((sum, wording) => sum + wording.length, 0);
}

/** The entries by the names under which a glossary may speak of them: every wording of an indicator, of all else the canonical one. */
function knownEntries(entries: readonly LexiconEntry[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  entries.forEach(({ canonical }, index) => known.has(canonical) || known.set(canonical, index));
  entries.forEach(({ type, aliases }, index) => {
    if (type === 'indicator') for (const alias of aliases) if (!known.has(alias)) known.set(alias, index);
  });
  return known;
}

function merge(entry: LexiconEntry, term: GlossaryTerm): LexiconEntry {
  const { unit, members } = term;
  const aliases = union(entry.aliases, [term.canonical, ...term.aliases].filter((wording) => wording !== entry.canonical));
  const quotedAliases = union(entry.quotedAliases ?? [], term.quotedAliases);
  return {
    ...entry,
    aliases,
    ...(quotedAliases.length > 0 ? { quotedAliases } : {}),
    ...(entry.initials === undefined ? {} : { initials: spread(entry.initials, entry.aliases.length, aliases.length) }),
    ...(unit === undefined ? {} : { unit }),
    ...(members === undefined ? {} : { members }),
    glossary: term,
  };
}

/** The initials in step with the wordings: those of the glossary's aliases are empty. */
function spread(initials: string, before: number, after: number): string {
  const each = initials.split(' ');
  return [...each.slice(0, before + 1), ...Array<string>(after - before).fill(''), ...each.slice(before + 1)].join(' ');
}

function entryOf(term: GlossaryTerm): LexiconEntry {
  const { canonical, aliases, quotedAliases, unit, members, since } = term;
  return {
    type: term.type ?? 'slogan',
    canonical,
    aliases,
    ...(quotedAliases.length > 0 ? { quotedAliases } : {}),
    definition: NO_DEFINITION,
    ...(unit === undefined ? {} : { unit }),
    ...(members === undefined ? {} : { members }),
    ...(since === undefined ? {} : { since }),
    source: '',
    glossary: term,
  };
}

/** The lexicon itself says nothing of a term that only a glossary has. */
const NO_DEFINITION = { en: '', zh: '' };

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}
