import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { markdownTable } from '../markdownTable.mjs';
import { root, shared, show } from './support.mjs';

const MODULE_COMMENT = /^ {0,2}\/\/ ((?:server|scripts)\/\S+\.\w+)$/;
const LONGEST_LIST = 25;

/** Where the time of the whole analysis goes: own time by stage and by function, from V8's sampling profiler. */
export async function benchProfile({ print }) {
  const worker = join(root, 'out/bench/profile.cjs');
  // Names and module comments stay in this bundle: they tell where a function comes from.
  await build({
    entryPoints: [join(root, 'scripts/bench/profileWorker.ts')],
    outfile: worker,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  const texts = [join(shared, 'seeds'), join(root, 'seeds')].find((folder) => existsSync(folder));
  const run = spawnSync(process.execPath, [worker, texts], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr);
  const { profile, characters } = JSON.parse(run.stdout);
  const moduleOfLine = modulesByLine(readFileSync(worker, 'utf8'));

  const stages = new Map();
  const functions = new Map();
  const samples = new Map(profile.nodes.map((node) => [node.id, node]));
  let total = 0;
  profile.samples.forEach((id, index) => {
    const time = profile.timeDeltas[index] * 1000; // ns
    const { functionName, url, lineNumber } = samples.get(id).callFrame;
    const path = url.endsWith('profile.cjs') ? moduleOfLine[lineNumber] : undefined;
    total += time;
    add(stages, path ? dirname(path).replace('server/src/', '') : `(${functionName.replace(/[()]/g, '') || 'engine'})`, time);
    add(functions, `${functionName || '(anonymous)'}  ${path ?? ''}:${path ? lineNumber + 1 : ''}`, time);
  });
  const rowsOf = (times) => [...times].sort(([, first], [, second]) => second - first).slice(0, LONGEST_LIST).map(([name, time]) => [name, show(time / characters), `${((100 * time) / total).toFixed(1)} %`]);
  print(`Own time in ns a character, ${show(total / characters)} in all. Line numbers are those of out/bench/profile.cjs.\n`);
  print(markdownTable(['stage', 'ns a character', 'share'], rowsOf(stages)));
  print(`\n${markdownTable(['function', 'ns a character', 'share'], rowsOf(functions))}`);
}

function add(times, name, time) {
  times.set(name, (times.get(name) ?? 0) + time);
}

/** The source module of every line of a bundle. */
function modulesByLine(bundle) {
  let current;
  return bundle.split('\n').map((line) => (current = MODULE_COMMENT.exec(line)?.[1] ?? current));
}
