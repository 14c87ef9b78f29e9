import { lineIndexAt } from '../core/lines/lines';
import type { Report } from '../core/report/report';
import { classOf, CLOSING, COLON, COMMA, DIGIT, SEMICOLON, SENTENCE_END, skipSpaces, SPACE } from '../core/text/characters';
import type { Span } from '../core/text/span';


/** The sentence of a line round an offset, its closing mark and quotation marks included, white space at its ends left out. */
export function sentenceAt(report: Report, offset: number): Span {
  return pieceAt(report.text, lineAt(report, offset), offset, endsSentence);
}

/** The clause of a sentence round an offset: from one comma, semicolon or colon to the next. Marks inside numbers do not count. */
export function clauseAt(report: Report, offset: number): Span {
  const sentence = sentenceAt(report, offset);
  return pieceAt(report.text, sentence, offset, (text, at) => endsClause(text, at) || endsSentence(text, at));
}

/** The line round an offset, white space at its ends left out. */
export function paragraphAt(report: Report, offset: number): Span {
  return trim(report.text, lineAt(report, offset));
}

function lineAt(report: Report, offset: number): Span {
  const { start, end } = report.lines[lineIndexAt(report.lines, offset)]!;
  return { start, end };
}

type EndsPiece = (text: string, offset: number) => boolean;

function endsSentence(text: string, offset: number): boolean {
  return isOf(text, offset, SENTENCE_END);
}

function endsClause(text: string, offset: number): boolean {
  if (!isOf(text, offset, COMMA | COLON | SEMICOLON)) return false;
  const insideNumber = offset > 0 && isOf(text, offset - 1, DIGIT) && isOf(text, offset + 1, DIGIT);
  return !insideNumber;
}

function isOf(text: string, offset: number, classes: number): boolean {
  return (classOf(text.charCodeAt(offset)) & classes) !== 0;
}

/** The stretch between two ends inside `within`; an offset right behind an end belongs to the piece that follows, where one does. */
function pieceAt(text: string, within: Span, offset: number, endsPiece: EndsPiece): Span {
  let start = within.start;
  let previous: Span | undefined;
  while (start < within.end) {
    const piece = { start, end: pieceEnd(text, start, within.end, endsPiece) };
    const trimmed = trim(text, piece);
    if (trimmed.start === trimmed.end) return previous ?? trimmed;
    if (offset < piece.end) return trimmed;
    previous = trimmed;
    start = piece.end;
  }
  return previous ?? trim(text, within);
}

/** Behind the first end from `start` on, and behind the closing marks and further ends that follow it. */
function pieceEnd(text: string, start: number, limit: number, endsPiece: EndsPiece): number {
  let end = start;
  while (end < limit && !endsPiece(text, end)) end++;
  while (end < limit && (endsPiece(text, end) || isOf(text, end, CLOSING))) end++;
  return end;
}

/** A span without the spaces and line ends at its ends. */
export function trim(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && (isOf(text, last - 1, SPACE) || isLineEnd(text.charCodeAt(last - 1)))) last--;
  return { start: skipSpaces(text, start, last), end: last };
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
