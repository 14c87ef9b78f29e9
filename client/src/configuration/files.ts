import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONFIGURATION_FOLDER, IGNORE_FILE, SETTINGS_FILE } from '../../../server/src/configuration/folder';
import { READ_FILE_REQUEST, STORAGE_LOCATION, WRITE_FILE_REQUEST, type ReadFileParams, type WriteFileParams } from '../../../server/src/server/protocol';

const STORAGE_KEY = 'policyLens.ignored';

/**
 * Serves the server with `.policy-lens` files that it cannot reach (virtual folders, the browser), and with the storage for what is ignored in
 * documents that lie in no folder. Nothing else is read or written for it.
 */
export function serveConfigurationFiles(client: BaseLanguageClient, storage: vscode.Memento): void {
  client.onRequest(READ_FILE_REQUEST, async ({ uri }: ReadFileParams): Promise<string | null> => {
    if (uri === STORAGE_LOCATION) return storage.get<string>(STORAGE_KEY) ?? null;
    if (!isNamed(uri, SETTINGS_FILE) && !isNamed(uri, IGNORE_FILE)) return null;
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
      throw error;
    }
  });
  client.onRequest(WRITE_FILE_REQUEST, async ({ uri, text }: WriteFileParams): Promise<null> => {
    if (uri === STORAGE_LOCATION) await storage.update(STORAGE_KEY, text);
    else if (isNamed(uri, IGNORE_FILE)) await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), new TextEncoder().encode(text));
    else throw new Error(`${uri} is no ignore file`);
    return null;
  });
}

function isNamed(uri: string, name: string): boolean {
  return uri.endsWith(`/${CONFIGURATION_FOLDER}/${name}`);
}
