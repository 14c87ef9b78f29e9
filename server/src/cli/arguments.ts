import { parseArgs } from 'node:util';
import type { Bilingual } from '../core/text/message';
import type { Language } from '../translate';
import { argumentProblem, lspTakesNoFiles, needsOption, NO_VERB, noFile, notACount, notAnOptionOf, notOneOf, STDIO_IS_LSP } from './argumentProblems';
import { ENCODINGS, type EncodingChoice } from './decode';

export const FORMATS = ['text', 'json', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** The lowest severity that makes the exit code 1. */
export const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export type ReadVerb = 'annotate' | 'outline';

/** What the user asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'lsp' }
  | { readonly name: 'read'; readonly verb: ReadVerb; readonly options: ReadOptions }
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'ignored'; readonly options: IgnoredOptions }
  | { readonly name: 'wrongUsage'; readonly problem: Bilingual };

/** How files are read, whatever is then done with them. */
export interface InputOptions {
  /** Files, directories and `-` for standard input, in the order given; at least one. */
  readonly paths: readonly string[];
  /** Read any text as a report. */
  readonly asReport: boolean;
  readonly encoding: EncodingChoice;
  readonly language: Language;
}

/** What stands beside the files. */
export interface SurroundingOptions {
  /** Look for `.policy-lens` folders. */
  readonly useConfiguration: boolean;
  /** Paths of glossaries that go before those of the folders. */
  readonly glossaries: readonly string[];
}

export interface ReadOptions extends InputOptions, SurroundingOptions {
  readonly format: Format;
}

export interface CheckOptions extends InputOptions, SurroundingOptions {
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  /** The path of the baseline; undefined for none. */
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly allowGrowth: boolean;
  /** The most findings to print, the gravest first; undefined for all. */
  readonly maxFindings: number | undefined;
}

export interface IgnoredOptions extends InputOptions {
  /** Take out what no longer ignores anything. */
  readonly prune: boolean;
}

const OPTIONS = {
  format: { type: 'string' },
  as: { type: 'string' },
  encoding: { type: 'string' },
  language: { type: 'string' },
  'fail-on': { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  'allow-growth': { type: 'boolean' },
  'max-findings': { type: 'string' },
  'no-configuration': { type: 'boolean' },
  glossary: { type: 'string', multiple: true },
  prune: { type: 'boolean' },
  stdio: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

type Values = ReturnType<typeof parse>['values'];

const VERBS = ['check', 'annotate', 'outline', 'ignored', 'lsp'] as const;
type FileVerb = Exclude<(typeof VERBS)[number], 'lsp'>;

/** Options that not every command on files has. */
const OPTION_VERBS: readonly (readonly [keyof Values, readonly FileVerb[]])[] = [
  ['format', ['check', 'annotate', 'outline']],
  ['fail-on', ['check']],
  ['baseline', ['check']],
  ['update-baseline', ['check']],
  ['allow-growth', ['check']],
  ['max-findings', ['check']],
  ['no-configuration', ['check', 'annotate', 'outline']],
  ['glossary', ['check', 'annotate', 'outline']],
  ['prune', ['ignored']],
];
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
    parsed = parse(argv);
  } catch (error) {
    return wrongUsage(argumentProblem(error, Object.keys(OPTIONS).map((name) => `--${name}`)));
  }
  const { values, positionals } = parsed;
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [verb, ...paths] = positionals;
  if (verb === undefined) return wrongUsage(NO_VERB);
  if (verb === 'help') return { name: 'help' };
  if (verb === 'lsp') return paths.length ? wrongUsage(lspTakesNoFiles(paths[0]!)) : { name: 'lsp' };
  if (!isFileVerb(verb)) return wrongUsage(notOneOf({ en: 'command', zh: '命令' }, verb, VERBS));
  if (values.stdio) return wrongUsage(STDIO_IS_LSP);
  const foreign = OPTION_VERBS.find(([option, verbs]) => values[option] !== undefined && !verbs.includes(verb));
  if (foreign) return wrongUsage(notAnOptionOf(verb, foreign[0], foreign[1]));

  const reading = oneOf(READINGS, values.as, 'auto');
  if (reading === undefined) return wrongOption('as', values.as!, READINGS);
  const encoding = oneOf(ENCODINGS, values.encoding?.toLowerCase(), 'auto');
  if (encoding === undefined) return wrongOption('encoding', values.encoding!, ENCODINGS);
  const chosen = oneOf(LANGUAGES, values.language, language);
  if (chosen === undefined) return wrongOption('language', values.language!, LANGUAGES);
  if (!paths.length) return wrongUsage(noFile(verb));
  const options: InputOptions = { paths, asReport: reading === 'report', encoding, language: chosen };

  if (verb === 'ignored') return { name: 'ignored', options: { ...options, prune: values.prune ?? false } };
  if (verb === 'check') return parseCheck(options, values);
  const format = oneOf(FORMATS, values.format, 'text');
  return format === undefined ? wrongOption('format', values.format!, FORMATS) : { name: 'read', verb, options: { ...options, ...surroundingsOf(values), format } };
}

function parseCheck(options: InputOptions, values: Values): Command {
  const format = oneOf(CHECK_FORMATS, values.format, 'text');
  if (format === undefined) return wrongOption('format', values.format!, CHECK_FORMATS);
  const failOn = oneOf(FAIL_ON, values['fail-on'], 'warning');
  if (failOn === undefined) return wrongOption('fail-on', values['fail-on']!, FAIL_ON);
  const { baseline, 'max-findings': limit } = values;
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit)) return wrongUsage(notACount('max-findings', limit));
  const updateBaseline = values['update-baseline'] ?? false;
  const allowGrowth = values['allow-growth'] ?? false;
  if (updateBaseline && baseline === undefined) return wrongUsage(needsOption('update-baseline', 'baseline FILE'));
  if (allowGrowth && !updateBaseline) return wrongUsage(needsOption('allow-growth', 'update-baseline'));
  const maxFindings = limit === undefined ? undefined : Number(limit);
  return { name: 'check', options: { ...options, format, failOn, baseline, updateBaseline, allowGrowth, maxFindings, ...surroundingsOf(values) } };
}

function surroundingsOf(values: Values): SurroundingOptions {
  return { useConfiguration: !values['no-configuration'], glossaries: values.glossary ?? [] };
}

/** The language of a user's environment: `LC_ALL` before `LC_MESSAGES` before `LANG`; where none is set, the system's. */
export function environmentLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
}

function isFileVerb(verb: string): verb is FileVerb {
  return verb !== 'lsp' && (VERBS as readonly string[]).includes(verb);
}

function oneOf<Choice extends string>(choices: readonly Choice[], value: string | undefined, otherwise: Choice): Choice | undefined {
  return value === undefined ? otherwise : choices.find((choice) => choice === value);
}

function wrongUsage(problem: Bilingual): Command {
  return { name: 'wrongUsage', problem };
}

function wrongOption(option: string, found: string, choices: readonly string[]): Command {
  return wrongUsage(notOneOf({ en: `--${option}`, zh: `--${option}` }, found, choices));
}
