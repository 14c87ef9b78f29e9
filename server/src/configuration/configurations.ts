import { message } from '../core/text/message';
import type { ConfigurableCheck } from './checkSettings';
import { configureFile, type ConfigurationProblem, type FileConfiguration, type FolderConfiguration } from './fileConfiguration';
import { ignoreLocation, settingsLocation } from './folder';
import { readIgnoreFile } from './ignoreFile';
import { foldersAbove, isSamePlace, type Location } from './locations';
import { CONFIGURATION_MESSAGES } from './messages';
import { readSettingsFile, type CommonSettings } from './settingsFile';

/** The files of the machine, as far as the configuration needs them. */
export interface ConfigurationFiles {
  /** A file's text; undefined where there is no such file. Rejects where it cannot be read. */
  readonly read: (location: Location) => Promise<string | undefined>;
}

export interface ConfigurationRequest {
  /** The highest folder to look in, which holds the file; undefined to look nowhere. */
  readonly root: Location | undefined;
  readonly editor: CommonSettings | undefined;
  /** Where the editor's own storage is read, for files that lie in no folder; undefined where there is none. */
  readonly storage: Location | undefined;
}

export interface Configurations {
  readonly of: (file: Location, request: ConfigurationRequest) => Promise<FileConfiguration>;
  /** What was read is read again when it is next needed. */
  readonly forget: () => void;
}

/** Finds and keeps what holds for files. Each `.policy-lens` folder is read once until it is forgotten. */
export function createConfigurations(files: ConfigurationFiles, known: readonly ConfigurableCheck[]): Configurations {
  const folders = new Map<Location, Promise<FolderConfiguration>>();
  const storages = new Map<Location, ReturnType<typeof readStorage>>();

  const readPart = async <T>(location: Location, parse: (text: string) => T): Promise<{ part: T | undefined; problems: readonly ConfigurationProblem[] }> => {
    try {
      const text = await files.read(location);
      return { part: text === undefined ? undefined : parse(text), problems: [] };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { part: undefined, problems: [{ location, message: message(CONFIGURATION_MESSAGES.unreadable, reason) }] };
    }
  };

  const readFolder = async (folder: Location): Promise<FolderConfiguration> => {
    const [settings, ignores] = await Promise.all([
      readPart(settingsLocation(folder), (text) => readSettingsFile(text, known)),
      readPart(ignoreLocation(folder), readIgnoreFile),
    ]);
    return { folder, settings: settings.part, ignores: ignores.part, unreadable: [...settings.problems, ...ignores.problems] };
  };

  const readStorage = async (location: Location) => ({ location, file: (await readPart(location, readIgnoreFile)).part ?? readIgnoreFile('') });

  return {
    of: async (file, { root, editor, storage }) => {
      const searched = root === undefined ? [] : foldersUpTo(file, root);
      const read = await Promise.all(searched.map((folder) => remember(folders, folder, readFolder)));
      const top = read.findIndex(({ settings }) => settings?.isRoot);
      return configureFile(file, {
        folders: top < 0 ? read : read.slice(0, top + 1),
        editor: editor && { settings: editor, base: root },
        stored: storage === undefined || root !== undefined ? undefined : await remember(storages, storage, readStorage),
        home: root,
        known,
      });
    },
    forget: () => {
      folders.clear();
      storages.clear();
    },
  };
}

/** The folders from the file's own up to `root`; none where the file does not lie below it. */
export function foldersUpTo(file: Location, root: Location): readonly Location[] {
  const folders = foldersAbove(file);
  const top = folders.findIndex((folder) => isSamePlace(folder, root));
  return folders.slice(0, top + 1);
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make(key);
  known.set(key, made);
  return made;
}
