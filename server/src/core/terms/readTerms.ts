import type { Lexicon } from '../lexicon/lexicon';
import type { Term } from './term';

/** The lexicon's wordings, made ready for one pass over a line. */
export interface TermMatcher {
  readonly lexicon: Lexicon;
  readonly annexTerms: readonly string[];
}

export function createTermMatcher(lexicon: Lexicon): TermMatcher {
  return { lexicon, annexTerms: [] };
}

/** The same matcher, which also knows the terms that a report's own annex defines. */
export function withAnnexTerms(matcher: TermMatcher, annexTerms: readonly string[]): TermMatcher {
  return { ...matcher, annexTerms };
}

/** The terms of one line, longest match first, none inside another. Offsets count from the line's start. */
export function readTerms(line: string, matcher: TermMatcher): readonly Term[] {
  const terms: Term[] = [];
  matcher.lexicon.entries.forEach((entry, index) => {
    const start = line.indexOf(entry.canonical);
    if (start >= 0) terms.push({ start, end: start + entry.canonical.length, text: entry.canonical, type: entry.type, canonical: entry.canonical, entry: index });
  });
  return terms.sort((first, second) => first.start - second.start);
}
