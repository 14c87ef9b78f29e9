import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { STATUS_NOTIFICATION, type StatusParams } from '../../server/src/server/protocol';
import { serveConfigurationFiles } from './configuration/files';
import { GLOSSARY_FILES, REPORT_LANGUAGE } from './names';
import type { Status } from './status';
import { createTraceChannel } from './trace';

export type CreateLanguageClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language client's life: started once, when a report needs it. */
export interface Session extends vscode.Disposable {
  /** Resolves to the running client; undefined where the server could not be started (the status item then says so). */
  start(): Promise<BaseLanguageClient | undefined>;
  restart(): Promise<void>;
}

export function createSession(
  createLanguageClient: CreateLanguageClient,
  output: vscode.LogOutputChannel,
  status: Status,
  storage: vscode.Memento,
): Session {
  let running: Promise<BaseLanguageClient | undefined> | undefined;

  const trace = createTraceChannel(output);
  const options: LanguageClientOptions = {
    documentSelector: [{ language: REPORT_LANGUAGE }, { pattern: GLOSSARY_FILES }],
    outputChannel: output,
    traceOutputChannel: trace,
    initializationOptions: { l10n: vscode.l10n.bundle, files: true, lensCommands: true },
    diagnosticPullOptions: { onChange: true },
  };

  async function launch(existing?: BaseLanguageClient): Promise<BaseLanguageClient | undefined> {
    status.starting();
    try {
      const client = existing ?? (await create());
      await client.start();
      return client;
    } catch (error) {
      running = undefined; // The next report, or Restart Server, tries again.
      output.error(error instanceof Error ? error : String(error));
      status.failed();
      return undefined;
    }
  }

  async function create(): Promise<BaseLanguageClient> {
    const client = await createLanguageClient(options);
    client.onNotification(STATUS_NOTIFICATION, (params: StatusParams) => status.update(params));
    serveConfigurationFiles(client, storage);
    return client;
  }

  async function relaunch(): Promise<BaseLanguageClient | undefined> {
    const client = await running;
    await client?.stop();
    return launch(client);
  }

  return {
    start: () => (running ??= launch()),
    async restart() {
      running = relaunch();
      await running;
    },
    dispose() {
      void running?.then((client) => client?.dispose());
      running = undefined;
      trace.dispose();
    },
  };
}
