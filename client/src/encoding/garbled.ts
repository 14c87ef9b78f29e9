import { isReport } from '../detection/isReport';

/** Encodings that Chinese reports come in: VS Code's name and the decoder's label. */
export const REPORT_ENCODINGS = [
  { id: 'utf8', label: 'utf-8', name: 'UTF-8' },
  { id: 'gb18030', label: 'gb18030', name: 'GB18030' },
] as const;
export type ReportEncoding = (typeof REPORT_ENCODINGS)[number];

const REPLACEMENT_CHARACTER = 0xfffd;
/** The share of replacement characters from which a text is no longer one with a few damaged places. */
const GARBLED_SHARE = 0.05;

/** What 报告 and 政府 look like in a wrong encoding; a test derives each of them. */
export const GARBLED_WORDS: readonly string[] = [
  '鎶ュ憡', // UTF-8 read as GBK
  '鏀垮簻',
  'æŠ¥å‘Š', // UTF-8 read as Windows-1252
  'æ”¿åºœ',
  '±¨¸æ', // GBK read as Windows-1252
  'Õþ¸®',
];

/** Whether a text seems to be shown in a wrong encoding. Cheap; `findRightEncoding` makes sure. */
export function looksGarbled(head: string): boolean {
  let replaced = 0;
  for (let index = 0; index < head.length; index++) if (head.charCodeAt(index) === REPLACEMENT_CHARACTER) replaced++;
  return replaced > head.length * GARBLED_SHARE || GARBLED_WORDS.some((word) => head.includes(word));
}

/** The encoding in which a file's bytes are a report; undefined where there is none. */
export function findRightEncoding(bytes: Uint8Array): ReportEncoding | undefined {
  return REPORT_ENCODINGS.find(({ label }) => {
    const text = decode(bytes, label);
    return text !== undefined && isReport(text);
  });
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // Not in this encoding.
  }
}
