import { digitValue, hanziDigitValue, multiplierPower } from '../numbers/digits';

/** A name that holds a number which is no figure: the whole name and how far into it its first numeral stands. */
interface LiteralName {
  readonly text: string;
  readonly offset: number;
}

/** A pattern such as `N强` or `第N产业`: what stands before and behind any number. */
interface NamePattern {
  readonly before: string;
  readonly after: string;
}

/** The names of the lexicon, indexed by the characters at which the scan meets them. */
export interface NumberNames {
  /** By the name's first numeral and the character behind it, see {@link pairKey}. */
  readonly literals: ReadonlyMap<number, readonly LiteralName[]>;
  /** Names that end in their only numeral (统一), by that numeral and the character before it. */
  readonly endings: ReadonlyMap<number, readonly LiteralName[]>;
  /** By the first character behind the number. */
  readonly patterns: ReadonlyMap<number, readonly NamePattern[]>;
  /** Patterns that end in the number (`国道N`), by the last character before it. */
  readonly leads: ReadonlyMap<number, readonly NamePattern[]>;
  /** 1 for every UTF-16 unit that is a key of `patterns`, 2 of `leads`, 3 of both: most numbers have neither beside them. */
  readonly neighbours: Uint8Array;
}

const PLACEHOLDER = 'N';

export function compileNumberNames(names: readonly string[]): NumberNames {
  const literals = new Map<number, LiteralName[]>();
  const endings = new Map<number, LiteralName[]>();
  const patterns = new Map<number, NamePattern[]>();
  const leads = new Map<number, NamePattern[]>();
  for (const name of names) {
    const place = name.indexOf(PLACEHOLDER);
    if (place < 0) {
      const offset = [...name].findIndex((character) => isNumeral(character.charCodeAt(0)));
      if (offset < 0) continue;
      const isEnding = offset === name.length - 1;
      const neighbour = name.charCodeAt(isEnding ? offset - 1 : offset + 1);
      add(isEnding ? endings : literals, pairKey(name.charCodeAt(offset), neighbour), { text: name, offset });
      continue;
    }
    const pattern = { before: name.slice(0, place), after: name.slice(place + 1) };
    if (pattern.after) add(patterns, pattern.after.charCodeAt(0), pattern);
    else add(leads, pattern.before.charCodeAt(pattern.before.length - 1), pattern);
  }
  const neighbours = new Uint8Array(0x10000);
  for (const first of patterns.keys()) neighbours[first]! |= 1;
  for (const last of leads.keys()) neighbours[last]! |= 2;
  return { literals, endings, patterns, leads, neighbours };
}

/** The end of the name that holds the numeral character at `position`; -1 where none does. The longest name counts. */
export function endOfNameAt(text: string, position: number, names: NumberNames): number {
  const numeral = text.charCodeAt(position);
  const end = longestEnd(text, position, names.literals.get(pairKey(numeral, text.charCodeAt(position + 1))));
  return end > 0 ? end : longestEnd(text, position, names.endings.get(pairKey(numeral, text.charCodeAt(position - 1))));
}

/** Two UTF-16 units as one number. */
function pairKey(numeral: number, neighbour: number): number {
  return (numeral << 16) | neighbour;
}

function longestEnd(text: string, position: number, candidates: readonly LiteralName[] | undefined): number {
  let end = -1;
  if (candidates === undefined) return end;
  for (const { text: name, offset } of candidates) {
    if (position - offset + name.length > end && text.startsWith(name, position - offset)) end = position - offset + name.length;
  }
  return end;
}

/** The end of the name whose number stands from `start` to `end` (`N强`); -1 where it is part of none. */
export function endOfPatternAround(text: string, start: number, end: number, names: NumberNames): number {
  if ((names.neighbours[text.charCodeAt(end)]! & 1) !== 0) {
    for (const { before, after } of names.patterns.get(text.charCodeAt(end))!) {
      if (text.startsWith(after, end) && text.startsWith(before, start - before.length)) return end + after.length;
    }
  }
  if (start > 0 && (names.neighbours[text.charCodeAt(start - 1)]! & 2) !== 0) {
    for (const { before } of names.leads.get(text.charCodeAt(start - 1))!) if (text.startsWith(before, start - before.length)) return end;
  }
  return -1;
}

function isNumeral(code: number): boolean {
  return digitValue(code) >= 0 || hanziDigitValue(code) >= 0 || multiplierPower(code) > 0 || code === 0x534a || code === 0x51e0; // 半, 几
}

function add<T>(index: Map<number, T[]>, key: number, value: T): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
