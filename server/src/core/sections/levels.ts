import type { Numbering } from '../headings/heading';
import { classOf, COMMA } from '../text/characters';
import { lengthOf, type Layout } from './blocks';
import { sumsUp } from './summingUp';

/** The level of each way of numbering in a report whose parts are 一、二、. */
const USUAL_LEVELS: Readonly<Record<Numbering, number>> = {
  chapter: 1,
  hanComma: 1,
  hanParenthesis: 2,
  arabicDot: 3,
  arabicComma: 3,
  arabicParenthesis: 4,
  circled: 4,
  point: 2,
};
const LEAD_LEVEL = 3;
const DEEPEST = 4;
const ANNEX_LEVEL = 1;
const ENTRY_LEVEL = 3;
const LONGEST_PART_TITLE = 26;
/** The outline's levels: that of every block that is a heading (-1 for the others), and the blocks that close the sections before them. */
export interface Levels {
  readonly of: readonly number[];
  /** The starts of paragraphs behind which only the part (level 1) stays open, in the order of the text. */
  readonly closings: readonly number[];
}

export function readLevels(layout: Layout): Levels {
  const { blocks, roles } = layout;
  const parts = topParts(layout);
  const levels = new Array<number>(blocks.length).fill(-1);
  let shift = 0;
  /** The level of the last numbered or plain heading whose section is open. */
  let open = 0;
  let inAnnex = false;
  let pointLevel = 2;
  let pointOrdinal = 0;
  const closings: number[] = [];
  const lastLeads = lastLeadOfGroups(layout);
  for (let index = 0; index < blocks.length; index++) {
    const role = roles[index]!;
    const { mark, start } = blocks[index]!;
    if (role === 'plain') {
      const isPart = !inAnnex && parts.has(index);
      if (isPart) shift = holdsHanComma(layout, index, parts) ? 1 : 0;
      open = isPart ? 1 : inAnnex ? 2 : 2 + shift;
      pointOrdinal = 0;
      levels[index] = open;
    } else if (role === 'numbered') {
      const numbering = mark!.numbering!;
      if (numbering === 'hanComma' && parts.size === 0 && !inAnnex) shift = 0;
      if (numbering === 'point') {
        // the points of one row have one level, whatever stands between them
        pointLevel = mark!.ordinal === pointOrdinal + 1 && pointOrdinal > 0 ? pointLevel : Math.min(DEEPEST, Math.max(2, open + 1));
        pointOrdinal = mark!.ordinal!;
        levels[index] = pointLevel;
      } else {
        levels[index] = Math.min(DEEPEST, USUAL_LEVELS[numbering] + shift);
        if (levels[index]! < pointLevel) pointOrdinal = 0;
      }
      open = levels[index]!;
    } else if (role === 'lead') {
      levels[index] = Math.min(DEEPEST, Math.max(LEAD_LEVEL, open + 1));
    } else if (role === 'bullet') {
      levels[index] = Math.min(DEEPEST, Math.max(2, open + 1));
    } else if (role === 'annex') {
      levels[index] = ANNEX_LEVEL;
      open = ANNEX_LEVEL;
      shift = 1;
      inAnnex = true;
    } else if (role === 'entry') {
      levels[index] = ENTRY_LEVEL;
    } else if (role === 'text' && open > 1 && (lastLeads[index] || (sumsUp(layout, index) && !isUnderBareHeading(layout, index)))) {
      open = 1;
      closings.push(start);
    }
  }
  return { of: levels, closings };
}

/** Marks the first paragraph behind the last lead of each group: what follows the leads sums up and closes the (一) or 1. before it. */
function lastLeadOfGroups(layout: Layout): readonly boolean[] {
  const { roles } = layout;
  const behind = new Array<boolean>(roles.length).fill(false);
  let lead = -1;
  for (let index = 0; index <= roles.length; index++) {
    const role = roles[index];
    if (role === 'lead') lead = index;
    else if (role === undefined || role === 'numbered' || role === 'plain' || role === 'annex' || role === 'bullet') {
      if (lead >= 0 && lead + 1 < index) behind[lead + 1] = true;
      lead = -1;
    }
  }
  return behind;
}

/** The paragraph below a heading on a line of its own belongs to it, however it opens. */
function isUnderBareHeading({ blocks, roles }: Layout, index: number): boolean {
  const above = roles[index - 1];
  return above !== undefined && above !== 'text' && above !== 'chrome' && blocks[index - 1]!.mark?.alone === true;
}

/** The unnumbered headings that are the report's parts: those above a 一、, and all where 一、 is not used or they are titles of parts. */
function topParts(layout: Layout): ReadonlySet<number> {
  const { blocks, roles } = layout;
  const parts = new Set<number>();
  let insideHanComma = false;
  for (let index = 0; index < blocks.length; index++) {
    if (roles[index] === 'numbered' && blocks[index]!.mark!.numbering === 'hanComma') insideHanComma = true;
    if (roles[index] === 'annex') break;
    if (roles[index] !== 'plain') continue;
    // a report that begins with an unnumbered part has only such parts
    const mayBePart = !insideHanComma || parts.size > 0 || opensFirstSection(layout, index);
    if ((mayBePart && namesPart(layout, index)) || endsReport(layout, index)) {
      parts.add(index);
      insideHanComma = false;
    }
  }
  return parts;
}

/** True when the next 一、 behind a plain heading is the first of its row. */
function opensFirstSection(layout: Layout, from: number): boolean {
  for (let index = from + 1; index < layout.blocks.length; index++) {
    const role = layout.roles[index];
    if (role === 'plain' || role === 'annex') return false;
    const mark = layout.blocks[index]!.mark;
    if (role === 'numbered' && mark!.numbering === 'hanComma') return mark!.ordinal === 1;
  }
  return false;
}

/** A part's title is a noun phrase without a comma. */
function namesPart(layout: Layout, index: number): boolean {
  const block = layout.blocks[index]!;
  if (lengthOf(block) > LONGEST_PART_TITLE) return false;
  for (let offset = block.start; offset < block.end; offset++) {
    if (layout.text[offset] !== '、' && (classOf(layout.text.charCodeAt(offset)) & COMMA) !== 0) return false;
  }
  return true;
}

function endsReport(layout: Layout, index: number): boolean {
  const { text, blocks } = layout;
  return text.startsWith('结束语', blocks[index]!.start) || text.startsWith('结语', blocks[index]!.start);
}

function holdsHanComma(layout: Layout, from: number, parts: ReadonlySet<number>): boolean {
  for (let index = from + 1; index < layout.blocks.length && !parts.has(index); index++) {
    if (layout.roles[index] === 'numbered' && layout.blocks[index]!.mark!.numbering === 'hanComma') return true;
  }
  return false;
}
