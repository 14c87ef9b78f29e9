import type { LexiconEntry, Lexicon } from '../core/lexicon/lexicon';
import type { AnnexEntry, Report } from '../core/report/report';
import type { Term, TermType } from '../core/terms/term';
import { touches, type Span } from '../core/text/span';
import { spanAt } from './lookup';

/** One thing that a report speaks of under one or several wordings, with all that is known of it. */
export interface Concept {
  readonly canonical: string;
  readonly type: TermType | undefined;
  /** The wording under the cursor. */
  readonly span: Span;
  readonly entry: LexiconEntry | undefined;
  /** The report's own definition. */
  readonly annex: AnnexEntry | undefined;
  /** Every mention, in the order of the text, the annex entry's own heading left out. */
  readonly mentions: readonly Span[];
}

/** The concept at an offset: a term that was recognised there, or an entry of the annex. */
export function conceptAt(report: Report, lexicon: Lexicon, offset: number): Concept | undefined {
  const heading = report.annex.find((entry) => touches(entry.termSpan, offset));
  if (heading) return conceptOfAnnexEntry(report, lexicon, heading);
  const term = spanAt(report.terms, offset);
  return term && conceptOfTerm(report, lexicon, term);
}

function conceptOfTerm(report: Report, lexicon: Lexicon, term: Term): Concept {
  const entry = entryOf(lexicon, term);
  const annex = report.annex.find((candidate) => defines(candidate, term, entry));
  return {
    canonical: term.canonical,
    type: term.type,
    span: { start: term.start, end: term.end },
    entry,
    annex,
    mentions: mentionsOf(report, annex, (other) => isSameTerm(other, term)),
  };
}

function conceptOfAnnexEntry(report: Report, lexicon: Lexicon, annex: AnnexEntry): Concept {
  const defined = report.terms.find((term) => defines(annex, term, entryOf(lexicon, term)));
  const mentions = defined ? mentionsOf(report, annex, (other) => isSameTerm(other, defined)) : [];
  return {
    canonical: defined?.canonical ?? annex.term,
    type: defined?.type,
    span: annex.termSpan,
    entry: defined && entryOf(lexicon, defined),
    annex,
    mentions,
  };
}

function entryOf(lexicon: Lexicon, term: Term): LexiconEntry | undefined {
  return term.entry === undefined ? undefined : lexicon.entries[term.entry];
}

function defines(annex: AnnexEntry, term: Term, entry: LexiconEntry | undefined): boolean {
  const wording = annex.term;
  return wording === term.canonical || wording === term.text || wording === entry?.canonical || (entry?.aliases.includes(wording) ?? false);
}

export function isSameTerm(first: Term, second: Term): boolean {
  return first.entry === undefined ? second.entry === undefined && first.canonical === second.canonical : first.entry === second.entry;
}

function mentionsOf(report: Report, annex: AnnexEntry | undefined, isMention: (term: Term) => boolean): readonly Span[] {
  const isHeading = (term: Span): boolean => annex !== undefined && term.start < annex.termSpan.end && annex.termSpan.start < term.end;
  return report.terms.filter((term) => isMention(term) && !isHeading(term)).map(({ start, end }) => ({ start, end }));
}
