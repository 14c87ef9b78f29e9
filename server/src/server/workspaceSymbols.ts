import type { CancellationToken, Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { LanguageService } from '../service/languageService';
import { collectGlossarySymbols, matchWorkspaceSymbols } from '../service/workspaceSymbols';
import type { Client } from './client';
import type { GlossaryStore } from './glossaryStore';
import { runSafe } from './runSafe';
import type { Runtime } from './runtime';
import type { Workspace } from './workspace';

/** More reports than a folder of work holds; beyond it the search stops, so that a whole disk opened as a folder stays harmless. */
const FILE_LIMIT = 500;
const RESULT_LIMIT = 300;

interface IndexedFile {
  readonly modified: number;
  /** What it was read with: another glossary makes another one. */
  readonly service: LanguageService;
  readonly symbols: readonly WorkspaceSymbol[];
}

/** @param others what is searched besides reports, asked for when these have been read */
type Search = (query: string, folders: readonly string[], token: CancellationToken, others: () => readonly WorkspaceSymbol[]) => Promise<WorkspaceSymbol[]>;

/** Answers searches over the workspace; its folders are asked for anew each time, for they come and go. */
export function registerWorkspaceSymbols(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  workspace: Workspace,
  glossaries: GlossaryStore,
  client: Client,
  runtime: Runtime,
): void {
  const log = (text: string): void => connection.console.error(text);
  const search = createSearch(documents, workspace, runtime, log);
  const folders = async (): Promise<readonly string[]> => {
    if (!client.folderChanges) return client.folders;
    return (await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? [];
  };
  connection.onWorkspaceSymbol((params, token) =>
    runSafe<WorkspaceSymbol[] | null>({ method: 'workspace/symbol', params, token, log, fallback: () => null }, async () =>
      search(params.query, await folders(), token, () => glossaries.known().flatMap((file) => collectGlossarySymbols(file, client.encoding))),
    ),
  );
}

/** Searches the open documents and the report files of the workspace. A file is read again only when it was changed. */
function createSearch(documents: TextDocuments<TextDocument>, workspace: Workspace, runtime: Runtime, log: (text: string) => void): Search {
  const index = new Map<string, IndexedFile>();

  const symbolsOfOpen = async (uri: string): Promise<readonly WorkspaceSymbol[]> => {
    const open = await workspace.open(uri);
    return open ? open.service.collectWorkspaceSymbols(open.parsed) : [];
  };

  const symbolsOfFile = async (uri: string, modified: number): Promise<readonly WorkspaceSymbol[]> => {
    const service = await workspace.serviceOf(uri);
    const known = index.get(uri);
    if (known?.modified === modified && known.service === service) return known.symbols;
    const symbols = await readSymbols(uri, service);
    index.set(uri, { modified, service, symbols });
    return symbols;
  };

  const readSymbols = async (uri: string, service: LanguageService): Promise<readonly WorkspaceSymbol[]> => {
    try {
      const text = await runtime.files!.read(uri);
      return service.collectWorkspaceSymbols(service.parse(text, { uri, asReport: false, previous: undefined }));
    } catch (error) {
      log(`${uri} could not be read for the symbols of the workspace: ${String(error)}`);
      return [];
    }
  };

  return async (query, folders, token, others) => {
    const opened = documents.keys();
    const found: WorkspaceSymbol[] = [];
    for (const uri of opened) found.push(...(await symbolsOfOpen(uri)));
    const stamps = runtime.files ? await Promise.all(folders.map((folder) => runtime.files!.list(folder, FILE_LIMIT))) : [];
    const listed = new Map(stamps.flat().map(({ uri, modified }) => [uri, modified]));
    for (const uri of index.keys()) if (!listed.has(uri)) index.delete(uri);
    for (const [uri, modified] of [...listed].slice(0, FILE_LIMIT)) {
      if (token.isCancellationRequested) break;
      if (!opened.some((open) => sameFile(open, uri))) found.push(...(await symbolsOfFile(uri, modified)));
    }
    return matchWorkspaceSymbols([...found, ...others()], query, RESULT_LIMIT);
  };
}

/** Editors and file systems escape other characters of the same address. */
function sameFile(first: string, second: string): boolean {
  return first === second || unescape(first) === unescape(second);
}

function unescape(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
