import type { Span } from '../text/span';

/** How a heading is numbered, in the usual order of depth. */
export type Numbering =
  | 'chapter' // 第一章, 第一部分
  | 'hanComma' // 一、
  | 'hanParenthesis' // (一)
  | 'arabicDot' // 1.
  | 'arabicComma' // 1、
  | 'arabicParenthesis' // (1)
  | 'circled' // ①
  | 'point'; // 一是, 一要, 第一，

/**
 * How much of the decision the line's own text carries: `certain` stands by itself (a number, a bullet, a copyright line), `likely`
 * wants a fitting place, `possible` wants neighbours of the same pattern.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

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
  readonly certainty: Certainty;
  /** True when nothing but punctuation follows the title: the body stands on the lines below. */
  readonly alone: boolean;
  /** The next heading inside the same line, in texts whose paragraphs are not broken into lines (HTML remains, one long line). */
  readonly next: HeadingMark | undefined;
}
