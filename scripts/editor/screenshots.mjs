// Takes the README's pictures from the running editor with the faulty sample:  node scripts/editor/screenshots.mjs
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAll } from '../build.mjs';
import { packageExtension } from '../package.mjs';
import { openBrowser } from './browser.mjs';
import { toIndexedPng } from './indexedPng.mjs';
import { startEditorServer } from './server.mjs';
import { setUpBrowser, setUpEditor } from './setup.mjs';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const IMAGES = path.join(REPOSITORY, 'docs/images');
const WINDOW = path.join(REPOSITORY, 'out/test/editor/window.mjs');
const SAMPLE = '2026-work-report-faulty.txt';
const SETTINGS = { 'editor.hover.delay': 100, 'workbench.reduceMotion': 'on', 'editor.minimap.enabled': false };
const SIZE = { width: 920, height: 600 };
const SIZE_LIMIT = 200_000;

const browser = setUpBrowser();
const editor = setUpEditor();
await buildAll();
const home = mkdtempSync(path.join(tmpdir(), 'policy-lens-pictures-'));
const folder = path.join(home, 'reports');
const vsix = path.join(home, 'policy-lens.vsix');
cpSync(path.join(REPOSITORY, 'seeds'), folder, { recursive: true });
await packageExtension(vsix);
const server = await startEditorServer(editor, { home, vsix, settings: SETTINGS });
Object.assign(process.env, {
  POLICY_LENS_WINDOW: `http://${server.host}/?${new URLSearchParams({ folder })}`,
  POLICY_LENS_BROWSER: browser,
  POLICY_LENS_SCREENSHOTS: IMAGES,
});
try {
  await drawIcon();
  await takePictures();
} finally {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
}

async function takePictures() {
  await build({
    entryPoints: [path.join(REPOSITORY, 'test/editor/walks/window.ts')],
    outfile: WINDOW,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['playwright-core'],
  });
  const { openWindow } = await import(pathToFileURL(WINDOW).href);
  const window = await openWindow();
  try {
    await window.page.setViewportSize(SIZE);
    await window.open(SAMPLE);
    await enlargeOutline(window);
    await take(window, 'outline');
    const hover = await window.hover('地区生产总值');
    await hover.filter({ hasText: '地区生产总值' }).waitFor();
    await take(window, 'hover');
    await window.command('Problems: Focus on Problems View');
    await window.page.locator('.markers-panel .monaco-list-row', { hasText: 'figure.sum' }).first().click();
    await window.page.mouse.move(0, 0);
    await take(window, 'problems');
  } catch (error) {
    await window.page.screenshot({ path: path.join(REPOSITORY, 'out/screenshots/failed-picture.png') });
    throw error;
  } finally {
    await window.close();
  }
}

/** Gives the outline the room of the file tree. */
async function enlargeOutline(window) {
  await window.command('Explorer: Focus on Outline View');

  const files = window.page.locator('.pane-header', { hasText: 'reports' }).first();
  await files.click();
  await window.page.locator('.outline-tree .monaco-list-row').nth(8).waitFor();
}

async function take(window, name) {
  await window.page.waitForTimeout(400);
  await window.screenshot(name);
  shrink(path.join(IMAGES, `${name}.png`));
}

function shrink(file) {
  const png = toIndexedPng(readFileSync(file));
  writeFileSync(file, png);
  console.log(`${path.relative(REPOSITORY, file)}: ${(png.length / 1000).toFixed(0)} KB`);
  if (png.length > SIZE_LIMIT) throw new Error(`Too large: ${file}`);
}

/** The extension's icon, for VS Code, which shows no SVG. */
async function drawIcon() {
  const { browser: drawing, page } = await openBrowser(browser, { viewport: { width: 128, height: 128 } });
  const file = path.join(IMAGES, 'icon.png');
  await page.setContent(`<body style="margin:0">${readFileSync(path.join(IMAGES, 'icon.svg'), 'utf8')}</body>`);
  await page.screenshot({ path: file, omitBackground: true });
  await drawing.close();
  console.log(`${path.relative(REPOSITORY, file)}`);
}
