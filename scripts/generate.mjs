// Writes what is made from the checks, the lexicon and the messages: docs/checks/, docs/terms/, the checks' part of package.json and package.nls*.json, l10n/.
// `--check` writes nothing and fails where a file has drifted.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { readPage } from './generate/header.mjs';
import { renderIndex, renderPage } from './generate/manual.mjs';
import { settingsSchema, withCheckSettings, withCheckTexts } from './generate/settings.mjs';
import { renderTerms } from './generate/terms.mjs';
import { collectMessages, renderBundles } from './generate/translations.mjs';
import { readLexiconFiles } from './lexicon/files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGES = 'docs/checks';
const TERMS = 'docs/terms';
const CHECK_FILES = 'server/src/core/findings/checks';
const MESSAGE_FILES = ['server/src/configuration/messages.ts', 'server/src/glossary/messages.ts', 'server/src/service/messages.ts', 'server/src/cli/messages.ts', 'server/src/server/messages.ts'];

const read = (path) => readFileSync(join(root, path), 'utf8');
const readJson = (path) => JSON.parse(read(path));
const printJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** The checks' file of an id: `section.numbering` lies in `sectionNumbering.ts`. */
export const checkFile = (id) => `${CHECK_FILES}/${id.replace(/[.-](\w)/g, (_, letter) => letter.toUpperCase())}.ts`;

/** Loads the exports of TypeScript modules. */
async function load(paths) {
  const contents = paths.map((path, index) => `export * as module${index} from ${JSON.stringify(`./${path}`)};`).join('\n');
  const stdin = { contents, resolveDir: root, loader: 'ts' };
  const result = await build({ stdin, bundle: true, write: false, format: 'esm', platform: 'neutral', logLevel: 'error' });
  const loaded = await import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].text).toString('base64')}`);
  return paths.map((_, index) => loaded[`module${index}`]);
}

/** Every generated file with its content, by path; undefined for a file that must not be there. */
export async function generateAll() {
  const messageFiles = MESSAGE_FILES.filter((path) => existsSync(join(root, path)));
  const [registry, ...messageModules] = await load(['server/src/core/findings/registry.ts', ...messageFiles]);
  const pages = registry.CHECKS.map((check) => ({ check, ...readPage(read(checkFile(check.id)), check.id) }));
  const files = new Map();
  files.set(`${PAGES}/README.md`, renderIndex(pages));
  for (const page of pages) files.set(`${PAGES}/${page.check.id}.md`, renderPage(page, checkFile(page.check.id)));
  for (const name of existsSync(join(root, PAGES)) ? readdirSync(join(root, PAGES)) : []) {
    if (!files.has(`${PAGES}/${name}`)) files.set(`${PAGES}/${name}`, undefined);
  }
  for (const [path, page] of renderTerms(readLexiconFiles(join(root, 'server/lexicon')).contents, TERMS)) files.set(path, page);
  files.set('package.json', printJson(withCheckSettings(readJson('package.json'), pages)));
  files.set('package.nls.json', printJson(withCheckTexts(readJson('package.nls.json'), pages, 'en')));
  files.set('package.nls.zh-cn.json', printJson(withCheckTexts(readJson('package.nls.zh-cn.json'), pages, 'zh')));
  files.set('docs/policy-lens-settings.schema.json', printJson(settingsSchema(pages)));
  const clientTexts = existsSync(join(root, 'l10n/client.zh-cn.json')) ? readJson('l10n/client.zh-cn.json') : {};
  const bundles = renderBundles(collectMessages([registry.CHECKS, ...messageModules]), clientTexts);
  for (const [name, bundle] of Object.entries(bundles)) files.set(`l10n/${name}`, printJson(bundle));
  return files;
}

/** The paths of the generated files that differ from what would be generated. */
export function drifted(files) {
  const current = (path) => (existsSync(join(root, path)) ? read(path) : undefined);
  return [...files].filter(([path, content]) => current(path) !== content).map(([path]) => path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generateAll();
  const changed = drifted(files);
  if (process.argv.includes('--check')) {
    for (const path of changed) console.error(`${path} has drifted: run npm run generate`);
    process.exitCode = changed.length > 0 ? 1 : 0;
  } else {
    for (const path of changed) {
      const content = files.get(path);
      if (content === undefined) rmSync(join(root, path));
      else {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), content);
      }
      console.log(path);
    }
  }
}
