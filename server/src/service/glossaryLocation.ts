import type { Range } from 'vscode-languageserver-types';
import type { GlossaryPlace } from '../core/lexicon/glossary';
import { createPositions, type PositionEncoding } from './positions';

/** Where a glossary names a term, in the client's encoding. */
export function rangeInGlossary({ line, lineText, start, end }: GlossaryPlace, encoding: PositionEncoding): Range {
  const { start: from, end: to } = createPositions(lineText, [{ start: 0, end: lineText.length }], encoding).rangeOf({ start, end });
  return { start: { line, character: from.character }, end: { line, character: to.character } };
}
