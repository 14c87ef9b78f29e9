import type { Deictic } from '../dates/partialDate';
import type { Lexicon } from '../lexicon/lexicon';
import type { Decimal } from '../numbers/decimal';
import type { Figure } from './figure';

/** What the recogniser needs of the lexicon, made ready once. */
export interface FigureVocabulary {
  readonly measureWords: ReadonlySet<string>;
}

export function createFigureVocabulary(lexicon: Lexicon): FigureVocabulary {
  return { measureWords: new Set(lexicon.measureWords) };
}

/** The figures, dates and deictic words of one line. Offsets count from the line's start; dates are not yet resolved. */
export function readFigures(line: string, vocabulary: FigureVocabulary): { figures: readonly Figure[]; deictics: readonly Deictic[] } {
  void vocabulary;
  const figures: Figure[] = [];
  for (const match of line.matchAll(/[0-9]+(?:\.[0-9]+)?%/g)) {
    figures.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: 'percent',
      value: match[0].slice(0, -1) as Decimal,
      rational: undefined,
      low: undefined,
      high: undefined,
      values: undefined,
      date: undefined,
      iso: undefined,
      bound: 'exact',
      unit: '%',
      cjk: false,
      precision: undefined,
    });
  }
  return { figures, deictics: [] };
}
