import type { GlossaryPlace } from '../core/lexicon/glossary';
import { lineIndexAt, splitLines } from '../core/lines/lines';
import type { Span } from '../core/text/span';

/** Where things stand in a glossary file. */
export interface Places {
  /** Zero-based. */
  readonly lineOf: (offset: number) => number;
  readonly placeOf: (span: Span) => GlossaryPlace;
}

export function createPlaces(text: string, location: string): Places {
  const lines = splitLines(text);
  return {
    lineOf: (offset) => lineIndexAt(lines, offset),
    placeOf: ({ start, end }) => {
      const line = lineIndexAt(lines, start);
      const { start: lineStart, end: lineEnd } = lines[line]!;
      return { location, line, lineText: text.slice(lineStart, lineEnd), start: start - lineStart, end: Math.min(end, lineEnd) - lineStart };
    },
  };
}
