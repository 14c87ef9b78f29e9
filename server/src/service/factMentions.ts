import type { Figure } from '../core/figures/figure';
import { sameFacts } from '../core/findings/sameFacts';
import type { Report } from '../core/report/report';

/**
 * The figures that state the fact of `figure`, itself among them, in the order of the text, whether they agree with it or not. The figure
 * alone where its fact is stated once; none for a figure that measures nothing.
 */
export function mentionsOfFact(report: Report, figure: Figure): readonly Figure[] {
  const own = report.facts.findIndex((fact) => report.figures[fact.figure] === figure);
  if (own < 0) return [];
  const facts = [own, ...sameFacts(report, own).map(({ fact }) => fact)].sort((first, second) => first - second);
  return facts.map((fact) => report.figures[report.facts[fact]!.figure]!);
}
