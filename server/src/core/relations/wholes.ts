import type { Fact } from '../facts/fact';
import { isAmount, type Scene } from './scene';

/** The amounts that a report states, by the name of what they are amounts of. */
export interface Wholes {
  /** The figures that state the amount of what `name` names, for the period and the status of `fact` and for the whole place. */
  readonly named: (name: string, fact: Fact) => readonly number[];
}

const NONE: readonly number[] = Object.freeze([]);

/** Collects the names when the first one is asked for. */
export function createWholes(scene: Scene): Wholes {
  let known: ReadonlyMap<string, readonly Fact[]> | undefined;
  return {
    named: (name, fact) => {
      known ??= collectNames(scene);
      const facts = known.get(name);
      return facts === undefined ? NONE : facts.filter((other) => isAlike(other, fact)).map(({ figure }) => figure);
    },
  };
}

function collectNames({ facts, figures }: Scene): ReadonlyMap<string, readonly Fact[]> {
  const known = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.aspect !== 'level' || fact.scope !== '' || fact.subject === '' || !isAmount(figures[fact.figure]!)) continue;
    const list = known.get(fact.subject);
    if (list === undefined) known.set(fact.subject, [fact]);
    else list.push(fact);
  }
  return known;
}

function isAlike(first: Fact, second: Fact): boolean {
  return first.period === second.period && (first.status === 'target') === (second.status === 'target');
}
