import { classOf, COLON, COMMA, SEMICOLON, SENTENCE_END } from '../text/characters';
import type { Span } from '../text/span';

const CLAUSE_END = COMMA | COLON | SEMICOLON | SENTENCE_END;
/** Longer sentences are looked at only so far to either side. */
const REACH = 400;

/** Where the clause of `offset` begins: behind the last comma, 、, colon or sentence mark, or at the line's start. */
export function clauseStart(text: string, offset: number): number {
  return startOf(text, offset, CLAUSE_END);
}

/** Where the clause of `offset` ends: at the next comma, 、, colon or sentence mark, or at the line's end. */
export function clauseEnd(text: string, offset: number): number {
  return endOf(text, offset, CLAUSE_END);
}

/** The sentence that holds `offset`, without its closing mark. */
export function sentenceAt(text: string, offset: number): Span {
  return { start: startOf(text, offset, SENTENCE_END), end: endOf(text, offset, SENTENCE_END) };
}

/** Like a clause, but 、 does not end it: lists stay whole. */
export function listStart(text: string, offset: number): number {
  let start = clauseStart(text, offset);
  while (start > 0 && text.charAt(start - 1) === '、' && offset - start < REACH) start = clauseStart(text, start - 1);
  return start;
}

export function listEnd(text: string, offset: number): number {
  let end = clauseEnd(text, offset);
  while (text.charAt(end) === '、' && end - offset < REACH) end = clauseEnd(text, end + 1);
  return end;
}

function startOf(text: string, offset: number, marks: number): number {
  const least = Math.max(0, offset - REACH);
  let start = offset;
  while (start > least && !ends(text, start - 1, marks)) start--;
  return start;
}

function endOf(text: string, offset: number, marks: number): number {
  const most = Math.min(text.length, offset + REACH);
  let end = offset;
  while (end < most && !ends(text, end, marks)) end++;
  return end;
}

function ends(text: string, offset: number, marks: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 0x0a || code === 0x0d || (classOf(code) & marks) !== 0;
}
