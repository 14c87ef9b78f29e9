import type { Fact } from '../facts/fact';
import { approximateNumber } from '../numbers/decimal';
import type { Reading } from '../report/report';
import { listEnd } from './clauses';
import { areInOneSentence } from './mention';

/** Two facts of one sentence of which the second names a part of the first, and counts more. */
export interface PartAbove {
  readonly whole: Fact;
  readonly part: Fact;
}

/** So many facts before a part its whole may stand. */
const REACH = 3;

/**
 * Finds parts that only their name tells: 8条黑臭水体完成整治,12条水体消除黑臭 counts the same things, by the head of their name and by
 * what is told of them.
 */
export function partsAboveWholes(reading: Reading): readonly PartAbove[] {
  const { facts } = reading;
  const found: PartAbove[] = [];
  for (let index = 1; index < facts.length; index++) {
    const part = facts[index]!;
    for (let before = index - 1; before >= Math.max(0, index - REACH); before--) {
      const whole = facts[before]!;
      if (isHeadOf(part.subject, whole.subject) && isAbove(reading, whole, part)) found.push({ whole, part });
    }
  }
  return found;
}

/** The least that a name says beside its head. */
const SHORTEST_MODIFIER = 2;

function isHeadOf(head: string, name: string): boolean {
  return head.length >= SHORTEST_MODIFIER && name.length - head.length >= SHORTEST_MODIFIER && name.indexOf(head) >= SHORTEST_MODIFIER;
}

function isAbove(reading: Reading, whole: Fact, part: Fact): boolean {
  if (whole.aspect !== 'level' || part.aspect !== 'level' || whole.status !== part.status) return false;
  const [one, two] = [reading.figures[whole.figure]!, reading.figures[part.figure]!];
  if (one.unit !== two.unit || one.unit === '' || one.value === undefined || two.value === undefined || one.bound !== 'exact') return false;
  if (approximateNumber(two.value) <= approximateNumber(one.value) || !areInOneSentence(reading, one, two)) return false;
  const modifier = whole.subject.slice(0, whole.subject.indexOf(part.subject)).slice(-SHORTEST_MODIFIER);
  return reading.text.slice(two.end, listEnd(reading.text, two.end)).includes(modifier);
}
