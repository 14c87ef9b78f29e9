import { narrow } from '../text/characters';

/**
 * A trie over the wordings that the matcher knows, in flat typed arrays: one table look-up decides most characters of a line,
 * the rest is a walk through an open-addressing hash table of (node, character) → node.
 */
export interface Trie {
  /** The node of each first character, 0 where no wording begins with it. Indexed by the folded UTF-16 code unit. */
  readonly roots: Uint16Array;
  /** 1 where a single character is a wording. Indexed by the folded UTF-16 code unit. */
  readonly alone: Uint8Array;
  /** At {@link slotOf} the first two characters of a wording: {@link COMPLETE} where they are one, else {@link BEGUN}; 0 for all others. */
  readonly pairs: Uint8Array;
  /** The same for the first three characters of longer wordings: 1 or 0. */
  readonly triples: Uint8Array;
  /** Slots of the hash table: `node << 16 | character`, 0 where free. */
  readonly keys: Uint32Array;
  /** The node that a slot's key leads to. */
  readonly targets: Uint16Array;
  /** How far a hash is shifted to give a slot. */
  readonly shift: number;
  /** What a wording that ends in this node means in running text; 0 for nothing. */
  readonly inText: Uint16Array;
  /** What it means when it is the whole content of a pair of quotation marks; 0 for nothing. */
  readonly inQuotes: Uint16Array;
}

/** One wording with what it means (numbers from 1, the caller's own), in running text and between quotation marks. */
export interface TrieWording {
  readonly text: string;
  readonly inText: number;
  readonly inQuotes: number;
}

/** Where the longest wording ended and what it means. An out-parameter, so that a line needs one object only. */
export interface TrieMatch {
  end: number;
  meaning: number;
}

const GOLDEN_RATIO = 0x9e3779b1;
/** The tables number nodes in 16 bits. */
const NODE_LIMIT = 0xffff;

/** In {@link Trie.pairs}: the two characters begin a longer wording. */
export const BEGUN = 1;
/** The two characters are a wording. */
const COMPLETE = 2;
const SLOTS = 0x8000;

/** The slot of two characters, or of what stands for two and a third. */
export function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x2f) + second) & (SLOTS - 1);
}

/** False settles that no wording begins with `code` before `next` at `position`. Most characters fail at the first look. */
export function mayBegin(trie: Trie, code: number, next: number, line: string, position: number): boolean {
  const slot = slotOf(code, next);
  const pair = trie.pairs[slot]!;
  if ((trie.alone[code]! | pair) === 0) return false;
  return pair !== BEGUN || trie.alone[code] === 1 || mayGoOn(trie, slot, line, position);
}

/** False settles that the two characters of `slot`, which begin a wording at `position`, do not go on as it does. */
export function mayGoOn(trie: Trie, slot: number, line: string, position: number): boolean {
  return position + 2 < line.length && trie.triples[slotOf(slot, narrow(line.charCodeAt(position + 2)))] === 1;
}

/**
 * Builds the trie. Of two equal wordings the first keeps its meaning.
 *
 * @throws RangeError when the wordings need more than 65,535 nodes.
 */
export function buildTrie(wordings: readonly TrieWording[]): Trie {
  const characters = wordings.reduce((sum, wording) => sum + wording.text.length, 1);
  if (characters > NODE_LIMIT) {
    throw new RangeError(`The term matcher takes at most ${NODE_LIMIT} characters of wordings, not ${characters}.`);
  }
  const bits = Math.max(4, Math.ceil(Math.log2(characters * 2)));
  const trie: Trie = {
    roots: new Uint16Array(0x10000),
    alone: new Uint8Array(0x10000),
    pairs: new Uint8Array(SLOTS),
    triples: new Uint8Array(SLOTS),
    keys: new Uint32Array(1 << bits),
    targets: new Uint16Array(1 << bits),
    shift: 32 - bits,
    inText: new Uint16Array(characters + 1),
    inQuotes: new Uint16Array(characters + 1),
  };
  let lastNode = 0;
  for (const wording of wordings) {
    if (!wording.text) continue;
    const first = narrow(wording.text.charCodeAt(0));
    let node = (trie.roots[first] ||= ++lastNode);
    if (wording.inText !== 0) noteBeginning(trie, wording.text);
    for (let position = 1; position < wording.text.length; position++) {
      const key = slotKey(node, narrow(wording.text.charCodeAt(position)));
      const slot = findSlot(trie, key);
      if (trie.keys[slot] === 0) {
        trie.keys[slot] = key;
        trie.targets[slot] = ++lastNode;
      }
      node = trie.targets[slot]!;
    }
    trie.inText[node] ||= wording.inText;
    trie.inQuotes[node] ||= wording.inQuotes;
  }
  return trie;
}

function noteBeginning(trie: Trie, text: string): void {
  const first = narrow(text.charCodeAt(0));
  if (text.length === 1) {
    trie.alone[first] = 1;
    return;
  }
  const slot = slotOf(first, narrow(text.charCodeAt(1)));
  trie.pairs[slot]! |= text.length === 2 ? COMPLETE : BEGUN;
  if (text.length > 2) trie.triples[slotOf(slot, narrow(text.charCodeAt(2)))] = 1;
}

/**
 * The longest wording of running text that begins at `start`.
 * Returns false, and leaves `match` alone, where there is none.
 */
export function matchLongest(trie: Trie, line: string, start: number, match: TrieMatch): boolean {
  let node = trie.roots[narrow(line.charCodeAt(start))]!;
  if (node === 0) return false;
  let position = start + 1;
  let end = 0;
  let meaning = 0;
  for (;;) {
    const here = trie.inText[node]!;
    if (here !== 0) {
      end = position;
      meaning = here;
    }
    if (position >= line.length) break;
    node = nextNode(trie, node, narrow(line.charCodeAt(position++)));
    if (node === 0) break;
  }
  if (meaning === 0) return false;
  match.end = end;
  match.meaning = meaning;
  return true;
}

/** What the stretch `[start, end)` means as the whole content of a pair of quotation marks; 0 for nothing. */
export function meaningInQuotes(trie: Trie, line: string, start: number, end: number): number {
  if (start >= end) return 0;
  let node = trie.roots[narrow(line.charCodeAt(start))]!;
  for (let position = start + 1; node !== 0 && position < end; position++) node = nextNode(trie, node, narrow(line.charCodeAt(position)));
  return trie.inQuotes[node]!;
}

function nextNode(trie: Trie, node: number, code: number): number {
  const key = slotKey(node, code);
  const mask = trie.keys.length - 1;
  let slot = Math.imul(key, GOLDEN_RATIO) >>> trie.shift;
  for (;;) {
    const found = trie.keys[slot]!;
    if (found === key) return trie.targets[slot]!;
    if (found === 0) return 0;
    slot = (slot + 1) & mask;
  }
}

function slotKey(node: number, code: number): number {
  return ((node << 16) | code) >>> 0;
}

function findSlot(trie: Trie, key: number): number {
  const mask = trie.keys.length - 1;
  let slot = Math.imul(key, GOLDEN_RATIO) >>> trie.shift;
  while (trie.keys[slot] !== 0 && trie.keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
