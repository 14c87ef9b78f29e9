import { CHECKS } from '../../core/findings/registry';
import type { FileConfiguration } from '../../configuration/fileConfiguration';
import type { CheckOptions } from '../arguments';
import { describeSystemError, inputsOf, type Input } from '../inputs';
import { createEngines } from '../localGlossaries';
import type { Output } from '../output';
import { createTextReader } from '../readReports';
import { openBaseline } from './baselineFile';
import type { CheckedFile, Reporter, UnreadFile } from './checked';
import { checkReport } from './checkReport';
import { createConfigurationRemarks, placeOf } from './configurationRemarks';
import { createLocalConfigurations } from './localConfigurations';
import { CHECK_MESSAGES, createSay } from './messages';
import { createProgress } from './progress';
import { createReporter } from './reporters';
import { COULD_NOT_READ, cutFindings, fails, FOUND, summarise } from './summary';

/** The terminal that the command line runs in, as far as output depends on it. */
export interface Terminal {
  readonly isColoured: boolean;
  /** Columns. */
  readonly width: number;
  /** Where remarks go can take a line back. */
  readonly showsProgress: boolean;
}

/**
 * Checks every file and prints what was found.
 * @returns the exit code: 3 where something could not be read, else 1 where open findings are as grave as `--fail-on`, else 0
 */
export async function checkFiles(options: CheckOptions, output: Output, terminal: Terminal): Promise<number> {
  const { language, maxFindings } = options;
  const say = createSay(language);
  const baseline = await openBaseline(options, output, say);
  if (!baseline) return COULD_NOT_READ;

  const engines = createEngines(options.glossaries, output, language);
  const configurationOf = createLocalConfigurations(CHECKS, options.useConfiguration);
  const remarks = createConfigurationRemarks(output, language);
  const readText = createTextReader(options, output);
  const reporter = createReporter(options.format, { language, say, isColoured: terminal.isColoured, width: terminal.width });
  const inputs = [...inputsOf(options.paths)];
  const progress = createProgress({
    write: output.warn,
    isTerminal: terminal.showsProgress,
    label: say(CHECK_MESSAGES.checking),
    total: inputs.length,
    now: () => performance.now(),
  });
  const named = new Set(options.paths);
  const results: (CheckedFile | UnreadFile)[] = [];
  let excluded = 0;

  /** Undefined for a file that is not to be checked. */
  const check = async (input: Input): Promise<CheckedFile | UnreadFile | undefined> => {
    const { file } = input;
    if ('failure' in input) return { file, error: input.failure[language] };
    const configuration = await configurationOf(file);
    remarks.tell(configuration);
    const { exclusion } = configuration;
    if (exclusion) {
      excluded++;
      // whoever names a file wants to know why nothing is said of it
      if (named.has(file)) output.warn(`${file}: ${say(CHECK_MESSAGES.excludedFile, exclusion.value, placeOf(exclusion.origin))}\n`);
      return undefined;
    }
    const source = await readText(input);
    if ('error' in source) return source;
    const { analyse } = await engines.of(configuration);
    const report = analyse(source.text, { asReport: options.asReport, checks: activeChecks(configuration) });
    return {
      file,
      encoding: source.encoding,
      isReport: report.identity.isReport,
      findings: checkReport(report, configuration, baseline.knownIn(file), language),
    };
  };

  await output.print(reporter.begin());
  for (const [index, input] of inputs.entries()) {
    if (output.isClosed()) break;
    progress.at(index);
    // Whatever happens to one file, the others are still checked.
    const result = await check(input).catch((error: unknown): UnreadFile => ({ file: input.file, error: describeSystemError(error)[language] }));
    if (!result) continue;
    results.push(result);
    if ('error' in result) {
      progress.clear();
      output.warn(`policy-lens: ${result.file}: ${result.error}\n`);
    }
    if (maxFindings === undefined) await printFile(result, output, reporter, progress.clear);
  }
  progress.clear();

  const shown = cutFindings(results, maxFindings);
  if (maxFindings !== undefined) for (const result of shown.results) await printFile(result, output, reporter, () => undefined);
  const counted = summarise(results, excluded);
  const change = baseline.compare(results);
  await output.print(reporter.end({ ...counted, resolved: change?.removed.length, cut: shown.cut }));
  if (shown.cut > 0 && options.format !== 'text') output.warn(`${say(CHECK_MESSAGES.cut, shown.cut)}\n`);

  const updated = change && options.updateBaseline ? await baseline.update(change) : undefined;
  if (counted.unread > 0 || remarks.isUnsound() || engines.isUnsound() || updated === 'failed') return COULD_NOT_READ;
  if (updated !== undefined) return updated === 'refused' ? FOUND : 0;
  return fails(counted, options.failOn) ? FOUND : 0;
}

async function printFile(result: CheckedFile | UnreadFile, output: Output, reporter: Reporter, clear: () => void): Promise<void> {
  const text = reporter.file(result);
  if (text === '') return;
  clear();
  await output.print(text);
}

/** The checks that are worth running. */
function activeChecks({ checks }: FileConfiguration): typeof CHECKS {
  return CHECKS.filter(({ id }) => checks.get(id)?.severity.value !== 'off');
}

