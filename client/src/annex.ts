import * as vscode from 'vscode';
import { ANNEX_COMMAND } from '../../server/src/server/protocol';
import { activeReport } from './activeReport';
import { COMMANDS } from './names';
import type { Session } from './session';

/** `Complete the Annex of Terms`, for the report in front. The server makes the edit and tells what it did. */
export function registerAnnex(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.completeAnnex, async (): Promise<number | null> => {
    const document = activeReport();
    const client = document && (await session.start());
    if (!client) return null;
    const given = { command: ANNEX_COMMAND, arguments: [client.code2ProtocolConverter.asUri(document.uri)] };
    return client.sendRequest<number | null>('workspace/executeCommand', given);
  });
}
