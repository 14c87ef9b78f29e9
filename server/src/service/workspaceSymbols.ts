import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { readable } from '../configuration/locations';
import type { Report } from '../core/report/report';
import type { Section } from '../core/sections/section';
import type { TermType } from '../core/terms/term';
import { symbolKindOf } from './documentSymbols';
import type { GlossaryFile } from '../glossary/glossary';
import { rangeInGlossary } from './glossaryLocation';
import type { PositionEncoding, Positions } from './positions';
import { nameOf } from './sections';

const TERM_KINDS: Readonly<Record<TermType, SymbolKind>> = {
  indicator: SymbolKind.Variable,
  slogan: SymbolKind.String,
  programme: SymbolKind.Event,
  body: SymbolKind.Interface,
};

/** What a report offers to a search over the workspace: its headings, and each term once, where it is first mentioned. */
export function collectWorkspaceSymbols(report: Report, uri: string, positions: Positions): readonly WorkspaceSymbol[] {
  if (!report.identity.isReport) return [];
  const containerName = report.identity.title ?? '';
  const sections = report.sections.filter(isSearched).map((section) => ({
    name: nameOf(section),
    kind: symbolKindOf(section),
    containerName,
    location: { uri, range: positions.rangeOf(section.span) },
  }));
  const seen = new Set<string>();
  const terms = report.terms.flatMap((term): WorkspaceSymbol[] => {
    if (seen.has(term.canonical)) return [];
    seen.add(term.canonical);
    return [{ name: term.canonical, kind: TERM_KINDS[term.type], containerName, location: { uri, range: positions.rangeOf(term) } }];
  });
  return [...sections, ...terms];
}

/** The terms that a glossary defines, where it does. */
export function collectGlossarySymbols({ location, terms }: GlossaryFile, encoding: PositionEncoding): readonly WorkspaceSymbol[] {
  const containerName = readable(location).slice(readable(location).lastIndexOf('/') + 1);
  return terms.map(({ canonical, type = 'slogan', place }) => ({
    name: canonical,
    kind: TERM_KINDS[type],
    containerName,
    location: { uri: location, range: rangeInGlossary(place, encoding) },
  }));
}

/** Lead sentences and bullets are sentences, not names that anybody would search for. */
function isSearched(section: Section): boolean {
  return section.kind !== 'chrome' && section.kind !== 'lead' && section.kind !== 'bullet' && nameOf(section) !== '';
}

/** The symbols that a query matches, the best first, at most `limit`. An empty query matches all. */
export function matchWorkspaceSymbols(symbols: readonly WorkspaceSymbol[], query: string, limit: number): WorkspaceSymbol[] {
  const wanted = query.trim().toLowerCase();
  return symbols
    .flatMap((symbol): { symbol: WorkspaceSymbol; rank: number }[] => {
      const rank = rankOf(symbol.name.toLowerCase(), wanted);
      return rank === undefined ? [] : [{ symbol, rank }];
    })
    .sort((first, second) => first.rank - second.rank)
    .slice(0, limit)
    .map(({ symbol }) => symbol);
}

/** 0 the name itself, 1 its start, 2 a part of it, 3 its characters in their order with others between; undefined for no match. */
function rankOf(name: string, wanted: string): number | undefined {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(wanted)) return 2;
  let at = 0;
  for (const character of wanted) {
    const found = name.indexOf(character, at);
    if (found < 0) return undefined;
    at = found + character.length;
  }
  return 3;
}
