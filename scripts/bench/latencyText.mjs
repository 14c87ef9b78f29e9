import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support.mjs';

/** Line starts that the reading tells from running text: headings, bullets, the annex. */
const HEADING = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|第.{1,3}[章节]|——)/;
const LEAST_PARAGRAPH = 60;

/**
 * Writes a text of a given size for the latency measurement: our longest sample, whose sections are filled up with the running
 * paragraphs of all samples. It stays one sound report, with an outline like a real one's.
 * Its middle line that is not empty, where the measuring client edits, is a paragraph without quotation marks, so that an opening
 * mark there makes a finding come, and its removal makes it go.
 * @param size in bytes of UTF-8, reached from above
 * @returns the file's path
 */
export function writeLatencyText(name, size) {
  const folder = join(root, 'seeds');
  const samples = readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && !/fault/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/))
    .sort((first, second) => second.join('').length - first.join('').length);
  const [longest] = samples;
  if (!longest) throw new Error('there are no samples in seeds/');
  const isRunning = (line) => line.length >= LEAST_PARAGRAPH && !HEADING.test(line);
  const paragraphs = samples.flat().filter(isRunning);
  const places = longest.flatMap((line, index) => (isRunning(line) ? [index] : []));
  const bytesOf = (lines) => lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);

  const additions = places.map(() => []);
  let missing = size - bytesOf(longest);
  for (let turn = 0; missing > 0; turn++) {
    const paragraph = paragraphs[turn % paragraphs.length];
    additions[turn % places.length].push(paragraph);
    missing -= Buffer.byteLength(paragraph) + 1;
  }
  const lines = longest.flatMap((line, index) => (places.includes(index) ? [line, ...additions[places.indexOf(index)]] : [line]));

  // The client takes the line at half of all lines, or the next that is not empty.
  const middle = lines.findIndex((line, index) => index >= lines.length >> 1 && line.trim() !== '');
  const plain = paragraphs.find((line) => !/[“”‘’（）()《》]/.test(line));
  if (!plain) throw new Error('the samples have no paragraph without marks for the edit');
  lines[middle] = plain;

  const path = join(root, 'out/bench', name);
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(path, lines.join('\n'));
  return path;
}
