import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createAnalyse } from '../../../server/src/core/analyse';
import type { Bilingual } from '../../../server/src/core/text/message';
import { BUILT_IN_LEXICON } from '../../../server/src/lexicon/builtIn';

interface GlossaryEntry {
  readonly canonical: string;
  readonly aliases?: readonly string[];
  readonly definition: Bilingual;
}

const FOLDER = 'seeds';
const HAN = /[\u3400-\u9fff]/;
const withoutMarks = (wording: string): string => wording.replace(/[“”"]/g, '');

/** A hover over a sample must have something to say in both languages: from the lexicon, or from the samples' own glossary. */
describe('the terms of the sample reports', () => {
  const analyse = createAnalyse(BUILT_IN_LEXICON);
  const glossary = parse(readFileSync(join(FOLDER, '.policy-lens/glossary.yaml'), 'utf8')) as readonly GlossaryEntry[];
  const ofGlossary = new Map(glossary.flatMap(({ canonical, aliases = [], definition }) => [canonical, ...aliases].map((wording) => [wording, definition])));
  const used = new Set<Bilingual>();

  for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.txt'))) {
    it(`have a definition in Chinese and in English: ${name}`, () => {
      const { terms } = analyse(readFileSync(join(FOLDER, name), 'utf8'));
      const defined = terms.filter(({ type }) => type !== 'body').map(({ canonical, entry }) => {
        const own = ofGlossary.get(withoutMarks(canonical));
        if (own) used.add(own);
        return { canonical, definition: entry === undefined ? own : BUILT_IN_LEXICON.entries[entry]?.definition };
      });
      assert.ok(defined.length > 20, `${defined.length} terms`);
      const lacking = defined.filter(({ definition }) => !definition || !HAN.test(definition.zh) || !definition.en || HAN.test(definition.en));
      assert.deepEqual([...new Set(lacking.map(({ canonical }) => canonical))], []);
    });
  }

  it('use every entry of their glossary', () => {
    assert.deepEqual(glossary.filter(({ definition }) => !used.has(definition)).map(({ canonical }) => canonical), []);
  });
});
