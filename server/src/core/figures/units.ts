import type { MeasureWord } from '../lexicon/lexicon';
import { isBlank, multiplierPower, skipBlanks } from '../numbers/digits';
import type { FigureKind } from './figure';
import type { FigureVocabulary } from './vocabulary';

/** A unit as it was found: where it begins and ends, and whether it may follow Chinese numerals. */
export interface UnitReading {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly digitsOnly: boolean;
}

/**
 * Reads the longest measure word at `position`, past at most two blanks, with what it is counted by (`微克/立方米`, `元/吨`).
 * Undefined where none stands there, or it begins another word (家 in 家庭).
 */
export function readUnit(text: string, position: number, vocabulary: FigureVocabulary): UnitReading | undefined {
  const start = skipBlanks(text, position);
  const found = matchMeasureWord(text, start, vocabulary);
  if (!found) return undefined;
  let end = start + found.word.length;
  while (isSlash(text.charCodeAt(end))) {
    const below = endOfDenominator(text, end + 1, vocabulary);
    if (below < 0) break;
    end = below;
  }
  return { start, end, unit: end === start + found.word.length ? found.word : text.slice(start, end), digitsOnly: found.digitsOnly };
}

/** True when a unit that begins with a multiplier's character stands at `position` (千瓦时, 百分点). */
export function startsUnit(text: string, position: number, vocabulary: FigureVocabulary): boolean {
  const found = matchMeasureWord(text, position, vocabulary);
  return found !== undefined && found.word.length > 1;
}

function matchMeasureWord(text: string, position: number, vocabulary: FigureVocabulary): MeasureWord | undefined {
  const candidates = vocabulary.measureWords.get(text.charCodeAt(position));
  if (candidates === undefined) return undefined;
  for (const candidate of candidates) {
    if (!startsWith(text, candidate.word, position)) continue;
    if (!candidate.notBefore.some((follower) => text.startsWith(follower, position + candidate.word.length))) return candidate;
  }
  return undefined;
}

/** `startsWith` with the one-character case first: the caller has compared that character. */
function startsWith(text: string, word: string, position: number): boolean {
  return word.length === 1 || text.startsWith(word, position);
}

/** 立方米 of 微克/立方米, 万元 of 吨/万元, 人·月; -1 where no unit follows the slash. */
function endOfDenominator(text: string, position: number, vocabulary: FigureVocabulary): number {
  let start = position;
  while (multiplierPower(text.charCodeAt(start)) >= 2 && !matchMeasureWord(text, start, vocabulary)) start++;
  const found = matchMeasureWord(text, start, vocabulary);
  return found && !isBlank(text.charCodeAt(start)) ? start + found.word.length : -1;
}

function isSlash(code: number): boolean {
  return code === 0x2f || code === 0xff0f || code === 0x2215 || code === 0xb7; // / ／ ∕ ·
}

/** The kind of a figure with this unit, when nothing else decides it. */
export function kindOfUnit(unit: string): FigureKind {
  switch (unit) {
    case '%':
    case '％':
    case '﹪':
    case '‰':
    case '‱':
      return 'percent';
    case '个百分点':
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
