import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { Client } from './client';
import { inBackground } from './runSafe';
import type { Workspace } from './workspace';

/** Has the client put the missing entries into an open document, as one edit, and tells what was done. @returns how many came */
export async function completeAnnex(connection: Connection, workspace: Workspace, client: Client, uri: string): Promise<number> {
  const open = await workspace.open(uri);
  if (!open) throw new Error(`${uri} is not open`);
  const { edit, count, told } = open.service.completeAnnex(open.parsed, client.versionedEdits ? open.document.version : undefined);
  if (edit) {
    const { applied, failureReason } = await connection.workspace.applyEdit(edit);
    if (!applied) throw new Error(failureReason ?? 'the editor did not apply the edit');
  }
  const shown = connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: told });
  inBackground('Telling what was done', shown, (text) => connection.console.error(text));
  return count;
}
