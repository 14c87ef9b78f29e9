// Sets up what the embedded editor needs: VS Code's own server and workbench (from the npm package code-server), a browser, a Chinese font.
// Run by itself it does so and says what it found:  node scripts/editor/setup.mjs
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { debianCommand, installFromDebian } from '../debian.mjs';
import { findBrowser, findOnPath, hasChineseFont } from './tools.mjs';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const HOME = path.join(REPOSITORY, '.embedded-editor');
/** The newest code-server that runs on Node 20; it holds VS Code 1.100.3. */
const CODE_SERVER = '4.100.3';
const NODE_MAJOR = 20;
/** For a machine whose own Node is another than code-server wants: the same binaries that nodejs.org ships, as npm packages. */
const OWN_NODE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@20.20.2`;
const DEBIAN_PACKAGES = ['chromium', 'fonts-wqy-microhei', 'ripgrep'];

/**
 * Installs the embedded editor into `.embedded-editor/` unless it is there already.
 * @returns {{ vscode: string, node: string }} the folder of VS Code's server, and the Node that runs it
 */
export function setUpEditor() {
  const home = path.join(HOME, `code-server-${CODE_SERVER}`);
  if (!existsSync(home)) install(home);
  const vscode = vscodeFolder(home);
  linkRipgrep(vscode);
  const ownNode = path.join(home, 'node_modules', OWN_NODE.split('@')[0], 'bin/node');
  return { vscode, node: existsSync(ownNode) ? ownNode : process.execPath };
}

/** Finds a browser that can show the workbench; as root or under CI installs it; else stops with the command to type. */
export function setUpBrowser() {
  if (!findBrowser() || !hasChineseFont()) installFromDebian(DEBIAN_PACKAGES);
  const browser = findBrowser();
  if (!browser) throw new Error(`No Chromium was found. Type:  ${debianCommand(DEBIAN_PACKAGES)}   (or name one:  CHROMIUM=/path/to/chrome npm test)`);
  if (!hasChineseFont()) console.warn(`No font for Chinese: pages will show boxes. Type:  ${debianCommand(DEBIAN_PACKAGES)}`);
  return browser;
}

function install(home) {
  console.log(`Embedded editor: installing VS Code from code-server ${CODE_SERVER} (npm) into ${path.relative(process.cwd(), home)} …`);
  // Into a folder of its own first: whoever finds `home` finds it whole, also when two runs install at once.
  const unfinished = `${home}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(path.join(unfinished, 'package.json'), '{ "private": true }\n');
  const packages = [`code-server@${CODE_SERVER}`];
  if (Number(process.versions.node.split('.')[0]) !== NODE_MAJOR) packages.push(OWN_NODE);
  // No install scripts: code-server's own builds native modules that a test run does without, and ripgrep's downloads from elsewhere.
  npm(unfinished, ['install', '--ignore-scripts', '--no-package-lock', ...packages]);
  npm(vscodeFolder(unfinished), ['install', '--ignore-scripts', '--omit=dev', '--no-save']);
  if (existsSync(home)) rmSync(unfinished, { recursive: true, force: true });
  else renameSync(unfinished, home);
}

function npm(folder, words) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync('npm', [...words, ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error(`npm ${words.join(' ')} failed in ${folder}: ${result.error?.message ?? `exit code ${result.status}`}`);
}

function vscodeFolder(home) {
  return path.join(home, 'node_modules/code-server/lib/vscode');
}

/** VS Code searches files with ripgrep, which its npm package would download; the machine's own serves as well. */
function linkRipgrep(vscode) {
  const place = path.join(vscode, 'node_modules/@vscode/ripgrep/bin/rg');
  const own = findOnPath('rg');
  if (existsSync(place) || !own) return;
  mkdirSync(path.dirname(place), { recursive: true });
  rmSync(place, { force: true });
  symlinkSync(own, place);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { vscode, node } = setUpEditor();
  const browser = setUpBrowser();
  console.log(`VS Code  ${vscode}\nNode     ${node}\nBrowser  ${browser}`);
}
