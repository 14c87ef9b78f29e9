import { isGeneric, knownOf } from './known';
import { readPredicate, type Predicate } from './predicate';
import { UNKNOWN, type Known, type LineState, type SentenceState } from './state';
import { readSubjectBefore, type Subject } from './subjects';
import { Kind, type Tokens } from './tokenList';
import { readClause } from './tokens';
import { CHANGE, GROWTH, TARGET_NOUN, VERB } from './words';

/** A run of tokens: a clause beside the figure's. */
interface Clause {
  readonly tokens: Tokens;
  readonly start: number;
  readonly end: number;
}

/** The subject of a figure that names none: the one before it, else the thing that the clause before or behind speaks of. */
export function carriedSubject(state: LineState, sentence: SentenceState, index: number, predicate: Predicate, before: Subject): Known {
  if (state.facts.length > sentence.segmentFact) return (predicate.words & TARGET_NOUN) !== 0 ? state.main : state.last;
  if (sentence.earlierClause >= 0) {
    const { tokens, start, end } = clauseAt(state, sentence.tokens, sentence.earlierClause, sentence.clause - 1);
    const figure = state.reading.figures[sentence.tokens.references[index]!]!;
    const object = readSubjectBefore(tokens, start, readPredicate(tokens, start, end, figure).end);
    // what an action had for its object does not grow by itself
    const grows = (predicate.words & GROWTH) !== 0 && object.verb !== 0;
    if (object.end > object.start && !grows && !isGeneric(tokens, object)) return knownOf(state, tokens, object);
  }
  if (before.end <= before.start && (predicate.words & (VERB | CHANGE)) === VERB) return objectBehind(state, sentence, index);
  return state.last;
}

/** 累计投入…元,解决…问题: the object of the clause behind the figure's. */
function objectBehind(state: LineState, sentence: SentenceState, index: number): Known {
  const { kinds, count } = sentence.tokens;
  // the comma behind the last token only ends the lists: nothing of this sentence stands behind it
  if (index + 2 >= count || kinds[index + 1] !== Kind.Comma) return UNKNOWN;
  let last = index + 2;
  while (kinds[last]! < Kind.Figure) last++;
  const { tokens, start, end } = clauseAt(state, sentence.tokens, index + 2, last);
  const object = readSubjectBefore(tokens, start, end);
  return object.end > object.start ? knownOf(state, tokens, object) : UNKNOWN;
}

/** The tokens `[start, end)`, or those of the clause that was passed over there. */
function clauseAt({ reading, vocabulary }: LineState, tokens: Tokens, start: number, end: number): Clause {
  if (tokens.kinds[start] !== Kind.Clause) return { tokens, start, end };
  const clause = readClause(reading, vocabulary, tokens.starts[start]!, tokens.ends[start]!);
  return { tokens: clause, start: 0, end: clause.count };
}
