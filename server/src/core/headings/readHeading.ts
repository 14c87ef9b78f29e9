import { classOf, COLON, COMMA, DASH, DIGIT, HAN, narrow, SEMICOLON, skipSpaces, SPACE, trimEnd } from '../text/characters';
import { readAnnexTitle } from './annexTitles';
import { isContentsLine, readChrome } from './chrome';
import type { Certainty, HeadingMark, Numbering } from './heading';
import { paragraphsInside, type Paragraph } from './innerParagraphs';
import { readLead } from './leads';
import { readNumber, type HeadingNumber } from './readNumber';
import { nothingFollows, readOpening } from './titles';

const LONGEST_TITLE = 60;
const LONGEST_SENTENCE = 120;
const LONGEST_POINT = 34;
const LONGEST_PLAIN = 44;
const LONGEST_LABEL = 30;
const LONGEST_BULLET_LABEL = 18;
/** Behind a colon in this distance the title's explanation begins, not its second half. */
const SHORTEST_EXPLANATION = 12;
const BULLETS = '●■◆◇•★▲※◎□';

/**
 * What a line looks like as a heading, from its text alone; undefined for running text. A line that holds several paragraphs
 * (HTML remains, a whole text in one line) gives its headings as a chain.
 */
export function readHeading(line: string): HeadingMark | undefined {
  const paragraphs = paragraphsInside(line);
  if (paragraphs === undefined) return readParagraph(line, 0, line.length, undefined);
  let next: HeadingMark | undefined;
  for (let index = paragraphs.length - 1; index >= 0; index--) {
    const paragraph: Paragraph = paragraphs[index]!;
    next = readParagraph(line, paragraph.start, paragraph.end, next) ?? next;
  }
  return next;
}

function readParagraph(line: string, from: number, to: number, next: HeadingMark | undefined): HeadingMark | undefined {
  const start = skipSpaces(line, from, to);
  if (start === to) return undefined;
  const end = trimEnd(line, start, to);
  if (isContentsLine(line, start, end)) return mark('chrome', 'certain', start, start, end, true, next);
  const number = readNumber(line, start, end);
  if (number !== undefined) return numberedMark(line, number, end, next);
  const dashes = dashesAt(line, start, end);
  if (dashes > start) return bulletMark(line, start, dashes, end, next);
  return leadMark(line, start, end, next) ?? loneLineMark(line, start, end, next);
}

function mark(
  form: HeadingMark['form'],
  certainty: Certainty,
  start: number,
  titleStart: number,
  titleEnd: number,
  alone: boolean,
  next: HeadingMark | undefined,
  numbering: Numbering | undefined = undefined,
  ordinal: number | undefined = undefined,
  number = '',
): HeadingMark {
  return {
    form,
    numbering,
    ordinal,
    number,
    span: { start, end: titleEnd },
    title: { start: titleStart, end: titleEnd },
    certainty,
    alone,
    next,
  };
}

function numberedMark(line: string, number: HeadingNumber, end: number, next: HeadingMark | undefined): HeadingMark | undefined {
  const { numbering, ordinal, start, titleStart } = number;
  const written = line.slice(start, number.end);
  const opening = readOpening(line, titleStart, end, LONGEST_SENTENCE);
  let titleEnd = opening.end;
  let certainty: Certainty = 'certain';
  const isLabel = opening.colon >= 0 && opening.colon - titleStart <= LONGEST_LABEL && end - opening.colon > SHORTEST_EXPLANATION;
  // an item names itself before its colon; the title of a section may hold one (二、2032年：…)
  const isItem = numbering !== 'hanComma' && numbering !== 'hanParenthesis' && numbering !== 'chapter';
  if (isLabel && (isItem || opening.end - titleStart > LONGEST_LABEL || opening.stop !== 'sentence')) titleEnd = opening.colon;
  else if (opening.stop === 'none' || titleEnd - titleStart > LONGEST_TITLE) {
    certainty = 'possible';
    const hasComma = opening.comma >= 0 && opening.comma - titleStart <= LONGEST_TITLE;
    titleEnd = hasComma ? opening.comma : Math.min(titleEnd, titleStart + LONGEST_TITLE);
  } else if (opening.stop === 'semicolon') certainty = 'possible';
  if (!isItem && opening.comma >= 0) titleEnd = Math.min(titleEnd, gapBefore(line, titleStart, opening.comma));
  titleEnd = withoutEndMarks(line, titleStart, titleEnd);
  const alone = nothingFollows(line, titleEnd, end);
  // 第一，… without a full stop on a line of its own is a heading; as a sentence it counts points only where others follow
  const setAlone = alone && opening.stop === 'paragraph' && titleEnd > titleStart;
  if (numbering === 'point' && certainty === 'certain' && !setAlone) {
    certainty = titleEnd - titleStart > LONGEST_POINT ? 'possible' : 'likely';
  }
  return mark('numbered', certainty, start, titleStart, Math.max(titleEnd, titleStart), alone, next, numbering, ordinal, written);
}

