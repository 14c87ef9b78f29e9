import type { HeadingMark } from './heading';

/** What a line looks like as a heading, from its text alone; undefined for running text. */
export function readHeading(line: string): HeadingMark | undefined {
  const match = /^\s*(\(([一二三四五六七八九十])\)|([一二三四五六七八九十])、)([^。]+)/.exec(line);
  if (!match) return undefined;
  const start = match[0].indexOf(match[1]!);
  const titleStart = start + match[1]!.length;
  return {
    form: 'numbered',
    numbering: match[2] ? 'hanParenthesis' : 'hanComma',
    ordinal: '一二三四五六七八九十'.indexOf(match[2] ?? match[3] ?? '') + 1,
    number: match[1]!,
    span: { start, end: titleStart + match[4]!.length },
    title: { start: titleStart, end: titleStart + match[4]!.length },
  };
}
