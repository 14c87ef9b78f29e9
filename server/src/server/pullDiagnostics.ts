import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Client } from './client';
import { describeFailure, inBackground } from './runSafe';
import type { Validate } from './validate';

interface LastReport {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/**
 * Diagnostics for clients that ask for them. The client keeps what it shows unless it is told otherwise, so no answer may blank it by mistake:
 * a failure answers with the last full report, and a cancellation with the protocol's own error, which says whether to ask again.
 * @returns forgets a document
 */
export function registerPullDiagnostics(connection: Connection, validate: Validate, client: Client, isOpen: (uri: string) => boolean): (uri: string) => void {
  const last = new Map<string, LastReport>();
  let nextId = 1;

  const refresh = (): void =>
    inBackground('The refresh of diagnostics', connection.languages.diagnostics.refresh(), (text) => connection.console.error(text));

  const report = (uri: string, items: Diagnostic[], previousId: string | undefined): DocumentDiagnosticReport => {
    const known = last.get(uri);
    if (known && known.resultId === previousId && JSON.stringify(known.items) === JSON.stringify(items)) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.resultId };
    }
    const resultId = String(nextId++);
    last.set(uri, { resultId, items });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };

  connection.languages.diagnostics.on(async (params, token) => {
    const { uri } = params.textDocument;
    if (token.isCancellationRequested) return cancelled(isOpen(uri));
    try {
      const validation = client.diagnosticRefresh ? await validate.first(uri, refresh) : await validate.whole(uri);
      if (token.isCancellationRequested) return cancelled(isOpen(uri));
      return validation ? report(uri, validation.items, params.previousResultId) : { kind: DocumentDiagnosticReportKind.Full, items: [] };
    } catch (error) {
      connection.console.error(describeFailure('textDocument/diagnostic', params, error));
      return report(uri, last.get(uri)?.items ?? [], params.previousResultId);
    }
  });

  return (uri) => void last.delete(uri);
}

/** The client keeps its squiggles and asks again, unless the document is gone. */
function cancelled(retriggerRequest: boolean): ResponseError<DiagnosticServerCancellationData> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The diagnostics were cancelled.', { retriggerRequest });
}
