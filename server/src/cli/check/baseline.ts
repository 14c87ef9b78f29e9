import { isRecord } from '../../configuration/jsonText';
import type { CheckedFile } from './checked';

/** A finding that was there when the baseline was made. */
export interface BaselineEntry {
  readonly check: string;
  /** Relative to the folder of the baseline, with slashes. */
  readonly file: string;
  readonly fingerprint: string;
  /** What the finding said, for whoever reads the file. */
  readonly message: string;
}

export type Baseline = readonly BaselineEntry[];

const VERSION = 1;

/** Reads a baseline; undefined where the text is none, or is of a later version. */
export function readBaseline(text: string): Baseline | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== VERSION || !Array.isArray(value.findings)) return undefined;
  const entries = value.findings.map(readEntry);
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function readEntry(value: unknown): BaselineEntry | undefined {
  if (!isRecord(value)) return undefined;
  const { check, file, fingerprint, message } = value;
  if (typeof check !== 'string' || typeof file !== 'string' || typeof fingerprint !== 'string') return undefined;
  return { check, file, fingerprint, message: typeof message === 'string' ? message : '' };
}

/** In the order of file, check and fingerprint, one entry a block of lines, so that a change shows where it is. */
export function printBaseline(baseline: Baseline): string {
  const findings = [...baseline].sort((first, second) => compare(keyOf(first), keyOf(second)));
  return `${JSON.stringify({ version: VERSION, findings }, undefined, 2)}\n`;
}

/** What the baseline knows of a file. */
export function knownIn(baseline: Baseline, file: string): (check: string, fingerprint: string) => boolean {
  const known = new Set(baseline.filter((entry) => entry.file === file).map(({ check, fingerprint }) => `${check} ${fingerprint}`));
  return (check, fingerprint) => known.has(`${check} ${fingerprint}`);
}

export interface BaselineChange {
  readonly added: Baseline;
  /** Entries whose findings, or files, are gone. */
  readonly removed: Baseline;
  /** The baseline with both. */
  readonly next: Baseline;
}

/**
 * Compares the baseline with what was found.
 * @param found the files that were read, under their names in the baseline
 * @param isGone whether a file that was not read is no longer there; what is there and was not read keeps its entries
 */
export function changeOf(baseline: Baseline, found: ReadonlyMap<string, CheckedFile>, isGone: (file: string) => boolean): BaselineChange {
  const current = [...found].flatMap(([file, { findings }]) =>
    findings
      .filter(({ state }) => state !== 'ignored')
      .map(({ check, fingerprint, message }): BaselineEntry => ({ check, file, fingerprint, message })),
  );
  const currentKeys = new Set(current.map(keyOf));
  const knownKeys = new Set(baseline.map(keyOf));
  const added = current.filter((entry) => !knownKeys.has(keyOf(entry)));
  const removed = baseline.filter((entry) => (found.has(entry.file) ? !currentKeys.has(keyOf(entry)) : isGone(entry.file)));
  const removedKeys = new Set(removed.map(keyOf));
  return { added, removed, next: [...baseline.filter((entry) => !removedKeys.has(keyOf(entry))), ...added] };
}

function keyOf({ file, check, fingerprint }: BaselineEntry): string {
  return `${file}\n${check}\n${fingerprint}`;
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
