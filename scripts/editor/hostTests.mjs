// Runs test/editor/host with mocha inside the extension host of a real VS Code: the desktop one where it is there, else the embedded one.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { openBrowser } from './browser.mjs';
import { startEditorServer } from './server.mjs';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const TESTS = path.join(REPOSITORY, 'test/editor');
const BUNDLES = path.join(REPOSITORY, 'out/test/editor');
const LIMIT = 180_000;
/** What VS Code's server says in every run without its native modules, and what the workbench says of itself. */
const NOISE = [
  'Resolving connection token',
  'Resolved connection token',
  'Creating a socket',
  'ChatSessionStore',
  'Updating additional builtin',
  'Ignoring fetching additional builtin',
  '[Service Worker]',
  'Canceled: Canceled',
  'Could not locate the bindings file',
  "Cannot find module './build/Release/watchdog'",
];

/** Bundles the suite for a Node extension host. `files` are the test files to load, in their order. */
export async function bundleHostTests(files, { outdir = BUNDLES } = {}) {
  const node = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', sourcemap: 'inline', logLevel: 'warning', external: ['vscode', 'mocha'] };
  const contents = files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n');
  await build({ ...node, stdin: { contents, resolveDir: path.join(TESTS, 'host'), loader: 'ts' }, outfile: path.join(outdir, 'suite.cjs') });
  await build({ ...node, entryPoints: [path.join(TESTS, 'host/index.ts')], outfile: path.join(outdir, 'index.cjs') });
  return path.join(outdir, 'index.cjs');
}

/** A copy of the tests' workspace, which the tests may change. */
export function copyWorkspace(home) {
  const folder = path.join(home, 'workspace');
  cpSync(path.join(TESTS, 'workspace'), folder, { recursive: true });
  return folder;
}

/** @returns {Promise<readonly { title: string, error?: string }[]>} the outcome of every test */
export async function runInEmbeddedHost({ editor, browser, tests, home, grep = '', settings = {} }) {
  const result = path.join(home, 'result.json');
  rmSync(result, { force: true });
  const folder = copyWorkspace(home);
  const server = await startEditorServer(editor, { home, settings, environment: testEnvironment(result, grep) });
  const window = await openBrowser(browser);
  try {
    const { ended } = await watchTestRun(window.page);
    const remote = (file) => `vscode-remote://${server.host}${file}`;
    const payload = [
      ['extensionDevelopmentPath', remote(REPOSITORY)],
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
    ];
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    await window.page.goto(`http://${server.host}/?${query}`);
    const end = await ended;
    if (typeof end !== 'number') throw new Error(`The suite did not end: ${end}.\n${server.log()}`);
    if (!existsSync(result)) throw new Error(`The suite left no result.\n${server.log()}`);
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    await window.browser.close();
    await server.stop();
  }
}

/** What `test/editor/host/index.ts` reads. */
function testEnvironment(result, grep) {
  return { POLICY_LENS_TEST_RESULT: result, POLICY_LENS_TEST_GREP: grep };
}

/** The workbench hands on the extension host's console and the suite's end through two functions of its page. */
export async function watchTestRun(page) {
  let finish;
  const ended = new Promise((resolve) => (finish = resolve));
  await page.exposeFunction('codeAutomationLog', (type, values) => {
    const words = [].concat(values);
    if (!NOISE.some((noise) => String(words[0]).includes(noise))) (console[type] ?? console.log)(...words);
  });
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  page.on('crash', () => finish('the page crashed'));
  const timer = new Promise((resolve) => setTimeout(resolve, LIMIT, `no end within ${LIMIT / 1000} s`).unref());
  return { ended: Promise.race([ended, timer]) };
}

/** The same in the desktop application, through @vscode/test-electron. */
export async function runInDesktopHost({ executable, tests, home, grep = '' }) {
  const { runTests } = await import('@vscode/test-electron');
  const result = path.join(home, 'result.json');
  mkdirSync(home, { recursive: true });
  const folder = copyWorkspace(home);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: REPOSITORY,
    extensionTestsPath: tests,
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', path.join(home, 'profile')],
    extensionTestsEnv: testEnvironment(result, grep),
  }).catch((error) => {
    if (!existsSync(result)) throw error; // Else some test failed, which the result tells.
  });
  return JSON.parse(readFileSync(result, 'utf8'));
}
