// Runs the tests: `node scripts/test.mjs [unit|protocol|cli|neovim|editor]… [--grep X] [--update]`; all suites where none is named.
// Prints a closing line `N passed, N failed` and fails on any failure.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { buildAll } from './build.mjs';
import { writeLexicon } from './compileLexicon.mjs';
import { setUpNeovim } from './neovim.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

/** Each suite's folders under test/. The unit suite starts no process and needs no build. */
const SUITES = {
  unit: ['core', 'configuration', 'glossary', 'service', 'lexicon', 'scripts', 'client', 'support'],
  protocol: ['server'],
  cli: ['cli'],
  neovim: ['neovim'],
};

const testFiles = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .flatMap((entry) => (entry.isDirectory() ? testFiles(join(folder, entry.name)) : entry.name.endsWith('.test.ts') ? [join(folder, entry.name)] : []))
        .sort()
    : [];

/** Bundles a suite's tests into one file and runs it with mocha in this process. */
async function runSuite(name, { grep }) {
  const files = SUITES[name].flatMap((folder) => testFiles(join(root, 'test', folder)));
  const bundle = join(root, 'out/test', `${name}.cjs`);
  mkdirSync(dirname(bundle), { recursive: true });
  const entry = [join(root, 'test/support/seed.ts'), ...files].map((file) => `import ${JSON.stringify(`./${relative(root, file)}`)};`).join('\n');
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    outfile: bundle,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['esbuild', 'mocha', 'vscode', 'playwright-core', 'ajv', 'yaml', 'fast-check'],
  });
  const mocha = new Mocha({ timeout: name === 'unit' ? 5_000 : 60_000, reporter: process.env.CI ? 'dot' : 'dot', ...(grep ? { grep } : {}) });
  mocha.addFile(bundle);
  const started = performance.now();
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes, failures, pending } = runner.stats;
      console.log(`${name}: ${passes} passed, ${failures} failed, ${pending} skipped in ${((performance.now() - started) / 1000).toFixed(2)} s`);
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
}

async function main() {
  const words = process.argv.slice(2);
  const grep = words.includes('--grep') ? words[words.indexOf('--grep') + 1] : undefined;
  const named = words.filter((word) => word in SUITES || word === 'editor');
  const suites = named.length ? named : [...Object.keys(SUITES), 'editor'];
  if (suites.includes('neovim')) process.env.NEOVIM = setUpNeovim();
  if (suites.some((suite) => suite !== 'unit')) await buildAll();
  else writeLexicon();
  const results = [];
  for (const suite of suites) {
    results.push(suite === 'editor' ? await (await import('./editor/run.mjs')).runEditorTests({ grep }) : await runSuite(suite, { grep }));
  }
  const total = (key) => results.reduce((sum, result) => sum + (result[key] ?? 0), 0);
  writeFileSync(join(root, 'out/test/results.json'), JSON.stringify(Object.fromEntries(suites.map((suite, index) => [suite, results[index]])), null, 2));
  const skipped = total('skipped');
  console.log(`${total('passed')} passed, ${total('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`);
  process.exit(total('failed') > 0 || total('passed') === 0 ? 1 : 0);
}

await main();
