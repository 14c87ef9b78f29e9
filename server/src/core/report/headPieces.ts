import { paragraphsInside } from '../headings/innerParagraphs';
import { narrowText, skipSpaces, trimEnd, withoutSpaces } from '../text/characters';
import type { Span } from '../text/span';

/** A paragraph at the top of a text. */
export interface Piece extends Span {
  /** Its first characters without spaces, since titles are spaced apart, and in half-width forms. */
  readonly words: string;
}

const MOST_PIECES = 24;
const MOST_LINES = 120;
/** Behind so many paragraphs of running text the top of the page is over. */
const MOST_PARAGRAPHS = 3;
/** How much of a long line is looked at, and how much of a piece is kept as its words. */
const LONGEST_LOOK = 3000;
const LONGEST_WORDS = 120;
/** Of a paragraph of running text only the opening words matter. */
const OPENING_WORDS = 60;

/** The first paragraphs of a text, never more than a page of them. */
export function readHeadPieces(text: string, lines: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const last = Math.min(lines.length, MOST_LINES);
  let paragraphs = 0;
  for (let line = 0; line < last && pieces.length < MOST_PIECES && paragraphs < MOST_PARAGRAPHS; line++) {
    const span = lines[line]!;
    const start = skipSpaces(text, span.start, span.end);
    if (start === span.end) continue;
    const inside = span.end - start > LONGEST_WORDS ? paragraphsIn(text.slice(start, Math.min(span.end, start + LONGEST_LOOK))) : undefined;
    if (span.end - start > LONGEST_WORDS) paragraphs++;
    if (inside === undefined) pieces.push(pieceOf(text, start, trimEnd(text, start, span.end)));
    else for (const part of inside) if (part.end > part.start) pieces.push(pieceOf(text, start + part.start, start + part.end));
  }
  return pieces;
}

/** The paragraphs between HTML tags in a long line. */
function paragraphsIn(line: string): readonly Span[] | undefined {
  return line.includes('<') ? paragraphsInside(line) : undefined;
}

function pieceOf(text: string, from: number, to: number): Piece {
  const start = skipSpaces(text, from, to);
  const end = trimEnd(text, start, to);
  const length = end - start > LONGEST_WORDS ? OPENING_WORDS : end - start;
  return { start, end, words: narrowText(withoutSpaces(text.slice(start, start + length))) };
}
