import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { markdownTable } from '../markdownTable.mjs';
import { root } from './support.mjs';

const KILOBYTE = 1024;
const MOST = { 'server.js': 500 * KILOBYTE, 'lexicon.js': 400 * KILOBYTE };
const MOST_VSIX = 1_000_000;

/** The bundles as built (minified) and the package, where it was made. */
export function benchSizes({ print, target }) {
  const dist = join(root, 'dist');
  const kilobytes = (bytes) => (bytes / KILOBYTE).toFixed(1);
  const files = readdirSync(dist).filter((name) => name.endsWith('.js')).sort();
  const packages = [root, join(root, 'out'), dist].flatMap((folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.vsix')).map((name) => join(folder, name)) : []));
  const newest = packages.sort((first, second) => statSync(second).mtimeMs - statSync(first).mtimeMs)[0];
  const rows = files.map((name) => {
    const content = readFileSync(join(dist, name));
    return [`dist/${name}`, kilobytes(content.length), kilobytes(gzipSync(content).length)];
  });
  if (newest) rows.push([newest.slice(root.length), kilobytes(statSync(newest).size), '–']);
  print(markdownTable(['file', 'KB', 'KB gzipped'], rows));
  for (const [name, most] of Object.entries(MOST)) {
    if (!files.includes(name)) continue;
    const { size } = statSync(join(dist, name));
    target(`size of ${name}`, `≤ ${most / KILOBYTE} KB`, `${kilobytes(size)} KB`, size <= most);
  }
  if (!newest) print('\nVSIX: not run (`npm run package` makes it).');
  else target('size of the VSIX', `≤ ${kilobytes(MOST_VSIX)} KB`, `${kilobytes(statSync(newest).size)} KB`, statSync(newest).size <= MOST_VSIX);
}
