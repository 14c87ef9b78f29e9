// Scores what the product reads against the gold annotations in ../shared, what it finds of the faults seeded there, and its verdicts
// over the whole corpus.
// `npm run score [-- --errors] [-- --findings] [-- --no-build]`
//   --errors    every miss and false alarm against the gold, and every fault missed, on standard error
//   --findings  every finding over the corpus, with its place
//   --no-build  use dist/cli.js as it is
// Fails where a target is missed. Where ../shared is not there, it says so and stops without failing.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annotateAll } from './score/annotateAll.mjs';
import { buildCommandLine } from './score/buildCommandLine.mjs';
import { scoreFaults } from './score/faults.mjs';
import { judgeIdentity } from './score/identity.mjs';
import { TARGETS, pool, scoreGold } from './score/gold.mjs';
import { markdownTable } from './markdownTable.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '../shared');
const flags = new Set(process.argv.slice(2));

/** The gold reports and the seeds that they annotate. */
const GOLD = { 'wuchang-2025': '004_81e8df9692868240', 'wuchang-2022q3': '002_4d2d563e07c3115e', 'hongshan-2019': '001_560a354189f325d1' };

async function main() {
  if (!existsSync(shared)) {
    console.log(`SKIPPED: ${shared} is not there, so there is no gold and no corpus to score against.`);
    return 0;
  }
  if (!flags.has('--no-build')) await buildCommandLine();
  const missed = [...reportGold(), ...reportFaults(), ...reportCorpus()];
  console.log(missed.length ? `\nMISSED ${missed.length}:\n${missed.map((line) => `  ${line}`).join('\n')}` : '\nEvery target is reached.');
  return missed.length ? 1 : 0;
}

/** Prints the scores against the targets; returns the targets that the pooled figures miss. */
function reportGold() {
  const names = Object.keys(GOLD);
  const results = names.map((name) => scoreGold(join(shared, 'seeds', `${GOLD[name]}.txt`), join(shared, 'gold', name), flags.has('--errors')));
  const pooled = pool(results);
  const rows = TARGETS.map(({ layer, part, least }) => {
    const show = (result) => {
      const figure = result[layer]?.[part];
      return figure === undefined ? '–' : `${figure.toFixed(4)}${figure < least ? ' ✗' : ''}`;
    };
    return [`${layer} ${part}`, `≥ ${least}`, show(pooled), ...results.map(show)];
  });
  console.log('\n## Gold\n');
  console.log(markdownTable(['', 'target', 'all three', ...names], rows));
  const counts = [...new Set(TARGETS.map(({ layer }) => layer))].filter((layer) => layer !== 'facts').map((layer) => {
    const { found, wanted, precision, recall } = pooled[layer];
    return [layer, wanted, found, precision.toFixed(4), recall.toFixed(4)];
  });
  console.log(`\n${markdownTable(['layer', 'wanted', 'found', 'precision', 'recall'], counts)}`);
  return TARGETS.filter(({ layer, part, least }) => pooled[layer][part] < least).map(
    ({ layer, part, least }) => `gold: ${layer} ${part} ${pooled[layer][part].toFixed(4)}, wanted ${least} (short by ${(least - pooled[layer][part]).toFixed(4)})`,
  );
}

/** Prints how many of the seeded faults are found, by family; returns the targets that are missed. */
function reportFaults() {
  const { rows, untouched, missed } = scoreFaults(shared, flags.has('--errors'));
  console.log('\n## Seeded faults\n');
  console.log(markdownTable(['family', 'target', 'recall', 'found', 'of'], rows));
  console.log(`\n${untouched}`);
  return missed;
}

/** Prints the verdicts and findings over corpus, seeds and encodings; returns what is wrong. */
function reportCorpus() {
  const { annotations, failures } = annotateAll([join(shared, 'corpus'), join(shared, 'seeds')]);
  const missed = failures.map(({ file, error }) => `corpus: ${basename(file)} could not be read: ${error}`);

  const identity = judgeIdentity(annotations);
  console.log('\n## Is it a report?\n');
  console.log(markdownTable(['', 'texts', 'right', 'wrong'], identity.rows));
  missed.push(...identity.wrong.map((name) => `identity: ${name}`));

  const outOfPlace = annotations.flatMap(mentionsOutOfPlace);
  missed.push(...outOfPlace.map((place) => `range does not hold its text: ${place}`));

  console.log(`\n## Findings over ${annotations.length} texts\n`);
  const counts = new Map();
  for (const { diagnostics } of annotations) {
    for (const code of new Set(diagnostics.map(keyOf))) counts.set(code, { ...(counts.get(code) ?? { findings: 0 }), texts: (counts.get(code)?.texts ?? 0) + 1 });
    for (const diagnostic of diagnostics) counts.get(keyOf(diagnostic)).findings++;
  }
  const rows = [...counts].sort(([first], [second]) => (first < second ? -1 : 1)).map(([key, { findings, texts }]) => [...key.split(' '), findings, texts]);
  console.log(rows.length ? markdownTable(['check', 'severity', 'findings', 'in texts'], rows) : 'none');
  missed.push(...judgeDensity(annotations));
  if (flags.has('--findings')) for (const { file, diagnostics } of annotations) for (const diagnostic of diagnostics) console.log(describeFinding(file, diagnostic));
  return missed;
}

/** What all findings together may come to, on untouched reports; whether they are right a reader has judged: docs/precision.md. */
const MOST_IN_TEN_THOUSAND = 3;

/** Prints findings for 10,000 characters of reports; says so where they are too many. */
function judgeDensity(annotations) {
  const reports = annotations.filter(({ report, encoding }) => report.isReport && encoding === 'utf-8');
  const characters = reports.reduce((sum, { file }) => sum + readFileSync(file, 'utf8').length, 0);
  const density = (most) => {
    const findings = reports.reduce((sum, { diagnostics }) => sum + diagnostics.filter(({ severity }) => severity <= most).length, 0);
    return (findings * 10_000) / characters;
  };
  console.log(
    `\n${reports.length} reports in UTF-8, ${characters} characters: ${density(2).toFixed(3)} warnings and errors in 10,000 characters, ` +
      `${density(4).toFixed(3)} findings of all severities (at most ${MOST_IN_TEN_THOUSAND}).`,
  );
  return density(4) > MOST_IN_TEN_THOUSAND ? [`findings: ${density(4).toFixed(3)} in 10,000 characters, at most ${MOST_IN_TEN_THOUSAND} wanted`] : [];
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

function keyOf({ code, severity }) {
  return `${code} ${SEVERITIES[severity]}`;
}

function describeFinding(file, { range, code, message }) {
  return `${basename(file)}:${range.start.line + 1}:${range.start.character + 1}  ${code}  ${message}`;
}

/** Figures and terms whose range does not slice back to their text. GB18030 texts are left to the tests of the command line. */
function mentionsOutOfPlace({ file, encoding, figures, terms }) {
  if (encoding !== 'utf-8') return [];
  const lines = readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return [...figures, ...terms]
    .filter(({ range, text }) => range.start.line !== range.end.line || lines[range.start.line].slice(range.start.character, range.end.character) !== text)
    .map(({ range, text }) => `${basename(file)}:${range.start.line + 1}:${range.start.character + 1} ${text}`);
}

process.exitCode = await main();
