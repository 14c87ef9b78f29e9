import type { Bilingual } from '../core/text/message';

/** What is wrong with the arguments, each with its remedy. */

export function notOneOf(what: Bilingual, found: string, choices: readonly string[]): Bilingual {
  return {
    en: `unknown ${what.en} “${found}”: use ${listOf(choices, 'or')}`,
    zh: `${what.zh} 不能是“${found}”：请用 ${choices.join('、')} 之一`,
  };
}

export function notAnOptionOf(verb: string, option: string, verbs: readonly string[]): Bilingual {
  return {
    en: `--${option} does not go with ${verb}: it belongs to ${verbs.join(', ')}`,
    zh: `${verb} 不用 --${option}：该选项用于 ${verbs.join('、')}`,
  };
}

export function needsOption(option: string, needed: string): Bilingual {
  return { en: `--${option} needs --${needed}`, zh: `--${option} 须与 --${needed} 同用` };
}

export function notACount(option: string, found: string): Bilingual {
  return { en: `--${option} “${found}” is no number: use 1, 2, 3…`, zh: `--${option} 不能是“${found}”：请用 1、2、3……` };
}

export function noFile(verb: string): Bilingual {
  return {
    en: `no file is named: write policy-lens ${verb} FILE, a directory, or - for standard input`,
    zh: `没有指明文件：请写 policy-lens ${verb} 文件，也可以是文件夹，或用 - 读标准输入`,
  };
}

export function lspTakesNoFiles(path: string): Bilingual {
  return {
    en: `lsp takes no files (“${path}”): write policy-lens lsp --stdio`,
    zh: `lsp 不带文件（“${path}”）：请写 policy-lens lsp --stdio`,
  };
}

export const NO_VERB: Bilingual = {
  en: 'no command is named: write policy-lens check FILE, annotate FILE, outline FILE or lsp --stdio',
  zh: '没有指明命令：请写 policy-lens check 文件、annotate 文件、outline 文件或 lsp --stdio',
};

export const STDIO_IS_LSP: Bilingual = {
  en: '--stdio belongs to lsp: write policy-lens lsp --stdio, or - to read a report from standard input',
  zh: '--stdio 只用于 lsp：请写 policy-lens lsp --stdio；从标准输入读报告请用 -',
};

/**
 * What `parseArgs` refused.
 * @param known the options there are, with their dashes
 */
export function argumentProblem(error: unknown, known: readonly string[]): Bilingual {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const option = /'(-{1,2}[^ '=]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = known.find((name) => option.length > 3 && (name.startsWith(option) || option.startsWith(name.slice(0, 4))));
    const remedy = meant ? { en: `did you mean ${meant}?`, zh: `是否想用 ${meant}？` } : { en: `use ${listOf(known, 'or')}`, zh: `可用选项：${known.join('、')}` };
    return { en: `unknown option ${option}: ${remedy.en}`, zh: `没有选项 ${option}：${remedy.zh}` };
  }
  return { en: `option ${option} is written wrongly: ${message}`, zh: `选项 ${option} 写法不对：${message}` };
}

function listOf(choices: readonly string[], conjunction: string): string {
  return `${choices.slice(0, -1).join(', ')} ${conjunction} ${choices.at(-1)}`;
}
