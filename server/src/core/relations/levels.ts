import type { Fact } from '../facts/fact';
import type { Interval } from '../facts/interval';
import { multiplyDecimals } from '../numbers/arithmetic';
import type { Decimal } from '../numbers/decimal';
import { intervalAt, isAmount, type Scene } from './scene';

/** The levels of indicators that the whole place reports, by indicator, period and whether they are targets. */
export interface Levels {
  /** The figures that state one level; none where the report gives none. */
  readonly of: (id: string, period: string, isTarget: boolean) => readonly number[];
}

const NONE: readonly number[] = Object.freeze([]);

export function createLevels({ facts, figures, entries }: Scene): Levels {
  const known = new Map<string, number[]>();
  for (const fact of facts) {
    const id = fact.entry === undefined ? undefined : entries[fact.entry]!.id;
    if (id === undefined || !isLevel(fact) || !isAmount(figures[fact.figure]!)) continue;
    const key = keyOf(id, fact.period!, fact.status === 'target');
    const list = known.get(key);
    if (list === undefined) known.set(key, [fact.figure]);
    else list.push(fact.figure);
  }
  return { of: (id, period, isTarget) => known.get(keyOf(id, period, isTarget)) ?? NONE };
}

/** True for the level of the whole place in a period that is known. */
function isLevel({ aspect, scope, period, base }: Fact): boolean {
  return aspect === 'level' && scope === '' && period !== undefined && base === '';
}

function keyOf(id: string, period: string, isTarget: boolean): string {
  return `${id} ${period} ${isTarget ? 'target' : 'result'}`;
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
