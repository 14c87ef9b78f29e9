import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_LINE } from './annotateAll.mjs';

/** What must be reached, as the issue sets it: recall over all faults and in each family, warnings and errors alone counted. */
const LEAST_RECALL = 0.92;
const LEAST_IN_FAMILY = 0.75;

/**
 * Runs the seeded faults of the shared folder: a slip of the pen at a time, put into a sound report. Gives the table's rows, a line on
 * the untouched reports, and the targets that are missed.
 */
export function scoreFaults(shared, showMissed) {
  const folder = join(shared, 'faults');
  const faults = readdirSync(folder).filter((name) => name.endsWith('.faults.jsonl')).map((name) => join(folder, name));
  const command = `'${process.execPath}' '${COMMAND_LINE}' annotate --format ndjson`;
  const run = spawnSync(process.execPath, [join(folder, 'faults.mjs'), command, join(shared, 'seeds'), ...faults, ...(showMissed ? ['--missed'] : [])], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`the seeded faults could not be run: ${run.stderr}`);
  if (showMissed) process.stderr.write(`\n### faults missed\n${run.stderr}`);
  const { recall, found, wanted, families, cleanReports, cleanBySeverity, characters } = JSON.parse(run.stdout);

  const judged = [
    { name: 'all', least: LEAST_RECALL, recall, found, wanted },
    ...Object.entries(families).map(([name, family]) => ({ name, least: LEAST_IN_FAMILY, recall: family.found / family.wanted, ...family })),
  ];
  const [errors, warnings, information, hints] = cleanBySeverity;
  return {
    rows: judged.map((row) => [row.name, `≥ ${row.least}`, `${row.recall.toFixed(4)}${row.recall < row.least ? ' ✗' : ''}`, row.found, row.wanted]),
    untouched:
      `The ${cleanReports} untouched reports (${characters} characters): ` +
      `${errors} errors, ${warnings} warnings, ${information} of information, ${hints} hints; docs/precision.md says which of them are right.`,
    missed: judged
      .filter((row) => row.recall < row.least)
      .map((row) => `faults: ${row.name} ${row.recall.toFixed(4)}, wanted ${row.least} (${row.found} of ${row.wanted})`),
  };
}
