import { paragraphsInside } from '../headings/innerParagraphs';
import { skipSpaces, trimEnd, withoutSpaces } from '../text/characters';
import type { Span } from '../text/span';

/** A paragraph at the top of a text. */
export interface Piece extends Span {
  /** Its first characters without spaces: titles are spaced apart. */
  readonly words: string;
}

const MOST_PIECES = 40;
const MOST_LINES = 200;
/** How much of a long line is looked at, and how much of a piece is kept as its words. */
const LONGEST_LOOK = 3000;
const LONGEST_WORDS = 120;

/** The first paragraphs of a text, never more than a page of them. */
export function readHeadPieces(text: string, lines: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const last = Math.min(lines.length, MOST_LINES);
  for (let line = 0; line < last && pieces.length < MOST_PIECES; line++) {
    const span = lines[line]!;
    const start = skipSpaces(text, span.start, span.end);
    if (start === span.end) continue;
    const look = text.slice(start, Math.min(span.end, start + LONGEST_LOOK));
    const inside = look.length > LONGEST_WORDS && look.includes('<') ? paragraphsInside(look) : undefined;
    if (inside === undefined) pieces.push(pieceOf(text, start, trimEnd(text, start, span.end)));
    else for (const part of inside) if (part.end > part.start) pieces.push(pieceOf(text, start + part.start, start + part.end));
  }
  return pieces;
}

function pieceOf(text: string, from: number, to: number): Piece {
  const start = skipSpaces(text, from, to);
  const end = trimEnd(text, start, to);
  return { start, end, words: withoutSpaces(text.slice(start, Math.min(end, start + LONGEST_WORDS))) };
}
