import type { Fact } from '../facts/fact';
import { isAmount, type Scene } from './scene';

/** The figures that state the amount of what `name` names, for the period and the status of `fact` and for the whole place. */
export function amountsNamed({ facts, figures }: Scene, name: string, fact: Fact): readonly number[] {
  const amounts: number[] = [];
  for (const other of facts) {
    if (other.subject !== name || other.aspect !== 'level' || other.scope !== '') continue;
    if (other.period !== fact.period || (other.status === 'target') !== (fact.status === 'target')) continue;
    if (isAmount(figures[other.figure]!)) amounts.push(other.figure);
  }
  return amounts;
}
