/** Where words first stand in a text. Each is looked for once, however often it is asked for. */
export interface Places {
  /** The first place of `words`; -1 where the text has none. */
  readonly of: (words: string) => number;
  /** The same with all blanks and line breaks left out on both sides, in the text up to `end`: words may be broken across lines. */
  readonly joinedOf: (words: string, end: number) => number;
}

export function createPlaces(text: string): Places {
  const known = new Map<string, number>();
  const knownJoined = new Map<string, number>();
  let joined = '';
  let joinedEnd = -1;
  return {
    of: (words) => remember(known, words, () => text.indexOf(words)),
    joinedOf: (words, end) => {
      if (end !== joinedEnd) {
        joined = text.slice(0, end).replace(/\s+/g, '');
        joinedEnd = end;
        knownJoined.clear();
      }
      return remember(knownJoined, words, () => joined.indexOf(words.replace(/\s+/g, '')));
    },
  };
}

function remember(known: Map<string, number>, words: string, find: () => number): number {
  const before = known.get(words);
  if (before !== undefined) return before;
  const place = find();
  known.set(words, place);
  return place;
}
