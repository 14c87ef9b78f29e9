import type { Range } from 'vscode-languageserver-types';
import type { Aspect, Fact, FactStatus, GroupRole } from '../core/facts/fact';
import { intervalOf } from '../core/facts/interval';
import type { Bound, Figure, FigureKind } from '../core/figures/figure';
import type { Finding, RelatedPlace, Severity } from '../core/findings/finding';
import type { Lexicon, LexiconEntry } from '../core/lexicon/lexicon';
import type { ReportKind } from '../core/report/identity';
import type { Relation, RelationKind } from '../core/relations/relation';
import type { Report } from '../core/report/report';
import type { Section, SectionKind } from '../core/sections/section';
import type { Term, TermType } from '../core/terms/term';
import type { Bilingual } from '../core/text/message';
import type { Span } from '../core/text/span';
import { createPositions, type Positions } from '../service/positions';
import { createTranslate, type Language, type Translate } from '../translate';

/** The version of the printed form; it grows when a field changes its meaning. The schema is `docs/annotate.schema.json`. */
export const ANNOTATION_VERSION = 1;


/** What `annotate` prints for one file, as plain JSON data. Fields that are undefined are left out of the JSON. */
export interface Annotation extends OutlineAnnotation {
  readonly figures: readonly FigureAnnotation[];
  readonly terms: readonly TermAnnotation[];
  /** What figures prove or refute of each other. */
  readonly relations: readonly RelationAnnotation[];
  readonly diagnostics: readonly DiagnosticAnnotation[];
}

/** What `outline` prints for one file. */
export interface OutlineAnnotation {
  readonly version: typeof ANNOTATION_VERSION;
  readonly file: string;
  /** The encoding that the file was read in, as a WHATWG label in lower case (`utf-8`, `gb18030`). */
  readonly encoding: string;
  readonly report: ReportAnnotation;
  readonly sections: readonly SectionAnnotation[];
}

/** What is printed in the place of a file that could not be read. */
export interface FailureAnnotation {
  readonly version: typeof ANNOTATION_VERSION;
  readonly file: string;
  readonly error: string;
}

export interface ReportAnnotation {
  readonly isReport: boolean;
  readonly kind: ReportKind | null;
  readonly title: string | null;
  readonly place: string | null;
  readonly year: number | null;
  readonly planYear: number | null;
  readonly date: string | null;
}

export interface SectionAnnotation {
  readonly level: number;
  readonly kind: SectionKind;
  readonly number: string;
  readonly title: string;
  readonly range: Range;
  readonly bodyRange: Range;
}

export interface FigureAnnotation {
  readonly range: Range;
  readonly text: string;
  readonly kind: FigureKind;
  readonly value: string | undefined;
  /** A fraction that no decimal can hold, `1/3`. */
  readonly rational: string | undefined;
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly values: readonly string[] | undefined;
  readonly iso: string | undefined;
  readonly bound: Bound;
  readonly unit: string;
  readonly cjk: boolean;
  readonly fact: FactAnnotation | null;
}

/** What a figure measures. `scope` and `base` are empty where nothing is said. */
export interface FactAnnotation {
  readonly subject: string;
  readonly subjectRange: Range | null;
  readonly indicator: string | null;
  readonly aspect: Aspect;
  readonly period: string | null;
  readonly status: FactStatus;
  readonly scope: string;
  readonly base: string;
  readonly interval: IntervalAnnotation | null;
  /** Figures that are bound together share it (`25.1`: the first group of line 25); null for none. */
  readonly group: string | null;
  readonly role: GroupRole | null;
}

/** All values that a figure may stand for; an end that is null is open. */
export interface IntervalAnnotation {
  readonly low: string | null;
  readonly high: string | null;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
}

export interface TermAnnotation {
  readonly range: Range;
  readonly text: string;
  readonly type: TermType;
  readonly canonical: string;
  readonly definition: Definition | null;
}

/** `source` is `annex:LINE` (one-based, the line of the entry), `glossary:FILE:LINE` or `lexicon`. */
export interface Definition {
  readonly text: string;
  readonly source: string;
}

/** An arithmetic relation: the ranges of its figures, what they give and what the report states. */
export interface RelationAnnotation {
  readonly kind: RelationKind;
  readonly holds: boolean;
  readonly figures: readonly Range[];
  readonly computed: string;
  readonly stated: string;
}

export interface DiagnosticAnnotation {
  readonly range: Range;
  /** As in LSP: error 1, warning 2, information 3, hint 4. */
  readonly severity: number;
  readonly code: string;
  readonly message: string;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
}

/** Where the text came from, and in which language messages and definitions are wanted. */
export interface AnnotationContext {
  readonly file: string;
  readonly encoding: string;
  readonly language: Language;
  /** How a glossary file is named; by its location where left out. */
  readonly nameOfGlossary?: (location: string) => string;
}

const SEVERITIES: Readonly<Record<Severity, number>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** Turns a report into what `annotate` prints: ranges with zero-based lines and UTF-16 columns, in the order of the text. */
export function annotate(report: Report, lexicon: Lexicon, context: AnnotationContext): Annotation {
  const positions = createPositions(report.text, report.lines, 'utf-16');
  const translate = createTranslate(context.language);
  const define = createDefiner(report, lexicon, context, positions);
  return {
    ...outlineOf(report, context, positions),
    figures: figureAnnotations(report, positions),
    terms: report.terms.map((term) => termAnnotation(term, positions, define)),
    relations: report.relations.map((relation) => relationAnnotation(relation, report, positions)),
    diagnostics: report.findings.map((finding) => diagnosticAnnotation(finding, positions, translate)),
  };
}

