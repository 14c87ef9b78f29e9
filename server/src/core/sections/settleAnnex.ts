import type { Block, Layout } from './blocks';
import { readAnnexEntry, type EntryParts } from './annexEntry';

/** A glossary stands behind this share of a text. */
const EARLIEST_SHARE = 0.4;

/** Finds the annexes behind the report and the entries of its glossary. Returns the entries' parts by block. */
export function settleAnnex(layout: Layout): ReadonlyMap<number, EntryParts> {
  const { text, blocks, roles } = layout;
  const entries = new Map<number, EntryParts>();
  let inAnnex = false;
  let inGlossary = false;
  for (let index = 0; index < blocks.length; index++) {
    if (roles[index] !== 'text') continue;
    const block = blocks[index]!;
    if (block.mark?.form === 'annex' && titlesAnnex(layout, index, inAnnex)) {
      roles[index] = 'annex';
      inAnnex = true;
      inGlossary = block.mark.certainty === 'certain' || entryOf(text, blocks[index + 1]) !== undefined;
    } else if (inGlossary) {
      const entry = entryOf(text, block);
      if (entry !== undefined) entries.set(index, entry);
      // a numbered sentence among the notes explains no term, and is no heading either
      if (entry !== undefined) roles[index] = 'entry';
      else if (block.mark?.form === 'numbered' && !block.mark.alone) roles[index] = 'note';
    }
  }
  return entries;
}

function entryOf(text: string, block: Block | undefined): EntryParts | undefined {
  if (block === undefined) return undefined;
  const { mark, start, end, lineStart } = block;
  if (mark?.form !== 'numbered') return readAnnexEntry(text, start, end, start, undefined);
  return readAnnexEntry(text, start, end, lineStart + mark.span.start + mark.number.length, mark.ordinal);
}

/** An annex title stands late in the text, or right above entries; a bare label above the glossary's own title is no second annex. */
function titlesAnnex(layout: Layout, index: number, inAnnex: boolean): boolean {
  const { text, blocks, roles } = layout;
  const { certainty } = blocks[index]!.mark!;
  const next = blocks[index + 1];
  const isLast = next === undefined || roles[index + 1] === 'chrome';
  if (isLast) return certainty === 'certain' && inAnnex;
  if (certainty === 'possible' && next.mark?.form === 'annex') return false;
  if (blocks[index]!.start >= text.length * EARLIEST_SHARE || inAnnex) return true;
  // a note may stand between the title and the first entry
  return certainty === 'certain' && (entryOf(text, next) !== undefined || entryOf(text, blocks[index + 2]) !== undefined);
}
