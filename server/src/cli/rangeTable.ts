import type { Span } from '../core/text/span';

/** As in LSP: zero-based line, zero-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface RangeTable {
  readonly rangeOf: (span: Span) => Range;
}

/**
 * Turns offsets into positions. What a report lists comes in the order of the text, so the next offset is looked for on the
 * line of the last one and the line after it, and only then by halving.
 * @param lines the lines of the text, in order, their terminators left out
 */
export function createRangeTable(lines: readonly Span[]): RangeTable {
  let current = 0;

  const lineAt = (offset: number): number => {
    if (startsBehind(current, offset)) return (current = halve(0, current, offset));
    if (startsBehind(current + 1, offset)) return current;
    if (startsBehind(current + 2, offset)) return ++current;
    return (current = halve(current + 2, lines.length, offset));
  };

  /** True when the line at `index` starts behind `offset`, or does not exist. */
  const startsBehind = (index: number, offset: number): boolean => index >= lines.length || lines[index]!.start > offset;

  /** The last line from `from` on (below `to`) that does not start behind `offset`. */
  const halve = (from: number, to: number, offset: number): number => {
    let low = from;
    let high = to - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const positionAt = (offset: number): Position => {
    const line = lineAt(offset);
    const { start, end } = lines[line]!;
    return { line, character: Math.min(offset, end) - start };
  };

  return { rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }) };
}
