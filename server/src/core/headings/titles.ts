import { classOf, COLON, COMMA, SEMICOLON, SENTENCE_END, SPACE, trimEnd } from '../text/characters';

/** Where a paragraph's opening words end, and what else stands in them. */
export interface Opening {
  /** The end of the opening sentence, its mark excluded. */
  readonly end: number;
  /** The first colon in it, -1 where there is none. */
  readonly colon: number;
  /** The first comma in it, -1 where there is none. */
  readonly comma: number;
  readonly commas: number;
  /** What ends it: a sentence mark, a semicolon, the paragraph's end, or nothing within the limit. */
  readonly stop: 'sentence' | 'semicolon' | 'paragraph' | 'none';
}

/** The opening sentence from `start`, looked for within `limit` characters. */
export function readOpening(line: string, start: number, end: number, limit: number): Opening {
  const last = Math.min(end, start + limit);
  let colon = -1;
  let comma = -1;
  let commas = 0;
  for (let index = start; index < last; index++) {
    const classes = classOf(line.charCodeAt(index));
    if ((classes & (SENTENCE_END | SEMICOLON | COMMA | COLON)) === 0) continue;
    if ((classes & SENTENCE_END) !== 0) return { end: index, colon, comma, commas, stop: 'sentence' };
    if ((classes & SEMICOLON) !== 0) return { end: index, colon, comma, commas, stop: 'semicolon' };
    if ((classes & COLON) !== 0) {
      if (colon < 0) colon = index;
    } else if (line[index] !== '、') {
      if (comma < 0) comma = index;
      commas++;
    }
  }
  return { end: trimEnd(line, start, last), colon, comma, commas, stop: last === end ? 'paragraph' : 'none' };
}

/** True when nothing but spaces and end marks stands between `from` and `end`. */
export function nothingFollows(line: string, from: number, end: number): boolean {
  for (let index = from; index < end; index++) {
    const classes = classOf(line.charCodeAt(index));
    if ((classes & (SENTENCE_END | SEMICOLON | COLON | SPACE)) === 0) return false;
  }
  return true;
}
