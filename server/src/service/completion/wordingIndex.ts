import type { Lexicon } from '../../core/lexicon/lexicon';

/** A way to write an entry of the lexicon. */
export interface Wording {
  readonly text: string;
  /** The index of its entry. */
  readonly entry: number;
  readonly isCanonical: boolean;
}

/** What a key that was typed stands for. */
interface Key {
  readonly key: string;
  readonly wording: Wording;
}

/** The wordings of a lexicon in the order of their texts, and in that of their pinyin initials: what begins alike stands together. */
export interface WordingIndex {
  readonly byText: readonly Key[];
  readonly byInitials: readonly Key[];
}

/** Made once for a lexicon; takes some milliseconds. */
export function indexWordings({ entries }: Lexicon): WordingIndex {
  const byText: Key[] = [];
  const byInitials: Key[] = [];
  entries.forEach((entry, index) => {
    const initials = entry.initials?.split(' ') ?? [];
    const known = new Set<string>();
    [entry.canonical, ...entry.aliases, ...(entry.quotedAliases ?? [])].forEach((text, place) => {
      if (known.has(text)) return;
      known.add(text);
      const wording = { text, entry: index, isCanonical: place === 0 };
      byText.push({ key: text.toLowerCase(), wording });
      const key = initials[place];
      if (key) byInitials.push({ key, wording });
    });
  });
  return { byText: sorted(byText), byInitials: sorted(byInitials) };
}

function sorted(keys: Key[]): readonly Key[] {
  return keys.sort((first, second) => (first.key < second.key ? -1 : first.key > second.key ? 1 : 0));
}

/** The keys that begin with `typed`, in their order, at most `limit`. */
export function keysFrom(keys: readonly Key[], typed: string, limit: number): readonly Key[] {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]!.key < typed) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < keys.length && end - low < limit && keys[end]!.key.startsWith(typed)) end++;
  return keys.slice(low, end);
}