/** Turns a report into what `outline` prints. */
export function outline(report: Report, context: AnnotationContext): OutlineAnnotation {
  return outlineOf(report, context, createPositions(report.text, report.lines, 'utf-16'));
}

export function failure(file: string, error: string): FailureAnnotation {
  return { version: ANNOTATION_VERSION, file, error };
}

function outlineOf(report: Report, context: AnnotationContext, positions: Positions): OutlineAnnotation {
  const { isReport, kind, title, place, year, planYear, date } = report.identity;
  return {
    version: ANNOTATION_VERSION,
    file: context.file,
    encoding: context.encoding,
    report: {
      isReport,
      kind: kind ?? null,
      title: title ?? null,
      place: place ?? null,
      year: year ?? null,
      planYear: planYear ?? null,
      date: date ?? null,
    },
    sections: report.sections.map((section) => sectionAnnotation(section, positions)),
  };
}

function sectionAnnotation(section: Section, positions: Positions): SectionAnnotation {
  const { level, kind, number, title } = section;
  return { level, kind, number, title, range: positions.rangeOf(section.span), bodyRange: positions.rangeOf(section.body) };
}

function figureAnnotations({ figures, facts }: Report, positions: Positions): readonly FigureAnnotation[] {
  const factOf = new Map(facts.map((fact) => [fact.figure, fact]));
  return figures.map((figure, index) => figureAnnotation(figure, factOf.get(index), positions));
}

function figureAnnotation(figure: Figure, fact: Fact | undefined, positions: Positions): FigureAnnotation {
  return {
    range: positions.rangeOf(figure),
    text: figure.text,
    kind: figure.kind,
    value: figure.value,
    rational: figure.rational && `${figure.rational.numerator}/${figure.rational.denominator}`,
    low: figure.low,
    high: figure.high,
    values: figure.values,
    iso: figure.iso,
    bound: figure.bound,
    unit: figure.unit,
    cjk: figure.cjk,
    fact: fact ? factAnnotation(fact, figure, positions) : null,
  };
}

function factAnnotation(fact: Fact, figure: Figure, positions: Positions): FactAnnotation {
  const { subject, subjectSpan, indicator, aspect, period, status, scope, base, group, role } = fact;
  const interval = intervalOf(figure, fact.negative);
  return {
    subject,
    subjectRange: subjectSpan ? positions.rangeOf(subjectSpan) : null,
    indicator: indicator ?? null,
    aspect,
    period: period ?? null,
    status,
    scope,
    base,
    interval: interval
      ? { low: interval.low ?? null, high: interval.high ?? null, lowIncluded: interval.lowIncluded, highIncluded: interval.highIncluded }
      : null,
    group: group ?? null,
    role: role ?? null,
  };
}

function termAnnotation(term: Term, positions: Positions, define: (term: Term) => Definition | null): TermAnnotation {
  return { range: positions.rangeOf(term), text: term.text, type: term.type, canonical: term.canonical, definition: define(term) };
}

function relationAnnotation({ kind, holds, figures, computed, stated }: Relation, report: Report, positions: Positions): RelationAnnotation {
  return { kind, holds, figures: figures.map((figure) => positions.rangeOf(report.figures[figure]!)), computed, stated };
}

function diagnosticAnnotation(finding: Finding, positions: Positions, translate: Translate): DiagnosticAnnotation {
  return {
    range: positions.rangeOf(finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.check,
    message: translate(finding.message),
    related: finding.related.map((place: RelatedPlace) => ({ range: positions.rangeOf(place.span), message: translate(place.message) })),
  };
}

/**
 * Defines a term: the report's own annex first, then the workspace's glossary, then the lexicon. Mentions of one entry of the lexicon share one definition,
 * and the annex defines them all where it defines one of the entry's wordings.
 */
function createDefiner(
  report: Report,
  lexicon: Lexicon,
  { language, nameOfGlossary = String }: AnnotationContext,
  positions: Positions,
): (term: Term) => Definition | null {
  const annex = new Map<string, Definition>();
  for (const entry of report.annex) {
    if (annex.has(entry.term)) continue;
    const line = positions.rangeOf(entry.termSpan).start.line + 1;
    annex.set(entry.term, { text: textOf(report, entry.definition), source: `annex:${line}` });
  }
  const defineEntry = ({ canonical, aliases, definition, glossary }: LexiconEntry): Definition | null => {
    for (const wording of [canonical, ...aliases]) {
      const own = annex.get(wording);
      if (own) return own;
    }
    if (glossary) return { text: inLanguage(glossary.definition, language), source: `glossary:${nameOfGlossary(glossary.place.location)}:${glossary.place.line + 1}` };
    const text = definition[language];
    return text ? { text, source: 'lexicon' } : null;
  };
  const byEntry: (Definition | null | undefined)[] = new Array(lexicon.entries.length);
  return ({ text, canonical, entry }) => {
    if (entry === undefined) return annex.size ? (annex.get(canonical) ?? annex.get(text) ?? null) : null;
    const known = byEntry[entry];
    return known === undefined ? (byEntry[entry] = defineEntry(lexicon.entries[entry]!)) : known;
  };
}

/** A glossary may have one language only. */
function inLanguage({ zh, en }: Bilingual, language: Language): string {
  return (language === 'zh' ? zh : en) || zh || en;
}

function textOf(report: Report, span: Span): string {
  return report.text.slice(span.start, span.end).trim();
}
