import type { Diagnostic, DocumentSymbol, Hover, Position, SymbolInformation } from 'vscode-languageserver-types';
import type { Analyse } from '../core/analyse';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import type { Language, Translate } from '../translate';
import { findDiagnostics, type DiagnosticsOptions } from './diagnostics';
import { findDocumentSymbols, findSymbolInformation } from './documentSymbols';
import { findHover } from './hover/hover';
import { createPositions, type PositionEncoding, type Positions } from './positions';
import { describeReading, type ReadingView } from './reading';

/** One state of one document, read once and passed to every feature. */
export interface ParsedDocument {
  readonly uri: string;
  readonly report: Report;
  readonly positions: Positions;
}

export interface ParseOptions {
  readonly uri: string;
  readonly asReport: boolean;
  /** What an earlier state of the document was read as. */
  readonly previous: ParsedDocument | undefined;
}

export interface LanguageServiceOptions {
  readonly analyse: Analyse;
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly translate: Translate;
  readonly encoding: PositionEncoding;
  readonly markdownHover: boolean;
  readonly lineFoldingOnly: boolean;
  /** The most folding ranges that the client takes; undefined for any number. */
  readonly foldingLimit: number | undefined;
}

/** What the editor asks. Every function is pure; `undefined` means that there is nothing to show. */
export interface LanguageService {
  readonly parse: (text: string, options: ParseOptions) => ParsedDocument;
  readonly findDiagnostics: (document: ParsedDocument, options: Omit<DiagnosticsOptions, 'uri'>) => Diagnostic[];
  readonly findDocumentSymbols: (document: ParsedDocument) => DocumentSymbol[];
  readonly findSymbolInformation: (document: ParsedDocument) => SymbolInformation[];
  readonly findHover: (document: ParsedDocument, position: Position) => Hover | undefined;
  /** @param position leaves out all but the sentence there */
  readonly describeReading: (document: ParsedDocument, position?: Position) => ReadingView;
}

export function createLanguageService(options: LanguageServiceOptions): LanguageService {
  const { analyse, translate, encoding } = options;
  const hoverOptions = { lexicon: options.lexicon, language: options.language, translate, markdown: options.markdownHover };
  return Object.freeze<LanguageService>({
    parse: (text, { uri, asReport, previous }) => {
      const report = analyse(text, { asReport, previous: previous?.report });
      return { uri, report, positions: createPositions(text, report.lines, encoding) };
    },
    findDiagnostics: ({ uri, report, positions }, given) => findDiagnostics(report, positions, translate, { ...given, uri }),
    findDocumentSymbols: ({ report, positions }) => findDocumentSymbols(report, positions, translate),
    findSymbolInformation: ({ uri, report, positions }) => findSymbolInformation(report, uri, positions, translate),
    findHover: ({ report, positions }, position) => findHover(report, positions.offsetAt(position), positions, hoverOptions),
    describeReading: ({ report, positions }, position) => describeReading(report, positions, position),
  });
}
