import { isLong, isName, isWord, Kind, type Tokens } from './tokenList';
import {
  ACTION, AMONG, ATTRIBUTE, BASE_MARK, CHANGE, CONJUNCTION, COUNT, ESTIMATE, ETC, FILLER, FROM, GROWTH, HEAD, INTRANSITIVE, LEAD, LINK, MOVE,
  NOUN, OF, OWN, RESPECTIVELY, SCOPE, SHARE, TARGET, TARGET_NOUN, TO, VERB,
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
const EDGES = CUTS | GROWTH | LEAD | SCOPE | MOVE | TO | FROM | OF | CONJUNCTION | BASE_MARK | SHARE;

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
  for (let index = last - 1; index >= from; index--) {
    const kind = kinds[index]!;
    if (kind >= Kind.Figure && kind !== Kind.Pause) break;
    if (kind === Kind.Word && (bits[index]! & NOUN) === 0) {
      if (cuts(tokens, index) && !namesThing(tokens, index, last) && !namesAttribute(tokens, from, index, last)) {
        verbAt = index;
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
  return trimLeft(tokens, start, last, verbAt);
}

/** True for a verb that no name goes on with; actions may stand in one (技术转移机构). */
function cuts(tokens: Tokens, index: number): boolean {
  return isLong(tokens, index) && (tokens.bits[index]! & CUTS) !== 0 && (tokens.bits[index]! & ACTION) === 0;
}

/** 集聚区, 启动区: with a head of one character behind it the verb is a part of a name. */
function namesThing({ kinds, bits, starts, ends }: Tokens, verb: number, last: number): boolean {
  const head = verb + 1;
  return head < last && kinds[head] === Kind.Word && (bits[head]! & HEAD) !== 0 && ends[head]! - starts[head]! === 1;
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

/** Takes words of time, place and manner and leading verbs off the beginning of a subject. */
function trimLeft(tokens: Tokens, from: number, last: number, cut: number): Subject {
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
    if ((word & (VERB | CHANGE | MOVE | AMONG)) !== 0) verbAt = start;
  }
  return { start, end: last, scope, verb: verbAt < 0 ? 0 : bits[verbAt]!, verbAt };
}

/** 落地示范场景, 在中心城区: a verb that takes no object leads all the same, unless it names what bare heads do not (上市企业). */
function isLeadingVerb(tokens: Tokens, index: number, last: number): boolean {
  if ((tokens.bits[index]! & INTRANSITIVE) === 0 || isBare(tokens, index + 1, last)) return false;
  // 新增上市报审企业
  if (index > 0 && isWord(tokens, index - 1, VERB | CHANGE)) return false;
  return isLong(tokens, index) || (tokens.bits[index + 1]! & SCOPE) !== 0;
}

/** 项目 and 工作 behind an action only fill (老旧小区改造项目). */
function isFillerBehindAction(tokens: Tokens, from: number, index: number): boolean {
  return (tokens.bits[index]! & FILLER) !== 0 && index - 1 > from && (tokens.bits[index - 1]! & ACTION) !== 0;
}

/** True when `[start, end)` holds nothing but a head that says nothing by itself, or nothing at all. */
export function isBare(tokens: Tokens, start: number, end: number): boolean {
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

/** What ends a subject that stands behind its figure. */
const STOPS = VERB | CHANGE | FROM | INTRANSITIVE | ESTIMATE | TARGET | AMONG | RESPECTIVELY | LINK | GROWTH | LEAD | SHARE;
/** What may stand between a figure and the noun that it counts. */
const SKIPPED = OF | LEAD | SCOPE;

/** The subject behind token `figure`: `direct` when the noun follows at once, else behind a verb (为2006人提供居家上门服务). */
export interface SubjectBehind extends Subject {
  readonly direct: boolean;
}

/** Reads the subject behind the figure at token `figure`. */
export function readSubjectBehind(tokens: Tokens, figure: number): SubjectBehind {
  const { kinds, bits } = tokens;
  const { count } = tokens;
  let start = figure + 1;
  while (isWord(tokens, start, SKIPPED) && !isWord(tokens, start, VERB | LINK | INTRANSITIVE)) start++;
  // 10万人规模的队伍
  if (start + 1 < count && (bits[start]! & ATTRIBUTE) !== 0 && (bits[start + 1]! & OF) !== 0) start += 2;
  let direct = true;
  while (start < count && kinds[start] === Kind.Word && (bits[start]! & NOUN) === 0 && !beginsNoun(tokens, start)) {
    direct = false;
    if ((bits[start]! & (VERB | LEAD | SCOPE | INTRANSITIVE)) === 0) return { start, end: start, scope: -1, verb: 0, verbAt: -1, direct };
    start++;
  }
  let end = start;
  for (; end < count; end++) {
    const kind = kinds[end]!;
    if (kind >= Kind.Figure) break;
    if (isWord(tokens, end, OF) && (bits[end + 1]! & TARGET_NOUN) !== 0) break;
    if (kind === Kind.Quote && end > start && leadsToFigure(tokens, end + 1)) break;
    if (kind !== Kind.Word || (bits[end]! & (NOUN | ACTION)) !== 0) continue;
    if ((bits[end]! & ETC) !== 0 || (end > start && stopsName(tokens, end))) break;
  }
  while (end > start && isWord(tokens, end - 1, CONJUNCTION | OF | LEAD | LINK | TO)) end--;
  while (end > start && isFillerBehindAction(tokens, start, end - 1)) end--;
  return { start, end, scope: -1, verb: 0, verbAt: -1, direct };
}

/** What is done for those whom the figure counts (为2006人提供居家上门服务): the object of the verb from token `from` on. */
export function readObjectBehind(tokens: Tokens, from: number): Subject | undefined {
  const { kinds, bits } = tokens;
  let start = from;
  let verb = 0;
  while (isWord(tokens, start, VERB | LEAD | INTRANSITIVE)) verb |= bits[start++]!;
  let end = start;
  while (kinds[end]! < Kind.Figure) end++;
  if ((verb & VERB) === 0 || end === start || kinds[end] === Kind.Figure) return undefined;
  return { start, end, scope: -1, verb: 0, verbAt: -1 };
}

/** True for a word that no name goes on with: a verb, or an adverb before one. */
function stopsName(tokens: Tokens, index: number): boolean {
  const bits = tokens.bits[index]!;
  if ((bits & STOPS) === 0) return false;
  if ((bits & (STOPS & ~LEAD)) !== 0) {
    return isLong(tokens, index) ? !namesThing(tokens, index, tokens.count) : (bits & (SHARE | INTRANSITIVE | FROM)) !== 0;
  }
  if ((bits & CONJUNCTION) !== 0) return false;
  const next = index + 1;
  return (tokens.kinds[next] === Kind.Word && (tokens.bits[next]! & NOUN) === 0 && (tokens.bits[next]! & (STOPS | MOVE)) !== 0);
}

/** True when a noun can begin with this word. */
function beginsNoun(tokens: Tokens, index: number): boolean {
  const bits = tokens.bits[index]!;
  // 高危人群, 多功能厅
  if ((bits & MOVE) !== 0 && !isLong(tokens, index)) return tokens.kinds[index + 1] === Kind.Text;
  if ((bits & ACTION) !== 0) {
    const next = index + 1;
    return (tokens.kinds[next] === Kind.Text || (tokens.bits[next]! & (NOUN | ACTION | HEAD)) !== 0 || (bits & VERB) === 0);
  }
  return (bits & (ATTRIBUTE | HEAD | COUNT)) !== 0 && (bits & (VERB | LINK | CONJUNCTION)) === 0;
}

function leadsToFigure({ kinds }: Tokens, from: number): boolean {
  return kinds[from] === Kind.Figure;
}
