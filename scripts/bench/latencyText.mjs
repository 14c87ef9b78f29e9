import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, shared } from './support.mjs';

/** Line starts that the reading tells from running text: headings, bullets, the annex. */
const HEADING = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|第.{1,3}[章节]|——)/;
const LEAST_PARAGRAPH = 60;

/** What the texts for the latency measurement are made of. */
export const LATENCY_TEXTS = {
  /** Real reports in ../shared: as dense in figures as what users open. */
  real: { folder: join(shared, 'seeds'), isOneReport: true },
  /** Our own samples, in which nearly every sentence has figures. */
  samples: { folder: join(root, 'seeds'), isOneReport: true },
  /** The real reports one behind the other, again and again: no sound report, and many findings. */
  repeated: { folder: join(shared, 'seeds'), isOneReport: false },
};

/** The texts to measure with where the user does not say. */
export function usualLatencyText() {
  return existsSync(LATENCY_TEXTS.real.folder) ? 'real' : 'samples';
}

/**
 * Writes a text of a given size for the latency measurement: the longest report, whose sections are filled up with the running
 * paragraphs of all, so that it stays one report with an outline like a real one's; or all reports repeated.
 * Its middle line that is not empty, where the measuring client edits, is a paragraph without quotation marks, so that an opening
 * mark there makes a finding come, and its removal makes it go.
 * @param kind a key of LATENCY_TEXTS
 * @param size in bytes of UTF-8, reached from above
 * @returns the file's path
 */
export function writeLatencyText(kind, name, size) {
  const { folder, isOneReport } = LATENCY_TEXTS[kind];
  const reports = readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && !/fault/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/))
    .sort((first, second) => bytesOf(second) - bytesOf(first));
  if (!reports.length) throw new Error(`there are no reports in ${folder}`);
  const lines = isOneReport ? fillUp(reports, size) : repeat(reports.flat(), size);

  // The client takes the line at half of all lines, or the next that is not empty.
  const middle = lines.findIndex((line, index) => index >= lines.length >> 1 && line.trim() !== '');
  const plain = reports.flat().find((line) => isRunning(line) && !/[“”‘’（）()《》]/.test(line));
  if (!plain) throw new Error('the reports have no paragraph without marks for the edit');
  lines[middle] = plain;

  const path = join(root, 'out/bench', name);
  mkdirSync(join(root, 'out/bench'), { recursive: true });
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** The first report with the running paragraphs of all, in turn, behind its own. */
function fillUp(reports, size) {
  const [longest] = reports;
  const paragraphs = reports.flat().filter(isRunning);
  const places = longest.flatMap((line, index) => (isRunning(line) ? [index] : []));
  const additions = new Map(places.map((place) => [place, []]));
  let missing = size - bytesOf(longest);
  for (let turn = 0; missing > 0; turn++) {
    const paragraph = paragraphs[turn % paragraphs.length];
    additions.get(places[turn % places.length]).push(paragraph);
    missing -= bytesOf([paragraph]);
  }
  return longest.flatMap((line, index) => [line, ...(additions.get(index) ?? [])]);
}

function repeat(lines, size) {
  const repeated = [];
  for (let missing = size; missing > 0; ) {
    const line = lines[repeated.length % lines.length];
    repeated.push(line);
    missing -= bytesOf([line]);
  }
  return repeated;
}

function isRunning(line) {
  return line.length >= LEAST_PARAGRAPH && !HEADING.test(line);
}

function bytesOf(lines) {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
}
