import type { Span } from '../text/span';

/** A point of an enumeration in running text: `一是`, `二要`, `第一，`. Offsets count from the text's start. */
export interface Point extends Span {
  readonly ordinal: number;
}

const HAN_ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];
const POINT = /(?<=^|[\s，,；;。：:、”）)—])(?:([一二三四五六七八九十]{1,2})(?:是|要)|第([一二三四五六七八九十]{1,2})[，,])/g;

/** Where the first point of an enumeration may stand: at once, or behind a line break or a dash. */
const FIRST_POINT = /^[^一第]{0,8}(?:一[是要]|第一[，,])/;

/** True where an enumeration begins at `offset` or a few characters behind it. */
export function beginsPoints(text: string, offset: number): boolean {
  return FIRST_POINT.test(text.slice(offset, offset + 12));
}

/**
 * The points that `text` enumerates between `start` and `end`, as far as they count on from 一: a second enumeration, or a point of
 * one, ends the row. Empty where the first point is not 一.
 */
export function readPoints(text: string, start: number, end: number): readonly Point[] {
  const points: Point[] = [];
  for (const match of text.slice(start, end).matchAll(POINT)) {
    const ordinal = HAN_ORDINALS.indexOf(match[1] ?? match[2] ?? '') + 1;
    if (ordinal !== points.length + 1) break;
    points.push({ ordinal, start: start + match.index, end: start + match.index + match[0].length });
  }
  return points;
}

const FIRST_WORDS = ['一是', '一要', '第一，', '第一,'];
const BEFORE_POINT = /[\s，,；;。：:、”）)—]/;

/** Where enumerations in running text begin, in the order of the text. */
export function firstPoints(text: string): readonly number[] {
  const places: number[] = [];
  for (const words of FIRST_WORDS) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      if (at === 0 || BEFORE_POINT.test(text.charAt(at - 1))) places.push(at);
    }
  }
  return places.sort((first, second) => first - second);
}
