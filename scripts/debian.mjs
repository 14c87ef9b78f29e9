// Installs programs that tests need from Debian's packages.
import { spawnSync } from 'node:child_process';
import { findOnPath } from './editor/tools.mjs';

/** Installs as root or under CI, and does nothing elsewhere: there it is for the user to type `debianCommand`. */
export function installFromDebian(packages) {
  const isRoot = process.getuid?.() === 0;
  if (!findOnPath('apt-get') || !(isRoot || process.env.CI)) return;
  console.log(`Installing ${packages.join(', ')} from Debian's packages …`);
  const prefix = isRoot ? [] : ['sudo', '-n'];
  for (const words of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', ...packages]]) {
    const [program, ...rest] = [...prefix, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...words];
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const result = spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    if (result.status !== 0) throw new Error(`This failed: ${debianCommand(packages)}`);
  }
}

/** What a user types to install them. */
export function debianCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
