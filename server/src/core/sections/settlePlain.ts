import { classOf, CLOSING, COMMA, COLON, HAN, OPENING, SEMICOLON, SENTENCE_END } from '../text/characters';
import { endsParagraph, lengthOf, type Block, type Layout } from './blocks';

/** A heading's body is at least a sentence. */
const SHORTEST_BODY = 24;
const FEWEST_HAN = 4;
const SHORT_TITLES = ['结束语', '结语', '前言', '引言'] as const;

/** Settles the headings that stand alone without a number: a whole line between two paragraphs. */
export function settlePlain(layout: Layout): void {
  const { blocks, roles } = layout;
  // backwards, since a heading above another one needs that to be a heading
  for (let index = blocks.length - 1; index >= 0; index--) {
    if (roles[index] === 'text' && blocks[index]!.mark?.form === 'plain' && standsAlone(layout, index)) roles[index] = 'plain';
  }
}

function standsAlone(layout: Layout, index: number): boolean {
  const { text, blocks, roles } = layout;
  const block = blocks[index]!;
  const next = blocks[index + 1];
  if (next === undefined || roles[index + 1] === 'chrome') return false;
  const previous = blocks[index - 1];
  if (previous !== undefined && runsOn(layout, index - 1, previous)) return false;
  if ((classOf(text.charCodeAt(block.end - 1)) & OPENING) !== 0) return false;
  if ((classOf(text.charCodeAt(next.start)) & (SENTENCE_END | COMMA | COLON | CLOSING | SEMICOLON)) !== 0) return false;
  const below = roles[index + 1];
  const isFragment = below === 'text' && next.mark?.form === 'plain';
  const hasBody = below !== 'text' || next.mark?.form === 'lead' || (lengthOf(next) >= SHORTEST_BODY && !isFragment);
  const isAddress = text[next.end - 1] === '：' || text[next.end - 1] === ':' || text[next.end - 1] === '！';
  if (!hasBody && !isAddress) return false;
  return countHan(text, block.start, block.end) >= FEWEST_HAN || SHORT_TITLES.some((title) => text.slice(block.start, block.end) === title);
}

/** True for running text that is not complete at its line's end. */
function runsOn(layout: Layout, index: number, block: Block): boolean {
  const role = layout.roles[index];
  if (role === 'chrome' || role === 'titleBlock' || endsParagraph(layout.text, block)) return false;
  return role === 'text' || block.mark?.alone !== true;
}

function countHan(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) {
    if ((classOf(text.charCodeAt(index)) & HAN) !== 0) count++;
  }
  return count;
}
