import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { markdownTable } from '../markdownTable.mjs';
import { ratio, root, shared, show } from './support.mjs';

/** A fifth of the speed of decoding. */
const LEAST_RATIO = 0.2;

/** The whole analysis, warm, in one thread, against decoding the same bytes in the same process. */
export async function benchThroughput({ print, target }) {
  const sets = [
    ['our samples', join(root, 'seeds')],
    ['five real reports', join(shared, 'seeds')],
    ['the whole corpus', join(shared, 'corpus')],
  ].filter(([name, path]) => existsSync(path) || print(`SKIPPED: ${name}: ${path} is not there.`));
  const worker = join(root, 'out/bench/throughput.cjs');
  await build({
    entryPoints: [join(root, 'scripts/bench/throughputWorker.ts')],
    outfile: worker,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  const run = spawnSync(process.execPath, [worker, ...sets.map(([, path]) => path)], { encoding: 'utf8', maxBuffer: 1 << 24 });
  if (run.status !== 0) throw new Error(run.stderr);
  const results = run.stdout.trim().split('\n').map((line) => JSON.parse(line));
  const speed = (result, time) => result.bytes / time / 1000; // MB/s from bytes and ms
  print('Median of alternating passes, warm, one thread. *Whole* is the analysis with every field read that `annotate` prints; *decode* is `TextDecoder` on the same bytes in the same process.\n');
  print(
    markdownTable(
      ['texts', 'number', 'KB', 'decode MB/s', 'analysis alone MB/s', 'whole MB/s', 'whole Mchar/s', 'whole : decode', 'of the fastest passes', 'ms a 44 KB report', 'fastest … slowest MB/s', 'first pass, cold, MB/s'],
      results.map((result, set) => [
        sets[set][0],
        result.texts,
        show(result.bytes / 1024),
        show(speed(result, result.decode)),
        show(speed(result, result.analyse)),
        show(speed(result, result.whole)),
        show(result.characters / result.whole / 1000),
        ratio(result.decode / result.whole),
        ratio(result.fastestDecode / result.fastest),
        show((44 * 1024) / speed(result, result.whole) / 1000),
        `${show(speed(result, result.slowest))} … ${show(speed(result, result.fastest))}`,
        show(speed(result, result.cold)),
      ]),
    ),
  );
  print(`\nPeak memory of this process: ${show(results.at(-1).peak)} MB.`);
  results.forEach((result, set) => target(`whole analysis : decoding, ${sets[set][0]}`, `≥ ${LEAST_RATIO}`, ratio(result.decode / result.whole), result.decode / result.whole >= LEAST_RATIO));
  return { speedOfSamples: speed(results[0], results[0].whole) };
}
