// Checks server/lexicon/*.yaml and compiles them into server/src/lexicon/compiled.json, which the bundles carry.
// Usage: node scripts/compileLexicon.mjs          checks and writes; says what is wrong, where, and how to put it right
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENTRY_FILES, readLexiconFiles } from './lexicon/files.mjs';
import { initialsOfEntry } from './lexicon/initials.mjs';
import { lintLexicon } from './lexicon/lint.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Reads and checks the data files of a folder and returns the lexicon as plain data.
 * Throws an error with one line for each problem where there are any.
 */
export function compileLexicon(folder = join(root, 'server/lexicon')) {
  const { contents, problems } = readLexiconFiles(folder);
  const all = [...problems, ...(problems.length === 0 ? lintLexicon(contents) : [])];
  if (all.length > 0) {
    const count = `${all.length} ${all.length === 1 ? 'problem' : 'problems'}`;
    throw new Error(`The lexicon has ${count}:\n${all.map(printProblem).join('\n')}`);
  }
  return {
    entries: ENTRY_FILES.flatMap(({ name }) => contents[name]).map(compileEntry),
    notTerms: contents['not-terms'],
    nameEdges: contents['name-edges'],
    measureWords: contents['measure-words'],
    numberNames: contents['number-names'],
    planPeriods: contents['plan-periods'],
    anniversaries: contents.anniversaries,
    factWords: contents['fact-words'],
  };
}

/** The reader looks for abbreviations as for all aliases. */
function compileEntry({ abbreviations = [], ...entry }) {
  const compiled = { ...entry, aliases: [...entry.aliases, ...abbreviations] };
  return { ...compiled, initials: initialsOfEntry(compiled) };
}

/** Entries as rows, since the names of their fields are a seventh of the whole; `server/src/lexicon/builtIn.ts` reads them. */
function packEntry({ type, canonical, aliases, definition, source, initials, ...others }) {
  return [type, canonical, aliases, definition.zh, definition.en, source, initials, ...(Object.keys(others).length > 0 ? [others] : [])];
}

/** The lexicon as the bundles carry it, JSON. */
export function printLexicon() {
  const lexicon = compileLexicon();
  return JSON.stringify({ ...lexicon, entries: lexicon.entries.map(packEntry) });
}

export function writeLexicon() {
  const folder = join(root, 'server/src/lexicon');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'compiled.json'), printLexicon());
}

function printProblem({ file, entry, message }) {
  return `  ${file}.yaml${entry ? `, ${entry}` : ''}: ${message}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    writeLexicon();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
