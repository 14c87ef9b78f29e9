import type { HeadingMark } from '../headings/heading';
import type { Layout } from './blocks';

/** So many paragraphs that open or close alike are a pattern, even with doubtful words. */
export const PATTERN = 3;
const SAME_CHARACTERS = 2;
/** Leads of one shape differ by no more characters than this. */
const ALIKE_LENGTH = 2;

/** The paragraphs between two headings, as indices of blocks, with what their opening sentences have in common. */
export interface LeadGroup {
  readonly layout: Layout;
  readonly paragraphs: readonly number[];
  /** How often each first and last pair of characters stands in the opening sentences; counted when first asked for. */
  readonly countPatterns: () => ReadonlyMap<string, number>;
}

export function createLeadGroup(layout: Layout, paragraphs: readonly number[]): LeadGroup {
  let counted: Map<string, number> | undefined;
  const countPatterns = (): ReadonlyMap<string, number> => {
    if (counted !== undefined) return counted;
    counted = new Map();
    for (let place = 0; place < paragraphs.length; place++) {
      if (candidateAt(layout, paragraphs, place) === undefined) continue;
      for (const key of patternsOf(layout, paragraphs[place]!)) counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    return counted;
  };
  return { layout, paragraphs, countPatterns };
}

/** What a lead shows of its shape: its length and its commas. */
export function shapeOf(layout: Layout, index: number): { readonly length: number; readonly commas: number } {
  const { text, blocks } = layout;
  const { lineStart, mark } = blocks[index]!;
  const end = lineStart + mark!.title.end;
  let commas = 0;
  for (let offset = lineStart + mark!.title.start; offset < end; offset++) if (text[offset] === '，' || text[offset] === ',') commas++;
  return { length: mark!.title.end - mark!.title.start, commas };
}

/** A likely lead wants a candidate beside it; a possible one wants likely ones round it, one of its own shape, or a pattern of words. */
export function hasFellow(group: LeadGroup, place: number): boolean {
  const { layout, paragraphs } = group;
  const before = candidateAt(layout, paragraphs, place - 1);
  const behind = candidateAt(layout, paragraphs, place + 1);
  if (candidateAt(layout, paragraphs, place)!.certainty === 'likely') return before !== undefined || behind !== undefined;
  if (isPattern(group, place)) return true;
  if (statesIdentity(layout, paragraphs[place]!)) return false;
  const isLikely = (mark: HeadingMark | undefined): boolean => mark?.certainty === 'likely';
  if (before !== undefined && behind !== undefined && (isLikely(before) || isLikely(behind))) return true;
  if (isLikely(before) && hasShapeOf(layout, paragraphs[place]!, paragraphs[place - 1]!)) return true;
  if (isLikely(behind) && hasShapeOf(layout, paragraphs[place]!, paragraphs[place + 1]!)) return true;
  return isLastMissing(layout, paragraphs, place);
}

/** The mark of the paragraph at a place, where it may be a lead on its line. */
function candidateAt(layout: Layout, paragraphs: readonly number[], place: number): HeadingMark | undefined {
  const index = paragraphs[place];
  const mark = index === undefined ? undefined : layout.blocks[index]!.mark;
  return mark?.form === 'lead' && !mark.alone ? mark : undefined;
}

/** True when every other paragraph of the part has a likely lead. */
function isLastMissing(layout: Layout, paragraphs: readonly number[], place: number): boolean {
  if (paragraphs.length < PATTERN) return false;
  return paragraphs.every((_, other) => other === place || candidateAt(layout, paragraphs, other)?.certainty === 'likely');
}

/** True for a sentence that says what something is (`…是…`): it names its paragraph only where its fellows do the same. */
function statesIdentity(layout: Layout, index: number): boolean {
  return titleOf(layout, index).includes('是');
}

function titleOf(layout: Layout, index: number): string {
  const { lineStart, mark } = layout.blocks[index]!;
  return layout.text.slice(lineStart + mark!.title.start, lineStart + mark!.title.end);
}

function hasShapeOf(layout: Layout, index: number, other: number): boolean {
  const shape = shapeOf(layout, index);
  const model = shapeOf(layout, other);
  return shape.commas === model.commas && Math.abs(shape.length - model.length) <= ALIKE_LENGTH;
}

/** True when paragraphs of the same part open or close their first sentence alike (`在教育方面。`, `关于…。`). */
function isPattern({ layout, paragraphs, countPatterns }: LeadGroup, place: number): boolean {
  const patterns = countPatterns();
  return patternsOf(layout, paragraphs[place]!).some((key) => patterns.get(key)! >= PATTERN);
}

/** The characters that a lead begins and ends with. */
function patternsOf(layout: Layout, index: number): readonly [string, string] {
  const title = titleOf(layout, index);
  return [`${title.slice(0, SAME_CHARACTERS)}…`, `…${title.slice(-SAME_CHARACTERS)}`];
}
