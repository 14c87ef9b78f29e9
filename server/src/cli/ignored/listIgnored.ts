import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAnalyse } from '../../core/analyse';
import { CHECKS } from '../../core/findings/registry';
import { removeIgnores } from '../../configuration/ignoreFile';
import type { IgnoreSource } from '../../configuration/ignores';
import { GONE, lapsedIn, lookAtReport, UNREAD, type LookedAt } from '../../configuration/lookedAt';
import { BUILT_IN_LEXICON } from '../../lexicon/builtIn';
import type { IgnoredOptions } from '../arguments';
import { createConfigurationRemarks } from '../check/configurationRemarks';
import { visible } from '../check/excerpt';
import { createLocalConfigurations } from '../check/localConfigurations';
import { CHECK_MESSAGES, createSay } from '../check/messages';
import { inputsOf } from '../inputs';
import type { Output } from '../output';
import { createTextReader } from '../readReports';

const COULD_NOT_READ = 3;

/**
 * Lists what the ignore files that hold for some paths put aside, and which entries no longer do; with `--prune` takes those out.
 * @returns the exit code: 3 where an ignore file is broken or cannot be written, else 0
 */
export async function listIgnored(options: IgnoredOptions, output: Output): Promise<number> {
  const say = createSay(options.language);
  const configurationOf = createLocalConfigurations(CHECKS, true);
  const remarks = createConfigurationRemarks(output, options.language);
  const readText = createTextReader(options, output);
  const analyse = createAnalyse(BUILT_IN_LEXICON);
  let failed = false;

  const lookAt = async (path: string): Promise<LookedAt> => {
    if (!existsSync(path)) return GONE;
    const source = await readText({ file: path, read: () => readFile(path) });
    return 'error' in source ? UNREAD : lookAtReport(analyse(source.text, { asReport: options.asReport }), await configurationOf(path));
  };

  const list = async (source: IgnoreSource): Promise<void> => {
    const { location, base = '', entries } = source;
    const lapsed = await lapsedIn(source, (file) => lookAt(join(base, file)));
    await output.print(`${location}\n`);
    for (const [index, { file, check, hash, message = '', note }] of entries.entries()) {
      const words = [lapsed.includes(index) ? say(CHECK_MESSAGES.lapsed) : '', visible(file), check, hash === undefined ? say(CHECK_MESSAGES.wholeCheck) : visible(message), note ? `(${visible(note)})` : ''];
      await output.print(`  ${words.filter(Boolean).join('  ')}\n`);
    }
    await output.print(`${say(CHECK_MESSAGES.ignoreCount, entries.length, lapsed.length)}\n`);
    if (options.prune && lapsed.length > 0) await prune(location, lapsed);
  };

  const prune = async (location: string, lapsed: readonly number[]): Promise<void> => {
    try {
      const pruned = removeIgnores(await readFile(location, 'utf8'), lapsed);
      if (pruned === undefined) return;
      await writeFile(location, pruned);
      await output.print(`${say(CHECK_MESSAGES.pruned, lapsed.length)}\n`);
    } catch (error) {
      failed = true;
      output.warn(`policy-lens: ${location}: ${say(CHECK_MESSAGES.unwritable, (error as Error).message)}\n`);
    }
  };

  const sources = new Map<string, IgnoreSource>();
  for (const path of configuredPaths(options.paths)) {
    const configuration = await configurationOf(path);
    remarks.tell(configuration);
    for (const source of configuration.ignores) sources.set(source.location, source);
  }
  for (const source of sources.values()) await list(source);
  if (sources.size === 0) await output.print(`${say(CHECK_MESSAGES.noIgnores)}\n`);
  return failed || remarks.isUnsound() ? COULD_NOT_READ : 0;
}

/** The files that paths stand for, and a stand-in for each directory, whose reports may all be gone. */
function configuredPaths(paths: readonly string[]): readonly string[] {
  const standIns = paths.filter((path) => existsSync(path) && statSync(path).isDirectory()).map((path) => join(path, '-'));
  return [...standIns, ...[...inputsOf(paths)].filter((input) => !('failure' in input)).map(({ file }) => file)];
}
