import * as vscode from 'vscode';
import { READING_REQUEST, type ReadingParams } from '../../server/src/server/protocol';
import { COMMANDS, REPORT_LANGUAGE } from './names';
import type { Session } from './session';

const SCHEME = 'policy-lens-reading';

/** `Show Reading`: what the server read where the cursor stands, as a read-only JSON document beside the report. */
export function registerShowReading(session: Session): vscode.Disposable {
  const readings = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();

  async function showReading(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== REPORT_LANGUAGE) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a report first: there is nothing to read here.'));
      return;
    }
    const client = await session.start();
    if (!client) return;
    const { document, selection } = editor;
    const asked: ReadingParams = {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      position: client.code2ProtocolConverter.asPosition(selection.active),
    };
    const reading: unknown = await client.sendRequest(READING_REQUEST, asked);
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${nameOf(document.uri)}.json`, query: document.uri.toString() });
    readings.set(uri.toString(), JSON.stringify(reading, null, 2));
    changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  return vscode.Disposable.from(
    changed,
    vscode.commands.registerCommand(COMMANDS.showReading, showReading),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => readings.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument((document) => readings.delete(document.uri.toString())),
  );
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
