import type { Span } from '../text/span';

/**
 * Where two states of a text differ, told in whole lines: the first `head` lines of both are alike, and so are the last `tail` lines,
 * each of which lies `shift` characters further on in the new text.
 */
export interface LineChange {
  readonly head: number;
  readonly tail: number;
  readonly shift: number;
}

/** Compares two states of a text by their common beginning and end. `before` are the old text's lines. */
export function compareLines(oldText: string, newText: string, before: readonly Span[]): LineChange {
  const prefix = commonPrefix(oldText, newText);
  const shift = newText.length - oldText.length;
  const suffix = oldText.length - commonSuffix(oldText, newText, Math.min(oldText.length, newText.length) - prefix);

  // Strictly before the difference, so that the character behind a line's terminator is alike too: a line feed that is typed
  // behind a carriage return joins it, and the next line would start elsewhere.
  let head = 0;
  while (head + 1 < before.length && before[head + 1]!.start < prefix) head++;
  let tail = 0;
  while (tail < before.length - head && before[before.length - 1 - tail]!.start > suffix) tail++;
  return { head, tail, shift };
}

/** Whole blocks are compared by the engine, which is many times as fast as a loop over characters. */
const BLOCK = 4096;

function commonPrefix(first: string, second: string): number {
  const limit = Math.min(first.length, second.length);
  let length = 0;
  while (length + BLOCK <= limit && first.slice(length, length + BLOCK) === second.slice(length, length + BLOCK)) length += BLOCK;
  while (length < limit && first.charCodeAt(length) === second.charCodeAt(length)) length++;
  return length;
}

/** The length of the common end of two texts, at most `limit`. */
function commonSuffix(first: string, second: string, limit: number): number {
  let length = 0;
  while (length + BLOCK <= limit && endBlock(first, length) === endBlock(second, length)) length += BLOCK;
  while (length < limit && first.charCodeAt(first.length - 1 - length) === second.charCodeAt(second.length - 1 - length)) length++;
  return length;
}

function endBlock(text: string, length: number): string {
  return text.slice(text.length - length - BLOCK, text.length - length);
}
