import type { DateContext, Deictic } from './dates/partialDate';
import { resolveDate } from './dates/resolveDate';
import type { Figure } from './figures/figure';
import { createFigureVocabulary, readFigures, type FigureVocabulary } from './figures/readFigures';
import type { Check } from './findings/check';
import { CHECKS } from './findings/registry';
import { readHeading } from './headings/readHeading';
import type { Lexicon } from './lexicon/lexicon';
import { splitLines } from './lines/lines';
import { identify } from './report/identify';
import type { Line, LineContent, Reading, Report } from './report/report';
import { buildSections } from './sections/buildSections';
import type { Section } from './sections/section';
import { createTermMatcher, readTerms, withAnnexTerms, type TermMatcher } from './terms/readTerms';
import type { Term } from './terms/term';
import type { Span } from './text/span';

export interface AnalyseOptions {
  /** Read any text as a report, even a single line. */
  readonly asReport?: boolean;
  /** The reading of an earlier state of the same text: lines that did not change keep theirs. The result equals a fresh reading. */
  readonly previous?: Report | undefined;
  /** The checks to run; all of the registry where left out. */
  readonly checks?: readonly Check[];
}

export type Analyse = (text: string, options?: AnalyseOptions) => Report;
void 0 as unknown as [DateContext, Deictic, Figure, FigureVocabulary, LineContent, Reading, Section, TermMatcher, Term, Span, Line];

/** Makes the analysis ready for a lexicon. Pure: string in, plain data out. */
export function createAnalyse(lexicon: Lexicon): Analyse {
  const vocabulary = createFigureVocabulary(lexicon);
  const baseMatcher = createTermMatcher(lexicon);
  return (text, options = {}) => {
    const spans = splitLines(text);
    const headings = spans.map((span) => readHeading(text.slice(span.start, span.end)));
    const identity = identify(text, spans, headings, options.asReport ?? false);
    if (!identity.isReport) {
      return { text, lines: spans.map((span, index) => ({ ...span, heading: headings[index], content: undefined })), identity, sections: [], annex: [], figures: [], deictics: [], terms: [], findings: [] };
    }
    const { sections, annex } = buildSections(text, spans, headings, identity);
    const matcher = annex.length ? withAnnexTerms(baseMatcher, annex.map((entry) => entry.term)) : baseMatcher;
    const lines = spans.map((span, index): Line => {
      const line = text.slice(span.start, span.end);
      return { ...span, heading: headings[index], content: { ...readFigures(line, vocabulary), terms: readTerms(line, matcher) } };
    });
    const figures = lines.flatMap((line) => line.content!.figures.map((figure) => ({ ...figure, start: figure.start + line.start, end: figure.end + line.start, iso: figure.date && resolveDate(figure.date, { year: identity.year, reportYear: identity.year, planYear: identity.planYear }) })));
    const terms = lines.flatMap((line) => line.content!.terms.map((term) => ({ ...term, start: term.start + line.start, end: term.end + line.start })));
    const reading: Reading = { text, lines, identity, sections, annex, figures, deictics: [], terms };
    return { ...reading, findings: (options.checks ?? CHECKS).flatMap((check) => check.find(reading)) };
  };
}
