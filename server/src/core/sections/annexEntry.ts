import { createWordMatcher } from '../headings/wordMatcher';
import { classOf, CLOSING, COLON, COMMA, digitValue, OPENING, SENTENCE_END, skipSpaces, SPACE } from '../text/characters';
import type { Span } from '../text/span';

/** One entry of a glossary: `3.“拨转股”：…`. Offsets count from the text's start. */
export interface EntryParts {
  readonly ordinal: number | undefined;
  readonly number: string;
  /** From the number to the title's end. */
  readonly span: Span;
  /** The entry's name as it is written, quotation marks included. */
  readonly title: Span;
  /** The terms in the name: the whole of it without quotation marks round it, or each of several quoted ones. */
  readonly terms: readonly Span[];
  readonly definition: Span;
}

const LONGEST_NAME = 60;
/** `[1]` 【1】 〔1〕 注1： and the like, which number entries but no headings. */
const NOTE_OPENINGS = '[［【〔(（';
const NOTE_CLOSINGS = ']］】〕)）';
const QUOTES = new Map([['“', '”'], ['"', '"'], ['「', '」'], ['‘', '’'], ['《', '》']]);
/** Words that open a definition where the colon is left out: `…是指…`. */
const DEFINING_WORDS = ['是指', '即指', '系指', '指的是'] as const;
const isDefining = createWordMatcher(DEFINING_WORDS);

/**
 * The parts of an entry, in any of its forms: numbered or not, with a colon or with 是指.
 * @param numberEnd the end of the number that the heading reader found; `start` where it found none
 */
export function readAnnexEntry(
  text: string,
  start: number,
  end: number,
  numberEnd: number,
  ordinal: number | undefined,
): EntryParts | undefined {
  const note = numberEnd > start ? undefined : readNote(text, start, end);
  const behind = note?.end ?? numberEnd;
  const titleStart = skipSpaces(text, behind, end);
  const name = readName(text, titleStart, end);
  if (name === undefined) return undefined;
  const isNumbered = behind > start;
  const isQuoted = QUOTES.has(text[titleStart] ?? '');
  if (!isNumbered && !isQuoted && name.end - titleStart > LONGEST_NAME / 2) return undefined;
  return {
    ordinal: note?.ordinal ?? ordinal,
    number: text.slice(start, behind),
    span: { start, end: name.end },
    title: { start: titleStart, end: name.end },
    terms: termsIn(text, titleStart, name.end),
    definition: { start: skipSpaces(text, name.definition, end), end },
  };
}

function readNote(text: string, start: number, end: number): { readonly ordinal: number; readonly end: number } | undefined {
  const opening = NOTE_OPENINGS.indexOf(text[start]!);
  let index = opening >= 0 ? start + 1 : start;
  if (opening < 0 && text[start] !== '注') return undefined;
  if (text[index] === '注' || text[index] === '释') index++;
  let ordinal = 0;
  const digits = index;
  while (index < end && digitValue(text.charCodeAt(index)) >= 0) ordinal = ordinal * 10 + digitValue(text.charCodeAt(index++));
  if (index === digits || index - digits > 3) return undefined;
  if (opening >= 0) return text[index] === NOTE_CLOSINGS[opening] ? { ordinal, end: index + 1 } : undefined;
  return (classOf(text.charCodeAt(index)) & COLON) !== 0 || text[index] === '.' ? { ordinal, end: index + 1 } : undefined;
}

/** The end of the name, and where its definition begins. A colon inside quotation marks belongs to the name. */
function readName(text: string, start: number, end: number): { readonly end: number; readonly definition: number } | undefined {
  const last = Math.min(end, start + LONGEST_NAME);
  let depth = 0;
  for (let index = start; index < last; index++) {
    const classes = classOf(text.charCodeAt(index));
    if ((classes & OPENING) !== 0) depth++;
    else if ((classes & CLOSING) !== 0) depth--;
    else if (depth > 0) continue;
    else if ((classes & COLON) !== 0) return index > start ? { end: index, definition: index + 1 } : undefined;
    else if ((classes & SENTENCE_END) !== 0) return undefined;
    else if (index > start && isDefining(text, index)) {
      const word = DEFINING_WORDS.find((defining) => text.startsWith(defining, index))!;
      return { end: index, definition: index + word.length };
    }
  }
  return undefined;
}

/** “三送”、“四帮” are two terms; “街长”制 is one. */
function termsIn(text: string, start: number, end: number): readonly Span[] {
  const terms: Span[] = [];
  let from = start;
  while (from < end) {
    const close = QUOTES.get(text[from]!);
    const closing = close === undefined ? -1 : text.indexOf(close, from + 1);
    if (closing < 0 || closing >= end || closing === from + 1) return [{ start, end }];
    terms.push({ start: from + 1, end: closing });
    from = closing + 1;
    while (from < end && (classOf(text.charCodeAt(from)) & (COMMA | SPACE)) !== 0) from++;
  }
  return terms;
}
