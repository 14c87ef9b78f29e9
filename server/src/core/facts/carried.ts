import { isGeneric, knownOf } from './known';
import { readPredicate, type Predicate } from './predicate';
import { UNKNOWN, type Known, type LineState, type SentenceState } from './state';
import { readSubjectBefore, type Subject } from './subjects';
import { Kind } from './tokens';
import { CHANGE, GROWTH, TARGET_NOUN, VERB } from './words';

/** The subject of a figure that names none: the one before it, else the thing that the clause before or behind speaks of. */
export function carriedSubject(state: LineState, sentence: SentenceState, index: number, predicate: Predicate, before: Subject): Known {
  if (state.facts.length > sentence.segmentFact) return (predicate.words & TARGET_NOUN) !== 0 ? state.main : state.last;
  if (sentence.earlierClause >= 0) {
    const figure = state.reading.figures[sentence.tokens.references[index]!]!;
    const { end } = readPredicate(sentence.tokens, sentence.earlierClause, sentence.clause - 1, figure);
    const object = readSubjectBefore(sentence.tokens, sentence.earlierClause, end);
    // what an action had for its object does not grow by itself
    const grows = (predicate.words & GROWTH) !== 0 && object.verb !== 0;
    if (object.end > object.start && !grows && !isGeneric(sentence.tokens, object)) return knownOf(state, sentence.tokens, object);
  }
  if (before.end <= before.start && (predicate.words & (VERB | CHANGE)) === VERB) return objectBehind(state, sentence, index);
  return state.last;
}

/** 累计投入…元,解决…问题: the object of the clause behind the figure's. */
function objectBehind(state: LineState, { tokens }: SentenceState, index: number): Known {
  const { kinds, count } = tokens;
  // the comma behind the last token only ends the lists: nothing of this sentence stands behind it
  if (index + 1 >= count || kinds[index + 1] !== Kind.Comma) return UNKNOWN;
  let end = index + 2;
  while (kinds[end]! < Kind.Figure) end++;
  const object = readSubjectBefore(tokens, index + 2, end);
  return object.end > object.start ? knownOf(state, tokens, object) : UNKNOWN;
}
