import { areDisjoint } from '../facts/interval';
import { compareDecimals, negateDecimal, subtractDecimals } from '../numbers/arithmetic';
import type { Decimal } from '../numbers/decimal';
import { message } from '../text/message';
import { isBelow, subtractIntervals, widened } from './intervals';
import { movementBehind, movementTo, saysDecline, type Movement } from './movement';
import type { Relation } from './relation';
import { intervalAt, type Scene } from './scene';
import { wordedLike } from './wording';

export const CHANGE_MESSAGES = {
  agrees: { en: 'From {0} to {1} is a change of {2}', zh: '由{0}到{1}，相差{2}' },
  differs: { en: 'From {0} to {1} is a change of {2}, but {3} is stated.', zh: '由{0}到{1}，相差{2}，而文中写作「{3}」。' },
  rises: { en: 'From {0} to {1} is a rise, but the words say a decline: {2}.', zh: '由{0}到{1}是上升，而文中说的是下降：「{2}」。' },
  falls: { en: 'From {0} to {1} is a decline, but the words say a rise: {2}.', zh: '由{0}到{1}是下降，而文中说的是上升：「{2}」。' },
};

/** 由22家减为12家: the figures must move the way that the words say. Ranks rise as their numbers fall. */
export function readDirection(scene: Scene, index: number): Relation | undefined {
  const movement = movementTo(scene, index);
  if (movement === undefined || movement.direction === 0) return undefined;
  const { figures } = scene;
  const [first, second] = [intervalAt(scene, movement.from), intervalAt(scene, movement.to)];
  if (first === undefined || second === undefined) return undefined;
  const isRank = figures[index]!.kind === 'rank' || figures[index]!.unit === '位';
  const actual = (isBelow(first, second) ? 1 : isBelow(second, first) ? -1 : 0) * (isRank ? -1 : 1);
  if (actual === 0 || actual === movement.direction) return undefined;
  return directionRelation(scene, movement, actual > 0);
}

function directionRelation({ figures, text }: Scene, { from, to, words }: Movement, rises: boolean): Relation {
  const [first, second] = [figures[from]!, figures[to]!];
  return {
    kind: 'change', holds: false, figures: [from, to], span: { start: first.start, end: second.end },
    computed: `${first.text} → ${second.text}`, stated: text.slice(first.start, second.end),
    message: message(rises ? CHANGE_MESSAGES.rises : CHANGE_MESSAGES.falls, first.text, second.text, words),
  };
}

/** 由265家增加到304家，净增39家; 由45%提高到65%，提高20个百分点. */
export function readDifference(scene: Scene, index: number): Relation | undefined {
  const { figures } = scene;
  const stated = figures[index]!;
  const behind = movementBehind(scene, index);
  if (behind === undefined || stated.value === undefined) return undefined;
  const { from, to } = behind.movement;
  const [first, second] = [figures[from]!, figures[to]!];
  if (stated.kind === 'points' ? first.kind !== 'percent' : first.kind !== stated.kind || first.unit !== stated.unit) return undefined;
  const [before, after, amount] = [intervalAt(scene, from), intervalAt(scene, to), intervalAt(scene, index)];
  if (before === undefined || after === undefined || amount === undefined) return undefined;
  const difference = subtractIntervals(after, before);
  const mirrored = subtractIntervals(before, after);
  const rises = compareDecimals(second.value!, first.value!) >= 0;
  const holds = !areDisjoint(widened(rises ? difference : mirrored, ZERO), amount) && saysDecline(behind.verb) !== rises;
  const change = subtractDecimals(second.value!, first.value!);
  const computed = wordedLike(stated, rises ? change : negateDecimal(change));
  return {
    kind: 'change', holds, figures: [from, to, index], span: stated, computed, stated: `${behind.verb}${stated.text}`,
    message: message(holds ? CHANGE_MESSAGES.agrees : CHANGE_MESSAGES.differs, first.text, second.text, rises ? `+${computed}` : `-${computed}`, `${behind.verb}${stated.text}`),
  };
}

const ZERO = '0' as Decimal;
