import { readQuoted, readTitle } from './markedTerms';
import { isLatin, isLatinOrDigit, Look } from './looks';
import type { TermMatcher } from './matcher';
import { endOfPrefixedName, endsAsNoTerm, plusName } from './names';
import { findNameStarts, nameStartOf } from './nameStart';
import type { Term, TermType } from './term';
import { BEGUN, matchLongest, mayGoOn, slotOf, type TrieMatch } from './trie';
import type { Meaning } from './wordings';

export { changedAnnexCores, createTermMatcher, withAnnexTerms, type TermMatcher } from './matcher';

/** How far a line is read. */
interface LineState {
  readonly line: string;
  readonly matcher: TermMatcher;
  readonly terms: Term[];
  readonly match: TrieMatch;
  /** Behind the last mark or figure: no name without marks begins before it. */
  stretchStart: number;
}

/**
 * The terms of one line: the lexicon's and the annex's wordings, names that stand in quotation or title marks, names known by their
 * ending. The longest wording wins, none lies inside another. Offsets count from the line's start.
 */
export function readTerms(line: string, matcher: TermMatcher): readonly Term[] {
  const state: LineState = { line, matcher, terms: [], match: { end: 0, meaning: 0 }, stretchStart: 0 };
  const { looks, wordings } = matcher;
  const { pairs } = wordings;
  const { length } = line;
  let position = 0;
  let code = length > 0 ? line.charCodeAt(0) : 0;
  while (position < length) {
    const next = position + 1 < length ? line.charCodeAt(position + 1) : 0;
    const look = looks[code]!;
    const slot = slotOf(code, next);
    const pair = pairs[slot]!;
    if ((look | pair) === 0 || (look === Look.Nothing && pair === BEGUN && !mayGoOn(wordings, slot, line, position))) {
      position++;
      code = next;
    } else if (look === Look.Mark) {
      state.stretchStart = ++position;
      code = next;
    } else {
      position = readAt(state, look, code, position);
      code = position < length ? line.charCodeAt(position) : 0;
    }
  }
  return state.terms;
}

/** Reads what begins here, if anything. Returns where to go on. */
function readAt(state: LineState, look: Look, code: number, position: number): number {
  switch (look) {
    case Look.Latin:
      return readLatin(state, position);
    case Look.OpeningMark:
      return readMarked(state, code, position);
    case Look.Plus:
      return readPlus(state, position);
    case Look.AnnexTerm: {
      const end = readAnnexTerm(state, code, position);
      return end > position ? end : readWording(state, position);
    }
    default:
      return readWording(state, position);
  }
}

/** Reads the wording that begins here, if any. Returns where to go on. */
function readWording(state: LineState, position: number): number {
  const { line, matcher, match } = state;
  if (!matchLongest(matcher.wordings, line, position, match)) return position + 1;
  const end = match.end;
  if (isLatin(line.charCodeAt(end - 1)) && isLatin(line.charCodeAt(end))) return end;
  return readMeaning(state, matcher.meanings[match.meaning - 1]!, position, end);
}

/** Takes in a wording `[start, end)` for what it means. Returns where to go on. */
function readMeaning(state: LineState, meaning: Meaning, start: number, end: number): number {
  const { line, matcher, terms } = state;
  switch (meaning.kind) {
    case 'term': {
      const { type, canonical } = matcher.lexicon.entries[meaning.entry]!;
      if (!endsAsNoTerm(line, end)) terms.push({ start, end, text: line.slice(start, end), type, canonical, entry: meaning.entry });
      return end;
    }
    case 'ending': {
      if (start - state.stretchStart < meaning.ending.shortest) {
        if (start === state.stretchStart) state.stretchStart = end;
        return end;
      }
      const starts = findNameStarts(matcher.edges, line, state.stretchStart, start, terms);
      const nameStart = nameStartOf(starts, meaning.ending, line, start, end, terms);
      if (nameStart >= 0) addName(state, nameStart, end, meaning.ending.type);
      return end;
    }
    case 'prefix': {
      const nameEnd = endOfPrefixedName(line, end);
      if (nameEnd < 0) return end;
      addName(state, start, nameEnd, 'slogan');
      return nameEnd;
    }
    default:
      return end;
  }
}

/** Reads a wording that begins with a letter or a digit; none begins inside a longer Latin word or a figure. */
function readLatin(state: LineState, position: number): number {
  const { line } = state;
  const inside = position > 0 && isLatinOrDigit(line.charCodeAt(position - 1));
  const end = inside ? position + 1 : readWording(state, position);
  if (end === position + 1 && !isLatin(line.charCodeAt(position))) state.stretchStart = end;
  return end;
}

/** Reads a name in quotation or title marks. What is no name is read as running text. */
function readMarked(state: LineState, code: number, position: number): number {
  const marked = readQuoted(state.line, code, position, state.matcher) ?? readTitle(state.line, code, position);
  if (marked?.term) state.terms.push(marked.term);
  state.stretchStart = marked ? marked.next : position + 1;
  return state.stretchStart;
}

/** Reads a name of the form 科技+文化. */
function readPlus(state: LineState, position: number): number {
  const name = plusName(state.line, plusNameStart(state, position), position);
  if (name) addName(state, name.start, name.end, 'slogan');
  else state.stretchStart = position + 1;
  return name ? name.end : position + 1;
}

/** Where the name may begin whose plus sign stands at `plus` (科技+文化). */
function plusNameStart({ matcher, line, stretchStart, terms }: LineState, plus: number): number {
  const lastEnd = terms.length === 0 ? 0 : terms[terms.length - 1]!.end;
  return Math.max(findNameStarts(matcher.edges, line, stretchStart, plus, terms).last, lastEnd);
}

/** Adds the annex's longest term that stands here, unless the lexicon has a longer one. Returns its end, or `position` for none. */
function readAnnexTerm({ line, matcher, match, terms }: LineState, code: number, position: number): number {
  for (const { core, canonical, type } of matcher.annex!.terms.get(code) ?? []) {
    if (!line.startsWith(core, position)) continue;
    const end = position + core.length;
    const known = matchLongest(matcher.wordings, line, position, match) ? matcher.meanings[match.meaning - 1] : undefined;
    if (known?.kind === 'term' && match.end >= end) return position;
    terms.push({ start: position, end, text: core, type, canonical, entry: undefined });
    return end;
  }
  return position;
}

/** Adds a name that the lexicon lacks, in the place of the terms inside it. */
function addName({ line, terms }: LineState, start: number, end: number, type: TermType): void {
  while (terms.length > 0 && terms[terms.length - 1]!.start >= start) terms.pop();
  const text = line.slice(start, end);
  terms.push({ start, end, text, type, canonical: text, entry: undefined });
}
