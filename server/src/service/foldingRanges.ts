import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { lineIndexAt } from '../core/lines/lines';
import type { Report } from '../core/report/report';
import { classOf, SPACE } from '../core/text/characters';
import { extentOf } from './sections';

export interface FoldingOptions {
  /** The most ranges that the client takes: the outer ones are kept. */
  readonly limit: number | undefined;
}

interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly level: number;
  readonly kind: FoldingRangeKind | undefined;
}

/** Whole lines that fold away: what stands under a heading, the annex, and page chrome that stands together. Sorted by line. */
export function findFoldingRanges(report: Report, { limit }: FoldingOptions): FoldingRange[] {
  const folds = [...sectionFolds(report), ...chromeFolds(report)].filter(({ startLine, endLine }) => startLine < endLine);
  const outerFirst = [...folds].sort((first, second) => first.level - second.level || first.startLine - second.startLine || second.endLine - first.endLine);
  const kept = oneEachLine(outerFirst).slice(0, limit);
  return kept
    .sort((first, second) => first.startLine - second.startLine)
    .map(({ startLine, endLine, kind }) => ({ startLine, endLine, ...(kind === undefined ? {} : { kind }) }));
}

/** The title folds nothing: it would hide the whole report. */
function sectionFolds(report: Report): readonly Fold[] {
  return report.sections
    .filter(({ kind }) => kind !== 'chrome' && kind !== 'title')
    .map((section) => ({
      startLine: lineIndexAt(report.lines, section.span.end),
      endLine: lastFilledLine(report, extentOf(section).end),
      level: section.level,
      kind: section.kind === 'annex' ? FoldingRangeKind.Region : undefined,
    }));
}

/** Navigation, footers and the like, in one fold where only blank lines stand between them. */
function chromeFolds(report: Report): readonly Fold[] {
  const folds: Fold[] = [];
  for (const section of report.sections) {
    if (section.kind !== 'chrome') continue;
    const startLine = lineIndexAt(report.lines, section.span.start);
    const endLine = lastFilledLine(report, section.span.end);
    const last = folds.at(-1);
    const joins = last !== undefined && areBlank(report, last.endLine + 1, startLine);
    if (joins) folds.pop();
    folds.push({ startLine: joins ? last.startLine : startLine, endLine, level: -1, kind: FoldingRangeKind.Comment });
  }
  return folds;
}

/** Editors show one fold a line: the outermost. */
function oneEachLine(outerFirst: readonly Fold[]): Fold[] {
  const taken = new Set<number>();
  return outerFirst.filter(({ startLine }) => {
    if (taken.has(startLine)) return false;
    taken.add(startLine);
    return true;
  });
}

/** The last line before `end` that holds more than spaces: blank lines between sections stay visible. */
function lastFilledLine(report: Report, end: number): number {
  let line = lineIndexAt(report.lines, Math.max(0, end - 1));
  while (line > 0 && areBlank(report, line, line + 1)) line--;
  return line;
}

function areBlank({ text, lines }: Report, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const line = lines[index]!;
    for (let offset = line.start; offset < line.end; offset++) {
      if ((classOf(text.charCodeAt(offset)) & SPACE) === 0) return false;
    }
  }
  return true;
}
