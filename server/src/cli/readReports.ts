import type { Bilingual } from '../core/text/message';
import type { Language } from '../translate';
import type { InputOptions } from './arguments';
import { decode, type DecodedText, type LoadGuesser } from './decode';
import { describeSystemError, type Input } from './inputs';
import type { Output } from './output';

const GUESSED_LENGTH = 1 << 15;

/** A file's text, or why there is none. */
export type ReadText = ({ readonly file: string } & DecodedText) | { readonly file: string; readonly error: string };

/** Reads files as text. Says aloud in which encoding one was read that is not UTF-8, and what was broken. Never rejects. */
export function createTextReader(options: InputOptions, output: Output): (input: Input) => Promise<ReadText> {
  const { language, encoding: choice } = options;

  const read = async (input: Input): Promise<ReadText> => {
    const { file } = input;
    if ('failure' in input) return { file, error: input.failure[language] };
    const decoded = await decode(await input.read(), choice, loadGuesser);
    if ('failure' in decoded) return { file, error: decoded.failure[language] };
    const { encoding, broken } = decoded;
    if (encoding !== 'utf-8') output.warn(remark(file, readAs(encoding), language));
    if (broken) output.warn(remark(file, brokenBytes(encoding), language));
    return { file, ...decoded };
  };

  // Whatever happens to one file, the others are still read.
  return (input) => read(input).catch((error: unknown) => ({ file: input.file, error: describeSystemError(error)[language] }));
}

const loadGuesser: LoadGuesser = async () => {
  const { analyse } = await import('chardet');
  return (bytes) => {
    // The guess is as good from the first Chinese characters as from all, and much faster.
    const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80));
    return analyse(bytes.subarray(start, start + GUESSED_LENGTH)).map(({ name }) => name);
  };
};

export function remark(file: string, said: Bilingual, language: Language): string {
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
