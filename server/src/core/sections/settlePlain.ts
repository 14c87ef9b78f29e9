import { classOf, CLOSING, COMMA, COLON, HAN, SEMICOLON, SENTENCE_END } from '../text/characters';
import { endsParagraph, lengthOf, type Layout } from './blocks';

/** A heading's body is at least a sentence. */
const SHORTEST_BODY = 24;
const FEWEST_HAN = 4;
const SHORT_TITLES = ['结束语', '结语', '前言', '引言'] as const;

/** Settles the headings that stand alone without a number: a whole line between two paragraphs. */
export function settlePlain(layout: Layout): void {
  const { blocks, roles } = layout;
  for (let index = 0; index < blocks.length; index++) {
    if (roles[index] === 'text' && blocks[index]!.mark?.form === 'plain' && standsAlone(layout, index)) roles[index] = 'plain';
  }
}

function standsAlone(layout: Layout, index: number): boolean {
  const { text, blocks, roles } = layout;
  const block = blocks[index]!;
  const next = blocks[index + 1];
  if (next === undefined || roles[index + 1] === 'chrome') return false;
  const previous = blocks[index - 1];
  const isOpen = previous !== undefined && roles[index - 1] === 'text' && !endsParagraph(text, previous);
  if (isOpen) return false;
  if ((classOf(text.charCodeAt(next.start)) & (SENTENCE_END | COMMA | COLON | CLOSING | SEMICOLON)) !== 0) return false;
  const hasBody = next.mark?.form === 'numbered' || next.mark?.form === 'bullet' || next.mark?.form === 'plain' || lengthOf(next) >= SHORTEST_BODY || next.mark?.form === 'lead';
  const isAddress = text[next.end - 1] === '：' || text[next.end - 1] === ':' || text[next.end - 1] === '！';
  if (!hasBody && !isAddress) return false;
  return countHan(text, block.start, block.end) >= FEWEST_HAN || SHORT_TITLES.some((title) => text.slice(block.start, block.end) === title);
}

function countHan(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) {
    if ((classOf(text.charCodeAt(index)) & HAN) !== 0) count++;
  }
  return count;
}
