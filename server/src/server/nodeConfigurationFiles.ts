import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONFIGURATION_FOLDER, IGNORE_FILE, SETTINGS_FILE } from '../configuration/folder';
import type { WritableFiles } from './runtime';

/** The `.policy-lens` files on this machine. Nothing else is read through it, and nothing but an ignore file is written. */
export const nodeConfigurationFiles: WritableFiles = {
  read: async (location) => {
    if (!isNamed(location, SETTINGS_FILE) && !isNamed(location, IGNORE_FILE)) return undefined;
    try {
      return (await readFile(fileURLToPath(location), 'utf8')).replace(/^\ufeff/, '');
    } catch (error) {
      const { code } = error as { readonly code?: string };
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  write: async (location, text) => {
    if (!isNamed(location, IGNORE_FILE)) throw new Error(`${location} is no ignore file`);
    const path = fileURLToPath(location);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
};

function isNamed(location: string, name: string): boolean {
  return location.startsWith('file:') && location.endsWith(`/${CONFIGURATION_FOLDER}/${name}`);
}
