import { CONFIGURATION_FOLDER, isGlossaryName } from '../configuration/folder';
import { join, type Location } from '../configuration/locations';
import { CONFIGURATION_MESSAGES } from '../configuration/messages';
import { message } from '../core/text/message';
import { NO_GLOSSARY, type Glossary, type GlossaryFile, type ReadGlossary } from './glossary';

/** The files of the machine, as far as glossaries need them. */
export interface GlossaryFiles {
  /** A file's text; undefined where there is no such file. Rejects where it cannot be read. */
  readonly read: (location: Location) => Promise<string | undefined>;
  /** The names of the files in a folder; none where there is no such folder. Rejects where it cannot be read. */
  readonly list: (folder: Location) => Promise<readonly string[]>;
}

export interface Glossaries {
  /**
   * The glossaries of the folders above a file and those that were named; of one folder in the order of their names. The same object
   * as long as they say the same. Never rejects: what cannot be read is among the problems.
   * @param folders the nearest first
   */
  readonly of: (folders: readonly Location[]) => Promise<Glossary>;
  /** What was read is read again when it is next needed. */
  readonly forget: () => void;
}

export interface GlossaryOptions {
  /** Files that go before those of all folders. */
  readonly named?: readonly Location[];
  /** Told what was read in a folder, each time that it was looked into. */
  readonly onRead?: (folder: Location, files: readonly GlossaryFile[]) => void;
}

/**
 * Finds and keeps glossaries. Each folder is looked into once until it is forgotten.
 * @param loadReader called when there is a glossary to read
 */
export function createGlossaries(files: GlossaryFiles, loadReader: () => Promise<ReadGlossary>, { named = [], onRead }: GlossaryOptions = {}): Glossaries {
  const folders = new Map<Location, Promise<readonly GlossaryFile[]>>();
  const kept = new Map<string, Glossary>();

  const readFile = async (location: Location): Promise<readonly GlossaryFile[]> => {
    try {
      const text = await files.read(location);
      if (text === undefined) return [];
      return [{ location, text, ...(await loadReader())(text, location) }];
    } catch (error) {
      return [unreadable(location, error)];
    }
  };

  const readFolder = async (folder: Location): Promise<readonly GlossaryFile[]> => {
    const own = join(folder, CONFIGURATION_FOLDER);
    const names = await files.list(own).catch(() => []);
    const locations = names.filter(isGlossaryName).sort().map((name) => join(own, isUri(own) ? encodeURIComponent(name) : name));
    const read = (await Promise.all(locations.map(readFile))).flat();
    onRead?.(folder, read);
    return read;
  };

  const readNamed = Promise.all(named.map(readFile)).then((read) => read.flat());

  const remember = (folder: Location): Promise<readonly GlossaryFile[]> => {
    const before = folders.get(folder);
    if (before) return before;
    const read = readFolder(folder);
    folders.set(folder, read);
    return read;
  };

  return {
    of: async (above) => {
      const all = (await Promise.all([readNamed, ...above.map(remember)])).flat();
      if (all.length === 0) return NO_GLOSSARY;
      const key = all.map(({ location }) => location).join('\n');
      const before = kept.get(key);
      if (before && all.every(({ text }, index) => text === before.files[index]!.text)) return before;
      const glossary = { files: all, terms: all.flatMap(({ terms }) => terms) };
      kept.set(key, glossary);
      return glossary;
    },
    forget: () => folders.clear(),
  };
}

function unreadable(location: Location, error: unknown): GlossaryFile {
  const reason = error instanceof Error ? error.message : String(error);
  return { location, text: '', terms: [], problems: [{ span: { start: 0, end: 0 }, severity: 'error', message: message(CONFIGURATION_MESSAGES.unreadable, reason) }] };
}

function isUri(location: Location): boolean {
  return location.includes('://');
}
