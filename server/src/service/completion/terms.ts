import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Lexicon } from '../../core/lexicon/lexicon';
import type { Report } from '../../core/report/report';
import type { TermType } from '../../core/terms/term';
import { classOf, DIGIT, HAN } from '../../core/text/characters';
import { message } from '../../core/text/message';
import { touches } from '../../core/text/span';
import type { Translate } from '../../translate';
import { firstFrom, spanAt } from '../lookup';
import { TERM_TYPE_LABELS } from '../messages';
import { NO_SUGGESTIONS, type Suggestion, type Suggestions } from './suggestion';
import { keysFrom, type Wording, type WordingIndex } from './wordingIndex';

/** More nobody reads. */
const MOST = 40;
/** One character begins too much. */
const SHORTEST = 2;
/** No name is longer before it is known. */
const LONGEST = 12;

const KINDS: Readonly<Record<TermType, CompletionItemKind>> = {
  indicator: CompletionItemKind.Variable,
  slogan: CompletionItemKind.Keyword,
  programme: CompletionItemKind.Event,
  body: CompletionItemKind.Module,
};

/** The terms of the lexicon and the report's own that what stands before the cursor begins: in Chinese, as an abbreviation or by pinyin initials. */
export function suggestTerms(report: Report, lexicon: Lexicon, index: WordingIndex, offset: number, translate: Translate): Suggestions {
  const { text } = report;
  if (!mayBegin(report, offset)) return NO_SUGGESTIONS;
  const latin = latinStart(text, offset);
  if (latin < offset) return offset - latin < SHORTEST || !isApart(text, latin) ? NO_SUGGESTIONS : byLetters(report, lexicon, index, latin, offset, translate);
  return byCharacters(report, lexicon, index, offset, translate);
}

/** False inside a word that is known already, in a number or a code, and in what a web page left. */
function mayBegin(report: Report, offset: number): boolean {
  const figure = spanAt(report.figures, offset);
  if (figure && figure.start < offset && figure.end >= offset && (figure.kind === 'code' || figure.kind === 'date' || figure.end > offset)) return false;
  const term = report.terms[firstFrom(report.terms, offset) - 1];
  if (term && term.end > offset) return false;
  return !report.sections.some(({ kind, span }) => kind === 'chrome' && span.start <= offset && offset <= span.end);
}

function latinStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isLatin(text.charCodeAt(start - 1))) start--;
  return start;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** What stands behind a number, a point or a slash is a unit, a code or an address. */
function isApart(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return start === 0 || ((classOf(before) & DIGIT) === 0 && !'./\\@_-:+&#%'.includes(text[start - 1]!));
}

function byLetters(report: Report, lexicon: Lexicon, index: WordingIndex, start: number, offset: number, translate: Translate): Suggestions {
  const typed = report.text.slice(start, offset).toLowerCase();
  const items = new Map<string, Suggestion>();
  const span = { start, end: offset };
  for (const keys of [index.byText, index.byInitials]) {
    for (const { key, wording } of keysFrom(keys, typed, MOST)) addWording(items, lexicon, wording, key, span, translate);
  }
  // the letters of a word go on: nothing new comes while the list is whole
  return { items: [...items.values()].slice(0, MOST), isIncomplete: items.size >= MOST };
}

/** The longest ends of the text before the cursor go first; a shorter one may begin a term, too (全市|居民收入). */
function byCharacters(report: Report, lexicon: Lexicon, index: WordingIndex, offset: number, translate: Translate): Suggestions {
  const { text } = report;
  let first = offset;
  while (first > 0 && offset - first < LONGEST && (classOf(text.charCodeAt(first - 1)) & HAN) !== 0) first--;
  const items = new Map<string, Suggestion>();
  for (let start = first; start <= offset - SHORTEST && items.size < MOST; start++) {
    const typed = text.slice(start, offset);
    const span = { start, end: offset };
    for (const { key, wording } of keysFrom(index.byText, typed.toLowerCase(), MOST)) {
      if (wording.text.length > typed.length) addWording(items, lexicon, wording, key, span, translate);
    }
    for (const { term, termSpan } of report.annex) {
      if (term.length <= typed.length || !term.startsWith(typed) || items.has(term) || touches(termSpan, offset)) continue;
      const detail = translate(message(TERM_TYPE_LABELS.slogan));
      items.set(term, { span, text: term, kind: KINDS.slogan, filter: term, detail, entry: undefined });
    }
  }
  return { items: [...items.values()].slice(0, MOST), isIncomplete: true };
}

/** A wording, and behind an alias the name that it stands for. */
function addWording(items: Map<string, Suggestion>, lexicon: Lexicon, wording: Wording, key: string, span: Suggestion['span'], translate: Translate): void {
  const { type, canonical } = lexicon.entries[wording.entry]!;
  const label = translate(message(TERM_TYPE_LABELS[type]));
  const common = { span, kind: KINDS[type], filter: key, entry: wording.entry };
  if (!items.has(wording.text)) items.set(wording.text, { ...common, text: wording.text, detail: wording.isCanonical ? label : `${label} · ${canonical}` });
  if (!wording.isCanonical && !items.has(canonical)) items.set(canonical, { ...common, text: canonical, detail: `${label} · ${wording.text}` });
}
