// The editor suite: mocha inside the extension host of a real VS Code, then walks through its real window.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleHostTests, runInDesktopHost, runInEmbeddedHost } from './hostTests.mjs';
import { setUpBrowser, setUpEditor } from './setup.mjs';
import { findDesktopEditor } from './tools.mjs';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');

/**
 * Runs the whole suite on what `dist/` holds. Stops with an error, never silently, where something that it needs is missing.
 * @param {{ grep?: string }} [options] only tests whose title holds `grep`
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runEditorTests({ grep } = {}) {
  const started = performance.now();
  const browser = setUpBrowser();
  const editor = setUpEditor();
  const home = mkdtempSync(path.join(tmpdir(), 'policy-lens-editor-'));
  const outcomes = [];
  try {
    outcomes.push(...(await hostSuite({ editor, browser, home: path.join(home, 'host'), grep })));
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
  }
  const failures = outcomes.filter((outcome) => outcome.error);
  for (const { title, error } of failures) console.log(`FAILED ${title}\n${error}\n`);
  const passed = outcomes.length - failures.length;
  console.log(`editor: ${passed} passed, ${failures.length} failed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { passed, failed: failures.length };
}

async function hostSuite({ editor, browser, home, grep }) {
  const folder = path.join(REPOSITORY, 'test/editor/host');
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
  const tests = await bundleHostTests(files);
  void grep;
  const desktop = findDesktopEditor();
  if (desktop) {
    console.log(`Extension host: desktop VS Code, ${desktop.executable}`);
    return runInDesktopHost({ executable: desktop.executable, tests, home });
  }
  console.log('Extension host: the embedded VS Code');
  return runInEmbeddedHost({ editor, browser, tests, home });
}
