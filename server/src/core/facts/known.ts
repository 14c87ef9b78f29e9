import type { Stretch } from './pairing';
import { textOf, type Known, type LineState } from './state';
import type { Subject } from './subjects';
import { firstFrom, Kind, type Tokens } from './tokenList';
import { ATTRIBUTE, CONJUNCTION, COUNT, NOUN, SCOPE } from './words';

/** A subject with its words, its indicator and its scope. */
export function knownOf(state: LineState, tokens: Tokens, subject: Subject): Known {
  const { kinds, bits, starts, ends, references } = tokens;
  let last = subject.end;
  // 高新技术企业总数: the number of them is what is counted anyway
  while (last - subject.start > 1 && kinds[last - 1] === Kind.Word && (bits[last - 1]! & COUNT) !== 0) last--;
  const end = ends[last - 1]! - (isWithin(state.reading.line, starts[subject.scope < 0 ? subject.start : subject.scope]!, ends[last - 1]!) ? 1 : 0);
  let term = last - 1;
  while (term > subject.start && kinds[term] === Kind.Word && (bits[term]! & (ATTRIBUTE | COUNT)) !== 0) term--;
  const named = kinds[term] === Kind.Term ? (state.reading.terms[references[term]!]!.entry ?? -1) : -1;
  const isList = named >= 0 && holdsMark(tokens, subject.start, term);
  const isCandidate = named >= 0 && term > subject.start && state.vocabulary.candidates.has(textOf(state, tokens, term - 1, term));
  const entry = isCandidate || isList ? -1 : named;
  const place = subject.scope < 0 ? '' : textOf(state, tokens, subject.scope, subject.scope + 1);
  const part = entry >= 0 && term > subject.start ? state.reading.line.slice(starts[subject.start]!, starts[term]!) : '';
  const start = isPlace(part) ? starts[term]! : starts[subject.start]!;
  const name = state.reading.line.slice(start, end);
  if (entry < 0 && kinds[last - 1] === Kind.Term && name.length > SHARE.length && name.endsWith(SHARE)) {
    return shareOf(state, start, end - SHARE.length, place);
  }
  if (entry < 0 && isAmountBehind(state, name)) return { start, end, subject: name, ...amountOf(state), scope: place };
  return {
    start, end, subject: name, entry,
    indicator: entry < 0 ? undefined : state.vocabulary.indicatorOf[entry],
    scope: place && part ? `${place} ${part}` : place || part,
  };
}

/** 在百强区中: the words of place around the name are no part of it. */
function isWithin(line: string, start: number, end: number): boolean {
  return line.charCodeAt(end - 1) === 0x4e2d && line.charCodeAt(start - 1) === 0x5728; // 中, 在
}

/** True for more than one thing: 投资和工业增加值. */
function holdsMark({ kinds, bits }: Tokens, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (kinds[index] === Kind.Pause || (kinds[index] === Kind.Word && (bits[index]! & (CONJUNCTION | NOUN)) === CONJUNCTION)) return true;
  }
  return false;
}

/** A subject that is told of by a stretch of the line alone. */
export function knownStretch(state: LineState, { start, end }: Stretch, scope: string): Known {
  const { terms } = state.reading;
  let at = firstFrom(terms, start);
  while (at < terms.length && terms[at]!.end < end) at++;
  const entry = terms[at]?.end === end ? (terms[at]!.entry ?? -1) : -1;
  const indicator = entry < 0 ? undefined : state.vocabulary.indicatorOf[entry];
  return { start, end, subject: state.reading.line.slice(start, end), entry, indicator, scope };
}

/** True for an attribute of the subject before (总面积, 增速), which names nothing by itself. */
export function isGeneric(tokens: Tokens, { start, end }: Subject): boolean {
  for (let index = start; index < end; index++) {
    if (tokens.kinds[index] !== Kind.Word || (tokens.bits[index]! & (ATTRIBUTE | SCOPE)) === 0) return false;
  }
  return true;
}

const SHARE = '占比';

/** 民生支出占比: the share is the aspect, the subject what has it. */
function shareOf(state: LineState, start: number, end: number, scope: string): Known {
  const subject = state.reading.line.slice(start, end);
  const entry = state.vocabulary.entryOf.get(subject) ?? -1;
  return { start, end, subject, entry, indicator: entry < 0 ? undefined : state.vocabulary.indicatorOf[entry], scope };
}

/** 云岭区旅游收入: the place tells whose, not what. */
function isPlace(part: string): boolean {
  return part.length >= 2 && part.length <= LONGEST_PLACE && '省市区县州盟旗镇'.includes(part.charAt(part.length - 1));
}

const LONGEST_PLACE = 8;

/** A look at the length saves most names the search. */
const LONGEST_AMOUNT = 4;

/** 签约项目57个,金额805.8亿元 */
function isAmountBehind({ vocabulary: { amounts }, last }: LineState, name: string): boolean {
  return amounts.entry >= 0 && name.length <= LONGEST_AMOUNT && amounts.words.has(name) && last.subject.includes(amounts.behind);
}

function amountOf({ vocabulary: { amounts, indicatorOf } }: LineState): Pick<Known, 'entry' | 'indicator'> {
  return { entry: amounts.entry, indicator: indicatorOf[amounts.entry] };
}
