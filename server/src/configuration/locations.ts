/**
 * A place of a file or folder: an absolute path or a URI, its parts divided by `/` (`/reports/a.txt`, `C:/reports/a.txt`,
 * `file:///reports/a.txt`). Parts of a URI may be percent-encoded.
 */
export type Location = string;

/** What stands in front of the first part: `/`, `C:/`, `file:///`, `vscode-vfs://github/`. */
const ROOT = /^(?:[A-Za-z][A-Za-z0-9+.-]+:\/\/[^/]*|[A-Za-z]:)?\//;
const URI = /^[A-Za-z][A-Za-z0-9+.-]+:\/\//;

/** The folders from the file's own up to the root, the nearest first; none for a file that lies in no folder (`untitled:Untitled-1`). */
export function foldersAbove(file: Location): readonly Location[] {
  const root = ROOT.exec(file)?.[0];
  if (root === undefined) return [];
  const folders: Location[] = [];
  for (let end = file.lastIndexOf('/'); end >= root.length; end = file.lastIndexOf('/', end - 1)) folders.push(file.slice(0, end));
  return [...folders, root];
}

export function join(folder: Location, name: string): Location {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The path from a folder to a file below it, as people write it; undefined where the file lies elsewhere. */
export function relativePath(folder: Location, file: Location): string | undefined {
  const base = join(readable(folder), '');
  const path = readable(file);
  return path.startsWith(base) && path.length > base.length ? path.slice(base.length) : undefined;
}

export function isSamePlace(first: Location, second: Location): boolean {
  return trimmed(readable(first)) === trimmed(readable(second));
}

/** The same without percent-encoding: editors and file systems escape other characters of the same address. */
export function readable(location: Location): string {
  if (!URI.test(location)) return location;
  return location
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return part;
      }
    })
    .join('/');
}

function trimmed(location: string): string {
  return location.length > 1 && location.endsWith('/') ? location.slice(0, -1) : location;
}
