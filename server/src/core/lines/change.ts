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
  const shorter = Math.min(oldText.length, newText.length);
  let prefix = 0;
  while (prefix < shorter && oldText.charCodeAt(prefix) === newText.charCodeAt(prefix)) prefix++;
  const shift = newText.length - oldText.length;
  let suffix = oldText.length;
  while (suffix > prefix && suffix + shift > prefix && oldText.charCodeAt(suffix - 1) === newText.charCodeAt(suffix - 1 + shift)) suffix--;

  // Strictly before the difference, so that the character behind a line's terminator is alike too: a line feed that is typed
  // behind a carriage return joins it, and the next line would start elsewhere.
  let head = 0;
  while (head + 1 < before.length && before[head + 1]!.start < prefix) head++;
  let tail = 0;
  while (tail < before.length - head && before[before.length - 1 - tail]!.start > suffix) tail++;
  return { head, tail, shift };
}
