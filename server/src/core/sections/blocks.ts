import type { HeadingMark } from '../headings/heading';
import { classOf, CLOSING, COLON, SENTENCE_END, skipSpaces, trimEnd } from '../text/characters';
import type { Span } from '../text/span';

/** What a paragraph is in the report's outline. */
export type Role =
  | 'text'
  | 'titleBlock'
  | 'chrome'
  | 'numbered'
  | 'lead'
  | 'bullet'
  | 'plain'
  | 'annex'
  | 'entry'
  | 'note'
  | 'continuation';

/** A paragraph that is not blank, with what its own text says of it. Offsets count from the text's start. */
export interface Block extends Span {
  /** The index of its line. */
  readonly line: number;
  readonly mark: HeadingMark | undefined;
  /** What the mark's offsets count from. */
  readonly lineStart: number;
  /** How many blank lines stand before it. */
  readonly gap: number;
}

/** A block with the role that its neighbours leave it. The sections stage settles the roles step by step. */
export interface Layout {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly roles: Role[];
}

/** The paragraphs of a text. A line that holds several headings gives a block for each of them. */
export function layOut(text: string, lines: readonly Span[], headings: readonly (HeadingMark | undefined)[]): Layout {
  const blocks: Block[] = [];
  let gap = 0;
  for (let line = 0; line < lines.length; line++) {
    const span = lines[line]!;
    const first = headings[line];
    const start = first === undefined ? skipSpaces(text, span.start, span.end) : span.start + first.span.start;
    if (start === span.end) {
      gap++;
      continue;
    }
    let from = start;
    for (let mark = first; mark !== undefined; mark = mark.next) {
      const to = mark.next === undefined ? span.end : span.start + mark.next.span.start;
      blocks.push({ start: from, end: trimEnd(text, from, to), line, mark, lineStart: span.start, gap });
      from = to;
      gap = 0;
    }
    if (first === undefined) blocks.push({ start, end: trimEnd(text, start, span.end), line, mark: undefined, lineStart: span.start, gap });
    gap = 0;
  }
  return { text, blocks, roles: new Array<Role>(blocks.length).fill('text') };
}

/** True when a paragraph is complete at its last character, so that the next one may be a heading. */
export function endsParagraph(text: string, block: Block): boolean {
  const classes = classOf(text.charCodeAt(block.end - 1));
  return (classes & (SENTENCE_END | CLOSING | COLON)) !== 0;
}

export function lengthOf(block: Block): number {
  return block.end - block.start;
}

/** True for the roles that divide a report: the paragraphs between two of them belong together. */
export function dividesReport(role: Role): boolean {
  return role === 'numbered' || role === 'plain' || role === 'annex' || role === 'bullet' || role === 'titleBlock';
}
