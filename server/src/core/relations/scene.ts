import type { Fact } from '../facts/fact';
import { intervalOf, type Interval } from '../facts/interval';
import type { Figure } from '../figures/figure';
import type { LexiconEntry } from '../lexicon/lexicon';
import type { Reading } from '../report/report';
import { classOf, COLON, SEMICOLON } from '../text/characters';

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
  /** Where each figure's sentence begins and ends, as offsets of the text. */
  readonly sentenceStarts: Int32Array;
  readonly sentenceEnds: Int32Array;
}

export function createScene(evidence: Evidence, entries: readonly LexiconEntry[]): Scene {
  const { text, figures, facts } = evidence;
  const factOf = new Int32Array(figures.length).fill(-1);
  for (let index = 0; index < facts.length; index++) factOf[facts[index]!.figure] = index;
  const sentenceStarts = new Int32Array(figures.length);
  const sentenceEnds = new Int32Array(figures.length);
  let start = 0;
  let end = -1;
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]!;
    if (figure.start >= end) {
      start = Math.max(text.lastIndexOf('。', figure.start), text.lastIndexOf('\n', figure.start), end) + 1;
      end = Math.min(endFrom(text, '。', figure.end), endFrom(text, '\n', figure.end));
    }
    sentenceStarts[index] = start;
    sentenceEnds[index] = end;
  }
  return { evidence, entries, text, figures, facts, factOf, sentenceStarts, sentenceEnds };
}

function endFrom(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index;
}

/** True when both figures stand in one sentence. */
export function shareSentence({ sentenceStarts }: Scene, first: number, second: number): boolean {
  return sentenceStarts[first] === sentenceStarts[second];
}

export function factAt({ facts, factOf }: Scene, figure: number): Fact | undefined {
  return facts[factOf[figure]!];
}

/** Where the words that belong to a figure begin: behind the figure before it, or at the sentence's start. */
export function leadStart({ figures, sentenceStarts }: Scene, figure: number): number {
  const start = sentenceStarts[figure]!;
  const before = figures[figure - 1];
  return before !== undefined && before.end > start ? before.end : start;
}

/** The words between a figure and the one before it in the sentence. */
export function leadOf(scene: Scene, figure: number): string {
  return scene.text.slice(leadStart(scene, figure), scene.figures[figure]!.start);
}

const IDEOGRAPHIC_COMMA = 0x3001;

/** Where a figure's clause begins: behind the comma, semicolon or colon before it (、 only divides lists). */
export function clauseStart({ text, figures, sentenceStarts }: Scene, figure: number): number {
  const least = sentenceStarts[figure]!;
  let start = figures[figure]!.start;
  while (start > least && !isClauseMark(text.charCodeAt(start - 1))) start--;
  return start;
}

function isClauseMark(code: number): boolean {
  return code === 0xff0c || code === 0x2c || (code !== IDEOGRAPHIC_COMMA && (classOf(code) & (SEMICOLON | COLON)) !== 0);
}

/** True for an amount: a number of things or of a unit, with a value that is known. */
export function isAmount({ kind, value }: Figure): boolean {
  return kind === 'quantity' && value !== undefined;
}

/** The values that a figure may stand for; declines count as amounts here. */
export function intervalAt({ figures }: Scene, figure: number): Interval | undefined {
  return intervalOf(figures[figure]!);
}
