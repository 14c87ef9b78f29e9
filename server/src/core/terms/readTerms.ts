import type { TermMatcher } from './matcher';
import { readQuoted, readTitle } from './markedTerms';
import { endOfPrefixedName, endsAsNoTerm, findNameStart, plusName } from './names';
import { narrow } from '../text/characters';
import type { Term, TermType } from './term';
import { matchLongest, type TrieMatch } from './trie';

export { createTermMatcher, withAnnexTerms, type TermMatcher } from './matcher';

/** How far a line is read. Names without marks need to know where one may have begun. */
interface LineState {
  readonly line: string;
  readonly matcher: TermMatcher;
  readonly terms: Term[];
  readonly match: TrieMatch;
  /** Where a name without marks may begin: behind the last mark, figure or edge word. */
  nameStart: number;
  /** The same before the last edge word, since an edge word may also belong to a name (质量提升行动). */
  earlierNameStart: number;
  /** Where the last opening of a designation (国家…) stands; -1 for nowhere. */
  openingStart: number;
}

const PLUS = 0x2b;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

/**
 * The terms of one line: the lexicon's and the annex's wordings, names that stand in quotation or title marks, names known by their
 * ending. The longest wording wins, none lies inside another. Offsets count from the line's start.
 */
export function readTerms(line: string, matcher: TermMatcher): readonly Term[] {
  const state: LineState = {
    line, matcher, terms: [], match: { end: 0, meaning: 0 }, nameStart: 0, earlierNameStart: 0, openingStart: -1,
  };
  const { roots } = matcher.trie;
  const firsts = matcher.annex?.firsts;
  let position = 0;
  while (position < line.length) {
    const code = line.charCodeAt(position);
    if (firsts !== undefined && firsts[code & 0xff] === 1) {
      const end = readAnnexTerm(state, position);
      if (end > position) {
        position = end;
        continue;
      }
    }
    if (code < HAN_FIRST || code > HAN_LAST) position = readMark(state, code, position);
    else if (roots[code] !== 0) position = readWording(state, roots[code]!, position);
    else position++;
  }
  return state.terms;
}

/** Reads the wording of the trie that begins here, if any. Returns where to go on. */
function readWording(state: LineState, root: number, position: number): number {
  const { line, matcher, match } = state;
  if (!matchLongest(matcher.trie, root, line, position, match)) return position + 1;
  const end = match.end;
  if (isLatin(line.charCodeAt(end - 1)) && isLatin(line.charCodeAt(end))) return end;
  const meaning = matcher.meanings[match.meaning - 1]!;
  switch (meaning.kind) {
    case 'term': {
      const entry = matcher.lexicon.entries[meaning.entry]!;
      if (!endsAsNoTerm(line, end)) addTerm(state, { start: position, end, text: line.slice(position, end), type: entry.type, canonical: entry.canonical, entry: meaning.entry });
      return end;
    }
    case 'edge':
      beginName(state, position, end);
      return end;
    case 'conjunction':
      if (position === lastEnd(state)) beginName(state, position, end);
      return end;
    case 'opening':
      state.openingStart = position;
      return end;
    case 'ending': {
      const start = findNameStart(state, meaning.ending, position, end);
      if (start >= 0) addName(state, start, end, meaning.ending.type);
      return end;
    }
    case 'prefix': {
      const nameEnd = endOfPrefixedName(line, end);
      if (nameEnd < 0) return end;
      addName(state, position, nameEnd, 'slogan');
      return nameEnd;
    }
    default:
      return end;
  }
}

/** Reads what begins with a character that is not Han: a name in marks, a Latin word, a figure. Returns where to go on. */
function readMark(state: LineState, code: number, position: number): number {
  const { line, matcher } = state;
  const folded = narrow(code);
  if (isLatinOrDigit(folded)) {
    const root = matcher.trie.roots[folded]!;
    const inside = position > 0 && isLatinOrDigit(narrow(line.charCodeAt(position - 1)));
    const next = root !== 0 && !inside ? readWording(state, root, position) : position + 1;
    if (next === position + 1 && !isLatin(folded)) beginName(state, position, next);
    return next;
  }
  if (folded === PLUS) {
    const name = plusName(line, Math.max(state.nameStart, lastEnd(state)), position);
    if (name) addName(state, name.start, name.end, 'slogan');
    if (name) return name.end;
  }
  const marked = readQuoted(line, position, matcher) ?? readTitle(line, position);
  const end = marked === undefined ? position + 1 : marked.next;
  if (marked?.term) addTerm(state, marked.term);
  state.nameStart = end;
  state.earlierNameStart = end;
  return end;
}

/** Adds the annex's longest term that stands here, unless the lexicon has a longer one. Returns its end, or `position` for none. */
function readAnnexTerm(state: LineState, position: number): number {
  const { line, matcher, match } = state;
  for (const { core, canonical } of matcher.annex!.terms) {
    if (!line.startsWith(core, position)) continue;
    const end = position + core.length;
    const root = matcher.trie.roots[narrow(line.charCodeAt(position))]!;
    const known = root !== 0 && matchLongest(matcher.trie, root, line, position, match) ? matcher.meanings[match.meaning - 1] : undefined;
    if (known?.kind === 'term' && match.end >= end) return position;
    addTerm(state, { start: position, end, text: core, type: 'slogan', canonical, entry: undefined });
    return end;
  }
  return position;
}

function beginName(state: LineState, edgeStart: number, edgeEnd: number): void {
  const mayBelongToName = edgeEnd - edgeStart > 1 && edgeStart !== state.nameStart;
  state.earlierNameStart = mayBelongToName ? state.nameStart : edgeEnd;
  state.nameStart = edgeEnd;
}

function addTerm(state: LineState, term: Term): void {
  state.terms.push(term);
}

/** Adds a name that the lexicon lacks, in the place of the terms inside it. */
function addName(state: LineState, start: number, end: number, type: TermType): void {
  while (lastStart(state) >= start) state.terms.pop();
  const text = state.line.slice(start, end);
  addTerm(state, { start, end, text, type, canonical: text, entry: undefined });
}

function lastEnd({ terms }: LineState): number {
  return terms.length === 0 ? -1 : terms[terms.length - 1]!.end;
}

function lastStart({ terms }: LineState): number {
  return terms.length === 0 ? -1 : terms[terms.length - 1]!.start;
}

function isLatin(code: number): boolean {
  const folded = narrow(code);
  return (folded >= 0x41 && folded <= 0x5a) || (folded >= 0x61 && folded <= 0x7a);
}

function isLatinOrDigit(code: number): boolean {
  return isLatin(code) || (code >= 0x30 && code <= 0x39);
}
