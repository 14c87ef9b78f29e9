import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files, FileStamp } from './runtime';

const IGNORED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git']);
const EXTENSION = '.txt';
/** The longest report known has 130 KB; a file beyond this is something else. */
const SIZE_LIMIT = 4 * 1024 * 1024;
/** Folders inside folders: deeper ones are some tool's, not a drafter's. Links to folders are not followed. */
const DEPTH_LIMIT = 12;

/** The file system of Node, for `file:` folders; other schemes have no files here. */
export const nodeFiles: Files = {
  list: async (folderUri, limit) => {
    if (!folderUri.startsWith('file:')) return [];
    const found: FileStamp[] = [];
    await collect(fileURLToPath(folderUri), limit, DEPTH_LIMIT, found);
    return found;
  },
  read: async (uri) => decode(await readFile(fileURLToPath(uri))),
};

async function collect(folder: string, limit: number, depth: number, found: FileStamp[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((first, second) => (first.name < second.name ? -1 : 1))) {
    if (found.length >= limit) return;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 0 && !IGNORED_FOLDERS.has(entry.name)) await collect(path, limit, depth - 1, found);
    if (!entry.isFile() || !entry.name.toLowerCase().endsWith(EXTENSION)) continue;
    const status = await stat(path).catch(() => undefined);
    if (status && status.size <= SIZE_LIMIT) found.push({ uri: pathToFileURL(path).href, modified: status.mtimeMs });
  }
}

/** UTF-8, UTF-16 with its mark, else GB18030, in which older reports are kept. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
