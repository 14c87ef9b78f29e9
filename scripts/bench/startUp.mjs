import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from '../markdownTable.mjs';
import { writeLatencyText } from './latencyText.mjs';
import { medianOf, quantileOf, ratio, root, shared, show } from './support.mjs';

const STARTS = 15;
const FLOOR = join(shared, 'peers/bound-server.cjs');

/** From starting a process to its answer: servers to the reply to `initialize`, the command line to its end. */
export async function benchStartUp({ print, target, text }) {
  const server = join(root, 'dist/server.js');
  const commandLine = join(root, 'dist/cli.js');
  const report = writeLatencyText(text, 'report-40k.txt', 40 << 10);
  const subjects = {
    'nothing (node -e 0)': () => timeToEnd(['-e', '0']),
    ...(existsSync(FLOOR) ? { 'floor server: initialize': () => timeToInitialized([FLOOR]) } : {}),
    'our server: initialize': () => timeToInitialized([server, '--stdio']),
    'policy-lens --version': () => timeToEnd([commandLine, '--version']),
    'policy-lens annotate, 40 KB': () => timeToEnd([commandLine, 'annotate', '--format', 'ndjson', report]),
  };
  if (!existsSync(FLOOR)) print(`SKIPPED: ${FLOOR} is not there.`);
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (const measure of Object.values(subjects)) await measure(); // the files come from the disk once
  for (let turn = 0; turn < STARTS; turn++) for (const [name, measure] of Object.entries(subjects)) times[name].push(await measure());
  const memory = { 'policy-lens --version': peakOf([commandLine, '--version']), 'policy-lens annotate, 40 KB': peakOf([commandLine, 'annotate', '--format', 'ndjson', report]) };
  print(`${STARTS} alternating starts, ms; peak memory in MB.\n`);
  print(
    markdownTable(
      ['process', 'median', 'fastest', 'p95', 'peak memory'],
      Object.entries(times).map(([name, values]) => [name, show(medianOf(values)), show(Math.min(...values)), show(quantileOf(values, 0.95)), show(memory[name])]),
    ),
  );
  print('\nActivation of the client: not run here; the editor suite prints it (`npm test -- editor`).');
  const floor = times['floor server: initialize'];
  if (!floor) return;
  const reached = medianOf(times['our server: initialize']) / medianOf(floor);
  target('server start to initialised : floor', '≤ 1.2', ratio(reached), reached <= 1.2);
}

function timeToEnd(words) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function timeToInitialized(words) {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } },
  });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  return new Promise((resolve, reject) => {
    let received = '';
    child.stdout.on('data', (data) => {
      received += data;
      if (!received.includes('"id":1')) return;
      const time = Number(process.hrtime.bigint() - started) / 1e6;
      child.removeAllListeners('exit');
      child.once('exit', () => resolve(time));
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${words[0]} ended with ${code} before it answered`)));
  });
}

/** The most memory that a process had, in MB. */
function peakOf(words) {
  const folder = join(root, 'out/bench');
  mkdirSync(folder, { recursive: true });
  const hook = join(folder, 'peakMemory.cjs');
  writeFileSync(hook, "process.on('exit', () => require('fs').writeSync(2, '\\npeak ' + process.resourceUsage().maxRSS));\n");
  const { stderr } = spawnSync(process.execPath, ['--require', hook, ...words], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
}
