import { SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver-types';
import type { Report } from '../core/report/report';
import type { Section } from '../core/sections/section';
import { message } from '../core/text/message';
import type { Translate } from '../translate';
import { firstFrom } from './lookup';
import { SERVICE_MESSAGES } from './messages';
import type { Positions } from './positions';
import { isCounted } from './proof';
import { extentOf, nameOf } from './sections';

/** The outline: sections inside sections, page chrome left out. */
export function findDocumentSymbols(report: Report, positions: Positions, translate: Translate): DocumentSymbol[] {
  const countFigures = createFigureCounter(report);
  const ends = extentEnds(report.sections);
  const symbols = report.sections.map((section, index): DocumentSymbol & { children: DocumentSymbol[] } => {
    const extent = { start: section.span.start, end: ends[index]! };
    return {
      name: nameOf(section) || translate(message(SERVICE_MESSAGES.untitled)),
      detail: describeFigures(countFigures(extent.start, extent.end), translate),
      kind: symbolKindOf(section),
      range: positions.rangeOf(extent),
      selectionRange: positions.rangeOf(section.span),
      children: [],
    };
  });
  const roots: DocumentSymbol[] = [];
  report.sections.forEach((section, index) => {
    if (section.kind === 'chrome') return;
    const parent = report.sections[section.parent];
    const siblings = parent && parent.kind !== 'chrome' ? symbols[section.parent]!.children : roots;
    siblings.push(symbols[index]!);
  });
  return roots;
}

/** The outline as a list, for clients that know no hierarchy. */
export function findSymbolInformation(report: Report, uri: string, positions: Positions, translate: Translate): SymbolInformation[] {
  const flatten = (symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] =>
    symbols.flatMap((symbol) => [
      { name: symbol.name, kind: symbol.kind, location: { uri, range: symbol.range }, ...(containerName === undefined ? {} : { containerName }) },
      ...flatten(symbol.children ?? [], symbol.name),
    ]);
  return flatten(findDocumentSymbols(report, positions, translate));
}

export function symbolKindOf(section: Section): SymbolKind {
  switch (section.kind) {
    case 'title':
      return SymbolKind.Module;
    case 'annex':
      return SymbolKind.Package;
    case 'entry':
      return SymbolKind.Key;
    case 'numbered':
      return section.level <= 1 ? SymbolKind.Namespace : SymbolKind.Class;
    default:
      return SymbolKind.String;
  }
}

/** Editors want a parent's range to hold its children's, whatever the order in which headings were found. */
function extentEnds(sections: readonly Section[]): readonly number[] {
  const ends = sections.map((section) => extentOf(section).end);
  for (let index = sections.length - 1; index >= 0; index--) {
    const parent = sections[index]!.parent;
    if (parent >= 0 && parent < index) ends[parent] = Math.max(ends[parent]!, ends[index]!);
  }
  return ends;
}

/** Counts the figures between two offsets. */
function createFigureCounter(report: Report): (start: number, end: number) => number {
  const counted = report.figures.filter(isCounted);
  return (start, end) => firstFrom(counted, end) - firstFrom(counted, start);
}

function describeFigures(count: number, translate: Translate): string {
  if (count === 0) return '';
  return translate(message(count === 1 ? SERVICE_MESSAGES.oneFigure : SERVICE_MESSAGES.manyFigures, count));
}
