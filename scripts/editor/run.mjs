// The editor suite: mocha inside the extension host of a real VS Code, then walks through its real window.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PACKAGED, packageExtension, packagedFiles, SIZE_LIMIT } from '../package.mjs';
import { bundleHostTests, runInDesktopHost, runInEmbeddedHost } from './hostTests.mjs';
import { setUpBrowser, setUpEditor } from './setup.mjs';
import { findDesktopEditor } from './tools.mjs';
import { runWalks } from './walks.mjs';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');

/**
 * Runs the whole suite on what `dist/` holds. Stops with an error, never silently, where something that it needs is missing.
 * @param {{ grep?: string }} [options] only tests whose title matches
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runEditorTests({ grep } = {}) {
  const started = performance.now();
  const browser = setUpBrowser();
  const editor = setUpEditor();
  const home = mkdtempSync(path.join(tmpdir(), 'policy-lens-editor-'));
  const vsix = path.join(home, 'policy-lens.vsix');
  const outcomes = [];
  try {
    outcomes.push(...(await packageSuite(vsix)));
    outcomes.push(...(await hostSuite({ editor, browser, home: path.join(home, 'host'), grep })));
    outcomes.push(...(await runWalks({ editor, browser, home: path.join(home, 'walks'), vsix, grep })));
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
  }
  const failures = outcomes.filter((outcome) => outcome.error);
  for (const { title, error } of failures) console.log(`FAILED ${title}\n${error}\n`);
  const passed = outcomes.length - failures.length;
  console.log(`editor: ${passed} passed, ${failures.length} failed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { passed, failed: failures.length };
}

async function packageSuite(vsix) {
  const files = await packagedFiles();
  const foreign = files.filter((file) => !PACKAGED.some((pattern) => pattern.test(file)));
  const missing = PACKAGED.filter((pattern) => !files.some((file) => pattern.test(file)));
  const size = await packageExtension(vsix);
  console.log(`package: ${files.length} files, ${(size / 1000).toFixed(0)} KB`);
  return [
    { title: 'the package holds nothing that it should not', error: foreign.join(', ') || undefined },
    { title: 'the package lacks nothing', error: missing.join(', ') || undefined },
    { title: 'the package is small', error: size > SIZE_LIMIT ? `${size} bytes` : undefined },
  ];
}

async function hostSuite({ editor, browser, home, grep }) {
  const files = readdirSync(path.join(REPOSITORY, 'test/editor/host')).filter((file) => file.endsWith('.test.ts'));
  const tests = await bundleHostTests(files);
  const desktop = findDesktopEditor();
  if (desktop) {
    console.log(`Extension host: desktop VS Code, ${desktop.executable}`);
    return runInDesktopHost({ executable: desktop.executable, tests, home, grep });
  }
  console.log('Extension host: the embedded VS Code');
  return runInEmbeddedHost({ editor, browser, tests, home, grep });
}