/** A title has so many characters before a gap may end it. */
const SHORTEST_TITLE = 4;

/** Where a gap parts a title from its body on one line (`一、2031年工作回顾　过去一年，…`); past the line where there is none. */
function gapBefore(line: string, titleStart: number, comma: number): number {
  for (let index = titleStart + SHORTEST_TITLE; index < comma; index++) {
    if ((classOf(line.charCodeAt(index)) & SPACE) === 0) continue;
    const before = classOf(line.charCodeAt(index - 1));
    const behind = classOf(line.charCodeAt(skipSpaces(line, index, comma)));
    // spaces between digits set them apart (1 9 9 8 年)
    if ((before & HAN) !== 0 && (behind & DIGIT) === 0) return index;
  }
  return Number.POSITIVE_INFINITY;
}

/** The end of the dashes or the sign that open a bullet, `start` where there are none. */
function dashesAt(line: string, start: number, end: number): number {
  let index = start;
  while (index < end && (classOf(line.charCodeAt(index)) & DASH) !== 0) index++;
  if (index === start) return BULLETS.includes(line[start]!) ? start + 1 : start;
  // a single hyphen may be a minus or a page number's ornament
  const isOpener = index - start > 1 || line.charCodeAt(start) >= 0x2014;
  return isOpener ? index : start;
}

function bulletMark(line: string, start: number, dashes: number, end: number, next: HeadingMark | undefined): HeadingMark | undefined {
  const titleStart = skipSpaces(line, dashes, end);
  if (titleStart === end) return undefined;
  const opening = readOpening(line, titleStart, end, LONGEST_SENTENCE);
  const isLabel = opening.colon >= 0 && opening.colon - titleStart <= LONGEST_BULLET_LABEL && end - opening.colon > SHORTEST_EXPLANATION;
  const titleEnd = isLabel ? opening.colon : opening.stop === 'none' && opening.comma >= 0 ? opening.comma : opening.end;
  const alone = nothingFollows(line, titleEnd, end);
  return mark('bullet', 'certain', start, titleStart, withoutEndMarks(line, titleStart, titleEnd), alone, next);
}

function leadMark(line: string, start: number, end: number, next: HeadingMark | undefined): HeadingMark | undefined {
  const lead = readLead(line, start, end);
  return lead && mark('lead', lead.certainty, start, start, lead.end, lead.alone, next);
}

/** A line without sentences: an annex's title, page chrome, or a heading without a number. */
function loneLineMark(line: string, start: number, end: number, next: HeadingMark | undefined): HeadingMark | undefined {
  const annex = readAnnexTitle(line, start, end);
  if (annex !== undefined) {
    const label = line.slice(start, annex.labelEnd);
    return mark('annex', annex.certainty, start, annex.titleStart, annex.end, true, next, undefined, undefined, label);
  }
  const chrome = readChrome(line, start, end);
  if (chrome !== undefined) return mark('chrome', chrome, start, start, end, true, next);
  if (end - start > LONGEST_PLAIN || end - start < 3 || isNote(line.charCodeAt(start))) return undefined;
  const opening = readOpening(line, start, end, LONGEST_PLAIN);
  if (opening.stop !== 'paragraph') return undefined;
  const last = classOf(line.charCodeAt(end - 1));
  if ((last & (COMMA | COLON | SEMICOLON | DASH)) !== 0 || !holdsHan(line, start, end)) return undefined;
  return mark('plain', 'possible', start, start, end, true, next);
}

/** A line in brackets is a note. */
function isNote(code: number): boolean {
  const half = narrow(code);
  return half === 0x28 || half === 0x5b || code === 0x3010;
}

function holdsHan(line: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if ((classOf(line.charCodeAt(index)) & HAN) !== 0) return true;
  }
  return false;
}

/** A title without the colon, semicolon or spaces that close it. */
function withoutEndMarks(line: string, start: number, end: number): number {
  let index = end;
  while (index > start && (classOf(line.charCodeAt(index - 1)) & (COLON | SEMICOLON | COMMA | SPACE)) !== 0) index--;
  return index;
}
