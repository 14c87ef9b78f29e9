import { skipBlanks } from '../numbers/digits';
import type { Deictic, RelativePeriod, RelativeYear } from './partialDate';

const YEAR = 0x5e74; // 年

/** The words 今年, 去年 … by their first character: what they count from and how far. */
function relativeYearOf(lead: number): RelativeYear | undefined {
  switch (lead) {
    case 0x4eca: // 今
      return { anchor: 'speech', offset: 0 };
    case 0x53bb: // 去
      return { anchor: 'speech', offset: -1 };
    case 0x660e: // 明
      return { anchor: 'speech', offset: 1 };
    case 0x524d: // 前
      return { anchor: 'speech', offset: -2 };
    case 0x672c: // 本
    case 0x5f53: // 当
      return { anchor: 'section', offset: 0 };
    case 0x4e0a: // 上
      return { anchor: 'section', offset: -1 };
    default:
      return undefined;
  }
}

/** The characters at which {@link readDeictic} may find a word. */
export const DEICTIC_LEADS = '今去明前本当上同';

/**
 * Reads 今年, 去年, 明年, 前年, 本年, 当年, 上年 or 同期 at `start`; undefined where none stands there.
 * 同期 means the same months of the year before, unless a word or a date before it already says of which year.
 */
export function readDeictic(text: string, start: number): Deictic | undefined {
  if (text.charCodeAt(start + 1) === YEAR) {
    const year = relativeYearOf(text.charCodeAt(start));
    if (!year || isOtherWord(text, start)) return undefined;
    const end = text.charCodeAt(start + 2) === 0x5ea6 ? start + 3 : start + 2; // 度
    return deictic(text, start, end, { anchor: year.anchor, first: year.offset, last: year.offset });
  }
  if (text.charCodeAt(start) !== 0x540c || text.charCodeAt(start + 1) !== 0x671f) return undefined; // 同期
  const before = relativeYearBefore(text, start);
  if (before) return deictic(text, start, start + 2, { anchor: before.anchor, first: before.offset, last: before.offset });
  return text.charCodeAt(start - 1) === YEAR ? undefined : deictic(text, start, start + 2, { anchor: 'section', first: -1, last: -1 });
}

/** 五年前年 …, 当年 inside 当年轻, 前年 inside 三年前年均: the year belongs to another word. */
function isOtherWord(text: string, start: number): boolean {
  const following = text.charCodeAt(start + 2);
  // 均, 轻, 级, 龄 after 年
  if (following === 0x5747 || following === 0x8f7b || following === 0x7ea7 || following === 0x9f84) return true;
  const lead = text.charCodeAt(start);
  const preceding = text.charCodeAt(start - 1);
  if (lead === 0x524d) return preceding === YEAR; // 年前年
  if (lead === 0x4e0a) return preceding === 0x4ee5; // 以上年
  return lead === 0x672c && preceding === 0x57fa; // 基本年
}

/** The word 去年, 今年 … that stands directly before `position` (去年三季度, 今年1-9月). */
export function relativeYearBefore(text: string, position: number): RelativeYear | undefined {
  if (text.charCodeAt(position - 1) !== YEAR) return undefined;
  const year = relativeYearOf(text.charCodeAt(position - 2));
  return year && !isOtherWord(text, position - 2) ? year : undefined;
}

/** How a word before a number of years places them: 近三年 back from the year under review, 今后五年 on from it. */
const PLACES: readonly { readonly words: string; readonly direction: 'back' | 'on' }[] = [
  { words: '过去的', direction: 'back' },
  { words: '过去', direction: 'back' },
  { words: '最近', direction: 'back' },
  { words: '近', direction: 'back' },
  { words: '今后的', direction: 'on' },
  { words: '今后', direction: 'on' },
  { words: '未来', direction: 'on' },
  { words: '往后', direction: 'on' },
];

/**
 * Reads the period that a number of years stands for: 五年来, 近三年, 过去一年, 今后五年.
 * `start` and `end` enclose the number and 年; `years` is its value. Undefined where the words around give it no place in time.
 */
export function readYearsDeictic(text: string, start: number, end: number, years: number): Deictic | undefined {
  const lead = text.charCodeAt(start - 1);
  const isPlaced = lead === 0x7684 || lead === 0x53bb || lead === 0x8fd1 || lead === 0x540e || lead === 0x6765; // 的 去 近 后 来
  const place = !isPlaced ? undefined : PLACES.find(({ words }) => text.startsWith(words, start - words.length));
  const since = endOfSince(text, end);
  if (!place && since === end) return undefined;
  const from = place ? start - place.words.length : start;
  const period: RelativePeriod =
    place?.direction === 'on' ? { anchor: 'review', first: 1, last: years } : { anchor: 'review', first: 1 - years, last: 0 };
  return deictic(text, from, since, period);
}

/** The end of 来, 以来 or 多来 behind a number of years. */
function endOfSince(text: string, end: number): number {
  const next = skipBlanks(text, end, 1);
  const code = text.charCodeAt(next);
  if (code === 0x6765) return next + 1; // 来
  if (code !== 0x4ee5 && code !== 0x591a) return end; // 以, 多
  return text.startsWith('以来', next) || text.startsWith('多来', next) ? next + 2 : end;
}

function deictic(text: string, start: number, end: number, period: RelativePeriod): Deictic {
  return { start, end, text: text.slice(start, end), period, iso: undefined };
}

