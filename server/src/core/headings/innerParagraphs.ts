import { classOf, DASH } from '../text/characters';

/** A paragraph inside a line, offsets from the line's start. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

/** A line from this length on may hold a whole text without breaks. */
const LONG_LINE = 500;
/** In a line of this length bullets are looked for too. */
const WHOLE_TEXT = 2000;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const LONGEST_TAG = 120;

/** The paragraphs of a line that holds more than one: between HTML tags, or before a section's number inside a long line. */
export function paragraphsInside(line: string): readonly Paragraph[] | undefined {
  const tag = line.indexOf('<');
  if (tag >= 0 && isTag(line, tag)) return betweenTags(line);
  if (line.length < LONG_LINE) return undefined;
  const paragraphs: Paragraph[] = [];
  pushSections(line, 0, line.length, line.length >= WHOLE_TEXT, paragraphs);
  return paragraphs.length > 1 ? paragraphs : undefined;
}

/** True when an HTML tag opens at `start`. */
function isTag(line: string, start: number): boolean {
  const next = line.charCodeAt(start + 1);
  const isLetter = (next >= 0x61 && next <= 0x7a) || (next >= 0x41 && next <= 0x5a) || next === 0x2f || next === 0x21;
  return isLetter && tagEnd(line, start) > 0;
}

/** The offset behind the tag that opens at `start`; 0 where it does not close. */
function tagEnd(line: string, start: number): number {
  const last = Math.min(line.length, start + LONGEST_TAG);
  for (let index = start + 1; index < last; index++) {
    const code = line.charCodeAt(index);
    if (code === GREATER_THAN) return index + 1;
    if (code === LESS_THAN) return 0;
  }
  return 0;
}

function betweenTags(line: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let index = line.indexOf('<');
  while (index >= 0) {
    const behind = isTag(line, index) ? tagEnd(line, index) : 0;
    if (behind > 0) {
      if (index > start) pushSections(line, start, index, true, paragraphs);
      start = behind;
    }
    index = line.indexOf('<', Math.max(behind, index + 1));
  }
  if (start < line.length) pushSections(line, start, line.length, true, paragraphs);
  return paragraphs;
}

/** Cuts a paragraph before each section number, and each bullet if `bullets`, that follows a full stop. */
function pushSections(line: string, start: number, end: number, bullets: boolean, paragraphs: Paragraph[]): void {
  let from = start;
  for (let stop = line.indexOf('。', start); stop >= 0 && stop + 1 < end; stop = line.indexOf('。', stop + 1)) {
    if (!opensSection(line, stop + 1, bullets)) continue;
    paragraphs.push({ start: from, end: stop + 1 });
    from = stop + 1;
  }
  paragraphs.push({ start: from, end });
}

const SECTION_NUMERALS = '一二三四五六七八九十';

/** （一） 一、 and ——, where they open a section. */
function opensSection(line: string, index: number, bullets: boolean): boolean {
  const character = line[index]!;
  if (character === '（' || character === '(') {
    let close = index + 1;
    while (close < index + 4 && SECTION_NUMERALS.includes(line[close] ?? ' ')) close++;
    return close > index + 1 && (line[close] === '）' || line[close] === ')');
  }
  if (SECTION_NUMERALS.includes(character)) {
    const mark = SECTION_NUMERALS.includes(line[index + 1] ?? ' ') ? index + 2 : index + 1;
    return line[mark] === '、' && !SECTION_NUMERALS.includes(line[mark + 1] ?? ' ');
  }
  return bullets && (classOf(line.charCodeAt(index)) & DASH) !== 0 && (classOf(line.charCodeAt(index + 1)) & DASH) !== 0;
}
