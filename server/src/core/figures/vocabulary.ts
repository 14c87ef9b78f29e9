import { digitValue, hanziDigitValue, multiplierPower } from '../numbers/digits';
import type { PlanPeriods } from '../dates/planPeriods';
import { startsDeictic } from '../dates/deictics';
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
  /** Tells whether a unit that begins with a multiplier's character stands somewhere (千瓦时, 百分点). */
  readonly startsUnit: StartsUnit;
  readonly numberNames: NumberNames;
  readonly planPeriods: PlanPeriods;
}

/** A measure word of the lexicon with what its figures are. */
export interface IndexedMeasureWord {
  readonly word: string;
  readonly kind: FigureKind;
  readonly notBefore: readonly string[];
  readonly digitsOnly: boolean;
}

/** Measure words by their first UTF-16 unit, longest first. */
export type MeasureWords = ReadonlyMap<number, readonly IndexedMeasureWord[]>;

export function createFigureVocabulary(lexicon: Lexicon): FigureVocabulary {
  const measureWords = indexMeasureWords(lexicon.measureWords);
  return {
    classes: createClasses(),
    measureWords,
    startsUnit: (text, position) => (matchMeasureWord(text, position, measureWords)?.word.length ?? 0) > 1,
    numberNames: compileNumberNames(lexicon.numberNames),
    planPeriods: new Map(lexicon.planPeriods.map(({ name, start, end }) => [name, { start, end }])),
  };
}

function createClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < classes.length; code++) {
    if (digitValue(code) >= 0) classes[code] = CharacterClass.Digit;
    else if (hanziDigitValue(code) >= 0 || multiplierPower(code) > 0) classes[code] = CharacterClass.HanziNumeral;
    else if (startsDeictic(code)) classes[code] = CharacterClass.Deictic;
  }
  for (const numeral of '几数半廿卅') classes[numeral.charCodeAt(0)] = CharacterClass.HanziNumeral;
  for (const quote of '“‘「『〝"') classes[quote.charCodeAt(0)] = CharacterClass.OpeningQuote;
  classes['翻'.charCodeAt(0)] = CharacterClass.Doubling;
  return classes;
}

function indexMeasureWords(entries: Lexicon['measureWords']): MeasureWords {
  const index = new Map<number, IndexedMeasureWord[]>();
  for (const entry of entries) {
    const { word, notBefore = [], digitsOnly = false } = typeof entry === 'string' ? { word: entry } : entry;
    const first = word.charCodeAt(0);
    index.set(first, [...(index.get(first) ?? []), { word, kind: kindOfUnit(word), notBefore, digitsOnly }]);
  }
  for (const list of index.values()) list.sort((one, other) => other.word.length - one.word.length);
  return index;
}
