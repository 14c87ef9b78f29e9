import type { Bilingual } from '../core/text/message';

/** The encodings that `--encoding` takes. */
export const ENCODINGS = ['auto', 'utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type EncodingChoice = (typeof ENCODINGS)[number];

/** A text with the encoding that it was read in, as a WHATWG label in lower case. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Some bytes were not valid in the encoding and became U+FFFD. */
  readonly broken: boolean;
}

/** A text, or why the bytes are none. */
export type Decoded = DecodedText | { readonly failure: Bilingual };

/** Loads the guesser of encodings: it is asked only about bytes that are neither UTF-8 nor UTF-16. */
export type LoadGuesser = () => Promise<(bytes: Uint8Array) => readonly string[]>;

const SAMPLE_LENGTH = 1 << 16;
const REPLACEMENT = 0xfffd;

/**
 * Reads bytes as text. `auto` looks for a byte order mark, then for UTF-16 without one, then tries strict UTF-8, and asks the
 * guesser about the rest. A byte order mark is not part of the text. Broken bytes become U+FFFD and are told in `broken`.
 */
export async function decode(bytes: Uint8Array, choice: EncodingChoice, loadGuesser: LoadGuesser): Promise<Decoded> {
  if (choice !== 'auto') return decodeAs(bytes, choice);
  const marked = encodingOfMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const container = containerOf(bytes);
  if (container) return { failure: container };
  const wide = encodingOfWideText(bytes);
  if (wide) return decodeAs(bytes, wide);
  if (bytes.includes(0)) return { failure: BINARY };
  const unicode = decodeAs(bytes, 'utf-8');
  if (isText(unicode)) return unicode;
  return unicode.broken ? decodeByGuess(bytes, await loadGuesser()) : { failure: BINARY };
}

function decodeByGuess(bytes: Uint8Array, guess: (bytes: Uint8Array) => readonly string[]): Decoded {
  // Only encodings that reports come in are believed: short Chinese texts look like Western ones to a guesser.
  const believed = guess(bytes).map(labelOf).filter((label) => BELIEVED.has(label));
  for (const label of [...believed, 'gb18030']) {
    const decoded = decodeAs(bytes, label);
    if (isText(decoded)) return decoded;
  }
  return { failure: BINARY };
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const strict = decodeStrictly(bytes, encoding);
  if (strict !== undefined) return { text: strict, encoding, broken: false };
  return { text: new TextDecoder(encoding).decode(bytes), encoding, broken: true };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33) return 'gb18030';
  return undefined;
}

/**
 * UTF-16 without a byte order mark: read in the right order nearly every code unit is a Chinese character, a wide sign or ASCII,
 * in the wrong order hardly one is. Zero bytes alone do not tell (一 is U+4E00), and GB18030 read as UTF-16 has no such units.
 */
function encodingOfWideText(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const length = Math.min(bytes.length, SAMPLE_LENGTH);
  const little = shareOfExpectedUnits(bytes, length, 0);
  const big = shareOfExpectedUnits(bytes, length, 1);
  const holdsZero = bytes.subarray(0, length).includes(0);
  const least = holdsZero ? 0.9 : 0.97;
  if (Math.max(little, big) < least || Math.abs(little - big) < 0.2) return undefined;
  // ASCII in pairs can look like Chinese characters ("bush hid the facts"), so without a zero byte UTF-8 has precedence.
  if (!holdsZero && decodeStrictly(bytes, 'utf-8') !== undefined) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function shareOfExpectedUnits(bytes: Uint8Array, length: number, low: 0 | 1 /* where the high byte is not */): number {
  let expected = 0;
  for (let index = 0; index < length; index += 2) {
    const high = low === 0 ? bytes[index + 1]! : bytes[index]!;
    const rest = low === 0 ? bytes[index]! : bytes[index + 1]!;
    const ascii = high === 0 && (rest >= 0x20 || rest === 0x0a || rest === 0x0d || rest === 0x09) && rest !== 0x7f;
    const wide = (high >= 0x4e && high <= 0x9f) || high === 0x20 || high === 0x30 || high === 0xff;
    if (ascii || wide) expected++;
  }
  return expected / (length / 2);
}

/** Control characters (tab, line ends, form feed and an old end-of-file mark aside) in number show that something is no text. */
function holdsControls(text: string): boolean {
  const length = Math.min(text.length, SAMPLE_LENGTH);
  let controls = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0b && code !== 0x0c && code !== 0x0d && code !== 0x1a) controls++;
  }
  // A stray one comes with text copied from word processors.
  return controls > 2 && controls * 100 > length;
}

/** True where no or only a few bytes are broken: in the wrong encoding, most of what is not ASCII comes out broken. */
function isText({ text, broken }: DecodedText): boolean {
  return !holdsControls(text) && (!broken || isMostlySound(text));
}

function isMostlySound(text: string): boolean {
  let broken = 0;
  let foreign = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === REPLACEMENT) broken++;
    else if (code > 0x7f) foreign++;
  }
  return broken * 10 <= foreign;
}

/** The guesser's names as WHATWG labels; GB2312 and GBK are parts of GB18030. */
function labelOf(name: string): string {
  const lower = name.toLowerCase();
  return lower === 'gb2312' || lower === 'gbk' ? 'gb18030' : lower;
}

const BELIEVED: ReadonlySet<string> = new Set(['utf-8', 'gb18030', 'big5']);

const BINARY: Bilingual = {
  en: 'is not plain text (binary data); save it as plain text, or name its encoding with --encoding',
  zh: '不是纯文本（二进制数据）；请另存为纯文本，或用 --encoding 指明编码',
};

const CONTAINERS: readonly { readonly signature: readonly number[]; readonly failure: Bilingual }[] = [
  { signature: [0x25, 0x50, 0x44, 0x46, 0x2d], failure: { en: 'is a PDF, not plain text; copy or export its text to a .txt file', zh: '是 PDF，不是纯文本；请将文字另存为 .txt' } },
  { signature: [0x50, 0x4b, 0x03, 0x04], failure: { en: 'is a .docx or another ZIP file, not plain text; save it as a .txt file', zh: '是 .docx 或其他 ZIP 文件，不是纯文本；请另存为 .txt' } },
  { signature: [0xd0, 0xcf, 0x11, 0xe0], failure: { en: 'is a .doc or another Office file, not plain text; save it as a .txt file', zh: '是 .doc 或其他 Office 文件，不是纯文本；请另存为 .txt' } },
];

function containerOf(bytes: Uint8Array): Bilingual | undefined {
  return CONTAINERS.find(({ signature }) => signature.every((byte, index) => bytes[index] === byte))?.failure;
}
