import { lineIndexAt } from '../core/lines/lines';
import type { Report } from '../core/report/report';
import type { Span } from '../core/text/span';

const SENTENCE_ENDS = '。！？!?';
const CLAUSE_ENDS = '，,；;：:、';
const CLOSING = '”’"\'）)》〉」』】〗］]';
const DIGITS = '0123456789０１２３４５６７８９';

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
  return SENTENCE_ENDS.includes(text[offset]!);
}

function endsClause(text: string, offset: number): boolean {
  if (!CLAUSE_ENDS.includes(text[offset]!)) return false;
  const insideNumber = offset > 0 && DIGITS.includes(text[offset - 1]!) && offset + 1 < text.length && DIGITS.includes(text[offset + 1]!);
  return !insideNumber;
}

/** The stretch between two ends inside `within`; an offset right behind an end belongs to the piece that follows, where one does. */
function pieceAt(text: string, within: Span, offset: number, endsPiece: EndsPiece): Span {
  let start = within.start;
  for (let at = within.start; at < within.end; at++) {
    if (!endsPiece(text, at)) continue;
    let end = at + 1;
    while (end < within.end && (CLOSING.includes(text[end]!) || endsPiece(text, end))) end++;
    if (offset < end) return trim(text, { start, end });
    start = end;
    at = end - 1;
  }
  const last = trim(text, { start, end: within.end });
  return last.start < last.end || start === within.start ? last : trim(text, pieceBefore(text, within, start, endsPiece));
}

/** The last piece of a stretch that ends where `end` is: the cursor stands behind the last mark. */
function pieceBefore(text: string, within: Span, end: number, endsPiece: EndsPiece): Span {
  let start = end;
  while (start > within.start && (CLOSING.includes(text[start - 1]!) || endsPiece(text, start - 1))) start--;
  while (start > within.start && !endsPiece(text, start - 1)) start--;
  return { start, end };
}

function trim(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
  return { start: first, end: last };
}

/** Blank, tab, no-break space, the em and en spaces, ideographic space, byte order mark. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x3000 || code === 0xfeff;
}
