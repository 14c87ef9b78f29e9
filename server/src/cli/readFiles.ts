import { annotate, failure, outline, type Annotation, type FailureAnnotation, type OutlineAnnotation } from './annotation';
import type { ReadOptions, ReadVerb } from './arguments';
import { createLocalConfigurations } from './check/localConfigurations';
import { describeSystemError, inputsOf, type Input } from './inputs';
import { createEngines, nameOfGlossary } from './localGlossaries';
import type { Output } from './output';
import { createTextReader } from './readReports';
import { createTextRenderer } from './renderText';

const COULD_NOT_READ = 3;

/** What was read of one file. */
type Result = Annotation | OutlineAnnotation | FailureAnnotation;

/**
 * Reads every file and prints each as soon as it is read, in the order given.
 * @param isColoured whether text may be coloured: only on a terminal
 * @returns the exit code, 0 or 3
 */
export async function readFiles(verb: ReadVerb, options: ReadOptions, output: Output, isColoured: boolean): Promise<number> {
  const { language, format } = options;
  const configurationOf = createLocalConfigurations([], options.useConfiguration);
  const engines = createEngines(options.glossaries, output, language);
  const renderText = createTextRenderer(language, isColoured);
  const readText = createTextReader(options, output);
  let code = 0;
  let count = 0;

  const read = async (input: Input): Promise<Result> => {
    const source = await readText(input);
    if ('error' in source) return failure(source.file, source.error);
    const { analyse, lexicon } = await engines.of(await configurationOf(input.file));
    const report = analyse(source.text, { asReport: options.asReport });
    const context = { file: source.file, encoding: source.encoding, language, nameOfGlossary };
    return verb === 'annotate' ? annotate(report, lexicon, context) : outline(report, context);
  };

  for (const input of inputsOf(options.paths)) {
    if (output.isClosed()) break;
    // Whatever happens to one file, the others are still read.
    const result = await read(input).catch((error: unknown) => failure(input.file, describeSystemError(error)[language]));
    if ('error' in result) {
      code = COULD_NOT_READ;
      output.warn(`policy-lens: ${result.file}: ${result.error}\n`);
    }
    if (format === 'text') await output.print((count ? '\n' : '') + renderText(result));
    else if (format === 'ndjson') await output.print(`${JSON.stringify(result)}\n`);
    else await output.print((count ? ',\n' : '[\n') + JSON.stringify(result, undefined, 2));
    count++;
  }
  if (format === 'json') await output.print(count ? '\n]\n' : '[]\n');
  return engines.isUnsound() ? COULD_NOT_READ : code;
}
