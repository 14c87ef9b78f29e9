import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { DIAGNOSTIC_SOURCE } from '../service/diagnostics';
import type { Client } from './client';

/** What the server offers to a client; diagnostics by pull where the client can, by push where it cannot. */
export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: true,
    hoverProvider: true,
    ...(client.pullDiagnostics
      ? { diagnosticProvider: { identifier: DIAGNOSTIC_SOURCE, interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    ...(client.folderChanges ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
  };
}
