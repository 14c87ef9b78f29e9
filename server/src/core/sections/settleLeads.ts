import type { HeadingMark } from '../headings/heading';
import { dividesReport, endsParagraph, lengthOf, type Layout } from './blocks';
import { sumsUp } from './summingUp';

/** A lead without a fellow beside it is believed when it is short and the report uses leads elsewhere. */
const SHORT_LEAD = 20;
const USUAL = 3;
const MANY = 6;
const FEWEST_SHARE = 0.4;
/** So many paragraphs in a row that open or close alike are a pattern, even with doubtful words. */
const PATTERN = 3;
const SAME_CHARACTERS = 2;
/** Leads of one shape differ by no more characters than this. */
const ALIKE_LENGTH = 2;
/** Behind a line without a full stop a shorter sentence is the rest of it. */
const SHORTEST_AFTER_BREAK = 6;
/** In a text of one sentence a line the lines say nothing about paragraphs. */
const SENTENCE_LENGTH = 60;
const SENTENCE_LINES = 100;
const SENTENCE_SHARE = 0.7;

/** Settles the lead sentences: those that recur as a pattern in their part of the report. */
export function settleLeads(layout: Layout): void {
  const { blocks } = layout;
  if (isSentencePerLine(layout)) return;
  const single: number[] = [];
  let leads = 0;
  let from = 0;
  for (let index = 0; index <= blocks.length; index++) {
    if (index < blocks.length && !dividesReport(layout.roles[index]!)) continue;
    leads += settleGroup(layout, from, index, single);
    from = index + 1;
  }
  if (leads < USUAL) return;
  for (const index of single) layout.roles[index] = 'lead';
}

function isSentencePerLine(layout: Layout): boolean {
  const { blocks } = layout;
  if (blocks.length < SENTENCE_LINES) return false;
  let short = 0;
  for (const block of blocks) if (lengthOf(block) < SENTENCE_LENGTH) short++;
  return short > blocks.length * SENTENCE_SHARE;
}

/** Settles one part between two headings; returns how many leads it has, and notes those without a fellow in `single`. */
function settleGroup(layout: Layout, from: number, to: number, single: number[]): number {
  const paragraphs = paragraphsOf(layout, from, to);
  const leads: number[] = [];
  for (let place = 0; place < paragraphs.length; place++) {
    const index = paragraphs[place]!;
    const mark = layout.blocks[index]!.mark;
    if (mark?.form !== 'lead') continue;
    if (mark.alone ? isSetApart(layout, index) : hasFellow(layout, paragraphs, place)) leads.push(index);
    else if (!mark.alone && !isUnderBareHeading(layout, from, index)) noteSingle(layout, from, index, single);
  }
  if (isUnderBareHeading(layout, from, from) && isIntroduction(layout, paragraphs, leads)) leads.shift();
  if (areChance(layout, paragraphs, leads)) {
    for (const index of leads) noteSingle(layout, from, index, single);
    leads.length = 0;
  }
  for (const index of leads) layout.roles[index] = 'lead';
  return leads.length;
}

/** A few leads among many paragraphs that have none may be chance: then each is weighed by itself. What sums up behind them does not count. */
function areChance(layout: Layout, paragraphs: readonly number[], leads: readonly number[]): boolean {
  const closing = paragraphs.findIndex((index) => sumsUp(layout, index));
  const content = closing < 0 ? paragraphs.length : closing;
  return content > MANY && leads.length < content * FEWEST_SHARE;
}

/** Notes a lead without a fellow. Directly under a report's part a couplet (`…，…。`) is rather rhetoric. */
function noteSingle(layout: Layout, from: number, index: number, single: number[]): void {
  const { certainty, title } = layout.blocks[index]!.mark!;
  if (certainty !== 'likely' || title.end - title.start > SHORT_LEAD) return;
  const above = layout.roles[from - 1] === 'numbered' ? layout.blocks[from - 1]!.mark!.numbering : undefined;
  const isUnderPart = above === undefined || above === 'hanComma' || above === 'chapter';
  if (!isUnderPart || shapeOf(layout, index).commas === 0) single.push(index);
}

/** The first paragraph under a heading on a line of its own is named by that heading. */
function isUnderBareHeading(layout: Layout, from: number, index: number): boolean {
  return index === from && layout.blocks[index - 1]?.mark?.alone === true;
}

/**
 * The paragraphs between two headings. A line that carries on a paragraph broken by a page's end, or one broken before its last
 * words, is none of them; a paragraph may well lack its full stop.
 */
function paragraphsOf(layout: Layout, from: number, to: number): readonly number[] {
  const { text, blocks, roles } = layout;
  const paragraphs: number[] = [];
  let isOpen = false;
  for (let index = from; index < to; index++) {
    if (roles[index] !== 'text') continue;
    const { mark } = blocks[index]!;
    const isFragment = roles[index - 1] === 'chrome' || mark?.form !== 'lead' || mark.title.end - mark.title.start < SHORTEST_AFTER_BREAK;
    if (!isOpen || !isFragment) paragraphs.push(index);
    isOpen = !endsParagraph(text, blocks[index]!);
  }
  return paragraphs;
}

