import { readHeading } from '../../../server/src/core/headings/readHeading';
import { splitLines } from '../../../server/src/core/lines/lines';
import { identify } from '../../../server/src/core/report/identify';

/** How much of a document's beginning the first look takes, in UTF-16 units. */
export const HEAD_LENGTH = 4000;
/** Reports are far shorter; of a longer text the beginning decides, in a few milliseconds. */
const LENGTH_LIMIT = 400_000;

/** One of these stands near every report's beginning, however its characters are spaced apart; in excerpts it is one of the last two. */
const FIRST_WORDS = ['报告', '公报', '讲话', '草案', '发展', '预算'];
const SPACES = /\s+/g;

/** A cheap first look at a text's beginning: false for nearly every text that is no report. */
export function mayBeReport(head: string): boolean {
  const words = head.slice(0, HEAD_LENGTH).replace(SPACES, '');
  return FIRST_WORDS.some((word) => words.includes(word));
}

/** Whether a text is a report, decided from its content by the same function as the server's. */
export function isReport(text: string): boolean {
  if (!mayBeReport(text)) return false;
  const part = text.slice(0, LENGTH_LIMIT);
  const lines = splitLines(part);
  const headings = lines.map((line) => readHeading(part.slice(line.start, line.end)));
  return identify(part, lines, headings, false).isReport;
}
