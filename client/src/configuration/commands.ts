import * as vscode from 'vscode';
import { CONFIGURATION_FOLDER } from '../../../server/src/configuration/folder';
import { EFFECTIVE_CONFIGURATION_REQUEST, PRUNE_COMMAND, type EffectiveConfigurationParams } from '../../../server/src/server/protocol';
import { activeReport } from '../activeReport';
import { COMMANDS, REPORT_LANGUAGE } from '../names';
import type { Session } from '../session';

const SCHEME = 'policy-lens-configuration';
/** The protocol's FileChangeType.Changed. */
const FILE_CHANGED = 2;

/** `Show Effective Configuration` and `Remove Lapsed Ignores`, for the report in front. */
export function registerConfigurationCommands(session: Session): vscode.Disposable {
  const shown = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  async function showEffectiveConfiguration(): Promise<void> {
    const document = activeReport();
    const client = document && (await session.start());
    if (!client) return;
    const asked: EffectiveConfigurationParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    const text = await client.sendRequest<string | null>(EFFECTIVE_CONFIGURATION_REQUEST, asked);
    if (text === null) return;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${nameOf(document.uri)}.jsonc`, query: document.uri.toString() });
    shown.set(uri.toString(), text);
    changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  async function pruneIgnored(): Promise<void> {
    const document = activeReport();
    const client = document && (await session.start());
    if (!client) return;
    const given = { command: PRUNE_COMMAND, arguments: [client.code2ProtocolConverter.asUri(document.uri)] };
    const count = await client.sendRequest<number | null>('workspace/executeCommand', given);
    // where it failed, the server has said why
    if (count !== null) void vscode.window.showInformationMessage(vscode.l10n.t('Lapsed entries removed: {0}', count));
  }

  /** Not every file system tells its changes, but what is saved here is known. */
  async function onSave({ uri }: vscode.TextDocument): Promise<void> {
    const isRead = vscode.workspace.textDocuments.some(({ languageId }) => languageId === REPORT_LANGUAGE);
    if (!isRead || !uri.path.includes(`/${CONFIGURATION_FOLDER}/`)) return;
    const client = await session.start();
    await client?.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: client.code2ProtocolConverter.asUri(uri), type: FILE_CHANGED }] });
  }

  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidSaveTextDocument((document) => void onSave(document)),
    vscode.commands.registerCommand(COMMANDS.showEffectiveConfiguration, showEffectiveConfiguration),
    vscode.commands.registerCommand(COMMANDS.pruneIgnored, pruneIgnored),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => shown.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument((document) => shown.delete(document.uri.toString())),
  );
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
