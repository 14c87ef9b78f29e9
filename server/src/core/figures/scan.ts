import type { Deictic, PartialDate } from '../dates/partialDate';
import type { Decimal } from '../numbers/decimal';
import type { Bound, Figure, FigureKind, Precision, Rational } from './figure';
import type { FigureVocabulary } from './vocabulary';

/** One line being scanned and what has been found in it so far. */
export interface Scan {
  readonly text: string;
  readonly vocabulary: FigureVocabulary;
  readonly figures: Figure[];
  readonly deictics: Deictic[];
  /** True between two straight quotation marks, which look alike. */
  insideStraightMarks: boolean;
}

/** What a figure says beside its extent; what is left out is undefined, `exact`, empty or false. */
export interface FigureParts {
  readonly kind: FigureKind;
  readonly value?: Decimal | undefined;
  readonly rational?: Rational | undefined;
  readonly low?: Decimal | undefined;
  readonly high?: Decimal | undefined;
  readonly values?: readonly Decimal[] | undefined;
  readonly date?: PartialDate | undefined;
  readonly bound?: Bound;
  readonly unit?: string;
  readonly hanzi?: boolean;
  readonly precision?: Precision | undefined;
}

/**
 * Adds a figure to the scan and returns its end. Every figure gets every field, so that all have one shape.
 * What reaches back into the figure before (the P of 两P159) is no figure of its own.
 */
export function addFigure(scan: Scan, start: number, end: number, parts: FigureParts): number {
  const { figures } = scan;
  if (figures.length > 0 && figures[figures.length - 1]!.end > start) return end;
  figures.push({
    start,
    end,
    text: scan.text.slice(start, end),
    kind: parts.kind,
    value: parts.value,
    rational: parts.rational,
    low: parts.low,
    high: parts.high,
    values: parts.values,
    date: parts.date,
    iso: undefined,
    bound: parts.bound ?? 'exact',
    unit: parts.unit ?? '',
    cjk: parts.hanzi ?? false,
    precision: parts.precision,
  });
  return end;
}

/** The figure found last, if it ends exactly at `position`. */
export function figureEndingAt(scan: Scan, position: number): Figure | undefined {
  const last = scan.figures[scan.figures.length - 1];
  return last !== undefined && last.end === position ? last : undefined;
}
