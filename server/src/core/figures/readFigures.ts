import { readDeictic } from '../dates/deictics';
import type { Deictic } from '../dates/partialDate';
import { readArabicAt } from './arabicFigures';
import type { Figure } from './figure';
import { readHanziAt } from './hanziFigures';
import { shareUnits } from './lists';
import { readDoubling } from './multiples';
import { readQuotedAt } from './quoted';
import type { Scan } from './scan';
import { CharacterClass, createFigureVocabulary, type FigureVocabulary } from './vocabulary';

export { createFigureVocabulary, type FigureVocabulary };

/** The figures, dates and deictic words of one line. Offsets count from the line's start; dates are not yet resolved. */
export function readFigures(line: string, vocabulary: FigureVocabulary): { figures: readonly Figure[]; deictics: readonly Deictic[] } {
  const { classes } = vocabulary;
  const scan: Scan = { text: line, vocabulary, figures: [], deictics: [], insideStraightMarks: false };
  let position = 0;
  while (position < line.length) {
    const begins = classes[line.charCodeAt(position)];
    if (begins === CharacterClass.None) position++;
    else position = readAt(scan, position, begins!);
  }
  if (scan.figures.length > 1) shareUnits(scan);
  return { figures: scan.figures, deictics: scan.deictics };
}

/** Reads what begins at `position` and returns the offset to go on from, always behind `position`. */
function readAt(scan: Scan, position: number, begins: CharacterClass): number {
  switch (begins) {
    case CharacterClass.Digit:
      return readArabicAt(scan, position);
    case CharacterClass.HanziNumeral:
      return readHanziAt(scan, position);
    case CharacterClass.OpeningQuote:
      return readQuotedAt(scan, position);
    case CharacterClass.Doubling:
      return readDoubling(scan, position);
    case CharacterClass.Deictic: {
      const deictic = readDeictic(scan.text, position);
      if (!deictic) return position + 1;
      scan.deictics.push(deictic);
      return deictic.end;
    }
    case CharacterClass.None:
      return position + 1;
  }
}
