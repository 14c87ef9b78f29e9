import type { Figure } from '../figures/figure';
import { isName, isWord, Kind, type Tokens } from './tokenList';
import {
  ACTION, AMONG, ATTRIBUTE, BASE, CHANGE, ESTIMATE, FROM, GROWTH, HEAD, INTRANSITIVE, LEAD, LINK, MOVE, NEGATIVE, NOUN, OF, RATE, RESPECTIVELY, SCOPE,
  SHARE, SHARE_NOUN, TARGET, TARGET_NOUN, TO, VERB,
} from './words';

/** The words between a subject and its figure, and what they say. */
export interface Predicate {
  /** The index behind the last token that may belong to the subject. */
  end: number;
  /** The bits of all words that were taken off; a movement that 到 turned into a state is left out. */
  words: number;
  negative: boolean;
  /** The token of the base (较上年), of the date or deictic word; -1 for none. */
  base: number;
  time: number;
  /** The verb nearest to the figure (新开工, 净增), as a token; -1 for none. */
  verbAt: number;
  /** The token of a number of years (连续三年); -1 for none. */
  duration: number;
}

const PREDICATE = LINK | TO | FROM | GROWTH | MOVE | BASE | ESTIMATE | TARGET | RESPECTIVELY | AMONG | VERB | CHANGE | INTRANSITIVE | LEAD | OF;

/** Words that say how much it is or grew, not what was done. */
const NO_ACTION = MOVE | GROWTH | LINK | LEAD | TO | FROM | ESTIMATE | TARGET;

/** Reads the predicate of the figure whose tokens before it are `[from, to)`, from the figure backwards. */
export function readPredicate(tokens: Tokens, from: number, to: number, figure: Figure): Predicate {
  const predicate: Predicate = { end: to, words: 0, negative: false, base: -1, time: -1, duration: -1, verbAt: -1 };
  const relative = isRelative(figure);
  cutAtFrom(tokens, from, predicate);
  strip(tokens, from, predicate, figure, relative);
  if (relative) {
    const whole = wholeStart(tokens, from, predicate.end);
    if (whole >= 0) {
      // 占…比重: the subject stands before 占
      predicate.words |= SHARE;
      predicate.end = whole;
      strip(tokens, from, predicate, figure, relative);
    } else if (predicate.end > from && (tokens.bits[predicate.end - 1]! & SHARE_NOUN) !== 0) {
      predicate.words |= SHARE_NOUN;
      if (endsWithBareShare(tokens, predicate.end - 1)) {
        predicate.end--;
        strip(tokens, from, predicate, figure, relative);
      }
    }
  }
  if (figure.kind === 'rank' && (predicate.words & LINK) === 0) cutAtPlace(tokens, from, predicate);
  return predicate;
}

/** 由2008年灾害后的64.6%上升到…: all from 由 on tells the beginning. */
function cutAtFrom(tokens: Tokens, from: number, predicate: Predicate): void {
  for (let index = predicate.end - 2; index > from; index--) {
    const next = tokens.kinds[index + 1]!;
    if ((tokens.bits[index]! & FROM) === 0 || (next !== Kind.Date && next !== Kind.Deictic)) continue;
    predicate.words |= FROM;
    predicate.time = index + 1;
    predicate.end = index;
    return;
  }
}

/** 居中西部第1位: what stands between the verb and the rank is where it is counted, not what. */
function cutAtPlace(tokens: Tokens, from: number, predicate: Predicate): void {
  for (let index = predicate.end - 1; index >= from; index--) {
    if ((tokens.bits[index]! & (LINK | NOUN)) !== LINK) continue;
    predicate.words |= LINK;
    predicate.end = index;
    return;
  }
}

