import type { Span } from '../text/span';
import { compareLines, type LineChange } from './change';

/**
 * Splits a text into lines: LF, CRLF and a lone CR each end one. The spans leave the terminators out.
 * A text always has at least one line; a text that ends in a terminator has an empty last line.
 */
export function splitLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  splitInto(lines, text, 0, text.length, true);
  return lines;
}

/** Appends the lines that end with a terminator in `[from, to)`, and with `toTheEnd` the text's last line. */
function splitInto(lines: Span[], text: string, from: number, to: number, toTheEnd: boolean): void {
  let start = from;
  let lineFeed = next(text, '\n', from);
  let carriageReturn = next(text, '\r', from);
  for (let end = Math.min(lineFeed, carriageReturn); end < to; end = Math.min(lineFeed, carriageReturn)) {
    lines.push({ start, end });
    start = end === carriageReturn && lineFeed === end + 1 ? end + 2 : end + 1;
    if (lineFeed < start) lineFeed = next(text, '\n', start);
    if (carriageReturn < start) carriageReturn = next(text, '\r', start);
  }
  if (toTheEnd) lines.push({ start, end: text.length });
}

/** Where the terminator stands next; infinity where it does not, so that it is not looked for again. */
function next(text: string, terminator: string, from: number): number {
  const index = text.indexOf(terminator, from);
  return index < 0 ? Infinity : index;
}

/** The lines of a changed text, with what stayed: only the lines between head and tail are new. The same lines as `splitLines`. */
export function splitChangedLines(oldText: string, before: readonly Span[], text: string): { readonly lines: readonly Span[]; readonly change: LineChange } {
  const change = compareLines(oldText, text, before);
  const { head, tail, shift } = change;
  const lines: Span[] = before.slice(0, head);
  const firstOfTail = before[before.length - tail];
  splitInto(lines, text, before[head]?.start ?? 0, firstOfTail ? firstOfTail.start + shift : text.length, !firstOfTail);
  for (let index = before.length - tail; index < before.length; index++) {
    const { start, end } = before[index]!;
    lines.push({ start: start + shift, end: end + shift });
  }
  return { lines, change };
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
