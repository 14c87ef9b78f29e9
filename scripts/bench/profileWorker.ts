// Runs the whole analysis over the texts of a folder under V8's sampling profiler and prints the profile as JSON.
import { readFileSync, readdirSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { annotate } from '../../server/src/cli/annotation';
import { createAnalyse } from '../../server/src/core/analyse';
import { BUILT_IN_LEXICON } from '../../server/src/lexicon/builtIn';
import { readEveryField } from './readEveryField';

const WARM_UP_TIME = 2_000; // ms
const MEASURING_TIME = 5_000; // ms
const SAMPLING_INTERVAL = 200; // µs

const folder = process.argv[2]!;
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const analyse = createAnalyse(BUILT_IN_LEXICON);
let characters = 0;

function run(duration: number): void {
  for (const until = Date.now() + duration; Date.now() < until; ) {
    for (const text of texts) {
      readEveryField(annotate(analyse(text), BUILT_IN_LEXICON, { file: '-', encoding: 'utf-8', language: 'zh' }));
      characters += text.length;
    }
  }
}

async function main(): Promise<void> {
  run(WARM_UP_TIME);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_INTERVAL });
  characters = 0;
  await session.post('Profiler.start');
  run(MEASURING_TIME);
  const { profile } = await session.post('Profiler.stop');
  console.log(JSON.stringify({ profile, characters }));
}

void main();
