import { lineIndexAt } from '../lines/lines';
import type { Reading } from '../report/report';
import type { Section } from '../sections/section';

/** Blanks, HTML tags and dashes may stand between an announcement and what it announces; words may not. */
const GAP = /^(?:\s|<[^<>]{0,40}>|[\u200b—])*$/;
const LONGEST_GAP = 200;

/** The index of the first section that begins at `offset` or behind it, page chrome left out; -1 where there is none. */
export function firstSectionFrom(sections: readonly Section[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sections[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  while (low < sections.length && sections[low]!.kind === 'chrome') low++;
  return low < sections.length ? low : -1;
}

/** True where nothing but blanks and tags stands between the two offsets. */
export function isGap(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_GAP && GAP.test(text.slice(start, end));
}

/** The headings that go on from one: itself and its later siblings, up to where the part ends or their numbers start again. */
export interface Run {
  /** The first heading and its later siblings of the same kind and style of numbering. */
  readonly members: readonly Section[];
  /** The first section behind the run, as an index. */
  readonly next: number;
  /** Where the run ends in the text. */
  readonly end: number;
}

export function runFrom({ sections, text }: Reading, first: number): Run {
  const head = sections[first]!;
  const partEnd = head.parent >= 0 ? sections[head.parent]!.body.end : text.length;
  const members: Section[] = [];
  for (let index = first; index < sections.length; index++) {
    const section = sections[index]!;
    if (section.span.start >= partEnd) return { members, next: index, end: partEnd };
    if (section.parent !== head.parent || section.kind === 'chrome') continue;
    if (index > first && startsAgain(head, section)) return { members, next: index, end: section.span.start };
    if (section.numbering === head.numbering && section.kind === head.kind) members.push(section);
  }
  return { members, next: sections.length, end: partEnd };
}

/** Other ways to count what follows: all headings under the same parent, and those below it by level and by kind. */
export function otherCounts(sections: readonly Section[], first: number, next: number): readonly number[] {
  const { parent } = sections[first]!;
  const counts = new Map<string, number>();
  for (let index = first; index < next; index++) {
    const section = sections[index]!;
    if (section.kind === 'chrome') continue;
    const keys = section.parent === parent ? ['siblings'] : [`${section.kind} ${section.numbering}`, `level ${section.level}`];
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()];
}

function startsAgain(head: Section, section: Section): boolean {
  return section.ordinal === 1 && section.numbering === head.numbering;
}

/** How many lines with text lie between the two offsets. */
export function paragraphsBetween({ lines, text }: Reading, start: number, end: number): number {
  let count = 0;
  for (let index = lineIndexAt(lines, start); index < lines.length && lines[index]!.start < end; index++) {
    const line = lines[index]!;
    if (/\S/.test(text.slice(Math.max(line.start, start), Math.min(line.end, end)))) count++;
  }
  return count;
}
