import type {
  CodeAction,
  CodeLens,
  Command,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { FileConfiguration } from '../configuration/fileConfiguration';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Readers } from '../core/readers';
import type { InstantReading } from '../core/readInstantly';
import type { Report } from '../core/report/report';
import type { Language, Translate } from '../translate';
import { annexCompletion, type AnnexCompletion } from './annexActions';
import { findCodeActions, type CodeActionOptions } from './codeActions';
import { describeSection, findCodeLenses, type LensOptions } from './codeLenses';
import { documentationOf, findCompletions, type CompletionData } from './completion/completion';
import { indexWordings, type WordingIndex } from './completion/wordingIndex';
import { findDefinition } from './definition';
import { activeFindings, findDiagnostics, type DiagnosticsOptions } from './diagnostics';
import { findDocumentHighlights } from './documentHighlights';
import { findDocumentLinks } from './documentLinks';
import { findDocumentSymbols, findSymbolInformation } from './documentSymbols';
import { findFoldingRanges } from './foldingRanges';
import { formatReport, type FormatOptions } from './formatting';
import { findHover } from './hover/hover';
import { findInlayHints } from './inlayHints';
import { createPositions, type PositionEncoding, type Positions } from './positions';
import { describeReading, type ReadingView } from './reading';
import { findReferences } from './references';
import { prepareRename, rename, type PreparedRename, type Refusal, type RenameOptions } from './rename';
import { findSelectionRange } from './selectionRanges';
import { findSemanticTokens } from './semanticTokens';
import { toTextEdits } from './workspaceEdit';
import { collectWorkspaceSymbols } from './workspaceSymbols';

/** One state of one document, read once and passed to every feature. */
export interface ParsedDocument {
  readonly uri: string;
  readonly report: Report;
  readonly positions: Positions;
}

/** One state of one document of which no more than the findings is known yet. */
export interface InstantDocument {
  readonly uri: string;
  readonly report: InstantReading;
  readonly positions: Positions;
}

export interface ParseOptions {
  readonly uri: string;
  /** Read any text as a report, whatever it holds. */
  readonly asReport: boolean;
  /** What an earlier state of the document was read as. */
  readonly previous: ParsedDocument | undefined;
}

export interface LanguageServiceOptions {
  readonly readers: Readers;
  readonly lexicon: Lexicon;
  /** The language of definitions that come first, and of `translate`. */
  readonly language: Language;
  readonly translate: Translate;
  readonly encoding: PositionEncoding;
  /** False for clients that show plain text only. */
  readonly markdownHover: boolean;
  readonly markdownCompletion?: boolean;
  /** The most folding ranges that the client takes; undefined for any number. */
  readonly foldingLimit: number | undefined;
}

export interface SectionOptions extends Pick<LensOptions, 'command'> {
  readonly configuration: FileConfiguration;
}

/** What the editor asks. Every function is pure; an empty list or `undefined` means that there is nothing to show. */
export interface LanguageService {
  readonly parse: (text: string, options: ParseOptions) => ParsedDocument;
  /** What is known of an edited text before it is parsed; undefined where only the parse can tell. */
  readonly parseInstantly: (text: string, previous: ParsedDocument) => InstantDocument | undefined;
  readonly findDiagnostics: (document: InstantDocument, options: Omit<DiagnosticsOptions, 'uri'>) => Diagnostic[];
  readonly findCodeActions: (document: ParsedDocument, range: Range, options: Omit<CodeActionOptions, 'uri'>) => CodeAction[];
  readonly findDocumentSymbols: (document: ParsedDocument) => DocumentSymbol[];
  readonly findSymbolInformation: (document: ParsedDocument) => SymbolInformation[];
  readonly findHover: (document: ParsedDocument, position: Position, configuration: FileConfiguration) => Hover | undefined;
  readonly findCodeLenses: (document: ParsedDocument) => CodeLens[];
  /** What a lens says; undefined where its heading is no longer there. */
  readonly describeSection: (document: ParsedDocument, lens: CodeLens, options: SectionOptions) => Command | undefined;
  readonly findInlayHints: (document: ParsedDocument, range: Range) => InlayHint[];
  /** @param range only the tokens that touch it */
  readonly findSemanticTokens: (document: ParsedDocument, range?: Range) => number[];
  readonly findFoldingRanges: (document: ParsedDocument) => FoldingRange[];
  readonly findSelectionRanges: (document: ParsedDocument, positions: readonly Position[]) => SelectionRange[];
  readonly findDocumentHighlights: (document: ParsedDocument, position: Position) => DocumentHighlight[];
  readonly findDefinition: (document: ParsedDocument, position: Position) => LocationLink[];
  /** @param includeDeclaration lists the annex entry and that of a glossary, too */
  readonly findReferences: (document: ParsedDocument, position: Position, includeDeclaration: boolean) => Location[];
  /** What a new name would replace, or why there can be none. */
  readonly findCompletions: (document: ParsedDocument, position: Position) => CompletionList;
  /** The item with the definition of what it stands for. */
  readonly resolveCompletion: (item: CompletionItem) => CompletionItem;
  readonly prepareRename: (document: ParsedDocument, position: Position) => PreparedRename | Refusal;
  readonly rename: (document: ParsedDocument, position: Position, newName: string, target: Omit<RenameOptions, 'uri'>) => WorkspaceEdit | Refusal;
  /** Entries for the coined terms that the annex lacks. @param version the document's, where the client takes edits that name it */
  readonly completeAnnex: (document: ParsedDocument, version: number | undefined) => AnnexCompletion;
  /** @param range only what lies there */
  readonly format: (document: ParsedDocument, options: FormatOptions, range?: Range) => TextEdit[];
  readonly findDocumentLinks: (document: ParsedDocument) => DocumentLink[];
  readonly collectWorkspaceSymbols: (document: ParsedDocument) => readonly WorkspaceSymbol[];
  /** @param position leaves out all but the sentence there */
  readonly describeReading: (document: ParsedDocument, position?: Position) => ReadingView;
}

