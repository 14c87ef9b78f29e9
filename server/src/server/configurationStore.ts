import { DidChangeWorkspaceFoldersNotification, type Connection } from 'vscode-languageserver';
import { createConfigurations } from '../configuration/configurations';
import type { FileConfiguration } from '../configuration/fileConfiguration';
import { foldersAbove, isSamePlace, type Location } from '../configuration/locations';
import type { CommonSettings } from '../configuration/settingsFile';
import type { Client } from './client';
import {
  LIST_FILES_REQUEST,
  READ_FILE_REQUEST,
  STORAGE_LOCATION,
  WRITE_FILE_REQUEST,
  type ListFilesParams,
  type ReadFileParams,
  type WriteFileParams,
} from './protocol';
import { inBackground } from './runSafe';
import type { Runtime, WritableFiles } from './runtime';

/** What holds for each document, found in the `.policy-lens` folders between it and its workspace folder. */
export interface ConfigurationStore {
  /** Never rejects: what cannot be read is told in the configuration's problems. */
  readonly of: (uri: string, settings: CommonSettings) => Promise<FileConfiguration>;
  readonly files: WritableFiles;
  /** What was read is read again when it is next needed. */
  readonly forget: () => void;
}

interface Known {
  readonly settings: CommonSettings;
  readonly configuration: Promise<FileConfiguration>;
}

/** @param changed called when the workspace folders changed, so that other folders may hold */
export function createConfigurationStore(connection: Connection, client: Client, runtime: Runtime, changed: () => void): ConfigurationStore {
  const files = createFiles(connection, client, runtime);
  const configurations = createConfigurations(files, runtime.checks);
  const known = new Map<string, Known>();
  let folders = client.folders;

  const forget = (): void => {
    known.clear();
    configurations.forget();
  };

  const followFolders = async (): Promise<void> => {
    folders = (await connection.workspace.getWorkspaceFolders())?.map(({ uri }) => uri) ?? [];
    forget();
    changed();
  };
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, () =>
    inBackground('Following the workspace folders', followFolders(), (text) => connection.console.error(text)),
  );

  return {
    of: (uri, settings) => {
      const before = known.get(uri);
      if (before?.settings === settings) return before.configuration;
      const root = rootOf(uri, folders);
      const configuration = configurations.of(uri, { root, editor: settings, storage: client.files ? STORAGE_LOCATION : undefined });
      known.set(uri, { settings, configuration });
      return configuration;
    },
    files,
    forget,
  };
}

/** The innermost workspace folder that a document lies in. */
function rootOf(uri: string, folders: readonly Location[]): Location | undefined {
  return foldersAbove(uri).find((above) => folders.some((folder) => isSamePlace(folder, above)));
}

/** The machine's own files where it can reach them, else the client's. */
function createFiles(connection: Connection, client: Client, runtime: Runtime): WritableFiles {
  const own = (location: Location): WritableFiles | undefined => (location.startsWith('file:') ? runtime.configurationFiles : undefined);
  return {
    read: async (location) => {
      const reachable = own(location);
      if (reachable) return reachable.read(location);
      if (!client.files) return undefined;
      const params: ReadFileParams = { uri: location };
      return (await connection.sendRequest<string | null>(READ_FILE_REQUEST, params)) ?? undefined;
    },
    write: async (location, text) => {
      const reachable = own(location);
      if (reachable) return reachable.write(location, text);
      if (!client.files) throw new Error(`${location} cannot be reached`);
      const params: WriteFileParams = { uri: location, text };
      await connection.sendRequest(WRITE_FILE_REQUEST, params);
    },
    list: async (folder) => {
      const reachable = own(folder);
      if (reachable) return reachable.list(folder);
      if (!client.files) return [];
      const params: ListFilesParams = { uri: folder };
      return connection.sendRequest<readonly string[]>(LIST_FILES_REQUEST, params);
    },
  };
}
