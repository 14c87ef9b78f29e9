import { parseArgs } from 'node:util';
import type { Bilingual } from '../core/text/message';
import type { Language } from '../translate';
import { ENCODINGS, type EncodingChoice } from './decode';

export const FORMATS = ['text', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

export type ReadVerb = 'annotate' | 'outline';

/** What the user asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'lsp' }
  | { readonly name: 'read'; readonly verb: ReadVerb; readonly options: ReadOptions }
  | { readonly name: 'wrongUsage'; readonly problem: Bilingual };

export interface ReadOptions {
  /** Files, directories and `-` for standard input, in the order given; at least one. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Read any text as a report. */
  readonly asReport: boolean;
  readonly encoding: EncodingChoice;
  readonly language: Language;
}

const OPTIONS = {
  format: { type: 'string' },
  as: { type: 'string' },
  encoding: { type: 'string' },
  language: { type: 'string' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

const VERBS = ['annotate', 'outline', 'lsp'] as const;
const READINGS = ['auto', 'report'] as const;
const LANGUAGES = ['zh', 'en'] as const;

/** The language that is named by `--language`, wherever it stands; undefined where none or no known one is. Never fails. */
export function requestedLanguage(argv: readonly string[]): Language | undefined {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: false });
  return LANGUAGES.find((language) => language === values.language);
}

/**
 * Reads the arguments behind the program's name.
 * @param language the language of messages where `--language` does not say
 */
export function parseCommand(argv: readonly string[], language: Language): Command {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    return wrongUsage(argumentProblem(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [verb, ...paths] = positionals;
  if (verb === undefined) return wrongUsage(NO_VERB);
  if (verb === 'help') return { name: 'help' };
  if (verb === 'lsp') return paths.length ? wrongUsage(lspTakesNoFiles(paths[0]!)) : { name: 'lsp' };
  if (verb !== 'annotate' && verb !== 'outline') return wrongUsage(notOneOf({ en: 'command', zh: '命令' }, verb, VERBS));
  if (values.stdio) return wrongUsage(STDIO_IS_LSP);

  const format = oneOf(FORMATS, values.format, 'text');
  if (format === undefined) return wrongUsage(notOneOf({ en: '--format', zh: '--format' }, values.format!, FORMATS));
  const reading = oneOf(READINGS, values.as, 'auto');
  if (reading === undefined) return wrongUsage(notOneOf({ en: '--as', zh: '--as' }, values.as!, READINGS));
  const encoding = oneOf(ENCODINGS, values.encoding?.toLowerCase(), 'auto');
  if (encoding === undefined) return wrongUsage(notOneOf({ en: '--encoding', zh: '--encoding' }, values.encoding!, ENCODINGS));
  const chosen = oneOf(LANGUAGES, values.language, language);
  if (chosen === undefined) return wrongUsage(notOneOf({ en: '--language', zh: '--language' }, values.language!, LANGUAGES));
  if (!paths.length) return wrongUsage(noFile(verb));
  return { name: 'read', verb, options: { paths, format, asReport: reading === 'report', encoding, language: chosen } };
}

/** The language of a user's environment: `LC_ALL` before `LC_MESSAGES` before `LANG`; where none is set, the system's. */
export function environmentLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: string | undefined, otherwise: Choice): Choice | undefined {
  return value === undefined ? otherwise : choices.find((choice) => choice === value);
}

function wrongUsage(problem: Bilingual): Command {
  return { name: 'wrongUsage', problem };
}

function notOneOf(what: Bilingual, found: string, choices: readonly string[]): Bilingual {
  return {
    en: `unknown ${what.en} “${found}”: use ${listOf(choices, 'or')}`,
    zh: `${what.zh} 不能是“${found}”：请用 ${choices.join('、')} 之一`,
  };
}

function listOf(choices: readonly string[], conjunction: string): string {
  return `${choices.slice(0, -1).join(', ')} ${conjunction} ${choices.at(-1)}`;
}

function argumentProblem(error: unknown): Bilingual {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const option = /'(-{1,2}[^ '=]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    const meant = known.find((name) => option.length > 3 && (name.startsWith(option) || option.startsWith(name.slice(0, 4))));
    const remedy = meant ? { en: `did you mean ${meant}?`, zh: `是否想用 ${meant}？` } : { en: `use ${listOf(known, 'or')}`, zh: `可用选项：${known.join('、')}` };
    return { en: `unknown option ${option}: ${remedy.en}`, zh: `没有选项 ${option}：${remedy.zh}` };
  }
  return { en: `option ${option} is written wrongly: ${message}`, zh: `选项 ${option} 写法不对：${message}` };
}

function noFile(verb: ReadVerb): Bilingual {
  return {
    en: `no file is named: write policy-lens ${verb} FILE, a directory, or - for standard input`,
    zh: `没有指明文件：请写 policy-lens ${verb} 文件，也可以是文件夹，或用 - 读标准输入`,
  };
}

function lspTakesNoFiles(path: string): Bilingual {
  return {
    en: `lsp takes no files (“${path}”): write policy-lens lsp --stdio`,
    zh: `lsp 不带文件（“${path}”）：请写 policy-lens lsp --stdio`,
  };
}

const NO_VERB: Bilingual = {
  en: 'no command is named: write policy-lens annotate FILE, outline FILE or lsp --stdio',
  zh: '没有指明命令：请写 policy-lens annotate 文件、outline 文件或 lsp --stdio',
};

const STDIO_IS_LSP: Bilingual = {
  en: '--stdio belongs to lsp: write policy-lens lsp --stdio, or - to read a report from standard input',
  zh: '--stdio 只用于 lsp：请写 policy-lens lsp --stdio；从标准输入读报告请用 -',
};
