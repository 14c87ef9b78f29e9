import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONFIGURATION_FOLDER, IGNORE_FILE, isGlossaryLocation, SETTINGS_FILE } from '../configuration/folder';
import type { WritableFiles } from './runtime';

/** The `.policy-lens` files on this machine. Settings, ignores and glossaries are read through it, and nothing but an ignore file is written. */
export const nodeConfigurationFiles: WritableFiles = {
  read: async (location) => {
    const isOurs = location.startsWith('file:') && isGlossaryLocation(location);
    if (!isOurs && !isNamed(location, SETTINGS_FILE) && !isNamed(location, IGNORE_FILE)) return undefined;
    const text = await unlessMissing(readFile(fileURLToPath(location), 'utf8'));
    return text?.replace(/^\ufeff/, '');
  },
  write: async (location, text) => {
    if (!isNamed(location, IGNORE_FILE)) throw new Error(`${location} is no ignore file`);
    const path = fileURLToPath(location);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
  list: async (folder) => {
    if (!folder.startsWith('file:') || !folder.endsWith(`/${CONFIGURATION_FOLDER}`)) return [];
    return (await unlessMissing(readdir(fileURLToPath(folder)))) ?? [];
  },
};

/** What comes of a file or folder; undefined where it is not there. */
async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function isNamed(location: string, name: string): boolean {
  return location.startsWith('file:') && location.endsWith(`/${CONFIGURATION_FOLDER}/${name}`);
}
