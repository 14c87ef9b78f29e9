import type { Figure } from '../core/figures/figure';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { conceptAt, type Concept } from './concepts';
import { spanAt } from './lookup';

/** What a cursor means: a term, a figure, both where one lies in the other, or nothing. */
export interface Meant {
  readonly concept: Concept | undefined;
  readonly figure: Figure | undefined;
}

/** The term and the figure at an offset; between two neighbours the one that begins there is meant, not the one that ends. */
export function meantAt(report: Report, lexicon: Lexicon, offset: number): Meant {
  const figure = spanAt(report.figures, offset);
  const concept = conceptAt(report, lexicon, offset);
  return {
    concept: figure?.start === offset && concept?.span.end === offset ? undefined : concept,
    figure: concept?.span.start === offset && figure?.end === offset ? undefined : figure,
  };
}
