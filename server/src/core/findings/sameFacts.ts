import type { Fact } from '../facts/fact';
import type { Figure } from '../figures/figure';
import { roundToStep } from '../numbers/rounding';
import type { Reading } from '../report/report';
import { factIndexOf, type FactIndex } from './factIndex';
import { contradict, dimensionOf, measureOf } from './measures';
import { areInOneSentence, haveOneScope } from './mention';
import { areSame, createFactScene, mayBeOfYears, mayBeSame, mayNameOneThing } from './oneFact';
import { baseStepOf, baseValueOf } from './written';

/** A place where a report states a fact that it states elsewhere too. */
export interface SameFact {
  /** The index of the fact in the report's list. */
  readonly fact: number;
  /** False where its figure is not the other one rounded or bounded: then it is an error of the report, or another fact after all. */
  readonly agrees: boolean;
}

/**
 * The other places where the report states the fact at `index`, in whatever unit and with whatever bound, in the order of the text.
 * The same words that make two figures a contradiction make them one fact, as `figure.conflict` has it.
 */
export function sameFacts(reading: Reading, index: number): readonly SameFact[] {
  const factIndex = factIndexOf(reading);
  const scene = createFactScene(reading);
  return chainOf(factIndex, index).flatMap((other): SameFact[] => {
    if (other === index) return [];
    const [earlier, later] = other < index ? [other, index] : [index, other];
    if (!mayBeSame(scene, earlier, later) || !areComparable(reading, earlier, later)) return [];
    const agrees = doAgree(reading, earlier, later);
    const [one, two] = figuresOf(reading, earlier, later);
    if (areInOneSentence(reading, one, two) && !(agrees && areRoundAndExact(one, two))) return [];
    const isSame = mayNameOneThing(reading.facts[index]!) && areSame(scene, earlier, later) && (agrees || !mayBeOfYears(one, two));
    return (factIndex.isOrdered && isSame) || haveSameDigits(reading, earlier, later) ? [{ fact: other, agrees }] : [];
  });
}

/** All facts of the chain that holds `index`. */
function chainOf({ repeated, next }: FactIndex, index: number): readonly number[] {
  for (const first of repeated) {
    const chain: number[] = [];
    for (let fact = first; fact >= 0; fact = next[fact]!) chain.push(fact);
    if (chain.includes(index)) return chain;
  }
  return [];
}

function figuresOf({ facts, figures }: Reading, earlier: number, later: number): readonly [Figure, Figure] {
  return [figures[facts[earlier]!.figure]!, figures[facts[later]!.figure]!];
}

function areComparable(reading: Reading, earlier: number, later: number): boolean {
  const [one, two] = figuresOf(reading, earlier, later);
  return one.value !== undefined && two.value !== undefined && one.kind === two.kind && dimensionOf(one)[0] === dimensionOf(two)[0];
}

/** Numbers without a bound agree where one is the other, rounded; a bound is taken as widely as people mean it. */
function doAgree(reading: Reading, earlier: number, later: number): boolean {
  const [one, two] = figuresOf(reading, earlier, later);
  const [first, second] = [reading.facts[earlier]!, reading.facts[later]!];
  if (one.bound === 'exact' && two.bound === 'exact') return isNegative(one, first) === isNegative(two, second) && isRoundedFrom(one, two);
  const [left, right] = [measureOf(tightened(one), first), measureOf(tightened(two), second)];
  return left !== undefined && right !== undefined && !contradict(left, right);
}

/** 以上 and 以内 have no other end: a number that is far off may be of something else. */
function tightened(figure: Figure): Figure {
  const { bound } = figure;
  return bound === 'atLeast' ? { ...figure, bound: 'above' } : bound === 'atMost' ? { ...figure, bound: 'below' } : figure;
}

/** 突破1900亿元，达到1923亿元: within one sentence nothing else states a fact twice. */
function areRoundAndExact({ bound: one }: Figure, { bound: two }: Figure): boolean {
  return (one === 'exact') !== (two === 'exact') && [one, two].some((bound) => bound === 'above' || bound === 'below');
}

function isNegative({ value }: Figure, { negative }: Fact): boolean {
  return negative !== (value?.startsWith('-') ?? false);
}

/** True where the coarser of the two is the other one, rounded. */
function isRoundedFrom(one: Figure, two: Figure): boolean {
  const [left, right] = [baseValueOf(one), baseValueOf(two)];
  if (left === undefined || right === undefined || left === right) return left === right;
  const step = Math.max(baseStepOf(one), baseStepOf(two));
  return Number.isInteger(step) && roundToStep(left, step, 'nearest') === roundToStep(right, step, 'nearest');
}

/** So many digits do not recur by chance where all else that the facts know is the same. */
const TELLING_DIGITS = 3;

function haveSameDigits(reading: Reading, earlier: number, later: number): boolean {
  const [one, two] = figuresOf(reading, earlier, later);
  if (one.value !== two.value || one.unit !== two.unit) return false;
  const digits = one.value!.replace('.', '').replace(/^0+|0+$/g, '');
  return digits.length >= TELLING_DIGITS && haveOneScope(reading, reading.facts[earlier]!, reading.facts[later]!);
}
