import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver';
import type { Position } from 'vscode-languageserver-types';
import type { ReadingView } from '../service/reading';
import type { Client } from './client';
import { READING_REQUEST, type ReadingParams } from './protocol';
import { runSafe } from './runSafe';
import type { OpenDocument, Workspace } from './workspace';

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** Hands every editor request to the service: find the document, ask, answer. No feature knows of another. */
export function registerFeatures(connection: Connection, workspace: Workspace, client: Client): (uri: string) => void {
  const forgetters: ((uri: string) => void)[] = [];

  /** A handler for a request about one document. A request about a document that is not open is answered with nothing. */
  const about =
    <P extends DocumentParams, T>(method: string, ask: (open: OpenDocument, params: P) => T | undefined) =>
    (params: P, token: CancellationToken): Promise<T | null | ResponseError<void>> =>
      runSafe<T | null>({ method, params, token, fallback: () => null, log: (text) => connection.console.error(text) }, async () => {
        const open = await workspace.open(params.textDocument.uri);
        return open ? (ask(open, params) ?? null) : null;
      });

  /** The same for an answer that speaks of the whole document: a failure answers with the last good one. */
  const aboutWhole = <P extends DocumentParams, T>(method: string, ask: (open: OpenDocument, params: P) => T | undefined) => {
    const lastGood = new Map<string, T>();
    forgetters.push((uri) => void lastGood.delete(uri));
    return (params: P, token: CancellationToken): Promise<T | null | ResponseError<void>> => {
      const { uri } = params.textDocument;
      const log = (text: string): void => connection.console.error(text);
      return runSafe<T | null>({ method, params, token, fallback: () => lastGood.get(uri) ?? null, log }, async () => {
        const open = await workspace.open(uri);
        const answer = open && ask(open, params);
        if (answer === undefined) return null;
        lastGood.set(uri, answer);
        return answer;
      });
    };
  };

  connection.onDocumentSymbol(
    aboutWhole('textDocument/documentSymbol', ({ service, parsed }) =>
      client.hierarchicalSymbols ? service.findDocumentSymbols(parsed) : service.findSymbolInformation(parsed),
    ),
  );
  connection.onHover(about('textDocument/hover', ({ service, parsed }, { position }) => service.findHover(parsed, position)));
  connection.onRequest(READING_REQUEST, ({ uri, position }: ReadingParams, token: CancellationToken) =>
    about<DocumentParams & { readonly position?: Position | undefined }, ReadingView>(READING_REQUEST, ({ service, parsed }, asked) =>
      service.describeReading(parsed, asked.position),
    )({ textDocument: { uri }, position }, token),
  );

  return (uri) => forgetters.forEach((forget) => forget(uri));
}
