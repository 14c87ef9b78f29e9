// Measures the product and prints Markdown tables, which are kept in out/bench.md too.
// `npm run bench [-- --only throughput,latency] [-- --runs 7] [-- --rivals] [-- --no-build] [-- --strict]`
//   --only      some of: throughput, rivals, latency, start-up, sizes (all of these where left out), profile
//   --runs      alternating runs of the latency measurement (7)
//   --text      what the latency is measured on: real (reports in ../shared), samples (ours) or repeated
//   --rivals    install rival libraries into out/rivals (needs the npm registry) and measure each in its own process
//   --no-build  measure dist/ as it is
//   --strict    fail where a target is missed: times on a busy machine do miss
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchLatency } from './bench/latency.mjs';
import { LATENCY_TEXTS, usualLatencyText } from './bench/latencyText.mjs';
import { benchProfile } from './bench/profile.mjs';
import { benchRivals } from './bench/rivals.mjs';
import { benchSizes } from './bench/sizes.mjs';
import { benchStartUp } from './bench/startUp.mjs';
import { root } from './bench/support.mjs';
import { benchThroughput } from './bench/throughput.mjs';
import { markdownTable } from './markdownTable.mjs';

const PARTS = {
  throughput: ['Throughput', benchThroughput],
  rivals: ['Rivals', benchRivals],
  latency: ['Latency over stdio', benchLatency],
  'start-up': ['Start-up', benchStartUp],
  sizes: ['Sizes', benchSizes],
  profile: ['Where the time goes', benchProfile],
};
const USUAL_PARTS = ['throughput', 'rivals', 'latency', 'start-up', 'sizes'];

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: USUAL_PARTS.join(',') },
      runs: { type: 'string', default: '7' },
      text: { type: 'string', default: usualLatencyText() },
      rivals: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  });
  const parts = values.only.split(',');
  const runs = Number(values.runs);
  const problem = problemOf(parts, runs, values.text);
  if (problem) {
    console.error(problem);
    return 2;
  }
  if (!values['no-build']) await (await import('./build.mjs')).buildAll();

  const lines = [];
  const targets = [];
  const print = (text) => {
    lines.push(text);
    console.log(text);
  };
  const context = {
    print,
    runs,
    text: values.text,
    install: values.rivals,
    target: (what, wanted, measured, reached) => targets.push([what, wanted, measured, reached ? 'yes' : 'NO']),
  };

  print(`# Benchmark\n\n${describeMachine()}`);
  for (const part of parts) {
    const [title, bench] = PARTS[part];
    print(`\n## ${title}\n`);
    // A later part may compare with what an earlier one measured.
    Object.assign(context, await bench(context));
  }
  if (targets.length) print(`\n## Targets\n\n${markdownTable(['', 'target', 'measured', 'reached'], targets)}`);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(join(root, 'out/bench.md'), `${lines.join('\n')}\n`);
  console.log('\nKept in out/bench.md.');
  return values.strict && targets.some(([, , , reached]) => reached !== 'yes') ? 1 : 0;
}

function problemOf(parts, runs, text) {
  const unknown = parts.find((part) => !(part in PARTS));
  if (unknown !== undefined) return `unknown part ${unknown}: use ${Object.keys(PARTS).join(', ')}`;
  if (!(runs >= 1)) return '--runs takes a number from 1 on';
  return text in LATENCY_TEXTS ? undefined : `unknown text ${text}: use ${Object.keys(LATENCY_TEXTS).join(', ')}`;
}

/** Times are only comparable within one run on one machine: it is named with its load. */
function describeMachine() {
  const load = loadavg().map((value) => value.toFixed(2)).join(', ');
  return `${new Date().toISOString()}, commit ${commit()}, Node ${process.version} (ICU ${process.versions.icu}), ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${load}. Compare ratios, not times.`;
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

process.exitCode = await main();