export function createLanguageService(options: LanguageServiceOptions): LanguageService {
  const { readers: { analyse, readInstantly }, lexicon, translate, encoding } = options;
  const hoverOptions = { lexicon, language: options.language, translate, markdown: options.markdownHover };
  const foldingOptions = { limit: options.foldingLimit };
  let index: WordingIndex | undefined;
  return Object.freeze<LanguageService>({
    parse: (text, { uri, asReport, previous }) => {
      const report = analyse(text, { asReport, previous: previous?.report });
      return { uri, report, positions: createPositions(text, report.lines, encoding) };
    },
    parseInstantly: (text, { uri, report: previous }) => {
      const report = readInstantly?.(previous, text);
      return report && { uri, report, positions: createPositions(text, report.lines, encoding) };
    },
    findDiagnostics: ({ uri, report, positions }, given) => findDiagnostics(report, positions, translate, { ...given, uri }),
    findCodeActions: ({ uri, report, positions }, range, given) =>
      findCodeActions(report, lexicon, positions.spanOf(range), positions, translate, { ...given, uri }),
    findDocumentSymbols: ({ report, positions }) => findDocumentSymbols(report, positions, translate),
    findSymbolInformation: ({ uri, report, positions }) => findSymbolInformation(report, uri, positions, translate),
    findHover: ({ uri, report, positions }, position, configuration) =>
      findHover(report, positions.offsetAt(position), positions, { ...hoverOptions, uri, findings: activeFindings(report, configuration) }),
    findCodeLenses: ({ uri, report, positions }) => findCodeLenses(report, uri, positions),
    describeSection: ({ uri, report, positions }, lens, { configuration, command }) =>
      describeSection(report, lens, positions, translate, { uri, findings: activeFindings(report, configuration), command }),
    findInlayHints: ({ report, positions }, range) => findInlayHints(report, lexicon, positions.spanOf(range), positions, translate),
    findSemanticTokens: ({ report, positions }, range) => findSemanticTokens(report, encoding, range && positions.spanOf(range)),
    findFoldingRanges: ({ report }) => findFoldingRanges(report, foldingOptions),
    findSelectionRanges: ({ report, positions }, asked) => asked.map((position) => findSelectionRange(report, positions.offsetAt(position), positions)),
    findDocumentHighlights: ({ report, positions }, position) => findDocumentHighlights(report, lexicon, positions.offsetAt(position), positions),
    findDefinition: ({ uri, report, positions }, position) => findDefinition(report, lexicon, uri, positions.offsetAt(position), positions, encoding),
    findReferences: ({ uri, report, positions }, position, includeDeclaration) =>
      findReferences(report, lexicon, positions.offsetAt(position), positions, { uri, includeDeclaration, encoding }),
    findCompletions: ({ uri, report, positions }, position) => {
      index ??= indexWordings(lexicon);
      return findCompletions(report, positions.offsetAt(position), positions, { uri, lexicon, index, translate });
    },
    resolveCompletion: (item) => {
      const data = item.data as CompletionData | undefined;
      const documentation = data && documentationOf(lexicon, data, options.language, options.markdownCompletion ?? false);
      return documentation ? { ...item, documentation } : item;
    },
    prepareRename: ({ report, positions }, position) => prepareRename(report, lexicon, positions.offsetAt(position), positions, translate),
    rename: ({ uri, report, positions }, position, newName, given) =>
      rename(report, lexicon, positions.offsetAt(position), newName, positions, translate, { ...given, uri }),
    completeAnnex: ({ uri, report, positions }, version) => annexCompletion(report, lexicon, positions, translate, { uri, version }),
    format: ({ report, positions }, given, range) => {
      const within = range ? positions.spanOf(range) : { start: 0, end: report.text.length };
      const read = (text: string): Report => analyse(text, { asReport: true, previous: report });
      return toTextEdits(formatReport(report, within, given, read), positions);
    },
    findDocumentLinks: ({ uri, report, positions }) => findDocumentLinks(report, lexicon, uri, positions, translate),
    collectWorkspaceSymbols: ({ uri, report, positions }) => collectWorkspaceSymbols(report, uri, positions),
    describeReading: ({ report, positions }, position) => describeReading(report, positions, position),
  });
}
