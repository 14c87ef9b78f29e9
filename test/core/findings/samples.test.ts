import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { CHECKS } from '../../../server/src/core/findings/registry';
import { lineIndexAt } from '../../../server/src/core/lines/lines';
import { builtInAnalyse } from '../../support/builtIn';

const FAULTY = '2026-work-report-faulty.txt';
/** A row of the table of planted errors: the line, the check, and whether it is found now. */
const PLANTED = /^\| (\d+) \| `([\w.-]+)` \|.*\| («later»|now) \|$/gm;

/** What is found in a sample, from `information` on: `LINE check`, in the order of the lines. */
function find(name: string, checks: ReadonlySet<string>): readonly string[] {
  const { findings, lines } = builtInAnalyse()(readFileSync(`seeds/${name}`, 'utf8'));
  return findings
    .filter(({ check, severity }) => checks.has(check) && severity !== 'hint')
    .map(({ check, span }) => `${lineIndexAt(lines, span.start) + 1} ${check}`)
    .sort((first, second) => parseInt(first, 10) - parseInt(second, 10) || (first < second ? -1 : 1));
}

describe('the sample reports', () => {
  const sound = readdirSync('seeds').filter((name) => name.endsWith('.txt') && name !== FAULTY);
  const all = new Set(CHECKS.map(({ id }) => id));

  for (const name of sound) it(`${name} is sound: nothing is found`, () => assert.deepEqual(find(name, all), []));

  it(`${FAULTY} has exactly the planted errors that its table names`, () => {
    const planted = [...readFileSync('seeds/README.md', 'utf8').matchAll(PLANTED)].map(([, line, check, when]) => ({ line, check: check!, when }));
    const checks = new Set(planted.filter(({ when }) => when === 'now').map(({ check }) => check));
    const expected = planted
      .filter(({ check }) => checks.has(check))
      .map(({ line, check }) => `${line} ${check}`)
      .sort((first, second) => parseInt(first, 10) - parseInt(second, 10) || (first < second ? -1 : 1));
    assert.ok(expected.length >= 13);
    assert.deepEqual(find(FAULTY, checks), expected);
  });
});
