import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from '../markdownTable.mjs';
import { ratio, root, show } from './support.mjs';

const FOLDER = join(root, 'out/rivals');
const WORKER = join(root, 'scripts/bench/rivalWorker.mjs');
const MOST_TIME = 120_000; // ms for one rival

/** Each rival: its name in the worker, the packages that it needs, and which part of our job it does. None does all of it. */
const RIVALS = [
  { name: 'Intl.Segmenter', packages: [], covers: 'words only' },
  { name: 'recognizers: number, percentage', packages: ['@microsoft/recognizers-text-suite@1.3.1'], covers: 'numbers, no measure words, bounds or ranges' },
  { name: 'recognizers: all seven', packages: ['@microsoft/recognizers-text-suite@1.3.1'], covers: 'and currency, dimensions, dates' },
  { name: 'chinese-numbers-converter', packages: ['chinese-numbers-converter@2.3.1'], covers: 'rewrites numerals, no places' },
  { name: 'chrono-node', packages: ['chrono-node@2.10.3'], covers: 'dates only' },
  { name: 'autocorrect-node', packages: ['autocorrect-node@2.14.0'], covers: 'spacing and punctuation' },
  { name: 'zhlint', packages: ['zhlint@0.8.2'], covers: 'spacing and punctuation' },
  { name: 'pangu', packages: ['pangu@7.2.1'], covers: 'spacing' },
  { name: 'textlint', packages: ['@textlint/kernel@15.8.0', '@textlint/textlint-plugin-text@15.8.0', 'textlint-rule-prh@6.1.0'], covers: 'a list of ten terms' },
  { name: '@node-rs/jieba', packages: ['@node-rs/jieba@2.0.3'], covers: 'words with their parts of speech' },
];

/** Rivals on our five samples, each in a process of its own; those that cannot be had are printed as not run. */
export function benchRivals({ print, install, speedOfSamples }) {
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(join(FOLDER, 'package.json'))) writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  if (!install) print('Rivals are installed only with `--rivals`; those that are there are measured.\n');
  const rows = RIVALS.map((rival) => {
    const missing = rival.packages.filter((name) => !isInstalled(name));
    const problem = missing.length ? (install ? installPackages(missing) : 'not installed') : undefined;
    const result = problem ? { problem } : measure(rival.name);
    const title = [rival.name, ...rival.packages.map((name) => name.slice(name.lastIndexOf('@') + 1)).slice(0, 1)].join(' ');
    if (result.problem) return [title, rival.covers, 'not run', result.problem, '–', '–', '–'];
    const speed = result.bytes / result.median / 1000;
    return [title, rival.covers, show(speed), `${result.runs} runs, ${show(result.fastest)} … ${show(result.slowest)} ms`, result.found, show(result.peak), speedOfSamples ? ratio(speedOfSamples / speed) : '–'];
  });
  print(markdownTable(['rival', 'what of our job it does', 'MB/s', 'measured', 'results', 'peak MB', 'ours is faster by ×'], rows));
}

function isInstalled(specifier) {
  return existsSync(join(FOLDER, 'node_modules', specifier.slice(0, specifier.lastIndexOf('@'))));
}

/** Installs packages; returns what went wrong, or undefined. */
function installPackages(specifiers) {
  const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', '--prefix', FOLDER, ...specifiers];
  const { status, stderr, error } = spawnSync('npm', words, { encoding: 'utf8', cwd: FOLDER, shell: process.platform === 'win32' });
  if (status === 0) return undefined;
  return `npm: ${error?.message ?? stderr.trim().split('\n')[0]}`;
}

function measure(name) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [WORKER, name, join(root, 'seeds')], { encoding: 'utf8', cwd: FOLDER, timeout: MOST_TIME });
  if (status === 0) return JSON.parse(stdout.trim().split('\n').at(-1));
  return { problem: (error?.message ?? stderr.trim().split('\n').find((line) => /Error/.test(line)) ?? `ended with ${status}`).slice(0, 120) };
}
