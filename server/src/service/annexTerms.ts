import { withoutMarks } from '../core/findings/plainWords';
import type { Lexicon, LexiconEntry } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import type { Term } from '../core/terms/term';
import { overlaps } from '../core/text/span';
import { spanAt } from './lookup';

/** A term that the annex is to explain. */
export interface AnnexTerm {
  /** As the annex names it, without marks round the whole of it. */
  readonly name: string;
  /** Where the report first mentions it. */
  readonly mention: number;
  /** Undefined where neither a glossary nor the lexicon has one. */
  readonly definition: string | undefined;
}

const OPENING_MARKS = '“"「『';
/** 两个维护, 四个意识: what the whole country says; no annex explains it. */
const NATIONAL_SET = /^[一二三四五六七八九十两]+个/;
/** In a longer name a shorter entry is no longer meant. */
const SHORTEST_PART = 3;

/**
 * The coined terms that no entry explains, in the order of their first mentions: what the report quotes and no lexicon knows, terms of the
 * workspace's glossaries, and quoted abbreviations with members (“两重”). No indicators, bodies, titles of documents or sets that all know.
 * @param before where the annex begins
 */
export function termsWithoutEntry(report: Report, lexicon: Lexicon, before: number): readonly AnnexTerm[] {
  const isExplained = explainedIn(report);
  const seen = new Set<string | number>();
  const found: AnnexTerm[] = [];
  for (const term of report.terms) {
    if (term.start >= before) break;
    const key = term.entry ?? withoutMarks(term.text);
    if (!isCoined(report, lexicon, term) || seen.has(key)) continue;
    seen.add(key);
    if (!isExplained(term)) found.push(annexTermOf(report, lexicon, term));
  }
  return found.sort((first, second) => first.mention - second.mention);
}

/** The term under the cursor where it has no entry; any slogan or programme, for who asks for it wants it. */
export function termWithoutEntry(report: Report, lexicon: Lexicon, offset: number, before: number): AnnexTerm | undefined {
  const term = spanAt(report.terms, offset);
  if (!term || term.start >= before || !canBeExplained(report, term) || explainedIn(report)(term)) return undefined;
  return annexTermOf(report, lexicon, term);
}

function canBeExplained({ text }: Report, { type, start }: Term): boolean {
  return (type === 'slogan' || type === 'programme') && text[start] !== '《';
}

function isCoined(report: Report, lexicon: Lexicon, term: Term): boolean {
  if (!canBeExplained(report, term)) return false;
  const entry = term.entry === undefined ? undefined : lexicon.entries[term.entry]!;
  if (entry?.glossary) return true;
  if (!OPENING_MARKS.includes(report.text[term.start - 1] ?? ' ')) return false;
  return entry === undefined || (entry.members !== undefined && !NATIONAL_SET.test(entry.canonical));
}

/** Whether an entry names a term, marks aside: as a part of a longer name (“街长”制), by another wording of the lexicon, or by the greater part of it. */
function explainedIn({ annex, sections, terms }: Report): (term: Term) => boolean {
  const names = annex.map(({ term }) => withoutMarks(term));
  const titles = [...names, ...annex.map(({ section }) => withoutMarks(sections[section]!.title))];
  const known = new Set(annex.flatMap(({ termSpan }) => terms.filter((term) => overlaps(term, termSpan)).flatMap(({ entry }) => entry ?? [])));
  return ({ text, canonical, entry }) => {
    if (entry !== undefined && known.has(entry)) return true;
    const words = withoutMarks(text);
    return titles.some((title) => title.includes(words) || title === withoutMarks(canonical)) ||
      names.some((name) => name.length >= SHORTEST_PART && words.includes(name));
  };
}

function annexTermOf(report: Report, lexicon: Lexicon, { text, canonical, entry }: Term): AnnexTerm {
  const name = entry === undefined && /[“"「]/.test(canonical) ? canonical : text;
  return { name, mention: report.text.indexOf(text), definition: entry === undefined ? undefined : definitionOf(lexicon.entries[entry]!) };
}

/** The glossary's words go before the lexicon's; an annex is in Chinese. */
function definitionOf({ glossary, definition }: LexiconEntry): string | undefined {
  const words = (glossary?.definition.zh || definition.zh).replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
}
