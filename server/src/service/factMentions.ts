import type { Fact } from '../core/facts/fact';
import type { Figure } from '../core/figures/figure';
import { factIndexOf } from '../core/findings/factIndex';
import { contradict, measureOf } from '../core/findings/measures';
import { areInOneSentence, haveOnePart, haveOneScope, mentionOf } from '../core/findings/mention';
import { ownNames } from '../core/findings/residue';
import type { Report } from '../core/report/report';

/**
 * The figures that state the fact of `figure`, itself among them, in the order of the text: those that agree with it, and those that a
 * check holds against it. The figure alone where it is stated once; none for a figure that measures nothing.
 */
export function mentionsOfFact(report: Report, figure: Figure): readonly Figure[] {
  const own = report.facts.findIndex((fact) => report.figures[fact.figure] === figure);
  if (own < 0) return [];
  const agreeing = chainOf(report, own).filter((other) => other === own || statesTheSame(report, own, other));
  const mentions = new Set([...agreeing.map((fact) => report.figures[report.facts[fact]!.figure]!), ...opposed(report, figure)]);
  return [...mentions].sort((first, second) => first.start - second.start);
}

/** The facts that may be of one thing with the one at `own`, itself among them. */
function chainOf(report: Report, own: number): readonly number[] {
  const { next, repeated } = factIndexOf(report);
  for (const first of repeated) {
    const chain: number[] = [];
    for (let index = first; index >= 0; index = next[index]!) chain.push(index);
    if (chain.includes(own)) return chain;
  }
  return [own];
}

/** What tells two facts apart beside their figures. */
const SIDES = ['aspect', 'period', 'base', 'action', 'scope'] as const satisfies readonly (keyof Fact)[];

/** Nothing that is known tells the two apart, and their figures agree: by value, or in range where the words around them are the same. */
function statesTheSame(report: Report, own: number, other: number): boolean {
  const [first, second] = [report.facts[own]!, report.facts[other]!];
  if (first.period === undefined || (first.status === 'target') !== (second.status === 'target')) return false;
  if (SIDES.some((side) => first[side] !== second[side]) || (first.role === 'from') !== (second.role === 'from')) return false;
  const [one, two] = [report.figures[first.figure]!, report.figures[second.figure]!];
  const [left, right] = [measureOf(one, first), measureOf(two, second)];
  if (left === undefined || right === undefined || left.dimension !== right.dimension || contradict(left, right)) return false;
  return one.value === two.value || haveSameWords(report, own, other);
}

function haveSameWords(report: Report, own: number, other: number): boolean {
  const names = ownNames(report.identity.place);
  const [first, second] = [mentionOf(report, own, names), mentionOf(report, other, names)];
  const [earlier, later] = own < other ? [first, second] : [second, first];
  return (
    first.residue === second.residue &&
    haveOnePart(report, first, second) &&
    haveOneScope(report, first.fact, second.fact) &&
    !areInOneSentence(report, earlier.figure, later.figure)
  );
}

const CONFLICT = 'figure.conflict';

/** The figures that contradict this one. */
function opposed({ findings, figures }: Report, figure: Figure): readonly Figure[] {
  const starts = new Set<number>();
  for (const { check, span, related } of findings) {
    if (check !== CONFLICT) continue;
    const places = [span, ...related.map((place) => place.span)].map(({ start }) => start);
    if (places.includes(figure.start)) places.forEach((start) => starts.add(start));
  }
  return starts.size === 0 ? [] : figures.filter(({ start }) => starts.has(start));
}
