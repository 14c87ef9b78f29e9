import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONFIGURATION_FOLDER, IGNORE_FILE, isGlossaryLocation, SETTINGS_FILE } from '../../../server/src/configuration/folder';
import {
  LIST_FILES_REQUEST,
  READ_FILE_REQUEST,
  STORAGE_LOCATION,
  WRITE_FILE_REQUEST,
  type ListFilesParams,
  type ReadFileParams,
  type WriteFileParams,
} from '../../../server/src/server/protocol';

const STORAGE_KEY = 'policyLens.ignored';

/**
 * Serves the server with `.policy-lens` files that it cannot reach (virtual folders, the browser), and with the storage for what is ignored in
 * documents that lie in no folder. Nothing else is read or written for it.
 */
export function serveConfigurationFiles(client: BaseLanguageClient, storage: vscode.Memento): void {
  client.onRequest(READ_FILE_REQUEST, async ({ uri }: ReadFileParams): Promise<string | null> => {
    if (uri === STORAGE_LOCATION) return storage.get<string>(STORAGE_KEY) ?? null;
    if (!isNamed(uri, SETTINGS_FILE) && !isNamed(uri, IGNORE_FILE) && !isGlossaryLocation(uri)) return null;
    const bytes = await unlessMissing(vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    return bytes ? new TextDecoder().decode(bytes) : null;
  });
  client.onRequest(LIST_FILES_REQUEST, async ({ uri }: ListFilesParams): Promise<readonly string[]> => {
    if (!uri.endsWith(`/${CONFIGURATION_FOLDER}`)) return [];
    const entries = await unlessMissing(vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri)));
    return entries?.map(([name]) => name) ?? [];
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

/** What comes of a file or folder; undefined where it is not there. */
async function unlessMissing<T>(asked: Thenable<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
