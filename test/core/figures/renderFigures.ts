import { resolveDate, resolveDeictic } from '../../../server/src/core/dates/resolveDate';
import type { Figure } from '../../../server/src/core/figures/figure';
import { createFigureVocabulary, readFigures } from '../../../server/src/core/figures/readFigures';
import { BUILT_IN_LEXICON } from '../../../server/src/lexicon/builtIn';
import type { Rendering } from '../../support/fixtures';

const vocabulary = createFigureVocabulary(BUILT_IN_LEXICON);

/** A report on 2023 that is read in January 2024. */
export const CONTEXT = { year: 2023, reportYear: 2023, planYear: 2024, speechYear: 2024 };

/** The figures of a line of the report above: one row each, `text: kind value unit, bound`. */
export function renderFigures(text: string): Rendering {
  const { figures } = readFigures(text, vocabulary);
  return { marks: figures, rows: figures.map(describe) };
}

function describe(figure: Figure): string {
  const parts: string[] = [figure.kind, valueOf(figure), figure.unit].filter((part) => part !== '');
  const notes: string[] = [];
  if (figure.bound !== 'exact') notes.push(figure.bound);
  if (figure.rational) notes.push(`= ${figure.rational.numerator}/${figure.rational.denominator}`);
  if (figure.cjk) notes.push('hanzi');
  return `${figure.text}: ${[parts.join(' '), ...notes].join(', ')}`;
}

function valueOf(figure: Figure): string {
  if (figure.date) return resolveDate(figure.date, CONTEXT) ?? '?';
  if (figure.values) return figure.values.join(' : ');
  if (figure.low !== undefined || figure.high !== undefined) return `${figure.low} to ${figure.high}`;
  return figure.value ?? '';
}

/** The words of a line that say when without a date, with the years they mean in the report above. */
export function renderDeictics(text: string): Rendering {
  const { deictics } = readFigures(text, vocabulary);
  return { marks: deictics, rows: deictics.map((deictic) => `${deictic.text}: ${resolveDeictic(deictic, CONTEXT) ?? '?'}`) };
}
