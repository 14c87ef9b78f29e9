import { isFillerBehindAction, namesThing, type Subject } from './subjects';
import { isLong, isName, isWord, Kind, type Tokens } from './tokenList';
import {
  ACTION, AMONG, ATTRIBUTE, CHANGE, CONJUNCTION, COUNT, ESTIMATE, ETC, FROM, GROWTH, HEAD, INTRANSITIVE, LEAD, LINK, MOVE, NOUN, OF,
  RESPECTIVELY, SCOPE, SHARE, TARGET, TARGET_NOUN, TO, VERB,
} from './words';

/** What ends a subject that stands behind its figure. */
const STOPS = VERB | CHANGE | FROM | INTRANSITIVE | ESTIMATE | TARGET | AMONG | RESPECTIVELY | LINK | GROWTH | LEAD | SHARE;
/** What may stand between a figure and the noun that it counts. */
const SKIPPED = OF | LEAD | SCOPE;

/** The subject behind token `figure`: `direct` when the noun follows at once, else behind a verb (为2006人提供居家上门服务). */
export interface SubjectBehind extends Subject {
  readonly direct: boolean;
}

/**
 * Reads the subject behind the figure at token `figure`.
 *
 * @param countsBodies true for a measure word of persons and firms, which counts nothing that they do
 */
export function readSubjectBehind(tokens: Tokens, figure: number, countsBodies: boolean): SubjectBehind {
  const { kinds, bits } = tokens;
  const { count } = tokens;
  let start = figure + 1;
  // 4大类11种产品: both count one thing
  while (kinds[start] === Kind.Figure && tokens.starts[start] === tokens.ends[start - 1]) start++;
  while (isWord(tokens, start, SKIPPED) && !isWord(tokens, start, VERB | LINK | INTRANSITIVE)) start++;
  // 10万人规模的队伍
  if (start + 1 < count && (bits[start]! & ATTRIBUTE) !== 0 && (bits[start + 1]! & OF) !== 0) start += 2;
  const clauseEnd = opensObject(tokens, figure) && isVerbAhead(tokens, start) ? relativeClauseEnd(tokens, start) : -1;
  if (clauseEnd >= 0) start = clauseEnd;
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
    if (isWord(tokens, end, OF) && ((bits[end + 1]! & TARGET_NOUN) !== 0 || isWholeName(tokens, start, end))) break;
    if (kind === Kind.Quote && end > start && leadsToFigure(tokens, end + 1)) break;
    if (kind !== Kind.Word || (bits[end]! & (NOUN | ACTION)) !== 0) continue;
    if ((bits[end]! & ETC) !== 0 || (end > start && stopsName(tokens, end))) break;
  }
  const general = direct && countsBodies ? generalTerm(tokens, start, end) : start;
  if (general > start) {
    start = general;
    end = general + 1;
    while (end < count && kinds[end]! < Kind.Figure && !stopsName(tokens, end)) end++;
  }
  while (end > start && isWord(tokens, end - 1, CONJUNCTION | OF | LEAD | LINK | TO)) end--;
  while (end > start && isFillerBehindAction(tokens, start, end - 1)) end--;
  if (countsBodies && end - start === 2 && isWord(tokens, end - 1, ACTION)) end--;
  return { start, end, scope: -1, verb: 0, verbAt: -1, direct };
}

/** True where the figure begins an object or a clause: what follows is told of it and of nothing before. */
function opensObject(tokens: Tokens, figure: number): boolean {
  return figure === 0 || tokens.kinds[figure - 1]! >= Kind.Pause || isWord(tokens, figure - 1, VERB | CHANGE);
}

function isVerbAhead(tokens: Tokens, start: number): boolean {
  return isWord(tokens, start, VERB | INTRANSITIVE | LINK | AMONG) && !beginsNoun(tokens, start);
}

/** 3个在全市领先的园区: where the name begins that the clause before 的 describes; -1 for none. */
function relativeClauseEnd({ kinds, bits }: Tokens, start: number): number {
  let end = start;
  while (kinds[end]! < Kind.Figure && (kinds[end] !== Kind.Word || (bits[end]! & OF) === 0)) end++;
  return kinds[end] === Kind.Word && kinds[end + 1]! < Kind.Figure ? end + 1 : -1;
}

/** 500张养老床位 of 500张养老床位的养老中心: a measure word counts what follows it at once, where that is a name. */
function isWholeName(tokens: Tokens, start: number, end: number): boolean {
  if (end <= start) return false;
  const length = tokens.ends[end - 1]! - tokens.starts[start]!;
  if (length === 1) return isWord(tokens, start, HEAD);
  for (let index = start; index < end; index++) if (isWord(tokens, index, LEAD | CONJUNCTION)) return false;
  return length >= SHORTEST_WHOLE && (isName(tokens, end - 1) || isWord(tokens, end - 1, HEAD | COUNT));
}

/** Shorter words before 的 mostly describe (3个重大的项目). */
const SHORTEST_WHOLE = 4;

/** The name behind a list and 等 (2家大数据、云计算等头部企业): where it begins; `start` where the figure counts no such list. */
function generalTerm(tokens: Tokens, start: number, end: number): number {
  let etc = end;
  while (isName(tokens, etc) || tokens.kinds[etc] === Kind.Pause || isWord(tokens, etc, CONJUNCTION | HEAD | ACTION)) etc++;
  if (etc <= start || !isWord(tokens, etc, ETC)) return start;
  let general = etc + 1;
  while (isWord(tokens, general, LEAD)) general++;
  return isName(tokens, general) ? general : start;
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
