// Times the whole analysis against decoding alone, in one process, and prints one JSON object a set of texts.
// Bundled by throughput.mjs; arguments: the folders or files of the sets, a set an argument, paths separated by commas.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { annotate, type Annotation } from '../../server/src/cli/annotation';
import { createAnalyse } from '../../server/src/core/analyse';
import { BUILT_IN_LEXICON } from '../../server/src/lexicon/builtIn';
import { countLeaves, readEveryField } from './readEveryField';

const LEAST_PASSES = 15;
const MEASURING_TIME = 6_000; // ms a set
const WARM_UP_TIME = 5_000; // ms over all sets: on a busy machine the compiler needs its time too

const analyse = createAnalyse(BUILT_IN_LEXICON);
const read = (text: string): Annotation => annotate(analyse(text), BUILT_IN_LEXICON, { file: '-', encoding: 'utf-8', language: 'zh' });

/** All UTF-8 texts of a set; folders are not entered deeper, since the other encodings lie there. */
function bytesOf(paths: readonly string[]): readonly Uint8Array[] {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => join(path, name))
      : [path],
  );
  return files.map((file) => new Uint8Array(readFileSync(file)));
}

function timed(pass: () => void): number {
  const started = process.hrtime.bigint();
  pass();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Times passes over all texts of a set: decoding, the analysis alone, and the analysis with every printed field read. */
function measure(buffers: readonly Uint8Array[]): Record<string, number> {
  const decoder = new TextDecoder();
  const texts = buffers.map((bytes) => decoder.decode(bytes));
  // What is timed below is everything: the reader sees as many values as the printed JSON holds.
  for (const text of texts) {
    const annotation = read(text);
    const printed = countLeaves(JSON.parse(JSON.stringify(annotation)));
    const seen = readEveryField(annotation).count;
    if (seen !== printed) throw new Error(`the reader saw ${seen} of ${printed} printed values`);
  }
  let sink = 0;
  const passes = {
    decode: () => {
      for (const bytes of buffers) sink += decoder.decode(bytes).length;
    },
    analyse: () => {
      for (const text of texts) sink += analyse(text).figures.length;
    },
    whole: () => {
      for (const text of texts) sink += readEveryField(read(text)).sum;
    },
  };
  const times: Record<keyof typeof passes, number[]> = { decode: [], analyse: [], whole: [] };
  for (const until = Date.now() + MEASURING_TIME; times.whole.length < LEAST_PASSES || Date.now() < until; ) {
    for (const name of Object.keys(passes) as (keyof typeof passes)[]) times[name].push(timed(passes[name]));
  }
  return {
    texts: texts.length,
    bytes: buffers.reduce((sum, bytes) => sum + bytes.length, 0),
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    passes: times.whole.length,
    decode: median(times.decode),
    analyse: median(times.analyse),
    whole: median(times.whole),
    fastestDecode: Math.min(...times.decode),
    fastest: Math.min(...times.whole),
    slowest: Math.max(...times.whole),
    sink,
  };
}

/** The first pass over a set finds code that was not compiled yet. Then all sets are read until the engine has settled. */
function warmUp(sets: readonly (readonly Uint8Array[])[]): readonly number[] {
  const texts = sets.map((buffers) => buffers.map((bytes) => new TextDecoder().decode(bytes)));
  const pass = (set: readonly string[]): void => set.forEach((text) => readEveryField(read(text)));
  const cold = texts.map((set) => timed(() => pass(set)));
  for (const until = Date.now() + WARM_UP_TIME; Date.now() < until; ) texts.forEach(pass);
  return cold;
}

const sets = process.argv.slice(2).map((paths) => bytesOf(paths.split(',')));
const cold = warmUp(sets);
sets.forEach((buffers, set) => console.log(JSON.stringify({ ...measure(buffers), cold: cold[set], peak: process.resourceUsage().maxRSS / 1024 })));
