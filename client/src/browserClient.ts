import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME } from './names';

type MessagePort = ConstructorParameters<typeof BrowserMessageReader>[0];
declare const Worker: new (script: string) => MessagePort & { terminate(): void };

/** A client whose server is a web worker. Not started yet; each start has a worker of its own. */
export function createBrowserClient(workerScript: string, options: LanguageClientOptions): LanguageClient {
  let worker: InstanceType<typeof Worker> | undefined;
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(workerScript);
    // Not the worker itself: in VS Code's extension host a worker is no instance of the class that the language client asks for.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, connect, options);
}
