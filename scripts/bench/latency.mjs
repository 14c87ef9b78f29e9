import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from '../markdownTable.mjs';
import { writeLatencyText } from './latencyText.mjs';
import { medianOf, ratio, root, shared, show } from './support.mjs';

const CLIENT = join(shared, 'peers/lsp-latency.mjs');
const FLOOR = join(shared, 'peers/bound-server.cjs');
const SIZES = [
  { name: '40 KB', file: 'report-40k.txt', bytes: 40 << 10, edits: 30, most: { p50: 1.2, p95: 1.5 } },
  { name: '1 MB', file: 'report-1m.txt', bytes: 1 << 20, edits: 20, most: { p50: 0.5, p95: 0.5 } },
];
const SERVERS = { ours: [join(root, 'dist/server.js'), '--stdio'], floor: [FLOOR] };

/** What the client measures, by its own names. */
const REQUESTS = {
  open: 'didOpen → diagnostics',
  change: 'didChange → diagnostics',
  symbolAfterChange: 'didChange → documentSymbol',
  symbol: 'documentSymbol again',
  hover: 'hover',
  semanticAfterChange: 'didChange → semanticTokens',
  foldingAfterChange: 'didChange → foldingRange',
};

/** The server over stdio against the floor, in alternating runs: medians over the runs of each run's p50 and p95. */
export async function benchLatency({ print, target, runs, text }) {
  if (!existsSync(CLIENT) || !existsSync(FLOOR)) return print(`SKIPPED: ${CLIENT} and ${FLOOR} are not there.`);
  print(`Texts: ${text} (see scripts/bench/latencyText.mjs).`);
  for (const size of SIZES) {
    const path = writeLatencyText(text, size.file, size.bytes);
    const results = { ours: [], floor: [] };
    for (let turn = 0; turn < runs; turn++) {
      // Whoever goes first changes with every turn.
      for (const name of turn % 2 ? ['floor', 'ours'] : ['ours', 'floor']) results[name].push(await measure(path, size.edits, SERVERS[name], name));
    }
    reportSize(size, results, { print, target, runs });
  }
}

function reportSize(size, results, { print, target, runs }) {
  const over = (name, request, part) => medianOf(results[name].map((result) => result[request]?.[part]));
  const pair = (name, request) => `${show(over(name, request, 'p50'))} / ${show(over(name, request, 'p95'))}`;
  const rows = Object.entries(REQUESTS).map(([request, title]) => [
    title,
    pair('ours', request),
    pair('floor', request),
    ratio(over('ours', request, 'p50') / over('floor', request, 'p50')),
    ratio(over('ours', request, 'p95') / over('floor', request, 'p95')),
  ]);
  print(`\n### ${size.name}: ${runs} alternating runs of ${size.edits} edits, ms, medians of p50 / p95\n`);
  print(markdownTable(['request', 'ours', 'floor', 'p50 ratio', 'p95 ratio'], rows));
  const last = results.ours.at(-1);
  const items = (result) => `${result.items.inserted.join(', ')} with the character, ${result.items.removed.join(', ')} without`;
  print(
    `\nDiagnostics after an edit, ours: ${items(last)}; floor: ${items(results.floor.at(-1))}. Bytes of a reply after opening: ${last.diagBytes} against ${results.floor.at(-1).diagBytes}. ` +
      `First opening: ${show(medianOf(results.ours.map((result) => result.openFirst)))} ms against ${show(medianOf(results.floor.map((result) => result.openFirst)))} ms. ` +
      `Peak memory: ${medianOf(results.ours.map((result) => result.hwm))} MB against ${medianOf(results.floor.map((result) => result.hwm))} MB.`,
  );
  for (const failed of [...results.ours, ...results.floor].filter((result) => result.error)) print(`A run failed: ${failed.label}: ${failed.error}`);
  const { inserted, removed } = last.items;
  const comesAndGoes = inserted.length === 1 && removed.length === 1 && inserted[0] > removed[0];
  target(`${size.name}: the finding comes and goes with the edit`, 'yes', comesAndGoes ? 'yes' : 'no', comesAndGoes);
  for (const part of ['p50', 'p95']) {
    const reached = over('ours', 'change', part) / over('floor', 'change', part);
    target(`${size.name}: didChange → diagnostics, ${part} : floor`, `≤ ${size.most[part]}`, ratio(reached), reached <= size.most[part]);
  }
}

/** One run of the measuring client; an opening quotation mark is put into and taken out of the middle of the text. */
function measure(path, edits, server, label) {
  const words = [CLIENT, '--lang', 'policy-report', '--file', path, '--n', String(edits), '--char', '“', '--label', label, '--json', '--', process.execPath, ...server];
  return new Promise((resolve, reject) => {
    // The floor takes its packages from the working directory.
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (data) => (out += data));
    child.on('error', reject);
    child.on('close', (code) => (out.trim() ? resolve(JSON.parse(out)) : reject(new Error(`the measuring client ended with ${code} and printed nothing`))));
  });
}
