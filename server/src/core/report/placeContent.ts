import type { DateContext, Deictic } from '../dates/partialDate';
import { resolveDate, resolveDeictic } from '../dates/resolveDate';
import type { Figure } from '../figures/figure';
import type { Term } from '../terms/term';
import type { Identity } from './identity';
import type { Line, Reading } from './report';

type Placed = Pick<Reading, 'figures' | 'deictics' | 'terms'>;

/**
 * Gives the lines' figures, dates and terms their place in the text, and the dates their context.
 * @param kept how many lines at the beginning stand as they stood in `previous`, with the same years: their part is taken over
 */
export function placeContent(lines: readonly Line[], identity: Identity, previous: Placed | undefined, kept: number): Placed {
  const figures: Figure[] = previous ? previous.figures.slice(0, count(lines, kept, 'figures')) : [];
  const deictics: Deictic[] = previous ? previous.deictics.slice(0, count(lines, kept, 'deictics')) : [];
  const terms: Term[] = previous ? previous.terms.slice(0, count(lines, kept, 'terms')) : [];
  const speechYear = identity.date === undefined ? undefined : Number(identity.date.slice(0, 4));
  for (let index = kept; index < lines.length; index++) {
    const { start, content, year } = lines[index]!;
    if (!content) continue;
    const context: DateContext = { year, reportYear: identity.year, planYear: identity.planYear, speechYear };
    for (const figure of content.figures) figures.push(placeFigure(figure, start, context));
    for (const deictic of content.deictics) deictics.push(placeDeictic(deictic, start, context));
    for (const term of content.terms) terms.push(placeTerm(term, start));
  }
  return { figures, deictics, terms };
}

function count(lines: readonly Line[], kept: number, list: keyof Placed): number {
  let total = 0;
  for (let index = 0; index < kept; index++) total += lines[index]!.content?.[list].length ?? 0;
  return total;
}

// Written out field by field: a spread costs several times as much, and this runs for every figure behind an edit.
function placeFigure(figure: Figure, offset: number, context: DateContext): Figure {
  return {
    start: figure.start + offset,
    end: figure.end + offset,
    text: figure.text,
    kind: figure.kind,
    value: figure.value,
    rational: figure.rational,
    low: figure.low,
    high: figure.high,
    values: figure.values,
    date: figure.date,
    iso: figure.date === undefined ? undefined : resolveDate(figure.date, context),
    bound: figure.bound,
    unit: figure.unit,
    cjk: figure.cjk,
    precision: figure.precision,
  };
}

function placeDeictic(deictic: Deictic, offset: number, context: DateContext): Deictic {
  return {
    start: deictic.start + offset,
    end: deictic.end + offset,
    text: deictic.text,
    period: deictic.period,
    iso: resolveDeictic(deictic, context),
  };
}

function placeTerm(term: Term, offset: number): Term {
  return {
    start: term.start + offset,
    end: term.end + offset,
    text: term.text,
    type: term.type,
    canonical: term.canonical,
    entry: term.entry,
  };
}
