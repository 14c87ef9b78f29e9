import { groupBy, isNumbered, isUnbroken } from '../core/findings/numberedRow';
import { createPlaces } from '../core/findings/places';
import { longestRising } from '../core/findings/rising';
import type { AnnexEntry, Report } from '../core/report/report';
import type { Section } from '../core/sections/section';
import type { Span } from '../core/text/span';

/** One entry of the annex with the text that belongs to it, from its number to the last character of its definition. */
export interface AnnexSlot extends Span {
  readonly section: Section;
  /** More than one where an entry explains several names. */
  readonly entries: readonly AnnexEntry[];
  /** Where the report first mentions one of its names; undefined where it does not do so word by word. */
  readonly mention: number | undefined;
  /** True where the page's own text (a page number) stands inside. */
  readonly isTorn: boolean;
}

export interface AnnexSlots {
  /** Where the annex begins, its title included. */
  readonly start: number;
  readonly slots: readonly AnnexSlot[];
}

/** The annex of terms, the one with the most entries where a file has several; undefined where there is none. */
export function readAnnexSlots(report: Report): AnnexSlots | undefined {
  const { text, sections, annex } = report;
  const annexes = groupBy(annex, ({ section }) => sections[section]!.parent);
  const [entries] = [...annexes].sort((first, second) => second.length - first.length);
  if (!entries) return undefined;
  const parent = sections[sections[entries[0]!.section]!.parent];
  const start = parent?.span.start ?? sections[entries[0]!.section]!.span.start;
  const places = createPlaces(text.slice(0, start));
  const groups = groupBy(entries, ({ section }) => section);
  const slots = groups.map((own, index): AnnexSlot => {
    const section = sections[own[0]!.section]!;
    const next = groups[index + 1]?.[0];
    const until = next ? sections[next.section]!.span.start : Math.max(section.body.end, own[0]!.definition.end);
    const mentions = own.map(({ term }) => places.of(term)).filter((place) => place >= 0);
    const mention = mentions.length > 0 ? Math.min(...mentions) : undefined;
    return { section, entries: own, mention, ...extentOf(report, { start: section.span.start, end: until }) };
  });
  return { start, slots };
}

/** What belongs to an entry: the page's own text behind it does not. */
function extentOf({ text, sections }: Report, { start, end }: Span): Pick<AnnexSlot, 'start' | 'end' | 'isTorn'> {
  const trim = (until: number): number => start + text.slice(start, until).trimEnd().length;
  const chrome = sections.filter(({ kind, span }) => kind === 'chrome' && span.start > start && span.start < end).map(({ span }) => span);
  let until = trim(end);
  while (chrome.length > 0 && chrome[chrome.length - 1]!.end >= until) until = trim(chrome.pop()!.start);
  return { start, end: until, isTorn: chrome.length > 0 };
}

/** Of an annex that evidently is in order, a few entries may be not: their mentions count for nothing. */
const EVIDENT_SHARE = 0.8;

/** The entries without the mentions of those few that stand out of order. */
export function withoutStrays(slots: readonly AnnexSlot[]): readonly AnnexSlot[] {
  const mentioned = slots.filter(({ mention }) => mention !== undefined);
  const inOrder = longestRising(mentioned.map(({ mention }) => mention!));
  const strays = new Set(mentioned.filter((_, index) => !inOrder[index]));
  if (mentioned.length - strays.size < EVIDENT_SHARE * mentioned.length) return slots;
  return slots.map((slot) => (strays.has(slot) ? { ...slot, mention: undefined } : slot));
}

/** True where the entries that are mentioned stand in the order of their first mentions. */
export function areInOrder(slots: readonly AnnexSlot[]): boolean {
  const mentions = slots.flatMap(({ mention }) => mention ?? []);
  return mentions.every((mention, index) => index === 0 || mentions[index - 1]! <= mention);
}

/** True where the numbers count on from the first, or where no entry has one: then entries may go between. */
export function areCounted(slots: readonly AnnexSlot[]): boolean {
  const numbered = slots.map(({ section }) => section).filter(isNumbered);
  return numbered.length === 0 || (numbered.length === slots.length && isUnbroken(numbered));
}

/** The place of an entry's number. */
export function numberSpanOf({ section: { number, span } }: AnnexSlot): Span {
  return { start: span.start, end: span.start + number.length };
}
