import { classOf, SENTENCE_END } from '../text/characters';
import { lengthOf, type Block, type Layout } from './blocks';

/** A heading that is broken over two lines is no longer than this in all. */
const LONGEST_SPLIT = 44;
/** A title that ends in one of these is whole; what follows is another heading. */
const TITLE_ENDS = [
  '回顾', '工作', '安排', '任务', '目标', '要求', '情况', '措施', '重点', '总结', '成效', '计划', '问题', '形势', '思路', '建议', '意见',
] as const;

/** Settles the numbered headings, the bullets, and the second lines of headings that are broken in two. */
export function settleNumbered(layout: Layout): void {
  const { blocks, roles } = layout;
  for (let index = 0; index < blocks.length; index++) {
    if (roles[index] !== 'text') continue;
    const { mark } = blocks[index]!;
    if (mark?.form === 'bullet') roles[index] = 'bullet';
    else if (mark?.form === 'numbered' && isHeading(layout, index)) {
      roles[index] = 'numbered';
      if (isSplit(layout, index)) roles[index + 1] = 'continuation';
    }
  }
}

function isHeading(layout: Layout, index: number): boolean {
  const { blocks } = layout;
  const mark = blocks[index]!.mark!;
  const isEmpty = mark.title.end <= mark.title.start;
  if (isEmpty) return mark.alone && mark.numbering !== 'point' && isSplit(layout, index);
  if (mark.certainty === 'certain') return true;
  return hasFellow(blocks, index, 1) || hasFellow(blocks, index, -1);
}

/** How far a numbered paragraph's fellows may stand: their bodies may fill some paragraphs. */
const FELLOW_DISTANCE = 8;

/** True when the next or the previous number of the same kind stands near, with a title that is a heading's. */
function hasFellow(blocks: readonly Block[], index: number, step: 1 | -1): boolean {
  const mark = blocks[index]!.mark!;
  for (let distance = 1; distance <= FELLOW_DISTANCE; distance++) {
    const other = blocks[index + step * distance]?.mark;
    if (other?.form !== 'numbered') continue;
    if (other.numbering !== mark.numbering) {
      if (other.numbering === 'hanComma') return false;
      continue;
    }
    const isSection = mark.numbering === 'hanComma' || mark.numbering === 'hanParenthesis';
    return other.ordinal === mark.ordinal! + step && (isSection || other.certainty !== 'possible' || mark.certainty !== 'possible');
  }
  return false;
}

/** True when the block's title runs on in the next line: nothing ends it, and the next line is a fragment that opens nothing. */
function isSplit(layout: Layout, index: number): boolean {
  const { text, blocks } = layout;
  const block = blocks[index]!;
  const next = blocks[index + 1];
  const after = blocks[index + 2];
  if (next === undefined || after === undefined || block.mark?.alone !== true) return false;
  if (next.line !== block.line + 1 || next.mark?.form !== 'plain' || layout.roles[index + 1] !== 'text') return false;
  if ((classOf(text.charCodeAt(block.end - 1)) & SENTENCE_END) !== 0 || lengthOf(block) + lengthOf(next) > LONGEST_SPLIT) return false;
  const titleEnd = block.lineStart + block.mark.title.end;
  return !TITLE_ENDS.some((end) => text.endsWith(end, titleEnd)) && after.mark?.form !== 'plain';
}
