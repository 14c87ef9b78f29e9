import { isBlank, multiplierPower, skipBlanks } from '../numbers/digits';
import type { FigureKind } from './figure';
import type { IndexedMeasureWord, MeasureWords } from './vocabulary';

/** A unit as it was found: where it begins and ends, and whether it may follow Chinese numerals. */
export interface UnitReading {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly digitsOnly: boolean;
  readonly afterList: boolean;
}

/**
 * Reads the longest measure word at `position`, past at most two blanks, with what it is counted by (`微克/立方米`, `元/吨`).
 * Undefined where none stands there, or it begins another word (家 in 家庭).
 */
export function readUnit(text: string, position: number, measureWords: MeasureWords): UnitReading | undefined {
  const start = skipBlanks(text, position);
  const found = matchMeasureWord(text, start, measureWords);
  if (!found) return undefined;
  let end = start + found.word.length;
  while (isSlash(text.charCodeAt(end))) {
    const below = endOfDenominator(text, end + 1, measureWords);
    if (below < 0) break;
    end = below;
  }
  const unit = end === start + found.word.length ? found.word : text.slice(start, end);
  return { start, end, unit, kind: found.kind, digitsOnly: found.digitsOnly, afterList: found.afterList };
}

/** The longest measure word at `position` that begins no other word there. */
export function matchMeasureWord(text: string, position: number, measureWords: MeasureWords): IndexedMeasureWord | undefined {
  const candidates = measureWords.get(text.charCodeAt(position));
  if (candidates === undefined) return undefined;
  const second = text.charCodeAt(position + 1);
  for (const candidate of candidates) {
    const { word } = candidate;
    if (word.length > 1 && (candidate.second !== second || (word.length > 2 && !text.startsWith(word, position)))) continue;
    if (!isFollowedByAny(text, position + word.length, candidate.notBefore)) return candidate;
  }
  return undefined;
}

function isFollowedByAny(text: string, position: number, followers: readonly string[]): boolean {
  const next = text.charCodeAt(position);
  for (const follower of followers) {
    if (follower.charCodeAt(0) === next && (follower.length === 1 || text.startsWith(follower, position))) return true;
  }
  return false;
}

/** 立方米 of 微克/立方米, 万元 of 吨/万元, 人·月; -1 where no unit follows the slash. */
function endOfDenominator(text: string, position: number, measureWords: MeasureWords): number {
  let start = position;
  while (multiplierPower(text.charCodeAt(start)) >= 2 && !matchMeasureWord(text, start, measureWords)) start++;
  if (text.charCodeAt(start) === 0x6708) return start + 1; // 月, which is no measure word of its own
  const found = matchMeasureWord(text, start, measureWords);
  return found && !isBlank(text.charCodeAt(start)) ? start + found.word.length : -1;
}

function isSlash(code: number): boolean {
  return code === 0x2f || code === 0xff0f || code === 0x2215 || code === 0xb7; // / ／ ∕ ·
}

/** The kind of a figure with this measure word. */
export function kindOfUnit(unit: string): FigureKind {
  switch (unit) {
    case '%':
    case '％':
    case '﹪':
    case '‰':
    case '‱':
      return 'percent';
    case '个百分点':
    case '个多百分点':
    case '百分点':
    case '个千分点':
    case '个基点':
      return 'points';
    case '倍':
      return 'multiple';
    case '成':
    case '折':
      return 'fraction';
    default:
      return 'quantity';
  }
}
