import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { REPORT_LANGUAGE } from './names';
import type { Status } from './status';

export type CreateLanguageClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The language client's life: started once, when a report needs it. */
export interface Session extends vscode.Disposable {
  /** Resolves to the running client; undefined where the server could not be started (the user has then been told). */
  start(): Promise<BaseLanguageClient | undefined>;
  restart(): Promise<void>;
}

export function createSession(createLanguageClient: CreateLanguageClient, output: vscode.LogOutputChannel, status: Status): Session {
  let running: Promise<BaseLanguageClient | undefined> | undefined;

  const options: LanguageClientOptions = {
    documentSelector: [{ language: REPORT_LANGUAGE }],
    outputChannel: output,
    diagnosticPullOptions: { onChange: true, onTabs: false },
    middleware: {
      provideDiagnostics: (document, previousResultId, token, next) =>
        status.whileAnalysing(async () => next(document, previousResultId, token)),
    },
  };

  async function launch(): Promise<BaseLanguageClient | undefined> {
    try {
      return await status.whileAnalysing(async () => {
        const client = await createLanguageClient(options);
        await client.start();
        return client;
      });
    } catch (error) {
      running = undefined; // The next report, or Restart Server, tries again.
      output.error(error instanceof Error ? error : String(error));
      status.failed();
      return undefined;
    }
  }

  return {
    start: () => (running ??= launch()),
    async restart() {
      const client = await running;
      if (!client) {
        await this.start();
        return;
      }
      await status.whileAnalysing(async () => {
        await client.stop();
        await client.start();
      });
    },
    dispose() {
      void running?.then((client) => client?.dispose());
      running = undefined;
    },
  };
}
