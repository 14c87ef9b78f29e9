import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { CheckOptions } from '../arguments';
import type { Output } from '../output';
import { changeOf, knownIn, printBaseline, readBaseline, type Baseline, type BaselineChange } from './baseline';
import type { CheckedFile, UnreadFile } from './checked';
import { readIfThere } from './localConfigurations';
import { CHECK_MESSAGES, type Say } from './messages';

/** The baseline of a run; one that knows nothing where none was asked for. */
export interface OpenBaseline {
  /** @param path of a file, as on the command line */
  readonly knownIn: (path: string) => (check: string, fingerprint: string) => boolean;
  /** Undefined without a baseline. */
  readonly compare: (results: readonly (CheckedFile | UnreadFile)[]) => BaselineChange | undefined;
  /** Writes the baseline, or refuses to let it grow, and says so. */
  readonly update: (change: BaselineChange) => Promise<'written' | 'refused' | 'failed'>;
}

type BaselineOptions = Pick<CheckOptions, 'baseline' | 'updateBaseline' | 'allowGrowth'>;

/** @returns undefined where there should be a baseline and none can be read; standard error then says why */
export async function openBaseline(options: BaselineOptions, output: Output, say: Say): Promise<OpenBaseline | undefined> {
  const { baseline: path } = options;
  if (path === undefined) return { knownIn: () => () => false, compare: () => undefined, update: () => Promise.resolve('refused') };
  const baseline = await load(path, options.updateBaseline, output, say);
  return baseline && createOpenBaseline(path, baseline, options, output, say);
}

async function load(path: string, mayBeMissing: boolean, output: Output, say: Say): Promise<Baseline | undefined> {
  const complain = (problem: string): undefined => void output.warn(`policy-lens: ${path}: ${problem}\n`);
  try {
    const text = await readIfThere(path);
    if (text === undefined) return mayBeMissing ? [] : complain(say(CHECK_MESSAGES.baselineMissing));
    return readBaseline(text) ?? complain(say(CHECK_MESSAGES.baselineWrong));
  } catch (error) {
    return complain(say(CHECK_MESSAGES.baselineUnreadable, (error as Error).message));
  }
}

function createOpenBaseline(path: string, baseline: Baseline, { allowGrowth }: BaselineOptions, output: Output, say: Say): OpenBaseline {
  const folder = dirname(resolve(path));
  const nameOf = (file: string): string => (file === '-' ? file : relative(folder, resolve(file)).replaceAll(sep, '/'));
  return {
    knownIn: (file) => knownIn(baseline, nameOf(file)),
    compare: (results) => {
      const found = new Map(results.filter((result): result is CheckedFile => !('error' in result)).map((result) => [nameOf(result.file), result]));
      return changeOf(baseline, found, (file) => file !== '-' && !existsSync(resolve(folder, file)));
    },
    update: async ({ added, removed, next }) => {
      if (added.length > 0 && !allowGrowth) {
        const rows = added.map(({ file, check, message }) => `  ${file}: ${message} [${check}]\n`);
        output.warn(`${say(CHECK_MESSAGES.baselineRefused, added.length)}\n${rows.join('')}`);
        return 'refused';
      }
      if (added.length === 0 && removed.length === 0) {
        output.warn(`${say(CHECK_MESSAGES.baselineSame, next.length)}\n`);
        return 'written';
      }
      try {
        await writeFile(path, printBaseline(next));
      } catch (error) {
        output.warn(`policy-lens: ${path}: ${say(CHECK_MESSAGES.unwritable, (error as Error).message)}\n`);
        return 'failed';
      }
      output.warn(`${say(CHECK_MESSAGES.baselineWritten, added.length, removed.length, next.length)}\n`);
      return 'written';
    },
  };
}
