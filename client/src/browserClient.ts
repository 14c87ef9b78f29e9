import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './names';

declare const Worker: new (script: string) => object;

/** A client whose server is a web worker. Not started yet; each start has a worker of its own. */
export function createBrowserClient(workerScript: string, options: LanguageClientOptions): LanguageClient {
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, async () => new Worker(workerScript), options);
}
