import type { Span } from '../text/span';
import { compareLines, type LineChange } from './change';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

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
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    lines.push({ start, end: index });
    if (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++;
    start = index + 1;
  }
  if (toTheEnd) lines.push({ start, end: text.length });
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
