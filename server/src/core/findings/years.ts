import { firstFrom } from '../facts/tokenList';
import type { Reading } from '../report/report';
import type { Section } from '../sections/section';
import type { Span } from '../text/span';
import { clauseStart, sentenceAt } from './clauses';

/** A year where the report says it, as a date or by 今年. */
export interface Year extends Span {
  readonly year: number;
}

const SINGLE_YEAR = /^\d{4}$/;
/** What follows a year of which something is said. */
const BEGINS = /^[，,]?(?:[既也又更还正]?是|将?迎来|[适恰正]逢|正值|$)/;

/** The last single year that the sentence names before `offset`, as a date or by 今年. */
export function yearBefore({ text, figures, deictics }: Reading, offset: number): Year | undefined {
  const { start } = sentenceAt(text, offset);
  const deictic = deictics[firstFrom(deictics, offset) - 1];
  const last = deictic && deictic.start >= start && deictic.end <= offset ? deictic : undefined;
  for (let index = firstFrom(figures, offset) - 1; index >= 0 && figures[index]!.start >= Math.max(start, last?.end ?? 0); index--) {
    const { kind, date, end } = figures[index]!;
    if (kind !== 'date' || date?.endYear !== undefined || end > offset) continue;
    return yearOf(figures[index]!);
  }
  return last && yearOf(last);
}

/**
 * The year of which the sentence says what it is (2025年是…，也是…): what stands between it and `offset` begins to say so, and what stands
 * in the clause of `offset` fits `link`.
 */
export function subjectYear(reading: Reading, offset: number, link: RegExp): Year | undefined {
  const year = yearBefore(reading, offset);
  if (!year || !BEGINS.test(reading.text.slice(year.end, offset))) return undefined;
  return link.test(reading.text.slice(Math.max(clauseStart(reading.text, offset), year.end), offset)) ? year : undefined;
}

function yearOf({ iso, start, end }: Span & { readonly iso: string | undefined }): Year | undefined {
  return iso !== undefined && SINGLE_YEAR.test(iso) ? { start, end, year: Number(iso) } : undefined;
}

/** The innermost heading over `offset`; undefined before the first one. */
export function sectionAt(sections: Reading['sections'], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}

/** The heading of the first level over `offset` (一、2024年工作回顾); undefined where none stands over it. */
export function topSectionAt(sections: Reading['sections'], offset: number): Section | undefined {
  let section = sectionAt(sections, offset);
  while (section && section.level > 1) section = sections[section.parent];
  return section?.level === 1 ? section : undefined;
}
