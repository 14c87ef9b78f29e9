import { isLong, isName, isWord, Kind, type Tokens } from './tokenList';
import {
  ACTION, AMONG, ATTRIBUTE, BASE_MARK, CHANGE, CONJUNCTION, CUMULATIVE, ESTIMATE, ETC, FILLER, FROM, GROWTH, HEAD, INTRANSITIVE, LEAD,
  LINK, MOVE, NOUN, OF, OWN, RESPECTIVELY, SCOPE, SHARE, TARGET, TO, VERB,
} from './words';

/** A subject as a run of tokens, `end` exclusive; empty for none. */
export interface Subject {
  readonly start: number;
  readonly end: number;
  /** The token of the word of place before it (全市); -1 for none. */
  readonly scope: number;
  /** The bits of the word before it, which says what is done to it (新增) or that it is a part (其中); 0 for none. */
  readonly verb: number;
  /** The token of that word; -1 for none. */
  readonly verbAt: number;
}

const CUTS = VERB | CHANGE | ESTIMATE | TARGET | AMONG | RESPECTIVELY | LINK;
/** What is no part of a subject at its beginning. */
const EDGES = CUTS | GROWTH | CUMULATIVE | LEAD | SCOPE | MOVE | TO | FROM | OF | CONJUNCTION | BASE_MARK | SHARE;

/**
 * Reads the subject that ends before token `end`, not before token `from`.
 *
 * @param wholeList true where a list is told one by one (A、B等分别…): it counts as a whole, 等 included
 */
export function readSubjectBefore(tokens: Tokens, from: number, end: number, wholeList = false): Subject {
  const { kinds, bits } = tokens;
  let last = end;
  while (last > from && isFillerBehindAction(tokens, from, last - 1)) last--;
  let start = last;
  let verbAt = -1;
  let run = 0;
  for (let index = last - 1; index >= from; index--) {
    const kind = kinds[index]!;
    if (kind >= Kind.Figure && kind !== Kind.Pause) break;
    if (kind === Kind.Word && (bits[index]! & NOUN) === 0) {
      run |= bits[index]! & CUMULATIVE;
      if (cuts(tokens, index) && !namesThing(tokens, index, last) && !namesAttribute(tokens, from, index, last)) {
        verbAt = index;
        break;
      }
      if (isAdverbOfVerb(tokens, index, last)) {
        verbAt = index + 1;
        break;
      }
      if ((bits[index]! & ETC) !== 0 && !wholeList && index + 1 < last && !isBareHead(tokens, index + 1, last)) {
        verbAt = verbBefore(tokens, from, index);
        break;
      }
      if ((bits[index]! & SCOPE) !== 0 && (bits[index]! & OWN) !== 0 && index < last - 1 && index > from && endsNoun(tokens, index - 1)) {
        start = index;
        break;
      }
    }
    start = index;
  }
  return trimLeft(tokens, start, last, verbAt, run);
}

/** True for a verb that no name goes on with; actions may stand in one (技术转移机构). */
function cuts(tokens: Tokens, index: number): boolean {
  const bits = tokens.bits[index]!;
  return isLong(tokens, index) && (bits & CUTS) !== 0 && (bits & ACTION) === 0;
}

/** 两级共走访企业: a verb behind such a word is one, whatever stands before. */
function isAdverbOfVerb(tokens: Tokens, index: number, last: number): boolean {
  if (isLong(tokens, index) || (tokens.bits[index]! & (LINK | FROM)) === 0 || index + 1 >= last) return false;
  return isWord(tokens, index + 1, VERB) && isLong(tokens, index + 1);
}

/** 集聚区, 启动区: with a head of one character behind it the verb is a part of a name. */
export function namesThing({ kinds, bits, starts, ends }: Tokens, verb: number, last: number): boolean {
  const head = verb + 1;
  if (head >= last || kinds[head] !== Kind.Word || (bits[head]! & HEAD) === 0 || ends[head]! - starts[head]! !== 1) return false;
  // 实现证照免提交: the head is but the beginning of a word
  return (bits[verb]! & (VERB | INTRANSITIVE)) !== (VERB | INTRANSITIVE) || kinds[head + 1] !== Kind.Text || ends[head]! !== starts[head + 1]!;
}

