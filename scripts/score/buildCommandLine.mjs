import { existsSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { buildAll } from '../build.mjs';
import { COMMAND_LINE } from './annotateAll.mjs';

/** Builds the product. Another part that does not build is told, but does not keep the command line from being measured. */
export async function buildCommandLine() {
  const started = Date.now();
  const isFresh = () => existsSync(COMMAND_LINE) && statSync(COMMAND_LINE).mtimeMs >= started - 10;
  try {
    await buildAll();
  } catch (error) {
    // The bundles are made side by side: the command line's may still be on its way.
    for (let turn = 0; turn < 20 && !isFresh(); turn++) await wait(100);
    if (!isFresh()) throw error;
    console.error('A part of the product does not build (see above); the command line does.');
  }
}
