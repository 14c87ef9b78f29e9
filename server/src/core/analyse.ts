import type { LineFact } from './facts/fact';
import { placeFacts, type FactLine } from './facts/placeFacts';
import type { Check } from './findings/check';
import { CHECKS } from './findings/registry';
import type { HeadingMark } from './headings/heading';
import { readHeading } from './headings/readHeading';
import type { Lexicon } from './lexicon/lexicon';
import { mapLines, type Kept } from './kept';
import { splitChangedLines, splitLines } from './lines/lines';
import { identify } from './report/identify';
import type { Identity } from './report/identity';
import { placeContent } from './report/placeContent';
import { createLineReader, createReadContents } from './readContents';
import { createRelate } from './relations/relate';
import type { Line, LineContent, Reading, Report } from './report/report';
import { buildSections } from './sections/buildSections';
import type { Section } from './sections/section';
import type { Span } from './text/span';

export interface AnalyseOptions {
  /** Read any text as a report, even a single line. */
  readonly asReport?: boolean;
  /**
   * The reading of an earlier state of the same text, made with the same options: lines that did not change keep theirs.
   * The result equals a fresh reading.
   */
  readonly previous?: Report | undefined;
  /** The checks to run; all of the registry where left out. */
  readonly checks?: readonly Check[];
}

/** Text in, plain data out. Never throws, whatever the text. A text that is no report gives an empty reading. */
export type Analyse = (text: string, options?: AnalyseOptions) => Report;

/**
 * Makes the whole analysis ready for a lexicon.
 * @param lineReader reads the lines by the same lexicon
 */
export function createAnalyse(lexicon: Lexicon, lineReader = createLineReader(lexicon)): Analyse {
  const readContents = createReadContents(lineReader);
  const relate = createRelate(lexicon.entries);
  return (text, { asReport = false, previous, checks = CHECKS } = {}) => {
    const changed = previous && splitChangedLines(previous.text, previous.lines, text);
    const spans = changed?.lines ?? splitLines(text);
    const kept = previous && changed ? { report: previous, change: changed.change } : undefined;
    const headings = mapLines(spans, kept, (line) => line.heading, (span) => readHeading(text.slice(span.start, span.end)));
    const identity = identify(text, spans, headings, asReport);
    if (!identity.isReport) return emptyReport(text, spans, headings, identity);

    const { sections, annex } = buildSections(text, spans, headings, identity);
    const contents = readContents(text, spans, annex.map((entry) => entry.term), kept);
    const lines = assembleLines(spans, headings, contents, sections, identity);
    const keptLines = kept ? keptWithYears(lines, identity, kept) : 0;
    const placed = placeContent(lines, identity, previous, keptLines);
    const facts = placeFacts(lines.map(factLine), { text, identity, sections, ...placed });
    const evidence = { text, lines, identity, sections, annex, ...placed, facts };
    const reading: Reading = { ...evidence, relations: relate(evidence) };
    const findings = checks.flatMap((check) => check.find(reading, lexicon));
    return { ...reading, findings: findings.sort((first, second) => first.span.start - second.span.start) };
  };
}

function emptyReport(text: string, spans: readonly Span[], headings: readonly (HeadingMark | undefined)[], identity: Identity): Report {
  const lines = spans.map((span, index): Line => ({ start: span.start, end: span.end, heading: headings[index], content: undefined, year: undefined }));
  return { text, lines, identity, sections: [], annex: [], figures: [], deictics: [], terms: [], facts: [], relations: [], findings: [] };
}

const NO_FACTS: readonly LineFact[] = [];

function factLine({ start, end, content }: Line): FactLine {
  return { start, end, facts: content?.facts ?? NO_FACTS, figures: content?.figures.length ?? 0, deictics: content?.deictics.length ?? 0 };
}

/** Joins what is known of each line, with the year that its section speaks of. */
function assembleLines(
  spans: readonly Span[],
  headings: readonly (HeadingMark | undefined)[],
  contents: readonly (LineContent | undefined)[],
  sections: readonly Section[],
  identity: Identity,
): readonly Line[] {
  const lines: Line[] = [];
  let next = 0;
  let year = identity.year;
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index]!;
    for (; next < sections.length && sections[next]!.span.start <= end; next++) year = sections[next]!.year ?? identity.year;
    lines.push({ start, end, heading: headings[index], content: contents[index], year });
  }
  return lines;
}

/** How many lines at the beginning stand as they stood, with the same years to resolve their dates by. */
function keptWithYears(lines: readonly Line[], identity: Identity, { report, change }: Kept): number {
  const before = report.identity;
  if (identity.year !== before.year || identity.planYear !== before.planYear || identity.date !== before.date) return 0;
  let kept = 0;
  while (kept < change.head && lines[kept]!.content === report.lines[kept]!.content && lines[kept]!.year === report.lines[kept]!.year) kept++;
  return kept;
}
