import type { InitializeParams } from 'vscode-languageserver';
import type { PositionEncoding } from '../service/positions';

/** What the connected editor can do, as it said when it connected. Nothing is taken for granted. */
export interface Client {
  readonly encoding: PositionEncoding;
  readonly locale: string | undefined;
  /** The editor's localisation bundle: English template → translation. */
  readonly bundle: Readonly<Record<string, string>>;
  readonly manual: string | undefined;
  /** The address of the script that reads glossaries, for a worker. */
  readonly glossaryReader: string | undefined;
  /** The script that holds the lexicon, for a worker that does not know where it came from. */
  readonly lexicon: string | undefined;
  /** The settings that came with the connection, for editors that cannot be asked or answer nothing. */
  readonly settings: unknown;
  readonly folders: readonly string[];
  /** It reads and writes configuration files for the server, and keeps what belongs to no folder. */
  readonly files: boolean;
  /** It registers the commands that lenses carry. */
  readonly lensCommands: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchRegistration: boolean;
  readonly folderChanges: boolean;
  readonly pullDiagnostics: boolean;
  readonly diagnosticRefresh: boolean;
  readonly codeLensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly foldingLimit: number | undefined;
  readonly locationLinks: boolean;
  readonly versionedEdits: boolean;
  readonly prepareRename: boolean;
  /** It asks its user about changes that need it. */
  readonly confirmsChanges: boolean;
  readonly tokenRefresh: boolean;
  readonly codeActionLiterals: boolean;
}

/** The encodings that the server can count in. */
const ENCODINGS: readonly string[] = ['utf-8', 'utf-16', 'utf-32'] satisfies readonly PositionEncoding[];

export function readClient({ capabilities, initializationOptions, locale, workspaceFolders, rootUri }: InitializeParams): Client {
  const { workspace, textDocument, general } = capabilities;
  const options = asRecord(initializationOptions);
  const formats = textDocument?.hover?.contentFormat;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    locale,
    bundle: stringsOf(options.l10n),
    manual: typeof options.manual === 'string' ? options.manual : undefined,
    lexicon: typeof options.lexicon === 'string' ? options.lexicon : undefined,
    glossaryReader: typeof options.glossaryReader === 'string' ? options.glossaryReader : undefined,
    settings: options.settings ?? options,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    files: options.files === true,
    lensCommands: options.lensCommands === true,
    configuration: workspace?.configuration ?? false,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    folderChanges: workspace?.workspaceFolders ?? false,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport ?? false,
    codeLensRefresh: workspace?.codeLens?.refreshSupport ?? false,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport ?? false,
    relatedInformation: (textDocument?.diagnostic?.relatedInformation ?? false) || (textDocument?.publishDiagnostics?.relatedInformation ?? false),
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    markdownHover: formats === undefined || formats.includes('markdown'),
    markdownCompletion: textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') ?? false,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    locationLinks: textDocument?.definition?.linkSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    confirmsChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    tokenRefresh: workspace?.semanticTokens?.refreshSupport ?? false,
    prepareRename: textDocument?.rename?.prepareSupport ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
  };
}

/** The client lists what it can count in, its favourite first; one that lists nothing counts in UTF-16. */
function chooseEncoding(offered: readonly string[] = []): PositionEncoding {
  return offered.find((name): name is PositionEncoding => ENCODINGS.includes(name)) ?? 'utf-16';
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function stringsOf(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(asRecord(value)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
