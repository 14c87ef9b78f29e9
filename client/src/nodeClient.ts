import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME } from './names';

/** A client whose server is a Node process, spoken to over IPC. Not started yet. */
export function createNodeClient(serverModule: string, options: LanguageClientOptions): LanguageClient {
  const server = { module: serverModule, transport: TransportKind.ipc };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug: server }, options);
}
