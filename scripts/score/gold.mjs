import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMAND_LINE } from './annotateAll.mjs';

const SCORER = fileURLToPath(new URL('../../../shared/gold/score.mjs', import.meta.url));

/** What must be reached, as the issue sets it. `layer` and `part` are the scorer's own names. */
export const TARGETS = [
  ...['f1', 'kindRight', 'valueRight', 'unitRight', 'boundRight'].map((part) => ({ layer: 'figures', part, least: 0.99 })),
  { layer: 'figuresInHanzi', part: 'f1', least: 0.94 },
  { layer: 'figuresInHanzi', part: 'kindRight', least: 0.98 },
  { layer: 'figuresInHanzi', part: 'valueRight', least: 0.98 },
  { layer: 'dates', part: 'f1', least: 0.95 },
  { layer: 'dates', part: 'isoRight', least: 0.95 },
  { layer: 'outline', part: 'f1', least: 0.98 },
  { layer: 'outline', part: 'levelRight', least: 0.98 },
  { layer: 'chrome', part: 'f1', least: 0.95 },
  { layer: 'termsOverlap', part: 'f1', least: 0.62 },
  { layer: 'indicators', part: 'f1', least: 0.95 },
  { layer: 'facts', part: 'aspect', least: 0.94 },
  { layer: 'facts', part: 'aspectBeyondLevel', least: 0.88 },
  { layer: 'facts', part: 'period', least: 0.94 },
  { layer: 'facts', part: 'status', least: 0.97 },
  { layer: 'facts', part: 'statusBeyondActual', least: 0.9 },
  { layer: 'facts', part: 'subjectOverlap', least: 0.92 },
  { layer: 'facts', part: 'subjectExact', least: 0.78 },
];

/** Runs the scorer on one report; its own lines on misses and false alarms go to standard error. */
export function scoreGold(report, prefix, showErrors) {
  const command = `'${process.execPath}' '${COMMAND_LINE}' annotate --format ndjson`;
  const run = spawnSync(process.execPath, [SCORER, command, report, prefix, ...(showErrors ? ['--errors'] : [])], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`the scorer failed on ${report}: ${run.stderr}`);
  if (showErrors) process.stderr.write(`\n### ${prefix}\n${run.stderr}`);
  return { ...JSON.parse(run.stdout), judged: factsJudged(prefix) };
}

/** How many facts the scorer judges for each part: it gives rates alone, and reports are pooled by what they hold. */
function factsJudged(prefix) {
  const facts = readFileSync(`${prefix}.facts.jsonl`, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)).filter(({ aspect }) => aspect !== 'other');
  const all = facts.length;
  return {
    subjectExact: all,
    subjectOverlap: all,
    aspect: all,
    aspectBeyondLevel: facts.filter(({ aspect }) => aspect !== 'level').length,
    period: facts.filter(({ period }) => period).length,
    status: all,
    statusBeyondActual: facts.filter(({ status }) => status !== 'actual').length,
  };
}

/**
 * Several reports' scores as one: hits, found and wanted are added up, so that a report counts by what it holds;
 * the parts (kindRight…) are means weighted by the hits.
 */
export function pool(results) {
  const pooled = { facts: poolFacts(results) };
  for (const layer of new Set(TARGETS.map((target) => target.layer))) {
    if (layer === 'facts') continue;
    const scores = results.map((result) => result[layer]).filter(Boolean);
    const add = (of) => scores.reduce((sum, score) => sum + of(score), 0);
    const hits = (score) => Math.round(score.recall * score.wanted);
    const [hit, found, wanted] = [add(hits), add((score) => score.found), add((score) => score.wanted)];
    const precision = found ? hit / found : 1;
    const recall = wanted ? hit / wanted : 1;
    pooled[layer] = { found, wanted, precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
    for (const part of Object.keys(scores[0] ?? {}).filter((key) => key.endsWith('Right'))) {
      pooled[layer][part] = hit ? add((score) => score[part] * hits(score)) / hit : 0;
    }
  }
  return pooled;
}

/** Each part of the facts as one rate over all reports. */
function poolFacts(results) {
  const parts = TARGETS.filter(({ layer }) => layer === 'facts').map(({ part }) => part);
  const rate = (part) => {
    const scored = results.filter(({ facts }) => facts !== undefined);
    const judged = scored.reduce((sum, result) => sum + result.judged[part], 0);
    return judged ? scored.reduce((sum, result) => sum + result.facts[part] * result.judged[part], 0) / judged : 1;
  };
  return Object.fromEntries(parts.map((part) => [part, rate(part)]));
}
