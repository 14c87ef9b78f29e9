import { readdirSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../core/text/message';

/** One thing to read, in the order given; a path that cannot be read keeps its place. */
export type Input =
  | { readonly file: string; readonly read: () => Promise<Uint8Array> }
  | { readonly file: string; readonly failure: Bilingual };

const STANDARD_INPUT = '-';

/**
 * The files that paths stand for: a directory stands for every `.txt` below it, in the order of their names, whatever links
 * lead in circles; `-` is standard input.
 */
export function* inputsOf(paths: readonly string[]): Generator<Input> {
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      yield { file: STANDARD_INPUT, read: readStandardInput };
      continue;
    }
    const kind = kindOf(path);
    if (kind === 'directory') yield* inputsBelow(path);
    else if (kind === 'other') yield { file: path, read: () => readFile(path) };
    else yield { file: path, failure: kind };
  }
}

function* inputsBelow(directory: string): Generator<Input> {
  let isEmpty = true;
  for (const input of walk(directory, new Set())) {
    isEmpty = false;
    yield input;
  }
  if (isEmpty) yield { file: directory, failure: NO_TEXT_BELOW };
}

function* walk(directory: string, visited: Set<string>): Generator<Input> {
  let names: readonly string[];
  try {
    const real = realpathSync(directory);
    if (visited.has(real)) return;
    visited.add(real);
    names = readdirSync(directory).sort();
  } catch (error) {
    yield { file: directory, failure: describeSystemError(error) };
    return;
  }
  for (const name of names) {
    const path = join(directory, name);
    const isText = name.toLowerCase().endsWith('.txt');
    const kind = kindOf(path);
    if (kind === 'directory') yield* walk(path, visited);
    else if (isText && kind === 'other') yield { file: path, read: () => readFile(path) };
    else if (isText && kind !== 'other') yield { file: path, failure: kind };
  }
}

/** As a stream: reading the descriptor at once fails where a terminal or a pipe is not ready yet. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function kindOf(path: string): 'directory' | 'other' | Bilingual {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'other';
  } catch (error) {
    return describeSystemError(error);
  }
}

/** Why the system refused a file, for people. */
export function describeSystemError(error: unknown): Bilingual {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return SYSTEM_ERRORS[code ?? ''] ?? { en: `cannot be read: ${message ?? String(error)}`, zh: `无法读取：${message ?? String(error)}` };
}

const NO_TEXT_BELOW: Bilingual = { en: 'holds no .txt file', zh: '文件夹中没有 .txt 文件' };

const SYSTEM_ERRORS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { en: 'does not exist', zh: '不存在' },
  EACCES: { en: 'may not be read (permission denied)', zh: '没有读取权限' },
  EPERM: { en: 'may not be read (permission denied)', zh: '没有读取权限' },
  ELOOP: { en: 'is a link that leads in a circle', zh: '是循环链接' },
  ENOTDIR: { en: 'does not exist', zh: '不存在' },
  EISDIR: { en: 'is a directory', zh: '是文件夹' },
  ERR_FS_FILE_TOO_LARGE: { en: 'is larger than 2 GB', zh: '超过 2 GB' },
};
