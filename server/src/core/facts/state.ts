import type { LineFact } from './fact';
import type { Stretch } from './pairing';
import { createTimes, type Times } from './times';
import type { FactVocabulary, LineReading, Tokens } from './tokenList';
import type { Cursors } from './tokens';

/** A subject with what it is known as. */
export interface Known extends Stretch {
  readonly subject: string;
  readonly entry: number;
  readonly indicator: string | undefined;
  readonly scope: string;
}

export const UNKNOWN: Known = { start: -1, end: -1, subject: '', entry: -1, indicator: undefined, scope: '' };

/** How far a line is read. */
export interface LineState {
  readonly reading: LineReading;
  readonly vocabulary: FactVocabulary;
  readonly tokens: Tokens;
  readonly cursors: Cursors;
  readonly facts: LineFact[];
  /** The last subject, and the last one that was no part of another (其中). */
  last: Known;
  main: Known;
  group: number;
}

/** How far a sentence is read. */
export interface SentenceState {
  readonly tokens: Tokens;
  readonly times: Times;
  /** The token at which the words of the next figure begin. */
  from: number;
  /** The tokens before a bracket: what is measured may go on behind it (绿地(含口袋公园6个)15公顷). */
  outerFrom: number;
  outerEnd: number;
  /** The token at which the clause began, and the one before it. */
  clause: number;
  earlierClause: number;
  /** The index of the line's first fact in this sentence, and behind its last semicolon. */
  readonly firstFact: number;
  segmentFact: number;
  estimate: boolean;
  target: boolean;
  /** 全年 stands in the clause. */
  wholeYear: boolean;
  /** What the earlier figures of the list were told with: it holds for the later ones too (新增A 1个、B 2个). */
  listWords: number;
  listVerb: number;
  listVerbAt: number;
  listNegative: boolean;
  /** The subjects that 分别 gives to the next figures. */
  pairs: readonly Known[];
  pairGroup: number;
}

export function createSentence(tokens: Tokens, firstFact: number): SentenceState {
  return {
    tokens, times: createTimes(), from: 0, outerFrom: -1, outerEnd: -1, clause: 0, earlierClause: -1, firstFact, segmentFact: firstFact,
    estimate: false, target: false, wholeYear: false, listWords: 0, listVerb: 0, listVerbAt: -1, listNegative: false, pairs: [], pairGroup: 0,
  };
}

/** The text of the tokens `[start, end)`. */
export function textOf(state: LineState, { starts, ends }: Tokens, start: number, end: number): string {
  return state.reading.line.slice(starts[start]!, ends[end - 1]!);
}
