import { createAnalyse } from '../core/analyse';
import type { Bilingual } from '../core/text/message';
import { BUILT_IN_LEXICON } from '../lexicon/builtIn';
import type { Language } from '../translate';
import { annotate, failure, outline, type Annotation, type FailureAnnotation, type OutlineAnnotation } from './annotation';
import type { ReadOptions, ReadVerb } from './arguments';
import { decode, type LoadGuesser } from './decode';
import { describeSystemError, inputsOf, type Input } from './inputs';
import type { Output } from './output';
import { createTextRenderer } from './renderText';

const COULD_NOT_READ = 3;
const GUESSED_LENGTH = 1 << 15;

/** What was read of one file. */
type Result = Annotation | OutlineAnnotation | FailureAnnotation;

/**
 * Reads every file and prints each as soon as it is read, in the order given.
 * @param isColoured whether text may be coloured: only on a terminal
 * @returns the exit code, 0 or 3
 */
export async function readFiles(verb: ReadVerb, options: ReadOptions, output: Output, isColoured: boolean): Promise<number> {
  const analyse = createAnalyse(BUILT_IN_LEXICON);
  const { language, format } = options;
  const renderText = createTextRenderer(language, isColoured);
  let code = 0;
  let count = 0;

  const read = async (input: Input): Promise<Result> => {
    if ('failure' in input) return failure(input.file, input.failure[language]);
    const decoded = await decode(await input.read(), options.encoding, loadGuesser);
    if ('failure' in decoded) return failure(input.file, decoded.failure[language]);
    const { text, encoding, broken } = decoded;
    if (encoding !== 'utf-8') output.warn(remark(input.file, readAs(encoding), language));
    if (broken) output.warn(remark(input.file, brokenBytes(encoding), language));
    const report = analyse(text, { asReport: options.asReport });
    const context = { file: input.file, encoding, language };
    return verb === 'annotate' ? annotate(report, BUILT_IN_LEXICON, context) : outline(report, context);
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
  return code;
}

const loadGuesser: LoadGuesser = async () => {
  const { analyse } = await import('chardet');
  return (bytes) => {
    // The guess is as good from the first Chinese characters as from all, and much faster.
    const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80));
    return analyse(bytes.subarray(start, start + GUESSED_LENGTH)).map(({ name }) => name);
  };
};

function remark(file: string, said: Bilingual, language: Language): string {
  return `${file}: ${said[language]}\n`;
}

function readAs(encoding: string): Bilingual {
  return { en: `read as ${encoding}`, zh: `按 ${encoding} 读取` };
}

function brokenBytes(encoding: string): Bilingual {
  return {
    en: `some bytes are not valid ${encoding} and were read as U+FFFD; another encoding can be named with --encoding`,
    zh: `有些字节不是有效的 ${encoding}，读作 U+FFFD；可用 --encoding 指明别的编码`,
  };
}