/** What a lead shows of its shape: its length and its commas. */
function shapeOf(layout: Layout, index: number): { readonly length: number; readonly commas: number } {
  const { text, blocks } = layout;
  const { lineStart, mark } = blocks[index]!;
  const end = lineStart + mark!.title.end;
  let commas = 0;
  for (let offset = lineStart + mark!.title.start; offset < end; offset++) if (text[offset] === '，' || text[offset] === ',') commas++;
  return { length: mark!.title.end - mark!.title.start, commas };
}

/** The first paragraph under a heading often introduces the leads below it: its sentence is built otherwise than theirs. */
function isIntroduction(layout: Layout, paragraphs: readonly number[], leads: readonly number[]): boolean {
  if (leads.length < PATTERN || leads[0] !== paragraphs[0] || shapeOf(layout, leads[0]!).commas === 0) return false;
  return leads.every((index, place) => place === 0 || shapeOf(layout, index).commas === 0);
}

/** The mark of the paragraph at a place, where it may be a lead on its line. */
function candidateAt(layout: Layout, paragraphs: readonly number[], place: number): HeadingMark | undefined {
  const index = paragraphs[place];
  const mark = index === undefined ? undefined : layout.blocks[index]!.mark;
  return mark?.form === 'lead' && !mark.alone ? mark : undefined;
}

/** A likely lead wants a candidate beside it; a possible one wants likely ones round it, one of its own shape, or a pattern of words. */
function hasFellow(layout: Layout, paragraphs: readonly number[], place: number): boolean {
  const before = candidateAt(layout, paragraphs, place - 1);
  const behind = candidateAt(layout, paragraphs, place + 1);
  if (candidateAt(layout, paragraphs, place)!.certainty === 'likely') return before !== undefined || behind !== undefined;
  if (statesIdentity(layout, paragraphs[place]!)) return isPattern(layout, paragraphs, place);
  const isLikely = (mark: HeadingMark | undefined): boolean => mark?.certainty === 'likely';
  if (before !== undefined && behind !== undefined && (isLikely(before) || isLikely(behind))) return true;
  if (isLikely(before) && hasShapeOf(layout, paragraphs[place]!, paragraphs[place - 1]!)) return true;
  if (isLikely(behind) && hasShapeOf(layout, paragraphs[place]!, paragraphs[place + 1]!)) return true;
  return isPattern(layout, paragraphs, place) || isLastMissing(layout, paragraphs, place);
}

/** True when every other paragraph of the part has a likely lead. */
function isLastMissing(layout: Layout, paragraphs: readonly number[], place: number): boolean {
  if (paragraphs.length < PATTERN) return false;
  return paragraphs.every((_, other) => other === place || candidateAt(layout, paragraphs, other)?.certainty === 'likely');
}

/** True for a sentence that says what something is (`…是…`): it names its paragraph only where its fellows do the same. */
function statesIdentity(layout: Layout, index: number): boolean {
  const { text, blocks } = layout;
  const { lineStart, mark } = blocks[index]!;
  const copula = text.indexOf('是', lineStart + mark!.title.start);
  return copula >= 0 && copula < lineStart + mark!.title.end;
}

function hasShapeOf(layout: Layout, index: number, other: number): boolean {
  const shape = shapeOf(layout, index);
  const model = shapeOf(layout, other);
  return shape.commas === model.commas && Math.abs(shape.length - model.length) <= ALIKE_LENGTH;
}

/** True when paragraphs of the same part open or close their first sentence alike (`在教育方面。`, `关于…。`). */
function isPattern(layout: Layout, paragraphs: readonly number[], place: number): boolean {
  let alike = 0;
  for (let other = 0; other < paragraphs.length && alike < PATTERN; other++) {
    if (candidateAt(layout, paragraphs, other) !== undefined && hasWordsOf(layout, paragraphs[other]!, paragraphs[place]!)) alike++;
  }
  return alike >= PATTERN;
}

function hasWordsOf(layout: Layout, one: number, other: number): boolean {
  const { text, blocks } = layout;
  const first = blocks[one]!;
  const second = blocks[other]!;
  const firstEnd = first.lineStart + first.mark!.title.end;
  const secondEnd = second.lineStart + second.mark!.title.end;
  return (
    text.slice(first.start, first.start + SAME_CHARACTERS) === text.slice(second.start, second.start + SAME_CHARACTERS) ||
    text.slice(firstEnd - SAME_CHARACTERS, firstEnd) === text.slice(secondEnd - SAME_CHARACTERS, secondEnd)
  );
}

/** A sentence with a line for itself is a lead when its body stands directly below and blank lines part the paragraphs. */
function isSetApart(layout: Layout, index: number): boolean {
  const { blocks, roles } = layout;
  const block = blocks[index]!;
  const next = blocks[index + 1];
  return block.gap > 0 && next !== undefined && next.gap === 0 && next.line === block.line + 1 && roles[index + 1] === 'text' && lengthOf(next) > lengthOf(block);
}
