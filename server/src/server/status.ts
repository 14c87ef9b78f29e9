import type { Connection } from 'vscode-languageserver';
import { STATUS_NOTIFICATION, type StatusParams } from './protocol';
import { inBackground } from './runSafe';
import type { Timer } from './runtime';

/** Tells the client what the server is doing with each report. */
export interface Status {
  readonly analysing: (uri: string) => void;
  readonly ready: (uri: string, findings: number, figures: number) => void;
  readonly forget: (uri: string) => void;
}

export function createStatus(connection: Connection, timer: Timer): Status {
  const told = new Map<string, StatusParams>();
  const tell = (status: StatusParams): void => {
    const last = told.get(status.uri);
    if (last && last.state === status.state && last.findings === status.findings && last.figures === status.figures) return;
    told.set(status.uri, status);
    // behind the answer that is being written: nobody waits for a status
    timer.start(() => {
      if (told.get(status.uri) === status) inBackground('Telling the status', connection.sendNotification(STATUS_NOTIFICATION, status), (text) => connection.console.error(text));
    }, 0);
  };
  return {
    analysing: (uri) => tell({ uri, state: 'analysing', findings: told.get(uri)?.findings ?? 0, figures: told.get(uri)?.figures ?? 0 }),
    ready: (uri, findings, figures) => tell({ uri, state: 'ready', findings, figures }),
    forget: (uri) => void told.delete(uri),
  };
}
