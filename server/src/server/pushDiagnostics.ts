import type { Connection } from 'vscode-languageserver';
import { describeFailure, inBackground } from './runSafe';
import type { Timer } from './runtime';
import type { Validate } from './validate';

/** Long enough for a burst of keystrokes, short enough to feel at once. */
const DELAY_MILLISECONDS = 100;

export interface PushDiagnostics {
  /** Sends a document's diagnostics when it has been quiet for a moment. */
  readonly schedule: (uri: string) => void;
  /** Clears what the client shows for a document that was closed. */
  readonly close: (uri: string) => void;
}

/** The twin of the pull, for clients that wait to be told. A failure sends nothing: what is shown stays. */
export function createPushDiagnostics(connection: Connection, validate: Validate, timer: Timer): PushDiagnostics {
  const pending = new Map<string, () => void>();

  const send = async (uri: string): Promise<void> => {
    try {
      const validation = await validate.whole(uri);
      if (!validation) return;
      await connection.sendDiagnostics({ uri, version: validation.version, diagnostics: validation.items });
    } catch (error) {
      connection.console.error(describeFailure('textDocument/publishDiagnostics', { uri }, error));
    }
  };

  const callOff = (uri: string): void => {
    pending.get(uri)?.();
    pending.delete(uri);
  };

  return {
    schedule: (uri) => {
      callOff(uri);
      const stop = timer.start(() => {
        pending.delete(uri);
        void send(uri);
      }, DELAY_MILLISECONDS);
      pending.set(uri, stop);
    },
    close: (uri) => {
      callOff(uri);
      inBackground('Clearing diagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }), (text) => connection.console.error(text));
    },
  };
}