function strip(tokens: Tokens, from: number, predicate: Predicate, figure: Figure, relative: boolean): void {
  let toward = false;
  // an action between a movement and the figure: 加快建设3个园区 says nothing of growth
  let acts = false;
  while (predicate.end > from) {
    const last = predicate.end - 1;
    const kind = tokens.kinds[last]!;
    const bits = tokens.bits[last]!;
    if (kind === Kind.Date || kind === Kind.Deictic) {
      if (predicate.time < 0) predicate.time = last;
    } else if (kind === Kind.Duration) {
      predicate.duration = last;
    } else if (kind === Kind.Base) {
      predicate.base = last;
    } else if (kind !== Kind.Word || (bits & NOUN) !== 0) {
      return;
    } else if ((bits & TARGET_NOUN) !== 0 && (predicate.words & ~OF) === 0 && targetStart(tokens, from, last) >= 0) {
      const verb = targetStart(tokens, from, last);
      // 控制在市级目标5.5%以内 is no completion
      const isLimit = (tokens.bits[verb]! & (LINK | TO)) === (LINK | TO);
      if (!isLimit && !relative) return;
      if (!isLimit) predicate.words |= TARGET_NOUN;
      predicate.end = isLimit ? verb + 1 : verb;
      continue;
    } else if ((bits & SCOPE) !== 0) {
      if (figure.kind !== 'rank') return;
    } else if (((bits & PREDICATE) === 0 && !isToldApart(tokens, from, last)) || staysInSubject(tokens, from, last)) {
      return;
    } else {
      const moves = (bits & (GROWTH | MOVE)) !== 0 && (bits & RATE) === 0;
      if (moves && toward && (predicate.words & (GROWTH | MOVE)) === 0) predicate.words |= TO;
      else if ((bits & (GROWTH | MOVE)) !== 0 && (predicate.words & (GROWTH | MOVE)) === 0 && !acts) {
        predicate.words |= bits & ~NEGATIVE;
        predicate.negative = (bits & NEGATIVE) !== 0;
      } else predicate.words |= bits & ~(NEGATIVE | (acts || (predicate.words & TO) !== 0 ? GROWTH | MOVE : 0));
      toward ||= (bits & TO) !== 0;
      acts ||= (bits & (VERB | CHANGE)) !== 0 && (bits & MOVE) === 0;
      if (predicate.verbAt < 0 && (bits & (VERB | CHANGE | INTRANSITIVE)) !== 0 && (bits & NO_ACTION) === 0) predicate.verbAt = last;
    }
    predicate.end--;
  }
}

/** True when something stands before the action that it can belong to (道路建设 5公里, but not 建设 5公里). */
function staysInSubject(tokens: Tokens, from: number, action: number): boolean {
  const bits = tokens.bits[action]!;
  if ((bits & ACTION) === 0 || (bits & MOVE) !== 0) return false;
  if (isToldApart(tokens, from, action)) return false;
  if ((bits & VERB) === 0) return true;
  return action > from && (isName(tokens, action - 1) || isWord(tokens, action - 1, ACTION | SCOPE | VERB | CHANGE | HEAD | ATTRIBUTE));
}

/** 社保、医保分别扩面…: the action is told of each. */
function isToldApart(tokens: Tokens, from: number, action: number): boolean {
  return (tokens.bits[action]! & ACTION) !== 0 && action > from && isWord(tokens, action - 1, RESPECTIVELY);
}

/** The start of 完成年度目标, 占年度计划: the verb before the target, at most a few tokens back; -1 for none. */
function targetStart(tokens: Tokens, from: number, target: number): number {
  let start = target;
  while (start > from && target - start < 5) {
    const kind = tokens.kinds[start - 1]!;
    if (kind >= Kind.Figure && kind !== Kind.Deictic && kind !== Kind.Date) break;
    if (isWord(tokens, start - 1, VERB | LINK | TO | SHARE | INTRANSITIVE)) return start - 1;
    start--;
  }
  return -1;
}

/** Where 占 stands; -1 where the clause has none or nothing follows it. */
function wholeStart(tokens: Tokens, from: number, end: number): number {
  for (let index = end - 1; index >= from; index--) {
    if ((tokens.bits[index]! & SHARE) !== 0) return index;
  }
  return -1;
}

/** 占比 adds nothing to the subject; 比重 and 贡献率 name it. */
function endsWithBareShare(tokens: Tokens, index: number): boolean {
  return tokens.ends[index]! - tokens.starts[index]! === 2 && (tokens.bits[index]! & ATTRIBUTE) !== 0;
}

/** True for a figure that says how much of something or by how much, not how many. */
export function isRelative(figure: Figure): boolean {
  return figure.kind === 'percent' || figure.kind === 'fraction';
}
