import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { CodeLens, CompletionItem, Position } from 'vscode-languageserver-types';
import { uriOfLens } from '../service/codeLenses';
import type { CompletionData } from '../service/completion/completion';
import { toLocations } from '../service/definition';
import type { Refusal } from '../service/rename';
import type { ReadingView } from '../service/reading';
import type { Client } from './client';
import { READING_REQUEST, SHOW_FIGURES_COMMAND, type ReadingParams } from './protocol';
import { runSafe } from './runSafe';
import type { OpenDocument, Workspace } from './workspace';

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

type Answer<T> = Promise<T | null | ResponseError<void>>;

/**
 * Hands every request about one open document to the service: find the document, ask, answer. A document that is not open is answered with null.
 * @returns forgets a document
 */
export function registerFeatures(connection: Connection, workspace: Workspace, client: Client, manual: string | undefined): (uri: string) => void {
  const forgetters: ((uri: string) => void)[] = [];
  const log = (text: string): void => connection.console.error(text);

  /** A handler for a request about a place; where it fails, nothing is shown there. */
  const aboutPlace =
    <P extends DocumentParams, T>(method: string, ask: (open: OpenDocument, params: P) => T | ResponseError<void> | undefined) =>
    (params: P, token: CancellationToken): Answer<T> =>
      runSafe<T | ResponseError<void> | null>({ method, params, token, log, fallback: () => null }, async () => {
        const open = await workspace.open(params.textDocument.uri);
        return open ? (ask(open, params) ?? null) : null;
      });

  /** A handler for a request about the whole document; where it fails, the last good answer stands. */
  const aboutWhole = <P extends DocumentParams, T>(method: string, ask: (open: OpenDocument, params: P) => T) => {
    const lastGood = new Map<string, T>();
    forgetters.push((uri) => void lastGood.delete(uri));
    return (params: P, token: CancellationToken): Answer<T> => {
      const { uri } = params.textDocument;
      return runSafe<T | null>({ method, params, token, log, fallback: () => lastGood.get(uri) ?? null }, async () => {
        const open = await workspace.open(uri);
        if (!open) return null;
        const answer = ask(open, params);
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
  connection.onFoldingRanges(aboutWhole('textDocument/foldingRange', ({ service, parsed }) => service.findFoldingRanges(parsed)));
  connection.onDocumentLinks(aboutWhole('textDocument/documentLink', ({ service, parsed }) => service.findDocumentLinks(parsed)));
  connection.onHover(aboutPlace('textDocument/hover', ({ service, parsed, configuration }, { position }) => service.findHover(parsed, position, configuration)));
  registerLenses();
  connection.languages.inlayHint.on(
    aboutPlace('textDocument/inlayHint', ({ service, parsed, settings }, { range }) => (settings.inlayHints ? service.findInlayHints(parsed, range) : [])),
  );
  connection.onSelectionRanges(
    aboutPlace('textDocument/selectionRange', ({ service, parsed }, { positions }) => service.findSelectionRanges(parsed, positions)),
  );
  connection.onDocumentHighlight(
    aboutPlace('textDocument/documentHighlight', ({ service, parsed }, { position }) => service.findDocumentHighlights(parsed, position)),
  );
  connection.onDefinition(
    aboutPlace('textDocument/definition', ({ service, parsed }, { position }) => {
      const links = service.findDefinition(parsed, position);
      return client.locationLinks ? links : toLocations(links);
    }),
  );
  connection.onReferences(
    aboutPlace('textDocument/references', ({ service, parsed }, { position, context }) =>
      service.findReferences(parsed, position, context.includeDeclaration),
    ),
  );
  connection.onCodeAction(
    aboutPlace('textDocument/codeAction', ({ service, parsed, configuration, document }, { range, context }) =>
      service.findCodeActions(parsed, range, {
        configuration,
        manual,
        relatedInformation: client.relatedInformation,
        version: client.versionedEdits ? document.version : undefined,
        only: context.only,
      }),
    ),
  );

  connection.onCompletion(aboutPlace('textDocument/completion', ({ service, parsed }, { position }) => service.findCompletions(parsed, position)));
  connection.onCompletionResolve((item: CompletionItem, token) =>
    runSafe<CompletionItem>({ method: 'completionItem/resolve', params: item, token, log, fallback: () => item }, async () => {
      const open = await workspace.open((item.data as CompletionData | undefined)?.uri ?? '');
      return open?.service.resolveCompletion(item) ?? item;
    }),
  );

  connection.onDocumentFormatting(aboutPlace('textDocument/formatting', ({ service, parsed, settings }) => service.format(parsed, settings.format)));
  connection.onDocumentRangeFormatting(
    aboutPlace('textDocument/rangeFormatting', ({ service, parsed, settings }, { range }) => service.format(parsed, settings.format, range)),
  );

  connection.onPrepareRename(
    aboutPlace('textDocument/prepareRename', ({ service, parsed }, { position }) => orRefuse(service.prepareRename(parsed, position))),
  );
  connection.onRenameRequest(
    aboutPlace('textDocument/rename', ({ service, parsed, document }, { position, newName }) =>
      orRefuse(service.rename(parsed, position, newName, {
        version: client.versionedEdits ? document.version : undefined,
        mayConfirm: client.confirmsChanges,
      })),
    ),
  );

  const readingAt = aboutPlace<DocumentParams & { readonly position: Position | undefined }, ReadingView>(
    READING_REQUEST,
    ({ service, parsed }, { position }) => service.describeReading(parsed, position),
  );
  connection.onRequest(READING_REQUEST, ({ uri, position }: ReadingParams, token: CancellationToken) =>
    readingAt({ textDocument: { uri }, position }, token),
  );

  return (uri) => forgetters.forEach((forget) => forget(uri));

  function registerLenses(): void {
    connection.onCodeLens(
      aboutPlace('textDocument/codeLens', ({ service, parsed, settings }) => (settings.codeLens ? service.findCodeLenses(parsed) : [])),
    );
    const resolve = aboutPlace<DocumentParams & { readonly lens: CodeLens }, CodeLens>('codeLens/resolve', ({ service, parsed, configuration }, { lens }) => {
      const command = service.describeSection(parsed, lens, { configuration, command: client.lensCommands ? SHOW_FIGURES_COMMAND : undefined });
      return command && { ...lens, command };
    });
    // a lens whose heading has gone stays as it is: the editor asks anew after each edit
    connection.onCodeLensResolve(async (lens, token) => (await resolve({ textDocument: { uri: uriOfLens(lens) }, lens }, token)) ?? lens);
  }
}

/** What cannot be done is answered with an error, whose message the editor shows at the cursor. */
function orRefuse<T extends object>(answer: T | Refusal): T | ResponseError<void> {
  return 'refused' in answer ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refused) : answer;
}
