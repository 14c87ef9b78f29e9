// Compiles server/lexicon/*.yaml into server/src/lexicon/compiled.json, which the bundles carry.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Reads the data files and returns the lexicon as plain data. */
export function compileLexicon() {
  const folder = join(root, 'server/lexicon');
  const read = (name, otherwise = []) => (readdirSync(folder).includes(`${name}.yaml`) ? parse(readFileSync(join(folder, `${name}.yaml`), 'utf8')) : otherwise);
  return {
    entries: ['indicators', 'slogans', 'programmes', 'bodies'].flatMap((name) => read(name)),
    notTerms: read('not-terms', { quoted: [], phrases: [] }),
    nameEdges: read('name-edges', { beforeProgrammes: [], others: [] }),
    measureWords: read('measure-words'),
    numberNames: read('number-names'),
    planPeriods: read('plan-periods'),
    factWords: read('fact-words', undefined),
  };
}

export function writeLexicon() {
  const folder = join(root, 'server/src/lexicon');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'compiled.json'), JSON.stringify(compileLexicon()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeLexicon();
