import { digitValue, hanziDigitValue, multiplierPower } from '../numbers/digits';
import type { PlanPeriods } from '../dates/planPeriods';
import { startsDeictic } from '../dates/deictics';
import type { Lexicon, MeasureWord } from '../lexicon/lexicon';
import { compileNumberNames, type NumberNames } from './numberNames';

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
  /** Measure words by their first UTF-16 unit, longest first. */
  readonly measureWords: ReadonlyMap<number, readonly MeasureWord[]>;
  readonly numberNames: NumberNames;
  readonly planPeriods: PlanPeriods;
}

export function createFigureVocabulary(lexicon: Lexicon): FigureVocabulary {
  return {
    classes: createClasses(),
    measureWords: indexMeasureWords(lexicon.measureWords),
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

function indexMeasureWords(entries: Lexicon['measureWords']): ReadonlyMap<number, readonly MeasureWord[]> {
  const index = new Map<number, MeasureWord[]>();
  for (const entry of entries) {
    const measureWord: MeasureWord =
      typeof entry === 'string'
        ? { word: entry, notBefore: [], digitsOnly: false }
        : { word: entry.word, notBefore: entry.notBefore ?? [], digitsOnly: entry.digitsOnly ?? false };
    const first = measureWord.word.charCodeAt(0);
    index.set(first, [...(index.get(first) ?? []), measureWord]);
  }
  for (const list of index.values()) list.sort((one, other) => other.word.length - one.word.length);
  return index;
}