/** 开工面积, 处理规模 behind a noun: the verb is a part of what is measured. */
function namesAttribute(tokens: Tokens, from: number, verb: number, last: number): boolean {
  if (verb + 2 !== last || verb <= from || (tokens.bits[verb + 1]! & ATTRIBUTE) === 0) return false;
  return (tokens.bits[verb]! & (VERB | CHANGE)) === VERB && endsNoun(tokens, verb - 1);
}

/** The first verb of the clause before token `to`, which governs the list that it begins; -1 for none. */
export function verbBefore(tokens: Tokens, from: number, to: number): number {
  let verb = -1;
  for (let index = to - 1; index >= from; index--) {
    const kind = tokens.kinds[index]!;
    if (kind >= Kind.Figure && kind !== Kind.Pause) break;
    if (isWord(tokens, index, VERB | CHANGE | AMONG) && isLong(tokens, index)) verb = index;
  }
  return verb;
}

/** True when a name can end with this token: a mark is missing before the word of place that follows. */
function endsNoun(tokens: Tokens, index: number): boolean {
  return isName(tokens, index) || isWord(tokens, index, HEAD | ACTION);
}

/** Takes words of time, place and manner and leading verbs off the beginning of a subject; `run` is CUMULATIVE where 累计 stands in it. */
function trimLeft(tokens: Tokens, from: number, last: number, cut: number, run: number): Subject {
  const { kinds, bits } = tokens;
  let start = from;
  let verbAt = cut;
  let scope = -1;
  for (; start < last; start++) {
    const kind = kinds[start]!;
    if (kind === Kind.Pause || kind === Kind.Base || kind === Kind.Date || kind === Kind.Deictic) continue;
    if (kind !== Kind.Word || (bits[start]! & NOUN) !== 0) break;
    const word = bits[start]!;
    if ((word & (EDGES | ETC)) === 0 && !isLeadingVerb(tokens, start, last)) break;
    if ((word & MOVE) !== 0 && !isLong(tokens, start)) break;
    if ((word & ACTION) !== 0 && ((word & (VERB | MOVE)) === 0 || isBare(tokens, start + 1, last))) break;
    if ((word & SCOPE) !== 0) {
      // 国内、国际航线 is a list
      if (start + 1 < last && (kinds[start + 1] === Kind.Pause || (bits[start + 1]! & CONJUNCTION) !== 0)) break;
      scope = start;
    }
    if ((word & (VERB | CHANGE | MOVE | AMONG | CUMULATIVE)) !== 0) verbAt = start;
  }
  return { start, end: last, scope, verb: run | (verbAt < 0 ? 0 : bits[verbAt]!), verbAt };
}

/** 落地示范场景, 在中心城区: a verb that takes no object leads all the same, unless it names what bare heads do not (上市企业). */
function isLeadingVerb(tokens: Tokens, index: number, last: number): boolean {
  if ((tokens.bits[index]! & INTRANSITIVE) === 0 || isBare(tokens, index + 1, last)) return false;
  // 新增上市报审企业
  if (index > 0 && isWord(tokens, index - 1, VERB | CHANGE)) return false;
  return isLong(tokens, index) || (tokens.bits[index + 1]! & SCOPE) !== 0;
}

/** 项目 and 工作 behind an action only fill (老旧小区改造项目). */
export function isFillerBehindAction(tokens: Tokens, from: number, index: number): boolean {
  return (tokens.bits[index]! & FILLER) !== 0 && index - 1 > from && (tokens.bits[index - 1]! & ACTION) !== 0;
}

/** True when `[start, end)` holds nothing but a head that says nothing by itself, or nothing at all. */
function isBare(tokens: Tokens, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if ((tokens.bits[index]! & (HEAD | ACTION | OF | LEAD)) === 0 || tokens.kinds[index] !== Kind.Word) return false;
  }
  return true;
}

/** The same of heads alone: 等帮扶资金 names a thing. */
function isBareHead(tokens: Tokens, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (!isWord(tokens, index, HEAD | OF | LEAD)) return false;
  }
  return true;
}
