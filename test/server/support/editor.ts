import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { Runtime } from '../../../server/src/server/runtime';
import { startServer } from '../../../server/src/server/startServer';

/** What a present-day editor can do. */
export const FULL_CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: false },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

interface Received {
  readonly method: string;
  readonly params: unknown;
}

/** An editor of the tests: it speaks the protocol over any transport and remembers what the server told it. */
export interface Editor {
  readonly connection: MessageConnection;
  readonly received: readonly Received[];
  /** The user's settings under `policyLens`; the server asks for them. */
  settings: unknown;
  /** Whether edits that the server asks for are made. */
  appliesEdits: boolean;
  /** The workspace folders; the server asks for them when it was told that they changed. */
  folders: readonly string[] | undefined;
  readonly initialize: (capabilities?: ClientCapabilities, more?: Partial<InitializeParams>) => Promise<InitializeResult>;
  readonly open: (uri: string, text: string, languageId?: string) => void;
  readonly change: (uri: string, version: number, changes: TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
  readonly pull: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
  readonly ask: <T>(method: string, uri: string, params?: object) => Promise<T>;
  /** The params of the first notification or request of a kind, from the `from`th message on, that is there or still comes. */
  readonly next: <T>(method: string, from?: number) => Promise<T>;
}

export function createEditor(reader: MessageReader, writer: MessageWriter): Editor {
  const connection = createMessageConnection(reader, writer);
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const remember = (method: string, params: unknown): void => {
    received.push({ method, params });
    waiting.forEach((look) => look());
  };
  connection.onNotification((method, params) => remember(method, params));
  connection.onRequest((method, params) => {
    remember(method, params);
    if (method === 'workspace/workspaceFolders') return editor.folders?.map((uri) => ({ uri, name: uri })) ?? null;
    if (method === 'workspace/applyEdit') return { applied: editor.appliesEdits };
    if (method !== 'workspace/configuration') return null;
    return (params as unknown as { items: readonly unknown[] }).items.map(() => editor.settings);
  });
  connection.listen();
  const editor: Editor = {
    connection,
    received,
    settings: {},
    appliesEdits: true,
    folders: undefined,
    initialize: async (capabilities = FULL_CAPABILITIES, more = {}) => {
      const result = await connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities, ...more });
      await connection.sendNotification('initialized', {});
      return result;
    },
    open: (uri, text, languageId = 'policy-report') =>
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, contentChanges) => void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => void connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) }),
    ask: (method, uri, params = {}) => connection.sendRequest(method, { textDocument: { uri }, ...params }),
    next: (method, from = 0) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = received.slice(from).find((message) => message.method === method);
          if (!found) return;
          waiting.delete(look);
          resolve(found.params as never);
        };
        waiting.add(look);
        look();
      }),
  };
  return editor;
}

/** The built server in a process of its own. */
export interface ServerProcess {
  readonly editor: Editor;
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly exited: Promise<number | null>;
}

export function startProcess(parameters: readonly string[] = ['dist/server.js', '--stdio']): ServerProcess {
  const child = spawn(process.execPath, parameters, { stdio: ['pipe', 'pipe', 'pipe'] });
  return {
    child,
    editor: createEditor(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    exited: exitOf(child),
  };
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

/** The server in this process, with a machine that the test makes up. */
export function startInProcess(runtime: Runtime): Editor {
  const toServer = new PassThrough();
  const toEditor = new PassThrough();
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor)), runtime);
  return createEditor(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
}
