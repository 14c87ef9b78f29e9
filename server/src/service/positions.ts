import type { Position, Range } from 'vscode-languageserver-types';
import { lineIndexAt } from '../core/lines/lines';
import type { Span } from '../core/text/span';

/** How the `character` of a position counts: bytes, UTF-16 units or code points. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** Maps between offsets (UTF-16 units from the text's start) and positions of the protocol, for one state of one text. */
export interface Positions {
  /** Offsets inside a line's terminator map to the line's end, offsets out of the text to its ends. */
  readonly positionAt: (offset: number) => Position;
  /** Lines and characters that are out of range map to the nearest offset; a place inside a character maps to its start. */
  readonly offsetAt: (position: Position) => number;
  readonly rangeOf: (span: Span) => Range;
  readonly spanOf: (range: Range) => Span;
}

/** @param lines the text's lines without their terminators, at least one */
export function createPositions(text: string, lines: readonly Span[], encoding: PositionEncoding): Positions {
  const positionAt = (offset: number): Position => {
    const lineIndex = lineIndexAt(lines, offset);
    const line = lines[lineIndex]!;
    const within = Math.max(line.start, Math.min(offset, line.end));
    return { line: lineIndex, character: encoding === 'utf-16' ? within - line.start : widthOf(text, line.start, within, encoding) };
  };
  const offsetAt = ({ line: lineIndex, character }: Position): number => {
    if (lineIndex < 0) return 0;
    const line = lines[lineIndex];
    if (!line) return text.length;
    if (encoding === 'utf-16') return Math.max(line.start, Math.min(line.start + character, line.end));
    return offsetOfWidth(text, line, character, encoding);
  };
  const rangeOf = (span: Span): Range => ({ start: positionAt(span.start), end: positionAt(span.end) });
  const spanOf = (range: Range): Span => {
    const start = offsetAt(range.start);
    return { start, end: Math.max(start, offsetAt(range.end)) };
  };
  return { positionAt, offsetAt, rangeOf, spanOf };
}

/** The width of `text` from `start` to `end`; a character that `end` cuts in two is not counted. */
export function widthOf(text: string, start: number, end: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return end - start;
  let width = 0;
  for (let offset = start; offset < end; ) {
    const next = offset + unitsAt(text, offset);
    if (next > end) break;
    width += characterWidth(text, offset, encoding);
    offset = next;
  }
  return width;
}

function offsetOfWidth(text: string, line: Span, width: number, encoding: PositionEncoding): number {
  let offset = line.start;
  let left = width;
  while (offset < line.end) {
    const here = characterWidth(text, offset, encoding);
    if (here > left) break;
    left -= here;
    offset += unitsAt(text, offset);
  }
  return offset;
}

/** How many UTF-16 units the character at `offset` takes: two for a whole surrogate pair. */
function unitsAt(text: string, offset: number): 1 | 2 {
  const isHigh = (text.charCodeAt(offset) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

/** A lone surrogate goes over the wire as U+FFFD, which has three bytes in UTF-8. */
function characterWidth(text: string, offset: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-32') return 1;
  if (unitsAt(text, offset) === 2) return encoding === 'utf-8' ? 4 : 2;
  if (encoding === 'utf-16') return 1;
  const code = text.charCodeAt(offset);
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
}
