import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECKS } from '../../../server/src/core/findings/registry';
import { builtInAnalyse } from '../../support/builtIn';
import { readFixtures, runFixtures } from '../../support/fixtures';
import { fill, renderFindings } from './renderFindings';

/** The fixtures of a check lie at the place of its file: `section.numbering` in `checks/sectionNumbering.fixture.txt`. */
const fixtureName = (id: string): string => `core/findings/checks/${id.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase())}`;

for (const { id } of CHECKS) runFixtures(fixtureName(id), renderFindings(id));

interface HeaderReader {
  readonly readPage: (source: string, id: string) => { readonly bad: string; readonly good: string };
}

describe('every check', () => {
  for (const check of CHECKS) {
    describe(check.id, () => {
      const fixtures = readFixtures(fixtureName(check.id));
      const positive = fixtures.filter(({ rows }) => rows.length > 0);

      it('has at least nine fixtures, at least three of them negative', () => {
        assert.ok(fixtures.length >= 9, `${fixtures.length} fixtures`);
        assert.ok(fixtures.length - positive.length >= 3, `${fixtures.length - positive.length} negative fixtures`);
      });

      it('makes its fixtures fail when it is taken out of the registry', () => {
        const render = renderFindings(check.id, CHECKS.filter((other) => other !== check));
        for (const { title, text } of positive) assert.deepEqual(render(text, undefined).rows, [], title);
        assert.ok(positive.length > 0);
      });

      it('finds something in the bad example of its header, and nothing in the good one', async () => {
        const { readPage } = (await import(pathToFileURL(join(process.cwd(), 'scripts/generate/header.mjs')).href)) as HeaderReader;
        const file = `server/src/${fixtureName(check.id)}.ts`;
        const { bad, good } = readPage(readFileSync(file, 'utf8'), check.id);
        const find = (text: string) => builtInAnalyse()(text, { asReport: true, checks: CHECKS }).findings;
        assert.ok(find(bad).some((finding) => finding.check === check.id), `no finding in: ${bad}`);
        assert.deepEqual(find(good).map((finding) => fill(finding.message, 'en')), []);
      });

      it('fills every slot of its messages, and says the same slots in both languages', () => {
        for (const { en, zh } of Object.values(check.messages)) assert.deepEqual(slots(en), slots(zh), en);
        for (const { text } of positive) {
          for (const { message, related, fix } of builtInAnalyse()(text, { asReport: true }).findings) {
            for (const each of [message, ...related.map((place) => place.message), ...(fix ? [fix.title] : [])]) {
              assert.equal(each.slots.length, slots(each.template.en).length, each.template.en);
            }
          }
        }
      });
    });
  }
});

function slots(template: string): readonly string[] {
  return [...new Set(template.match(/\{\d+\}/g))].sort();
}
