import type { Reading } from '../report/report';
import type { OddMark, PairKind } from '../text/brackets';

/** A pair may run over so many lines or characters: sentences broken across lines, page links on lines of their own, a quoted letter. */
const LINES_APART = 6;
const CHARACTERS_APART = 600;
/** Text between two marks that are the two ends of one term: short and without a pause. */
const SHORT_TERM = /^[^，,。；;：:！!？?]{1,20}$/;
const NOT_BLANK = /\S/;

/** A mark that does not pair within its line, with its place in the report. Offsets count from the text's start. */
export interface Mark extends OddMark {
  readonly character: string;
  readonly line: number;
  /** True for an opening mark that opens a further paragraph of a quotation. */
  readonly continues: boolean;
}

/** The odd marks of the line with the index `line`, which starts at `offset`. */
export function placeMarks(oddMarks: readonly OddMark[], text: string, offset: number, line: number): readonly Mark[] {
  return oddMarks.map(({ pair, fault, start, end, partner }) => ({
    pair,
    fault,
    start: start + offset,
    end: end + offset,
    partner: partner + offset,
    character: text.charAt(start + offset),
    line,
    continues: false,
  }));
}

/** Without the closing title marks of a line that has several and no opening one: a page's navigation uses them as arrows (首页》公开》). */
export function withoutArrows(marks: readonly Mark[]): readonly Mark[] {
  const isArrow = ({ pair, fault }: Mark): boolean => fault === 'close' && (pair === 'title' || pair === 'innerTitle');
  return marks.filter(isArrow).length > 1 && marks.every(({ fault }) => fault === 'close') ? marks.filter((mark) => !isArrow(mark)) : marks;
}

/** Where the mark's other half stands in the row of marks that earlier lines left open; -1 where none is near. */
export function nearestOpen(open: readonly Mark[], mark: Mark): number {
  for (let index = open.length - 1; index >= 0 && isNear(open[index]!, mark); index--) {
    const { pair, line, fault } = open[index]!;
    const isAlike = pair === mark.pair && (fault === 'straight') === (mark.fault === 'straight');
    if (isAlike && line < mark.line) return index;
  }
  return -1;
}

function isNear(first: Mark, second: Mark): boolean {
  return second.line - first.line <= LINES_APART || second.start - first.start <= CHARACTERS_APART;
}

export function lastOfPair(marks: readonly Mark[], pair: PairKind): Mark | undefined {
  for (let index = marks.length - 1; index >= 0; index--) if (marks[index]!.pair === pair) return marks[index];
  return undefined;
}

export function isQuote({ pair, fault }: Mark): boolean {
  return fault !== 'straight' && (pair === 'doubleQuote' || pair === 'singleQuote');
}

/** True where the two marks stand round one term. */
export function encloseTerm(text: string, first: Mark, second: Mark): boolean {
  return SHORT_TERM.test(text.slice(first.end, second.start));
}

/** True where the same mark stands beside and that one pairs: `””`. */
export function isDoubled(text: string, mark: Mark, marks: readonly Mark[]): boolean {
  if (mark.fault !== 'open' && mark.fault !== 'close') return false;
  const beside = mark.fault === 'close' ? mark.start - 1 : mark.start + 1;
  return text.charAt(beside) === mark.character && !marks.some((other) => other.start === beside);
}

/** True for a straight mark that belongs to the remains of a page's source. */
export function isBesideTag(text: string, { start, end }: Mark): boolean {
  return /[<>=]/.test(text.charAt(start - 1) + text.charAt(end));
}

/** True where the text breaks off in the sentence that the mark stands in. */
export function isCutOff(text: string, { start }: Mark): boolean {
  return text.length - start < CHARACTERS_APART && !/[。！？!?；;\n\r]/.test(text.slice(start).trimEnd());
}

/**
 * True where the next paragraph opens with the same mark again, as each one of a long quotation does; only the last one closes it.
 * Only what is quoted as speech, behind a colon, goes on so: lists of quoted terms open their lines with the mark as well.
 */
export function isContinued(text: string, lines: Reading['lines'], mark: Mark): boolean {
  if (!mark.continues && !/[：:]/.test(text.charAt(mark.start - 1))) return false;
  for (let index = mark.line + 1; index < lines.length && index <= mark.line + LINES_APART; index++) {
    const { start, end } = lines[index]!;
    const first = text.slice(start, end).search(NOT_BLANK);
    if (first >= 0) return text.charAt(start + first) === mark.character;
  }
  return false;
}

/** True where only blanks stand between the mark and the start of its line. */
export function opensLine(text: string, lines: Reading['lines'], mark: Mark): boolean {
  return !NOT_BLANK.test(text.slice(lines[mark.line]!.start, mark.start));
}
