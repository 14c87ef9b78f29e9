import { CONSTRUCTION_CHARACTERS, CONSTRUCTION_WORKS, MEASURE_CHARACTERS, PICKED_BY, PILOT, type NameEnding } from './nameForms';
import type { Term } from './term';
import { matchLongest, mayBegin, type Trie, type TrieMatch } from './trie';
import { EdgeKind } from './wordings';

/** Where names may begin in a stretch of running text. */
export interface NameStarts {
  /** Behind the last edge word. */
  readonly last: number;
  /** Behind the edge word before that one, since the last may belong to the name (质量|提升|行动). */
  readonly earlier: number;
  /** Behind the last verb that takes a programme, when no particle follows; -1 for none. */
  readonly programme: number;
  /** At the last opening of a designation, or behind the verb that takes one, when no particle follows; -1 for none. */
  readonly opening: number;
}

/** No name is longer, so that no more of a line is looked at. */
const LONGEST_NAME = 28;

/**
 * Finds where a name that goes on until `end` may begin, in the stretch that `from` begins (the last mark or figure). The terms
 * already found are passed over.
 */
export function findNameStarts(edges: Trie, line: string, from: number, end: number, terms: readonly Term[]): NameStarts {
  const match: TrieMatch = { end: 0, meaning: 0 };
  let position = Math.max(from, end - LONGEST_NAME);
  let last = position;
  let earlier = position;
  let programme = -1;
  let opening = -1;
  let nextTerm = terms.length;
  while (nextTerm > 0 && terms[nextTerm - 1]!.start >= position) nextTerm--;
  let termEnd = nextTerm > 0 ? terms[nextTerm - 1]!.end : -1;
  while (position < end) {
    if (nextTerm < terms.length && terms[nextTerm]!.start === position) {
      termEnd = terms[nextTerm++]!.end;
      position = termEnd;
      continue;
    }
    const code = line.charCodeAt(position);
    const next = position + 1 < end ? line.charCodeAt(position + 1) : 0;
    if (!mayBegin(edges, code, next, line, position) || !matchLongest(edges, line, position, match) || match.end > end) {
      position++;
      continue;
    }
    const kind = match.meaning as EdgeKind;
    if (kind === EdgeKind.Opening) opening = position;
    const isEdge =
      kind === EdgeKind.Word ||
      kind === EdgeKind.ProgrammeVerb ||
      kind === EdgeKind.DesignationVerb ||
      (kind === EdgeKind.Conjunction && (position === termEnd || position === last));
    if (isEdge) {
      const isParticle = match.end - position === 1;
      earlier = kind === EdgeKind.Word && !isParticle && position !== last ? last : match.end;
      last = match.end;
      if (kind === EdgeKind.ProgrammeVerb || kind === EdgeKind.DesignationVerb) programme = match.end;
      if (kind === EdgeKind.DesignationVerb) opening = match.end;
      if (isParticle) programme = opening = -1;
    }
    position = match.end;
  }
  return { last, earlier, programme, opening };
}

const CHINESE_NUMERALS = '一二三四五六七八九十百两几多各';

/** Where the name begins whose ending is `[endingStart, endingEnd)`; -1 where that is no name. */
export function nameStartOf(
  starts: NameStarts,
  ending: NameEnding,
  line: string,
  endingStart: number,
  endingEnd: number,
  terms: readonly Term[],
): number {
  let start = starts.last === endingStart ? starts.earlier : starts.last;
  if (ending.type === 'programme' && starts.programme >= 0 && starts.programme < endingStart) start = starts.programme;
  if (ending.needsOpening) {
    if (starts.opening < 0) return -1;
    start = starts.opening;
  }
  const length = endingStart - start;
  if (length < ending.shortest || length > ending.longest || countsThings(line, start)) return -1;
  const last = terms[terms.length - 1];
  if (ending.addsToNoTerm && last !== undefined && last.start >= start && last.entry !== undefined) return -1;
  if (line.startsWith('工程', endingEnd - 2) && isConstruction(line, start, endingStart)) return -1;
  const isPickedPilot = line.startsWith(PICKED_BY, start) && line.startsWith(PILOT, endingEnd - PILOT.length);
  return isPickedPilot ? start + PICKED_BY.length : start;
}

/** True for 32|项重点工程 and 三项重点工程, which count works instead of naming one. */
function countsThings(line: string, start: number): boolean {
  const first = line[start]!;
  if (MEASURE_CHARACTERS.includes(first)) return start > 0 && isNumeral(line, start - 1);
  return CHINESE_NUMERALS.includes(first) && MEASURE_CHARACTERS.includes(line[start + 1] ?? ' ');
}

function isNumeral(line: string, position: number): boolean {
  const code = line.charCodeAt(position);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19) || CHINESE_NUMERALS.includes(line[position]!);
}

function isConstruction(line: string, start: number, end: number): boolean {
  if (CONSTRUCTION_WORKS.some((work) => line.startsWith(work, end - work.length))) return true;
  for (let position = start; position < end; position++) {
    if (CONSTRUCTION_CHARACTERS.includes(line[position]!)) return true;
  }
  return false;
}
