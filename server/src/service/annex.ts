import { isNumbered } from '../core/findings/numberedRow';
import { writeLike } from '../core/findings/ordinals';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { areCounted, areInOrder, numberSpanOf, readAnnexSlots, withoutStrays, type AnnexSlot, type AnnexSlots } from './annexSlots';
import { termsWithoutEntry, termWithoutEntry, type AnnexTerm } from './annexTerms';
import { spanAt } from './lookup';
import type { SpanEdit } from './workspaceEdit';

/** What stands where a definition is to be filled in. */
export const PLACEHOLDER = '〔待补充〕';
const TITLE = '名词解释';
const NOTE = '（按名词在报告中首次出现的先后排序）';
const SENTENCE_ENDS = '。！？.!?〕';

/** Entries for an annex, as one edit. */
export interface AnnexAddition {
  readonly edits: readonly SpanEdit[];
  /** The names, in the order of the annex. */
  readonly added: readonly string[];
  /** How many of them are to be filled in. */
  readonly open: number;
}

/** Entries for all coined terms without one; an annex that is not there is made. What stands there already stays, but for numbers that move on. */
export function completeAnnex(report: Report, lexicon: Lexicon): AnnexAddition {
  const annex = readAnnexSlots(report);
  return addTerms(report, annex, termsWithoutEntry(report, lexicon, annex?.start ?? report.text.length));
}

/** An entry for the term at an offset; undefined where there is none, or where it has one. */
export function addAnnexEntry(report: Report, lexicon: Lexicon, offset: number): AnnexAddition | undefined {
  if (!spanAt(report.terms, offset)) return undefined;
  const annex = readAnnexSlots(report);
  const term = termWithoutEntry(report, lexicon, offset, annex?.start ?? report.text.length);
  return term && addTerms(report, annex, [term]);
}

function addTerms(report: Report, annex: AnnexSlots | undefined, terms: readonly AnnexTerm[]): AnnexAddition {
  const edits = terms.length === 0 ? [] : annex ? insertEntries(report, annex.slots, terms) : [newAnnex(report, terms)];
  return { edits, added: terms.map(({ name }) => name), open: terms.filter(({ definition }) => definition === undefined).length };
}

function insertEntries({ text }: Report, all: readonly AnnexSlot[], terms: readonly AnnexTerm[]): readonly SpanEdit[] {
  const slots = withoutStrays(all);
  const goBetween = areInOrder(slots) && areCounted(slots);
  const gap = gapOf(text, slots);
  const edits: SpanEdit[] = [];
  let left = terms;
  let ordinal = slots[0]!.section.ordinal ?? 1;
  for (let index = 0; index <= slots.length; index++) {
    const before = slots[index - 1];
    const model = before ?? slots[0]!;
    const isLast = index === slots.length;
    // in front of an entry goes what is mentioned before it and before all entries behind it
    const limit = Math.min(...slots.slice(index).map(({ mention }) => mention ?? Infinity));
    const isMentioned = slots[index]?.mention !== undefined;
    const own = isLast ? left : goBetween && isMentioned ? left.filter(({ mention }) => mention < limit) : [];
    left = left.slice(own.length);
    if (isLast && !goBetween) ordinal = (model.section.ordinal ?? 0) + 1;
    const written = own.map((term) => entryLike(text, model, slots, term, ordinal++));
    if (written.length > 0 && before) edits.push(insertion(before.end, gap + written.join(gap)));
    else if (written.length > 0) edits.push(insertion(slots[0]!.start, written.join(gap) + gap));
    if (!isLast && goBetween) edits.push(...renumbered(slots[index]!, ordinal++));
  }
  return edits;
}

function insertion(offset: number, replacement: string): SpanEdit {
  return { span: { start: offset, end: offset }, replacement };
}

function renumbered(slot: AnnexSlot, ordinal: number): readonly SpanEdit[] {
  const { number } = slot.section;
  const replacement = number === '' ? '' : writeLike(number, ordinal);
  return replacement === number ? [] : [{ span: numberSpanOf(slot), replacement }];
}

