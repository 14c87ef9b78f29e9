// Starts VS Code's own server (see setup.mjs) on 127.0.0.1, with folders of its own for data and extensions.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LISTENING = /Extension host agent listening on (\d+)/;
const START_LIMIT = 30_000;
const LOG_LIMIT = 100_000;

/** The settings of every window that the server opens: no welcome page, no questions, nothing that calls home. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

/**
 * @param {{ vscode: string, node: string }} editor from `setUpEditor()`
 * @param {{ home: string, settings?: object, vsix?: string, token?: string, port?: number, environment?: object }} options
 *   `home`: where data and extensions are kept; `vsix`: an extension to install first; `token`: a secret that the address must hold
 * @returns {Promise<{ host: string, log: () => string, stop: () => Promise<void>, stopped: Promise<void> }>}
 */
export async function startEditorServer(editor, { home, settings = {}, vsix, token, port = 0, environment = {} }) {
  const data = path.join(home, 'data');
  const extensions = path.join(home, 'extensions');
  mkdirSync(path.join(data, 'data/Machine'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(path.join(data, 'data/Machine/settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));

  const main = path.join(editor.vscode, 'out/server-main.js');
  const common = [main, '--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];
  // No gallery: the server would look extensions up on the net.
  const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...environment };
  if (vsix) installExtension(editor, common, env, vsix);

  const secret = token ? ['--connection-token', token] : ['--without-connection-token'];
  const window = ['--telemetry-level', 'off', '--disable-workspace-trust', '--enable-smoke-test-driver'];
  const server = spawn(editor.node, [...common, '--host', '127.0.0.1', '--port', String(port), ...secret, ...window], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const stopped = new Promise((resolve) => server.once('exit', () => resolve(undefined)));
  const stop = () => (server.kill(), stopped);
  const listening = new Promise((resolve, reject) => {
    const onOutput = (chunk) => {
      log = (log + chunk).slice(-LOG_LIMIT);
      const match = LISTENING.exec(log);
      if (match) resolve(Number(match[1]));
    };
    server.stdout.on('data', onOutput);
    server.stderr.on('data', onOutput);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`The editor's server ended with ${code}.\n${log}`)));
    setTimeout(() => reject(new Error(`The editor's server did not start.\n${log}`)), START_LIMIT).unref();
  });
  try {
    return { host: `127.0.0.1:${await listening}`, log: () => log, stop, stopped };
  } catch (error) {
    await stop();
    throw error;
  }
}

function installExtension(editor, common, env, vsix) {
  const result = spawnSync(editor.node, [...common, '--install-extension', vsix, '--force'], { env, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`The extension could not be installed:\n${result.stdout}${result.stderr}`);
}
