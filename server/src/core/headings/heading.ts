import type { Span } from '../text/span';

/** How a heading is numbered, in the usual order of depth. */
export type Numbering =
  | 'chapter' // 第一章
  | 'hanComma' // 一、
  | 'hanParenthesis' // (一)
  | 'arabicDot' // 1.
  | 'arabicComma' // 1、
  | 'arabicParenthesis' // (1)
  | 'circled' // ①
  | 'point'; // 一是

/** What a line looks like by itself; the sections stage decides with its neighbours what it is. Offsets count from the line's start. */
export interface HeadingMark {
  readonly form: 'numbered' | 'lead' | 'bullet' | 'plain' | 'annex' | 'chrome';
  readonly numbering: Numbering | undefined;
  readonly ordinal: number | undefined;
  /** The number as written with its mark (`(一)`), an empty string where there is none. */
  readonly number: string;
  /** From the number's start to the title's end. */
  readonly span: Span;
  readonly title: Span;
}
