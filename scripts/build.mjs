// Builds the product into dist/ with esbuild. `--development` leaves names readable and adds source maps.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import { printLexicon, writeLexicon } from './compileLexicon.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** The lexicon stays a file of its own beside the Node bundles, so that a server starts before it is read. */
const lexiconBesideTheBundle = {
  name: 'lexicon-beside-the-bundle',
  setup(build) {
    build.onResolve({ filter: /compiled\.json$/ }, () => ({ path: './lexicon.js', external: true }));
  },
};

/** What reads glossaries is loaded with the first glossary: by Node as a module, by a worker as a script. */
const glossaryReaderBesideTheBundle = {
  name: 'glossary-reader-beside-the-bundle',
  setup(build) {
    build.onResolve({ filter: /\/readGlossary$/ }, ({ kind }) => (kind === 'entry-point' ? undefined : { path: './glossary.js', external: true }));
  },
};

/** The language client is loaded with the first report, so it is a file of its own: a window without a report does not even read it. */
const clientBesideTheBundle = {
  name: 'client-beside-the-bundle',
  setup(build) {
    build.onResolve({ filter: /^\.\/nodeClient$/ }, () => ({ path: './nodeClient.js', external: true }));
  },
};

/** The protocol library brings its own copy of the types; with one for all, the server carries them once. */
const oneCopyOfTheTypes = {
  alias: { 'vscode-languageserver-types': join(root, 'node_modules/vscode-languageserver/node_modules/vscode-languageserver-types') },
};

/** What is loaded at every start is made smaller still: a second pass saves a twentieth. The language client library does not survive it. */
async function minifyAgain(name) {
  const file = join(dist, `${name}.js`);
  const { code } = await minify(readFileSync(file, 'utf8'), { ecma: 2020, compress: { passes: 2, ecma: 2020 }, mangle: { toplevel: true }, format: { comments: false } });
  writeFileSync(file, code);
}

export async function buildAll({ development = process.argv.includes('--development') } = {}) {
  mkdirSync(dist, { recursive: true });
  writeLexicon();
  // for Node as for a browser's worker; a JSON text parsed at run time loads faster than the same data as an object literal,
  // and between single quotes its own need no escape
  writeFileSync(join(dist, 'lexicon.js'), `var policyLensLexicon=JSON.parse('${printLexicon().replace(/[\\']/g, '\\$&')}');if(typeof module==="object")module.exports=policyLensLexicon\n`);
  // Chinese text stays as it is: escaped, a character takes twice the bytes.
  const common = { bundle: true, minify: !development, charset: 'utf8', sourcemap: development, logLevel: 'warning', legalComments: 'none', absWorkingDir: root };
  const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
  const web = { ...common, platform: 'browser', target: 'es2022' };
  await Promise.all([
    build({ ...node, ...oneCopyOfTheTypes, entryPoints: { server: 'server/src/server/nodeMain.ts' }, outdir: dist, plugins: [lexiconBesideTheBundle, glossaryReaderBesideTheBundle] }),
    build({ ...node, entryPoints: { cli: 'server/src/cli/main.ts' }, outdir: dist, plugins: [lexiconBesideTheBundle, glossaryReaderBesideTheBundle], banner: { js: '#!/usr/bin/env node' } }),
    build({
      ...common,
      target: 'es2022',
      format: 'iife',
      globalName: 'policyLensGlossary',
      // in this form Node finds the name when it imports the file
      footer: { js: 'if(typeof exports==="object")exports.readGlossary=policyLensGlossary.readGlossary' },
      entryPoints: { glossary: 'server/src/glossary/readGlossary.ts' },
      outdir: dist,
    }),
    build({ ...node, entryPoints: { extension: 'client/src/extension.ts' }, outdir: dist, external: ['vscode'], plugins: [clientBesideTheBundle] }),
    build({ ...node, entryPoints: { nodeClient: 'client/src/nodeClient.ts' }, outdir: dist, external: ['vscode'] }),
    build({ ...web, format: 'cjs', entryPoints: { browserExtension: 'client/src/browserExtension.ts' }, outdir: dist, external: ['vscode'] }),
    build({ ...web, format: 'iife', ...oneCopyOfTheTypes, entryPoints: { browserServer: 'server/src/server/browserMain.ts' }, outdir: dist }),
  ]);
  if (!development) await Promise.all(['server', 'browserServer'].map(minifyAgain));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
