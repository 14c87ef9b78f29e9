import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const COMMAND_LINE = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Annotates files and folders in one run of the command line, with messages in Chinese. */
export function annotateAll(paths) {
  const run = spawnSync(process.execPath, [COMMAND_LINE, 'annotate', '--format', 'ndjson', '--language', 'zh', ...paths], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.error) throw run.error;
  if (run.status !== 0 && run.status !== 3) throw new Error(`the command line ended with ${run.status ?? run.signal}: ${run.stderr}`);
  const results = run.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return { annotations: results.filter((result) => !('error' in result)), failures: results.filter((result) => 'error' in result) };
}
