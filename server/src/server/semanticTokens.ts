import type { CancellationToken, Connection, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { diffTokens } from '../service/semanticTokensDelta';
import { runSafe } from './runSafe';
import type { Workspace } from './workspace';

interface LastTokens {
  readonly resultId: string;
  readonly data: number[];
}

/**
 * Colours, whole, as a change against what the client has, or for what is on the screen. A failure answers with the old tokens:
 * an answer without tokens would take all colour from the page.
 * @returns forgets a document
 */
export function registerSemanticTokens(connection: Connection, workspace: Workspace): (uri: string) => void {
  const last = new Map<string, LastTokens>();
  let nextId = 1;
  const log = (text: string): void => connection.console.error(text);

  const refresh = async (uri: string): Promise<LastTokens> => {
    const open = await workspace.open(uri);
    const tokens = { resultId: String(nextId++), data: open ? open.service.findSemanticTokens(open.parsed) : [] };
    if (open) last.set(uri, tokens);
    return tokens;
  };
  const known = (uri: string): LastTokens => last.get(uri) ?? { resultId: '0', data: [] };

  connection.languages.semanticTokens.on((params, token) => {
    const { uri } = params.textDocument;
    const request = { method: 'textDocument/semanticTokens/full', params, token, log };
    return runSafe<SemanticTokens>({ ...request, fallback: () => known(uri) }, () => refresh(uri)) as Promise<SemanticTokens>;
  });

  connection.languages.semanticTokens.onDelta((params, token) => {
    const { uri } = params.textDocument;
    const request = { method: 'textDocument/semanticTokens/full/delta', params, token, log };
    const before = last.get(uri);
    return runSafe<SemanticTokens | SemanticTokensDelta>({ ...request, fallback: () => known(uri) }, async () => {
      const after = await refresh(uri);
      if (before?.resultId !== params.previousResultId) return after;
      return { resultId: after.resultId, edits: diffTokens(before.data, after.data) };
    }) as Promise<SemanticTokens | SemanticTokensDelta>;
  });

  connection.languages.semanticTokens.onRange((params, token: CancellationToken) => {
    const request = { method: 'textDocument/semanticTokens/range', params, token, log };
    return runSafe<SemanticTokens>({ ...request, fallback: () => known(params.textDocument.uri) }, async () => {
      const open = await workspace.open(params.textDocument.uri);
      return { data: open ? open.service.findSemanticTokens(open.parsed, params.range) : [] };
    }) as Promise<SemanticTokens>;
  });

  return (uri) => void last.delete(uri);
}