/** What usually stands between two entries. */
function gapOf(text: string, slots: readonly AnnexSlot[]): string {
  const first = slots[0]!;
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
  const alone = lineBreakOf(text) + /^\s*/.exec(text.slice(lineStart, first.start))![0];
  const counts = new Map<string, number>();
  slots.slice(1).forEach((slot, index) => {
    const gap = text.slice(slots[index]!.end, slot.start);
    if (/^\s*$/.test(gap) && gap.includes('\n')) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? alone;
}

/** An entry that is written as another one is: its number, its marks, and what stands before its definition. */
function entryLike(text: string, { section, entries }: AnnexSlot, slots: readonly AnnexSlot[], term: AnnexTerm, ordinal: number): string {
  const { number, span, titleSpan } = section;
  const behindNumber = text.slice(span.start + number.length, titleSpan.start);
  const [{ definition }] = entries as readonly [(typeof entries)[number]];
  const separator = definition.end > definition.start ? text.slice(titleSpan.end, definition.start) : '：';
  const quoted = slots.filter(({ section: { titleSpan: title } }) => text[title.start] === '“').length * 2 >= slots.length;
  return writeLike(number, ordinal) + behindNumber + nameOf(term, quoted) + separator + definitionOf(term);
}

function nameOf({ name }: AnnexTerm, isQuoted: boolean): string {
  return isQuoted && !/[“"「《]/.test(name) ? `“${name}”` : name;
}

function definitionOf({ definition = PLACEHOLDER }: AnnexTerm): string {
  return SENTENCE_ENDS.includes(definition.at(-1)!) ? definition : `${definition}。`;
}

/** A new annex behind the report, before the page's own last lines. A title that stands there without entries is taken. */
function newAnnex({ text, lines, sections }: Report, terms: readonly AnnexTerm[]): SpanEdit {
  const chrome = new Set(sections.filter(({ kind }) => kind === 'chrome').map(({ span }) => span.start));
  let last = lines.length - 1;
  const isBeside = ({ start, end }: (typeof lines)[number]): boolean => {
    const words = text.slice(start, end);
    return words.trim() === '' || chrome.has(start + words.length - words.trimStart().length);
  };
  while (last > 0 && isBeside(lines[last]!)) last--;
  const { start, end, heading } = lines[last]!;
  const words = text.slice(start, end);
  const hasTitle = heading?.form === 'annex' && heading.certainty === 'certain';
  const lineBreak = lineBreakOf(text);
  const indent = hasTitle ? '' : /^[\s\ufeff]*/.exec(words)![0].replace('\ufeff', '');
  const entries = terms.map((term, index) => `${index + 1}.${nameOf(term, true)}：${definitionOf(term)}`);
  const written = (hasTitle ? [NOTE, ...entries] : ['', TITLE, NOTE, ...entries]).map((line) => (line === '' ? '' : indent + line));
  return insertion(start + words.trimEnd().length, written.map((line) => lineBreak + line).join(''));
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Puts the entries into the order of their first mentions: numbers stay where they are, names and definitions change places. */
export function sortAnnex(report: Report): readonly SpanEdit[] {
  const { slots } = readAnnexSlots(report) ?? { slots: [] };
  if (areInOrder(slots) || slots.some(({ isTorn }) => isTorn)) return [];
  // what is not mentioned stays behind the entry that it stands behind
  let key = -1;
  const keyed = slots.map((slot) => {
    key = slot.mention ?? key;
    return { slot, key };
  });
  const sorted = keyed.sort((first, second) => first.key - second.key);
  const wordsOf = (slot: AnnexSlot): string => report.text.slice(numberSpanOf(slot).end, slot.end);
  return slots.flatMap((slot, index): readonly SpanEdit[] => {
    const moved = sorted[index]!.slot;
    return moved === slot ? [] : [{ span: { start: numberSpanOf(slot).end, end: slot.end }, replacement: wordsOf(moved) }];
  });
}

/** Numbers the entries anew, in the style of each number, where all have one; where they begin at 1 again, so they do afterwards. */
export function renumberAnnex(report: Report): readonly SpanEdit[] {
  const slots = readAnnexSlots(report)?.slots ?? [];
  // an entry without a number among others that have one: the numbers may count what was not read as an entry
  if (slots.some(({ section }) => !isNumbered(section))) return [];
  let ordinal = 0;
  const isOrdinal = (index: number, wanted: number): boolean => slots[index]?.section.ordinal === wanted;
  return slots.flatMap((slot, index) => {
    const beginsAgain = isOrdinal(index, 1) && isOrdinal(index + 1, 2) && !isOrdinal(index - 1, 1);
    ordinal = beginsAgain ? 1 : ordinal + 1;
    return renumbered(slot, ordinal);
  });
}
