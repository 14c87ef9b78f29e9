import type { Identity } from '../report/identity';
import { classOf, DIGIT } from '../text/characters';
import type { Span } from '../text/span';
import { lengthOf, type Layout } from './blocks';

/** A footer's lines are short; a longer paragraph ends the search for the page's tail. */
const LONGEST_TAIL_LINE = 130;
const MOST_TAIL_BLOCKS = 120;
/** Where no title block was found, page data may stand in so many paragraphs at the top. */
const HEAD_BLOCKS = 6;
const PATH_BLOCKS = 2;

/** Gives the page round the report its roles: the title block, navigation and page data above it, footers below it. */
export function settleZones(layout: Layout, identity: Identity): void {
  const head = settleHead(layout, identity);
  const tail = settleTail(layout, head);
  settleMiddle(layout, head, tail);
}

/** The end of the title block in the text, 0 where none was found. */
function titleBlockEnd(identity: Identity): number {
  const parts: readonly (Span | undefined)[] = [identity.titleSpan, identity.meetingSpan, identity.speakerSpan, identity.salutationSpan];
  return parts.reduce((end, part) => Math.max(end, part?.end ?? 0), 0);
}

function settleHead(layout: Layout, identity: Identity): number {
  const end = titleBlockEnd(identity);
  let index = 0;
  while (index < layout.blocks.length && layout.blocks[index]!.start < end) {
    const form = layout.blocks[index]!.mark?.form;
    const isTitle = identity.titleSpan !== undefined && layout.blocks[index]!.start === identity.titleSpan.start;
    layout.roles[index] = form === 'chrome' && !isTitle ? 'chrome' : 'titleBlock';
    index++;
  }
  const last = Math.min(layout.blocks.length, Math.max(index, HEAD_BLOCKS));
  for (let later = index; later < last; later++) {
    const mark = layout.blocks[later]!.mark;
    if (mark?.form !== 'chrome') continue;
    const isPath = later < PATH_BLOCKS && !isNumber(layout, later);
    if (mark.certainty !== 'possible' || isPath) layout.roles[later] = 'chrome';
  }
  return index;
}

/** From the first line of page data behind the last paragraph on, everything is the page's. */
function settleTail(layout: Layout, head: number): number {
  const { blocks, roles } = layout;
  let tail = blocks.length;
  const first = Math.max(head, blocks.length - MOST_TAIL_BLOCKS);
  for (let index = blocks.length - 1; index >= first; index--) {
    const { mark } = blocks[index]!;
    if (mark?.form === 'chrome') {
      if (mark.certainty !== 'possible') tail = index;
    } else if (lengthOf(blocks[index]!) > LONGEST_TAIL_LINE || mark?.form === 'numbered') break;
    else if (mark?.form === 'annex') {
      // an empty label (附件:) belongs to the page when nothing but the page follows
      if (index === tail - 1 && mark.certainty === 'possible') tail = index;
      else break;
    }
  }
  for (let index = tail; index < blocks.length; index++) roles[index] = 'chrome';
  return tail;
}

/** Page data between the paragraphs: what is chrome for certain, and page numbers where there are several. */
function settleMiddle(layout: Layout, head: number, tail: number): void {
  const { blocks, roles } = layout;
  const pageNumbers: number[] = [];
  for (let index = head; index < tail; index++) {
    const { mark } = blocks[index]!;
    if (mark?.form !== 'chrome') continue;
    if (mark.certainty === 'certain') roles[index] = 'chrome';
    else if (isNumber(layout, index)) pageNumbers.push(index);
  }
  if (pageNumbers.length < 2) return;
  for (const index of pageNumbers) roles[index] = 'chrome';
}

const LONGEST_NUMBER = 12;

/** True for a doubtful chrome line that is a page number: it is short and holds a digit. */
function isNumber({ text, blocks }: Layout, index: number): boolean {
  const { start, end } = blocks[index]!;
  if (end - start > LONGEST_NUMBER) return false;
  for (let offset = start; offset < end; offset++) {
    if ((classOf(text.charCodeAt(offset)) & DIGIT) !== 0) return true;
  }
  return false;
}
