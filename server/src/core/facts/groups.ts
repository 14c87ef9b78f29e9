import type { Aspect, GroupRole, LineFact } from './fact';
import type { Known, LineState, SentenceState } from './state';
import { GROWTH, MOVE, TO } from './words';

/** The group that a fact is in and its part there. */
export interface Bond {
  readonly group: number;
  readonly role: GroupRole | undefined;
}

const UNBOUND: Bond = { group: 0, role: undefined };

/** What the figure before is to one that plays a part. */
export const PARTNERS: Readonly<Record<GroupRole, GroupRole>> = {
  to: 'from',
  part: 'total',
  ratio: 'to',
  delta: 'to',
  from: 'to',
  total: 'part',
  item: 'item',
};

/** 其中: a part of the figure before, and with it of that figure's total. */
export function bindPart(state: LineState, previous: LineFact | undefined): Bond {
  return { group: previous ? previous.group || ++state.group : 0, role: 'part' };
}

/** The group that a fact forms with the one before it. */
export function bind(
  state: LineState, sentence: SentenceState, previous: LineFact | undefined, known: Known, aspect: Aspect, words: number,
): Bond {
  const isLastOfList = previous !== undefined && previous.group === sentence.pairGroup && previous.aspect === aspect;
  if (sentence.pairGroup > 0 && (sentence.pairs.length > 0 || isLastOfList)) {
    return { group: sentence.pairGroup, role: 'item' };
  }
  if (!previous || previous.start !== known.start) return UNBOUND;
  if (aspect === previous.aspect && (words & TO) !== 0 && previous.group === 0) return { group: ++state.group, role: 'to' };
  if (previous.aspect !== 'level') return UNBOUND;
  if (aspect === 'growth') return { group: previous.group || ++state.group, role: 'ratio' };
  if (aspect === 'change' && (words & (MOVE | GROWTH)) !== 0) return { group: previous.group || ++state.group, role: 'delta' };
  return UNBOUND;
}
