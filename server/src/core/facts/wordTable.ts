/**
 * Words with their bits, found by their first two characters: one look-up settles most characters of a line. Parallel lists hold the words
 * of two characters or more, those of one slot side by side and the longest first.
 */
export interface WordTable {
  /** A bit for each slot that has a word, and for each character that is one: they are small enough to stay in the nearest cache. */
  readonly slotBits: Uint8Array;
  readonly singleBits: Uint8Array;
  /** At {@link slotOf} the index of the slot's first word; 0 where it has none. */
  readonly slots: Uint16Array;
  readonly firsts: Uint16Array;
  readonly seconds: Uint16Array;
  /** The third character; 0 for words of two. */
  readonly thirds: Uint16Array;
  readonly lengths: Uint8Array;
  /** The bits of each word. */
  readonly bits: Int32Array;
  /** The words themselves. Behind a slot's last word stands that of another slot, or an empty one. */
  readonly texts: readonly string[];
  /** The bits of words of one character; 0 for all others. Indexed by the UTF-16 unit. */
  readonly singles: Int32Array;
}

/** The longest word that begins at a place. An out-parameter, so that a line needs one object only. */
export interface WordMatch {
  end: number;
  bits: number;
}

const SLOTS = 0x8000;

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x2f) + second) & (SLOTS - 1);
}

function setBit(bits: Uint8Array, index: number): void {
  bits[index >> 3]! |= 1 << (index & 7);
}

function hasBit(bits: Uint8Array, index: number): boolean {
  return (bits[index >> 3]! & (1 << (index & 7))) !== 0;
}

export function buildWordTable(words: ReadonlyMap<string, number>): WordTable {
  const slotOfWord = (word: string): number => slotOf(word.charCodeAt(0), word.charCodeAt(1));
  const longer = [...words.keys()].filter((word) => word.length > 1);
  longer.sort((one, other) => slotOfWord(one) - slotOfWord(other) || other.length - one.length);
  // index 0 means «none»
  const texts = ['', ...longer, ''];
  const slots = new Uint16Array(SLOTS);
  const slotBits = new Uint8Array(SLOTS >> 3);
  for (let index = texts.length - 2; index > 0; index--) {
    const slot = slotOfWord(texts[index]!);
    slots[slot] = index;
    setBit(slotBits, slot);
  }
  const singles = new Int32Array(0x10000);
  const singleBits = new Uint8Array(0x10000 >> 3);
  for (const [word, bits] of words) {
    if (word.length !== 1) continue;
    singles[word.charCodeAt(0)] = bits;
    setBit(singleBits, word.charCodeAt(0));
  }
  return {
    slotBits,
    singleBits,
    slots,
    firsts: Uint16Array.from(texts, (word) => word.charCodeAt(0)),
    seconds: Uint16Array.from(texts, (word) => word.charCodeAt(1)),
    thirds: Uint16Array.from(texts, (word) => word.charCodeAt(2)),
    lengths: Uint8Array.from(texts, (word) => word.length),
    bits: Int32Array.from(texts, (word) => words.get(word) ?? 0),
    texts,
    singles,
  };
}

/** Compares what stands behind the third character. */
function endsAlike({ texts, lengths }: WordTable, index: number, line: string, position: number): boolean {
  const text = texts[index]!;
  for (let offset = 3; offset < lengths[index]!; offset++) {
    if (text.charCodeAt(offset) !== line.charCodeAt(position + offset)) return false;
  }
  return true;
}

/**
 * The longest word that begins at `position` with the characters `code` and `following`.
 * Returns false, and leaves `match` alone, where there is none.
 */
export function matchWord(table: WordTable, line: string, position: number, code: number, following: number, match: WordMatch): boolean {
  const slot = slotOf(code, following);
  if (hasBit(table.slotBits, slot)) {
    let index = table.slots[slot]!;
    do {
      if (table.firsts[index] === code && table.seconds[index] === following) {
        const third = table.thirds[index]!;
        if (third === 0 || (third === line.charCodeAt(position + 2) && endsAlike(table, index, line, position))) {
          match.end = position + table.lengths[index]!;
          match.bits = table.bits[index]!;
          return true;
        }
      }
      index++;
    } while (slotOf(table.firsts[index]!, table.seconds[index]!) === slot);
  }
  return matchSingle(table, position, code, match);
}

/** The same for a word of one character alone. */
export function matchSingle(table: WordTable, position: number, code: number, match: WordMatch): boolean {
  if (!hasBit(table.singleBits, code)) return false;
  match.end = position + 1;
  match.bits = table.singles[code]!;
  return true;
}
