import type { Line, Reading } from '../../report/report';
import { classOf, COMMA, DIGIT, HAN, SENTENCE_END, SPACE } from '../../text/characters';
import type { Span } from '../../text/span';

/** Shorter lines are headings, captions or cells. */
const SHORTEST_PARAGRAPH = 20;
/** Where more lines of that length than one in so many end without a mark, the text is set so, or wrapped. */
const ONE_IN = 2;
/** So few paragraphs tell nothing of how a text is set. */
const FEWEST_PARAGRAPHS = 8;
/** So much of the end is shown. */
const SHOWN = 4;

/**
 * The last characters of paragraphs that break off within a sentence, in a text whose paragraphs end with a mark. The last line is
 * left alone: an excerpt ends anywhere, and a sentence may still be being written there.
 */
export function findCutParagraphs({ text, lines, sections }: Reading): readonly Span[] {
  const cut: Span[] = [];
  let paragraphs = 0;
  let breaking = 0;
  let last = -1;
  for (const line of lines) {
    const end = trimmedEnd(text, line);
    if (end === line.start) continue;
    last = end;
    if (end - line.start < SHORTEST_PARAGRAPH) continue;
    paragraphs++;
    if (!breaksOff(text, end)) continue;
    breaking++;
    if (holdsSentenceEnd(text, line.start, end)) cut.push({ start: end - SHOWN, end });
  }
  if (cut.length === 0 || paragraphs < FEWEST_PARAGRAPHS || breaking * ONE_IN > paragraphs) return [];
  const isChrome = ({ end }: Span) => sections.some(({ kind, span }) => kind === 'chrome' && span.start < end && end <= span.end);
  return cut.filter((one) => one.end !== last && !isChrome(one));
}

function trimmedEnd(text: string, { start, end }: Line): number {
  let trimmed = end;
  while (trimmed > start && (classOf(text.charCodeAt(trimmed - 1)) & SPACE) !== 0) trimmed--;
  return trimmed;
}

/** True where a word, a number or a comma stands last. */
function breaksOff(text: string, end: number): boolean {
  return (classOf(text.charCodeAt(end - 1)) & (HAN | DIGIT | COMMA)) !== 0 || /[A-Za-z%％]/.test(text.charAt(end - 1));
}

/** True for prose: a sentence has ended before. */
export function holdsSentenceEnd(text: string, start: number, end: number): boolean {
  for (let index = end - 1; index >= start; index--) if ((classOf(text.charCodeAt(index)) & SENTENCE_END) !== 0) return true;
  return false;
}
