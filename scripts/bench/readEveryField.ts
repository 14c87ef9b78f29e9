import type { Range } from 'vscode-languageserver-types';
import type { Annotation } from '../../server/src/cli/annotation';

/** How many values were read, and a sum over them (32 bits, so that adding costs little), so that no reading can be left out as useless. */
export interface Tally {
  readonly count: number;
  readonly sum: number;
}

/** Reads every value that `annotate` prints, without making anything. */
export function readEveryField(annotation: Annotation): Tally {
  let count = 0;
  let sum = 0;
  const number = (value: number | null | undefined): void => {
    if (value === undefined) return;
    count++;
    sum = (sum + (value ?? 0)) | 0;
  };
  const text = (value: string | null | undefined): void => {
    if (value === undefined) return;
    count++;
    if (value) sum = (sum + value.length + value.charCodeAt(value.length - 1)) | 0;
  };
  const flag = (value: boolean): void => {
    count++;
    if (value) sum++;
  };
  const range = ({ start, end }: Range): void => {
    count += 4;
    sum = (sum + start.line + start.character + end.line + end.character) | 0;
  };

  number(annotation.version);
  text(annotation.file);
  text(annotation.encoding);
  const { report } = annotation;
  flag(report.isReport);
  for (const value of [report.kind, report.title, report.place, report.date]) text(value);
  number(report.year);
  number(report.planYear);
  for (const section of annotation.sections) {
    number(section.level);
    text(section.kind);
    text(section.number);
    text(section.title);
    range(section.range);
    range(section.bodyRange);
  }
  for (const figure of annotation.figures) {
    range(figure.range);
    text(figure.text);
    text(figure.kind);
    text(figure.value);
    text(figure.rational);
    text(figure.low);
    text(figure.high);
    figure.values?.forEach(text);
    text(figure.iso);
    text(figure.bound);
    text(figure.unit);
    flag(figure.cjk);
    if (figure.fact === null) text(null);
    else {
      const { subject, subjectRange, indicator, aspect, period, status, scope, base, interval, group, role } = figure.fact;
      [subject, indicator, aspect, period, status, scope, base, group, role].forEach(text);
      if (subjectRange === null) text(null);
      else range(subjectRange);
      if (interval === null) text(null);
      else {
        text(interval.low);
        text(interval.high);
        flag(interval.lowIncluded);
        flag(interval.highIncluded);
      }
    }
  }
  for (const term of annotation.terms) {
    range(term.range);
    text(term.text);
    text(term.type);
    text(term.canonical);
    if (term.definition === null) text(null);
    else {
      text(term.definition.text);
      text(term.definition.source);
    }
  }
  for (const relation of annotation.relations) {
    text(relation.kind);
    flag(relation.holds);
    relation.figures.forEach(range);
    text(relation.computed);
    text(relation.stated);
  }
  for (const diagnostic of annotation.diagnostics) {
    range(diagnostic.range);
    number(diagnostic.severity);
    text(diagnostic.code);
    text(diagnostic.message);
    for (const related of diagnostic.related) {
      range(related.range);
      text(related.message);
    }
  }
  return { count, sum };
}

/** The strings, numbers, booleans and nulls in a JSON value. */
export function countLeaves(value: unknown): number {
  if (value === null || typeof value !== 'object') return 1;
  return Object.values(value).reduce((sum: number, member: unknown) => sum + countLeaves(member), 0);
}
