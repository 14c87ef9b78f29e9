import type { Position, Range } from 'vscode-languageserver-types';
import type { Fact } from '../core/facts/fact';
import type { Figure } from '../core/figures/figure';
import type { Identity } from '../core/report/identity';
import type { Report } from '../core/report/report';
import type { Section } from '../core/sections/section';
import type { Term } from '../core/terms/term';
import { touches, type Span } from '../core/text/span';
import type { Positions } from './positions';
import { extentOf } from './sections';
import { sentenceAt } from './sentences';

/** What was read, as plain data for people: spans became ranges, each with its text. */
export interface ReadingView {
  readonly report: Identity;
  /** The place that was asked for: its sentence; undefined for a whole reading. */
  readonly sentence: Placed<object> | undefined;
  readonly sections: readonly Placed<Section>[];
  readonly figures: readonly Placed<Figure>[];
  readonly deictics: readonly Placed<object>[];
  /** Each where its figure stands. */
  readonly facts: readonly Placed<Fact>[];
  readonly terms: readonly Placed<Term>[];
  readonly findings: readonly Placed<object>[];
}

export type Placed<T> = T & { readonly range: Range; readonly text: string };

/** The reading of a whole report, or of the sentence round a position and the sections that hold it. */
export function describeReading(report: Report, positions: Positions, position?: Position): ReadingView {
  const offset = position && positions.offsetAt(position);
  const within: Span = offset === undefined ? { start: 0, end: report.text.length } : sentenceAt(report, offset);
  const isWithin = ({ start, end }: Span): boolean => within.start <= start && end <= within.end;
  const place = <T extends object>(item: T, span: Span): Placed<T> => ({
    ...item,
    range: positions.rangeOf(span),
    text: report.text.slice(span.start, span.end),
  });
  const placeAll = <T extends Span>(items: readonly T[]): Placed<T>[] => items.filter(isWithin).map((item) => place(item, item));
  return {
    report: report.identity,
    sentence: offset === undefined ? undefined : place({}, within),
    sections: report.sections.filter((section) => offset === undefined || touches(extentOf(section), offset)).map((section) => place(section, section.span)),
    figures: placeAll(report.figures),
    deictics: placeAll(report.deictics),
    facts: report.facts.flatMap((fact): Placed<Fact>[] => {
      const figure = report.figures[fact.figure];
      return figure && isWithin(figure) ? [place(fact, figure)] : [];
    }),
    terms: placeAll(report.terms),
    findings: report.findings.filter(({ span }) => isWithin(span)).map((finding) => place(finding, finding.span)),
  };
}
