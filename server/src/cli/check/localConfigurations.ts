import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, parse, resolve, sep } from 'node:path';
import type { ConfigurableCheck } from '../../configuration/checkSettings';
import { createConfigurations } from '../../configuration/configurations';
import { configureFile, type FileConfiguration } from '../../configuration/fileConfiguration';
import type { Location } from '../../configuration/locations';

/**
 * What holds for the files of this machine: the `.policy-lens` folders from the file up to the folder that holds `.git`, else up to the root of
 * the file system. Standard input counts as a file of the working directory.
 */
export function createLocalConfigurations(known: readonly ConfigurableCheck[], useConfiguration: boolean): (path: string) => Promise<FileConfiguration> {
  const configurations = createConfigurations({ read: readIfThere }, known);
  const roots = new Map<string, string>();

  const rootOf = (folder: string): string => {
    const before = roots.get(folder);
    if (before !== undefined) return before;
    const isTop = existsSync(join(folder, '.git')) || folder === parse(folder).root;
    const root = isTop ? folder : rootOf(dirname(folder));
    roots.set(folder, root);
    return root;
  };

  return (path) => {
    const file = locationOf(path);
    if (!useConfiguration) return Promise.resolve(configureFile(file, { folders: [], editor: undefined, stored: undefined, home: undefined, known }));
    return configurations.of(file, { root: toLocation(rootOf(dirname(resolve(path)))), editor: undefined, storage: undefined });
  };
}

/** The absolute place of a path on the command line. */
export function locationOf(path: string): Location {
  return toLocation(resolve(path));
}

function toLocation(path: string): Location {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // a file named `.policy-lens` holds nothing of ours
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
