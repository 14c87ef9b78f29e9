import type { Span } from '../text/span';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Splits a text into lines: LF, CRLF and a lone CR each end one. The spans leave the terminators out.
 * A text always has at least one line; a text that ends in a terminator has an empty last line.
 */
export function splitLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    lines.push({ start, end: index });
    if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++;
    start = index + 1;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The index of the line that holds `offset` (offsets in a terminator belong to the line before it). */
export function lineIndexAt(lines: readonly Span[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
