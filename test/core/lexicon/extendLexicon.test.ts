import assert from 'node:assert/strict';
import { createAnalyse } from '../../../server/src/core/analyse';
import { extendLexicon, GLOSSARY_LIMIT } from '../../../server/src/core/lexicon/extendLexicon';
import type { GlossaryTerm } from '../../../server/src/core/lexicon/glossary';
import { BUILT_IN_LEXICON } from '../../../server/src/lexicon/builtIn';
import { TEST_LEXICON } from '../../service/support/invented';

const term = (canonical: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  canonical,
  type: undefined,
  aliases: [],
  quotedAliases: [],
  definition: { zh: `${canonical}之义`, en: '' },
  unit: undefined,
  members: undefined,
  since: undefined,
  source: undefined,
  place: { location: 'file:///w/.policy-lens/glossary.yaml', line: 0, lineText: `- canonical: ${canonical}`, start: 13, end: 13 + canonical.length },
  ...more,
});

const REPORT = '云岭区政府工作报告\n一、工作回顾\n';

describe('a lexicon with a glossary', () => {
  it('is the lexicon itself where the glossary is empty', () => assert.equal(extendLexicon(TEST_LEXICON, []), TEST_LEXICON));

  it('recognises new terms and their aliases, quoted ones between marks only', () => {
    const lexicon = extendLexicon(TEST_LEXICON, [term('清水绿岸', { aliases: ['绿岸带'], quotedAliases: ['水岸'], type: 'programme' })]);
    const { terms } = createAnalyse(lexicon)(`${REPORT}清水绿岸延伸,绿岸带连片,“水岸”提质,水岸增绿。\n`);
    assert.deepEqual(terms.map(({ text, canonical, type }) => [text, canonical, type]), [
      ['清水绿岸', '清水绿岸', 'programme'],
      ['绿岸带', '清水绿岸', 'programme'],
      ['水岸', '清水绿岸', 'programme'],
    ]);
  });

  it('adds to what the lexicon knows: the index, the id and the definition of an entry stay', () => {
    const lexicon = extendLexicon(TEST_LEXICON, [term('GDP', { aliases: ['区内总值'], unit: '万元' })]);
    const [entry] = lexicon.entries;
    assert.equal(lexicon.entries.length, TEST_LEXICON.entries.length);
    assert.deepEqual([entry?.id, entry?.canonical, entry?.unit, entry?.glossary?.canonical], ['gdp', '地区生产总值', '万元', 'GDP']);
    assert.deepEqual(entry?.definition, TEST_LEXICON.entries[0]?.definition);
    const report = createAnalyse(lexicon)(`${REPORT}2024年区内总值增长5.2%。\n`);
    assert.deepEqual(report.facts.map(({ indicator }) => indicator), ['gdp']);
  });

  it('goes before the lexicon where both have a wording', () => {
    const slogan = BUILT_IN_LEXICON.entries.find(({ type, aliases }) => type === 'slogan' && aliases.length > 0)!;
    const alias = slogan.aliases[0]!;
    const { terms } = createAnalyse(extendLexicon(BUILT_IN_LEXICON, [term(alias)]))(`${REPORT}深化${alias}。\n`);
    assert.deepEqual(terms.filter(({ text }) => text === alias).map(({ canonical }) => canonical), [alias]);
  });

  it('of two glossaries the first holds', () => {
    const lexicon = extendLexicon(TEST_LEXICON, [term('三色工程', { unit: '处' }), term('三色工程', { unit: '个' }), term('清水绿岸'), term('清水绿岸', { unit: '米' })]);
    assert.deepEqual(lexicon.entries.filter(({ glossary }) => glossary).map(({ unit }) => unit), ['处', undefined]);
  });

  it('keeps the pinyin initials in step with the wordings', () => {
    const entry = { ...TEST_LEXICON.entries[0]!, quotedAliases: ['总值'], initials: 'dqsczz gdp sczz zz' };
    const extended = extendLexicon({ ...TEST_LEXICON, entries: [entry] }, [term('地区生产总值', { aliases: ['区内总值'] })]).entries[0]!;
    assert.deepEqual(extended.initials?.split(' '), ['dqsczz', 'gdp', 'sczz', '', 'zz']);
    assert.equal([extended.canonical, ...extended.aliases, ...extended.quotedAliases!].length, 5);
  });

  it('has room beside the built-in lexicon for as much as it takes', () => {
    const full = Array.from({ length: GLOSSARY_LIMIT / 40 }, (_, index) => term(`${'术'.repeat(36)}${String(index).padStart(4, '0')}`));
    assert.doesNotThrow(() => createAnalyse(extendLexicon(BUILT_IN_LEXICON, [...full, term('多余之语')])));
    assert.ok(!extendLexicon(BUILT_IN_LEXICON, [...full, term('多余之语')]).entries.some(({ canonical }) => canonical === '多余之语'));
  });

  it('reads an edit as it reads the whole', () => {
    const analyse = createAnalyse(extendLexicon(TEST_LEXICON, [term('清水绿岸', { aliases: ['绿岸带'] })]));
    const before = analyse(`${REPORT}清水绿岸延伸。\n绿岸带连片。\n`);
    const text = `${REPORT}清水绿岸延伸,绿岸带成环。\n绿岸带连片。\n`;
    assert.deepEqual(analyse(text, { previous: before }), analyse(text));
  });
});
