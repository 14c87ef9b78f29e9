// Packages the extension from what `dist/` holds: node scripts/package.mjs [FILE.vsix]
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';

const REPOSITORY = path.resolve(import.meta.dirname, '..');

/** What a package holds, as patterns of whole paths; `files` in package.json must let nothing else in. */
export const PACKAGED = [
  /^package\.json$/,
  /^package\.nls(\.zh-cn)?\.json$/,
  /^language-configuration\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE(\.txt|\.md)?$/,
  /^dist\/(extension|nodeClient|server|lexicon|glossary|browserExtension|browserServer)\.js$/,
  /^syntaxes\/policy-report\.tmLanguage\.json$/,
  /^l10n\/bundle\.l10n\.zh-cn\.json$/,
  /^docs\/checks\/[\w.-]+\.md$/,
  /^docs\/policy-lens-(settings|ignore|glossary)\.schema\.json$/,
  /^docs\/images\/[a-z-]+\.png$/,
];

/** In bytes. */
export const SIZE_LIMIT = 1_000_000;

/** The paths that a package would hold. */
export function packagedFiles() {
  return listFiles({ cwd: REPOSITORY, packageManager: PackageManager.None });
}

/** @returns {Promise<number>} the size of the package in bytes */
export async function packageExtension(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  await createVSIX({ cwd: REPOSITORY, packagePath: file, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false, allowUnusedFilesPattern: true });
  return statSync(file).size;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  const file = path.resolve(process.argv[2] ?? path.join(REPOSITORY, 'out/policy-lens.vsix'));
  const size = await packageExtension(file);
  console.log(`${path.relative(process.cwd(), file)}: ${(size / 1000).toFixed(0)} KB (limit ${SIZE_LIMIT / 1000} KB)`);
}
