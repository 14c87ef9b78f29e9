import type { Reading } from '../report/report';
import type { Section } from '../sections/section';
import { message, type Message } from '../text/message';
import type { Span } from '../text/span';
import type { Finding, Fix, RelatedPlace } from './finding';
import { holdsOrdinal, writeLike } from './ordinals';
import { isQuoted } from './quoted';
import { findBreaks, type Break } from './sequence';

/** What the checks of numbering say, of headings and of the entries of an annex alike. */
export const NUMBERING_MESSAGES = {
  misnumbered: {
    en: '{0} stands between {1} and {2}, where {3} belongs.',
    zh: '「{1}」与「{2}」之间应为「{3}」，此处写作「{0}」。',
  },
  misnumberedFirst: {
    en: '{0} stands before {1}, where {2} belongs.',
    zh: '「{1}」之前应为「{2}」，此处写作「{0}」。',
  },
  skippedOne: { en: '{0} follows {1}: {2} is missing.', zh: '「{1}」之后是「{0}」，缺「{2}」。' },
  skippedSeveral: { en: '{0} follows {1}: {2} to {3} are missing.', zh: '「{1}」之后是「{0}」，缺「{2}」至「{3}」。' },
  repeated: { en: '{0} is used twice in a row; {1} would follow.', zh: '「{0}」连续出现两次，按顺序应为「{1}」。' },
  backward: { en: '{0} follows {1}: the numbers run backwards.', zh: '「{1}」之后是「{0}」，序号倒序。' },
  previous: { en: 'the one before: {0}', zh: '前一项：「{0}」' },
  next: { en: 'the one behind: {0}', zh: '后一项：「{0}」' },
  renumber: { en: 'Change {0} to {1}', zh: '将「{0}」改为「{1}」' },
};

/** What has a number in a row: a heading, an entry of an annex, a point. Offsets count from the text's start. */
export interface Numbered {
  /** The number as written with its mark (`（一）`). */
  readonly number: string;
  readonly ordinal: number;
  /** From the number's start to the title's end. */
  readonly span: Span;
  readonly titleSpan: Span;
}

export function isNumbered(section: Section): section is Section & Numbered {
  return section.ordinal !== undefined && section.number !== '';
}

/** Puts things into rows by their key, the rows in the order of their first things. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => number): readonly (readonly T[])[] {
  const rows = new Map<number, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const row = rows.get(key);
    if (row) row.push(thing);
    else rows.set(key, [thing]);
  }
  return [...rows.values()];
}

/** What breaks the numbers of a row of siblings, as findings of the check `id`. */
export function findInRow(id: string, reading: Reading, row: readonly Numbered[]): readonly Finding[] {
  if (isUnbroken(row)) return [];
  return findBreaks(row.map((section) => section.ordinal))
    .filter((found) => isSure(reading, row, found))
    .map((found) => toFinding(id, row, found));
}

/** True where every number is one above the number before: the usual case. */
export function isUnbroken(row: readonly Numbered[]): boolean {
  return row.every((section, index) => index === 0 || section.ordinal === row[index - 1]!.ordinal + 1);
}

/**
 * False where the break may lie in the reading and not in the report: a heading is quoted or is the rest of a broken sentence, or the
 * number that would make the row whole stands in the text between.
 */
function isSure({ text }: Reading, row: readonly Numbered[], found: Break): boolean {
  const section = row[found.at]!;
  const previous = row[found.at - 1];
  const next = row[found.at + 1];
  if (isTorn(text, section) || (previous && isTorn(text, previous))) return false;
  if (!previous) return true;
  const between = text.slice(previous.span.start + previous.number.length, section.span.start);
  switch (found.kind) {
    case 'skipped':
      return !holdsOrdinal(between, found.first, section.number);
    case 'misnumbered': {
      const behind = next ? text.slice(section.titleSpan.start, next.span.start) : '';
      return !holdsOrdinal(`${between}\n${behind}`, found.expected, section.number);
    }
    case 'repeated':
    case 'backward':
      // the number before it stands there too: another list has begun
      return section.ordinal === 1 || !holdsOrdinal(between, section.ordinal - 1, section.number);
  }
}

/** True for what only looks like a heading: it stands in a quotation, or goes on with a sentence that the line before leaves open. */
function isTorn(text: string, { span }: Numbered): boolean {
  return isQuoted(text, span.start) || /[、，,]\s*$/.test(text.slice(Math.max(0, span.start - 8), span.start));
}

function toFinding(id: string, row: readonly Numbered[], found: Break): Finding {
  const section = row[found.at]!;
  const previous = row[found.at - 1];
  const next = found.kind === 'misnumbered' ? row[found.at + 1] : undefined;
  const related: RelatedPlace[] = [];
  if (previous) related.push({ span: previous.span, message: message(NUMBERING_MESSAGES.previous, previous.number) });
  if (next) related.push({ span: next.span, message: message(NUMBERING_MESSAGES.next, next.number) });
  return {
    check: id,
    severity: 'warning',
    span: numberSpan(section),
    message: describe(found, section, previous, next),
    related,
    fix: found.kind === 'misnumbered' ? renumber(section, found.expected) : undefined,
  };
}

function describe(found: Break, section: Numbered, previous: Numbered | undefined, next: Numbered | undefined): Message {
  const { number } = section;
  const before = previous?.number ?? '';
  switch (found.kind) {
    case 'misnumbered': {
      const expected = writeLike(number, found.expected);
      if (!previous) return message(NUMBERING_MESSAGES.misnumberedFirst, number, next?.number ?? '', expected);
      return message(NUMBERING_MESSAGES.misnumbered, number, before, next?.number ?? '', expected);
    }
    case 'skipped': {
      const first = writeLike(number, found.first);
      if (found.first === found.last) return message(NUMBERING_MESSAGES.skippedOne, number, before, first);
      return message(NUMBERING_MESSAGES.skippedSeveral, number, before, first, writeLike(number, found.last));
    }
    case 'repeated':
      return message(NUMBERING_MESSAGES.repeated, number, writeLike(number, section.ordinal + 1));
    case 'backward':
      return message(NUMBERING_MESSAGES.backward, number, before);
  }
}

function renumber(section: Numbered, ordinal: number): Fix {
  const replacement = writeLike(section.number, ordinal);
  return { title: message(NUMBERING_MESSAGES.renumber, section.number, replacement), edits: [{ span: numberSpan(section), replacement }] };
}

function numberSpan({ span, number }: Numbered): Span {
  return { start: span.start, end: span.start + number.length };
}
