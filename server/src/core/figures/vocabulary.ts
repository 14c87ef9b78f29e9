import { BLANKS, RANGE_MARKS } from '../numbers/digits';
import { createPlanVocabulary, type PlanVocabulary } from '../dates/planPeriods';
import { DEICTIC_LEADS } from '../dates/deictics';
import type { Lexicon } from '../lexicon/lexicon';
import type { StartsUnit } from '../numbers/multipliers';
import type { FigureKind } from './figure';
import { compileNumberNames, type NumberNames } from './numberNames';
import { kindOfUnit, matchMeasureWord } from './units';

/** What a character may begin. The classes drive the scan: most characters begin nothing. */
export const enum CharacterClass {
  None,
  Digit,
  HanziNumeral,
  OpeningQuote,
  /** 翻 of 翻番. */
  Doubling,
  /** 今, 去, 同 …: a word that says when. */
  Deictic,
}

/** What the recogniser needs of the lexicon, made ready once. */
export interface FigureVocabulary {
  /** A {@link CharacterClass} for every UTF-16 unit. */
  readonly classes: Uint8Array;
  readonly measureWords: MeasureWords;
  /**
   * What may stand beside the digits of a plain quantity, as most are: 1 for a UTF-16 unit before them, 2 behind them, 3 for both.
   * Then they are no date, code, ratio, ordinal, fraction or name.
   */
  readonly plainNeighbours: Uint8Array;
  /** 1 for every UTF-16 unit that may stand behind a Chinese digit where it is a figure or part of a name of the lexicon. */
  readonly followers: Uint8Array;
  /** Tells whether a unit that begins with a multiplier's character stands somewhere (千瓦时, 百分点). */
  readonly startsUnit: StartsUnit;
  readonly numberNames: NumberNames;
  readonly planPeriods: PlanVocabulary;
}

/** A measure word of the lexicon with what its figures are. */
export interface IndexedMeasureWord {
  readonly word: string;
  /** The second UTF-16 unit, NaN where there is none: it tells most words apart before they are compared whole. */
  readonly second: number;
  readonly kind: FigureKind;
  readonly notBefore: readonly string[];
  readonly digitsOnly: boolean;
  readonly afterList: boolean;
}

/** Measure words by their first UTF-16 unit, longest first. */
export type MeasureWords = ReadonlyMap<number, readonly IndexedMeasureWord[]>;

export function createFigureVocabulary(lexicon: Lexicon): FigureVocabulary {
  const measureWords = indexMeasureWords(lexicon.measureWords);
  const numberNames = compileNumberNames(lexicon.numberNames);
  return {
    plainNeighbours: createPlainNeighbours(measureWords, numberNames),
    followers: createFollowers(measureWords, numberNames),
    classes: createClasses(),
    measureWords,
    startsUnit: (text, position) => (matchMeasureWord(text, position, measureWords)?.word.length ?? 0) > 1,
    numberNames,
    planPeriods: createPlanVocabulary(lexicon.planPeriods),
  };
}

const DIGITS = '0123456789０１２３４５６７８９';
const HANZI_NUMERALS = '零〇○一二两三四五六七八九十百千万亿几数半廿卅';
const OPENING_QUOTES = '“‘「『〝"《';

// The tables are filled character by character: a loop over all 65,536 would be felt when the server starts.
function createClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  mark(classes, DIGITS, CharacterClass.Digit);
  mark(classes, HANZI_NUMERALS, CharacterClass.HanziNumeral);
  mark(classes, OPENING_QUOTES, CharacterClass.OpeningQuote);
  mark(classes, '翻', CharacterClass.Doubling);
  mark(classes, DEICTIC_LEADS, CharacterClass.Deictic);
  return classes;
}

function mark(table: Uint8Array, characters: string, value: number): void {
  for (let index = 0; index < characters.length; index++) table[characters.charCodeAt(index)] = value;
}

/** Characters behind digits that begin dates, codes, ordinals, fractions and the like. */
const NOT_PLAIN_BEHIND = '年月日号季世分届次路线所国省强成点学';

function createPlainNeighbours(measureWords: MeasureWords, names: NumberNames): Uint8Array {
  const neighbours = new Uint8Array(0x10000);
  neighbours.fill(1, 0x4e00, 0xa000);
  mark(neighbours, '，。；、,', 1);
  mark(neighbours, '第前', 0);
  for (const last of names.leads.keys()) neighbours[last] = 0;
  for (const first of measureWords.keys()) {
    if ((names.neighbours[first]! & 1) === 0 && (first >= 0x4e00 || first === 0x25)) neighbours[first]! |= 2;
  }
  for (const multiplier of '万亿') neighbours[multiplier.charCodeAt(0)]! |= 2;
  for (const other of NOT_PLAIN_BEHIND) neighbours[other.charCodeAt(0)]! &= 1;
  return neighbours;
}

/** What may follow a Chinese digit: numerals, measure words, parts of dates, fractions and ordinals, and the rest of a name. */
function createFollowers(measureWords: MeasureWords, names: NumberNames): Uint8Array {
  const followers = new Uint8Array(0x10000);
  mark(followers, HANZI_NUMERALS, 1);
  mark(followers, BLANKS, 1);
  mark(followers, RANGE_MARKS, 1);
  mark(followers, 'O\uff2f0\uff10余多点分届次号期年月季世、', 1);
  for (const [first, words] of measureWords) if (words.some(({ digitsOnly, afterList }) => !digitsOnly || afterList)) followers[first] = 1;
  for (const first of names.patterns.keys()) followers[first] = 1;
  return followers;
}

function indexMeasureWords(entries: Lexicon['measureWords']): MeasureWords {
  const index = new Map<number, IndexedMeasureWord[]>();
  for (const entry of entries) {
    const { word, notBefore = [], digitsOnly = false, afterList = false } = typeof entry === 'string' ? { word: entry } : entry;
    const first = word.charCodeAt(0);
    const indexed = { word, second: word.charCodeAt(1), kind: kindOfUnit(word), notBefore, digitsOnly, afterList };
    index.set(first, [...(index.get(first) ?? []), indexed]);
  }
  for (const list of index.values()) list.sort((one, other) => other.word.length - one.word.length);
  return index;
}
