// `npm start`: builds, and opens the sample reports with the extension in a real editor: desktop VS Code where `code` is there, else the
// embedded one, whose address is printed.   --print: prints outline and annotations of the samples instead.   --port N: of the address.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build.mjs';
import { startEditorServer } from './editor/server.mjs';
import { setUpEditor } from './editor/setup.mjs';
import { findDesktopEditor } from './editor/tools.mjs';
import { packageExtension } from './package.mjs';

const REPOSITORY = path.resolve(import.meta.dirname, '..');
const SAMPLES = path.join(REPOSITORY, 'seeds');
const PROFILE = path.join(REPOSITORY, '.embedded-editor/profile');

const { values } = parseArgs({ options: { print: { type: 'boolean' }, port: { type: 'string', default: '0' }, embedded: { type: 'boolean' } } });

await buildAll();
const desktop = values.embedded ? undefined : findDesktopEditor();
if (values.print) print();
else if (desktop) openDesktop(desktop.command);
else await openEmbedded();

function print() {
  for (const command of ['outline', 'annotate']) {
    const { status } = spawnSync(process.execPath, [path.join(REPOSITORY, 'dist/cli.js'), command, SAMPLES], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
}

function openDesktop(command) {
  const words = [`--extensionDevelopmentPath=${REPOSITORY}`, SAMPLES];
  // VS Code refuses to run as root without a profile of its own.
  if (process.getuid?.() === 0) words.push('--no-sandbox', `--user-data-dir=${PROFILE}`);
  console.log(`Opening ${path.relative(process.cwd(), SAMPLES)} in desktop VS Code (${command})`);
  const child = spawn(command, words, { stdio: 'inherit', shell: process.platform === 'win32' });
  child.once('error', (error) => {
    console.error(`VS Code could not be started: ${error.message}. The embedded editor:  npm start -- --embedded`);
    process.exitCode = 1;
  });
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

async function openEmbedded() {
  const editor = setUpEditor();
  const vsix = path.join(REPOSITORY, 'out/policy-lens.vsix');
  await packageExtension(vsix);
  // Whoever else is on this machine must not get at the user's files: the address holds a secret.
  const token = randomBytes(16).toString('hex');
  const server = await startEditorServer(editor, { home: PROFILE, vsix, token, port: Number(values.port) });
  const address = new URL(`http://${server.host}/`);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', SAMPLES);
  console.log(`\nVS Code with the sample reports:  ${address}\nOpen it in a browser. Ctrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
  await server.stopped;
}
