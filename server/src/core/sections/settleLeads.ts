import { dividesReport, lengthOf, type Layout } from './blocks';

/** A lead without a fellow beside it is believed when it is short and the report uses leads elsewhere. */
const SHORT_LEAD = 18;
const USUAL = 3;
/** So many paragraphs in a row that open or close alike are a pattern, even with doubtful words. */
const PATTERN = 3;
const SAME_CHARACTERS = 2;
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
  const { roles } = layout;
  let leads = 0;
  for (let index = from; index < to; index++) {
    if (!isCandidate(layout, index)) continue;
    if (isAlone(layout, index) ? isSetApart(layout, index) : hasFellow(layout, from, to, index)) {
      roles[index] = 'lead';
      leads++;
    } else if (!isAlone(layout, index) && certaintyOf(layout, index) === 'likely' && titleLength(layout, index) <= SHORT_LEAD) single.push(index);
  }
  return leads;
}

function isCandidate(layout: Layout, index: number): boolean {
  const role = layout.roles[index];
  return (role === 'text' || role === 'lead') && layout.blocks[index]?.mark?.form === 'lead';
}

function certaintyOf(layout: Layout, index: number): 'certain' | 'likely' | 'possible' {
  return layout.blocks[index]!.mark!.certainty;
}

function isAlone(layout: Layout, index: number): boolean {
  return layout.blocks[index]!.mark!.alone;
}

function titleLength(layout: Layout, index: number): number {
  const { title } = layout.blocks[index]!.mark!;
  return title.end - title.start;
}

/** A likely lead wants a candidate beside it; a possible one wants likely ones on a side, or a pattern of words. */
function hasFellow(layout: Layout, from: number, to: number, index: number): boolean {
  const before = index > from && isCandidate(layout, index - 1) && !isAlone(layout, index - 1);
  const behind = index + 1 < to && isCandidate(layout, index + 1) && !isAlone(layout, index + 1);
  if (certaintyOf(layout, index) === 'likely') return before || behind;
  const sure = (other: number): boolean => certaintyOf(layout, other) === 'likely';
  if (before && behind && (sure(index - 1) || sure(index + 1))) return true;
  return isPattern(layout, from, to, index);
}

/** True when the candidate stands in a run of paragraphs whose openings begin or end alike (`在教育方面。`, `关于…。`). */
function isPattern(layout: Layout, from: number, to: number, index: number): boolean {
  let first = index;
  let last = index;
  while (first > from && isCandidate(layout, first - 1) && isAlike(layout, first - 1, index)) first--;
  while (last + 1 < to && isCandidate(layout, last + 1) && isAlike(layout, last + 1, index)) last++;
  return last - first + 1 >= PATTERN;
}

function isAlike(layout: Layout, one: number, other: number): boolean {
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
