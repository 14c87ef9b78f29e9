import { createFactVocabulary, readFacts } from './facts/readFacts';
import { readAnnouncements } from './figures/announcement';
import { createFigureVocabulary, readFigures } from './figures/readFigures';
import { mapLines, type Kept } from './kept';
import type { Lexicon } from './lexicon/lexicon';
import { lineIndexAt } from './lines/lines';
import type { LineContent } from './report/report';
import { changedAnnexCores, createTermMatcher, readTerms, withAnnexTerms } from './terms/readTerms';
import { readOddMarks } from './text/brackets';
import type { Span } from './text/span';

/** Reads the content of every line; unchanged lines keep theirs unless they hold a term that the annex defines otherwise than before. */
export type ReadContents = (
  text: string,
  spans: readonly Span[],
  annexTerms: readonly string[],
  kept: Kept | undefined,
) => readonly (LineContent | undefined)[];

/** Reads lines by a lexicon: made once, as it makes the vocabularies ready. */
export interface LineReader {
  /** @param annexTerms the terms that the report's own annex defines, which lines then mention */
  readonly withAnnex: (annexTerms: readonly string[]) => (line: string) => LineContent;
}

export function createLineReader(lexicon: Lexicon): LineReader {
  const figureVocabulary = createFigureVocabulary(lexicon);
  const factVocabulary = createFactVocabulary(lexicon);
  const lexiconMatcher = createTermMatcher(lexicon);
  return {
    withAnnex: (annexTerms) => {
      const matcher = annexTerms.length === 0 ? lexiconMatcher : withAnnexTerms(lexiconMatcher, annexTerms);
      return (line) => {
        const { figures, deictics } = readFigures(line, figureVocabulary);
        const terms = readTerms(line, matcher);
        const facts = readFacts({ line, figures, deictics, terms }, factVocabulary);
        return { figures, deictics, terms, facts, oddMarks: readOddMarks(line), announcements: readAnnouncements(line, figures) };
      };
    },
  };
}

export function createReadContents(lineReader: LineReader): ReadContents {
  return (text, spans, annexTerms, kept) => {
    const readLine = lineReader.withAnnex(annexTerms);
    const usable = kept?.report.identity.isReport ? kept : undefined;
    const changedCores = usable ? changedAnnexCores(usable.report.annex.map((entry) => entry.term), annexTerms) : [];
    const readContent = (span: Span): LineContent => readLine(text.slice(span.start, span.end));
    return mapLines(spans, usable, (line) => line.content, readContent, linesWith(text, spans, changedCores));
  };
}

/** The indices of the lines in which one of the words occurs. */
function linesWith(text: string, spans: readonly Span[], words: readonly string[]): ReadonlySet<number> {
  const indices = new Set<number>();
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) indices.add(lineIndexAt(spans, at));
  }
  return indices;
}
