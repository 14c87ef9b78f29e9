// Runs test/editor/walks: the packaged extension, installed in the embedded editor, in its real window.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { copyWorkspace } from './hostTests.mjs';
import { startEditorServer } from './server.mjs';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const WALKS = path.join(REPOSITORY, 'test/editor/walks');
const BUNDLE = path.join(REPOSITORY, 'out/test/editor/walks.cjs');

/** @returns {Promise<readonly { title: string, error?: string }[]>} the outcome of every walk */
export async function runWalks({ editor, browser, home, vsix, grep }) {
  const files = readdirSync(WALKS).filter((file) => file.endsWith('.walk.ts'));
  await build({
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: WALKS, loader: 'ts' },
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['mocha', 'playwright-core'],
  });
  const folder = copyWorkspace(home);
  const settings = { 'editor.hover.delay': 100, 'workbench.reduceMotion': 'on' };
  const server = await startEditorServer(editor, { home, vsix, settings });
  // For the web extension host: an editor without the extension, whose window loads it by itself.
  const bare = await startEditorServer(editor, { home: path.join(home, 'bare'), settings });
  const addressOf = ({ host }) => `http://${host}/?${new URLSearchParams({ folder })}`;
  Object.assign(process.env, {
    POLICY_LENS_WINDOW: addressOf(server),
    POLICY_LENS_BARE_WINDOW: addressOf(bare),
    POLICY_LENS_EXTENSION: REPOSITORY,
    POLICY_LENS_WORKSPACE: folder,
    POLICY_LENS_BROWSER: browser,
    POLICY_LENS_SCREENSHOTS: path.join(REPOSITORY, 'out/screenshots'),
  });
  try {
    return await runMocha(grep);
  } finally {
    await Promise.all([server.stop(), bare.stop()]);
  }
}

function runMocha(grep) {
  const mocha = new Mocha({ timeout: 60_000, reporter: 'spec', ...(grep ? { grep } : {}) });
  mocha.addFile(BUNDLE);
  const outcomes = [];
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(outcomes));
    runner.on('pass', (test) => outcomes.push({ title: test.fullTitle() }));
    runner.on('fail', (test, error) => outcomes.push({ title: test.fullTitle(), error: String(error?.stack ?? error) }));
  });
}
