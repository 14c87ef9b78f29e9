import type { Fact } from '../facts/fact';
import type { Interval } from '../facts/interval';
import { multiplyDecimals } from '../numbers/arithmetic';
import type { Decimal } from '../numbers/decimal';
import { factAt, intervalAt, isAmount, type Scene } from './scene';

/** The levels of indicators that the whole place reports. */
export interface Levels {
  /** The figures that state the level of a lexicon's entry in a period; none where the report gives none. */
  readonly of: (entry: number | undefined, period: string, isTarget: boolean) => readonly number[];
}

const NONE: readonly number[] = Object.freeze([]);

/** Collects the levels when the first one is asked for. */
export function createLevels(scene: Scene): Levels {
  let known: ReadonlyMap<number, readonly number[]> | undefined;
  return {
    of: (entry, period, isTarget) => {
      if (entry === undefined) return NONE;
      known ??= collectLevels(scene);
      const figures = known.get(entry);
      return figures === undefined ? NONE : figures.filter((figure) => isOf(factAt(scene, figure)!, period, isTarget));
    },
  };
}

function collectLevels({ facts, figures }: Scene): ReadonlyMap<number, readonly number[]> {
  const known = new Map<number, number[]>();
  for (const fact of facts) {
    if (fact.entry === undefined || !isLevel(fact) || !isAmount(figures[fact.figure]!)) continue;
    const list = known.get(fact.entry);
    if (list === undefined) known.set(fact.entry, [fact.figure]);
    else list.push(fact.figure);
  }
  return known;
}

function isOf(fact: Fact, period: string, isTarget: boolean): boolean {
  return fact.period === period && (fact.status === 'target') === isTarget;
}

/** True for the level of the whole place in a period that is known. */
function isLevel({ aspect, scope, period, base }: Fact): boolean {
  return aspect === 'level' && scope === '' && period !== undefined && base === '';
}

/** 突破1900亿元 is hardly said of more than a tenth above it. */
const PASSED = '1.1' as Decimal;

/** The values of a figure, with an end that words leave open closed where nobody would still put it so. */
export function closedIntervalAt(scene: Scene, index: number): Interval | undefined {
  const interval = intervalAt(scene, index);
  const { value } = scene.figures[index]!;
  if (interval === undefined || value === undefined || interval.high !== undefined) return interval;
  return { ...interval, high: multiplyDecimals(value, PASSED), highIncluded: true };
}
