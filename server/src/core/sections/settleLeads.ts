import { dividesReport, endsParagraph, lengthOf, type Layout } from './blocks';
import { createLeadGroup, hasFellow, PATTERN, shapeOf } from './leadFellows';
import { sumsUp } from './summingUp';

/** A lead without a fellow beside it is believed when it is short and the report uses leads elsewhere. */
const SHORT_LEAD = 20;
const USUAL = 3;
const MANY = 6;
const FEWEST_SHARE = 0.4;
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
  const group = createLeadGroup(layout, paragraphs);
  const leads: number[] = [];
  for (let place = 0; place < paragraphs.length; place++) {
    const index = paragraphs[place]!;
    const mark = layout.blocks[index]!.mark;
    if (mark?.form !== 'lead') continue;
    if (mark.alone ? isSetApart(layout, index) : hasFellow(group, place)) leads.push(index);
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

/**
 * A few leads among many paragraphs that have none may be chance: then each is weighed by itself. What sums up behind them
 * does not count.
 */
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

/** The first paragraph under a heading often introduces the leads below it: its sentence is built otherwise than theirs. */
function isIntroduction(layout: Layout, paragraphs: readonly number[], leads: readonly number[]): boolean {
  if (leads.length < PATTERN || leads[0] !== paragraphs[0] || shapeOf(layout, leads[0]!).commas === 0) return false;
  return leads.every((index, place) => place === 0 || shapeOf(layout, index).commas === 0);
}

/** A sentence with a line for itself is a lead when its body stands directly below and blank lines part the paragraphs. */
function isSetApart(layout: Layout, index: number): boolean {
  const { blocks, roles } = layout;
  const block = blocks[index]!;
  const next = blocks[index + 1];
  if (block.gap === 0 || next === undefined || next.line !== block.line + 1) return false;
  return roles[index + 1] === 'text' && lengthOf(next) > lengthOf(block);
}
