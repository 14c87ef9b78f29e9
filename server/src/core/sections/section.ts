import type { Numbering } from '../headings/heading';
import type { Span } from '../text/span';

/** Kinds and levels are those of the annotation guidelines, layer 3. */
export type SectionKind = 'title' | 'numbered' | 'lead' | 'bullet' | 'annex' | 'entry' | 'chrome';

/** One heading with what stands under it. Offsets count from the text's start. */
export interface Section {
  /** Title 0, 一、 1, (一) 2, 1. or a lead sentence 3, below that 4. Chrome has -1. */
  readonly level: number;
  readonly kind: SectionKind;
  /** The number as written with its mark (`(一)`), an empty string where there is none. */
  readonly number: string;
  readonly numbering: Numbering | undefined;
  readonly ordinal: number | undefined;
  /** The heading's own words, without its number. */
  readonly title: string;
  /** The heading alone, its number included. */
  readonly span: Span;
  readonly titleSpan: Span;
  /** From behind the heading to the next heading of the same level or a higher one. */
  readonly body: Span;
  /** The index of the section that holds this one, in the report's list; -1 at the top. */
  readonly parent: number;
  /** The year that the heading names (`一、2019年工作回顾`), else its parent's; undefined where none does. */
  readonly year: number | undefined;
}
