import type { Fact } from '../facts/fact';
import { intervalOf, type Interval } from '../facts/interval';
import type { Figure } from '../figures/figure';
import type { LexiconEntry } from '../lexicon/lexicon';
import type { Reading } from '../report/report';
import { classOf, COLON, SEMICOLON } from '../text/characters';
import { clueOf, STOP } from './clues';

/** What relations are read from. */
export type Evidence = Omit<Reading, 'relations'>;

/** A reading, with what every relation asks of its figures. */
export interface Scene {
  readonly evidence: Evidence;
  /** The lexicon's entries, to which facts refer. */
  readonly entries: readonly LexiconEntry[];
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  /** The index of each figure's fact; -1 for none. */
  readonly factOf: Int32Array;
  /** Where each figure's sentence ends, as an offset of the text: figures of one sentence have the same. */
  readonly sentenceEnds: Int32Array;
  /** Where the words before each figure begin: behind the figure before it, at the sentence's start, or where they reach too far. */
  readonly leadStarts: Int32Array;
  /** What those words hold, as the bits of `clues.ts`. */
  readonly clues: Int32Array;
}

/** Words further before a figure say nothing of it. */
const LONGEST_LEAD = 60;

export function createScene(evidence: Evidence, entries: readonly LexiconEntry[]): Scene {
  const { text, figures, facts } = evidence;
  const count = figures.length;
  const scene: Scene = {
    evidence, entries, text, figures, facts,
    factOf: new Int32Array(count).fill(-1), sentenceEnds: new Int32Array(count), leadStarts: new Int32Array(count), clues: new Int32Array(count),
  };
  for (let index = 0; index < facts.length; index++) scene.factOf[facts[index]!.figure] = index;
  findSentences(scene);
  for (let index = 0; index < count; index++) readLead(scene, index);
  return scene;
}

function findSentences({ text, figures, sentenceEnds, evidence: { lines } }: Scene): void {
  let line = 0;
  let stop = -1;
  for (let index = 0; index < figures.length; index++) {
    const { end } = figures[index]!;
    while (line + 1 < lines.length && lines[line]!.end < end) line++;
    if (stop < end) {
      stop = text.indexOf('。', end);
      if (stop < 0) stop = text.length;
    }
    sentenceEnds[index] = Math.min(stop, lines[line]!.end);
  }
}

/** Reads the words before a figure backwards, once. */
function readLead({ text, figures, leadStarts, clues }: Scene, index: number): void {
  const { start } = figures[index]!;
  const least = Math.max(index > 0 ? figures[index - 1]!.end : 0, start - LONGEST_LEAD);
  let position = start;
  let bits = 0;
  while (position > least) {
    const clue = clueOf(text.charCodeAt(position - 1));
    if ((clue & STOP) !== 0) break;
    bits |= clue;
    position--;
  }
  leadStarts[index] = Math.min(position, start);
  // 增加到2024年的8.3万户: the words before the date belong to the figure too
  const hasDate = index > 0 && figures[index - 1]!.kind === 'date' && start - figures[index - 1]!.end <= 1;
  clues[index] = hasDate ? bits | clues[index - 1]! : bits;
}

/** True when both figures stand in one sentence. */
export function shareSentence({ sentenceEnds }: Scene, first: number, second: number): boolean {
  return sentenceEnds[first] === sentenceEnds[second];
}

export function factAt({ facts, factOf }: Scene, figure: number): Fact | undefined {
  return facts[factOf[figure]!];
}

/** Where the words that belong to a figure begin: behind the figure before it, or at the sentence's start. */
export function leadStart({ leadStarts }: Scene, figure: number): number {
  return leadStarts[figure]!;
}

/** The words between a figure and the one before it in the sentence. */
export function leadOf({ text, figures, leadStarts }: Scene, figure: number): string {
  return text.slice(leadStarts[figure], figures[figure]!.start);
}

const IDEOGRAPHIC_COMMA = 0x3001;
const LONGEST_CLAUSE = 120;

/** Where a figure's clause begins: behind the comma, semicolon or colon before it (、 only divides lists), or at the sentence's start. */
export function clauseStart({ text, figures }: Scene, figure: number): number {
  let start = figures[figure]!.start;
  const least = Math.max(0, start - LONGEST_CLAUSE);
  while (start > least && !endsClause(text.charCodeAt(start - 1))) start--;
  return start;
}

/** True for a mark that a clause ends with. */
export function endsClause(code: number): boolean {
  if (code === 0xff0c || code === 0x2c || (clueOf(code) & STOP) !== 0) return true;
  return code !== IDEOGRAPHIC_COMMA && (classOf(code) & (SEMICOLON | COLON)) !== 0;
}

/** True for an amount: a number of things or of a unit, with a value that is known. */
export function isAmount({ kind, value }: Figure): boolean {
  return kind === 'quantity' && value !== undefined;
}

/** The values that a figure may stand for; declines count as amounts here. */
export function intervalAt({ figures }: Scene, figure: number): Interval | undefined {
  return intervalOf(figures[figure]!);
}
