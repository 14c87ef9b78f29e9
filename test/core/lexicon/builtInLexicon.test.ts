import assert from 'node:assert/strict';
import { BUILT_IN_LEXICON } from '../../../server/src/lexicon/builtIn';

const HAN = /[\u3400-\u9fff]/;
/** The ids that facts refer to. They never change. */
const PUBLISHED_IDS = [
  'gdp', 'services-va', 'budget-revenue', 'budget-expenditure', 'fixed-investment', 'retail-sales', 'industrial-va', 'foreign-trade', 'fdi',
  'disposable-income', 'urban-jobs', 'unemployment', 'signed-investment', 'tourism-revenue', 'tourists', 'tech-contracts', 'hi-tech-firms',
  'market-entities', 'livelihood-spending', 'air-quality', 'cpi', 'energy-intensity',
];

describe('core/lexicon', () => {
  const { entries } = BUILT_IN_LEXICON;
  const indicators = entries.filter(({ type }) => type === 'indicator');

  it('holds the indicators that facts refer to, first and in their order', () => {
    assert.deepEqual(indicators.slice(0, PUBLISHED_IDS.length).map(({ id }) => id), PUBLISHED_IDS);
  });

  it('holds at least 160 indicators and 250 slogans and programmes that have an alias or members besides their definitions', () => {
    const counting = entries.filter(({ aliases, quotedAliases = [], members = [] }) => aliases.length + quotedAliases.length + members.length > 0);
    const measured = counting.filter(({ type }) => type === 'indicator');
    const named = counting.filter(({ type }) => type === 'slogan' || type === 'programme');
    assert.ok(measured.length >= 160, `${measured.length} indicators`);
    assert.ok(named.length >= 250, `${named.length} slogans and programmes`);
  });

  it('says what replaced the wordings that official use has left', () => {
    const replacements = new Map(entries.flatMap(({ dated = [] }) => dated.map(({ wording, replacement, since }) => [wording, `${replacement} ${since}`])));
    for (const [wording, replacement] of [
      ['市场主体', '经营主体 2024'],
      ['一般预算收入', '一般公共预算收入 2015'],
      ['公共财政预算收入', '一般公共预算收入 2015'],
      ['农民人均纯收入', '农村居民人均可支配收入 2015'],
      ['新农合', '城乡居民医保 2020'],
      ['廉租房', '公租房 2014'],
    ] as const) {
      assert.equal(replacements.get(wording), replacement, wording);
    }
  });

  it('says of every indicator its unit and how its growth relates to its levels', () => {
    for (const { canonical, id, unit, growthBasis } of indicators) {
      assert.ok(id && unit !== undefined && growthBasis, canonical);
    }
  });

  for (const type of ['indicator', 'slogan', 'programme', 'body'] as const) {
    it(`defines every ${type} in Chinese and in English, in words that differ from its name`, () => {
      for (const { canonical, definition } of entries.filter((entry) => entry.type === type)) {
        assert.ok(HAN.test(definition.zh) && definition.zh.endsWith('。'), canonical);
        assert.ok(definition.en.length >= 15 && !HAN.test(definition.en) && definition.en.endsWith('.'), canonical);
        assert.notEqual(definition.zh.replace(/[“”。]/g, ''), canonical.replace(/[“”]/g, ''), canonical);
      }
    });
  }

  it('gives every definition once', () => {
    for (const language of ['zh', 'en'] as const) {
      const owners = new Map<string, string>();
      for (const { canonical, definition } of entries) {
        assert.equal(owners.get(definition[language]), undefined, `${canonical}: ${definition[language]}`);
        owners.set(definition[language], canonical);
      }
    }
  });

  it('names the source of every fact', () => {
    for (const { canonical, source } of entries) assert.ok(source.length >= 2, canonical);
  });

  it('gives the pinyin initials of every wording, in the order of the wordings', () => {
    for (const { canonical, aliases, quotedAliases = [], initials = '' } of entries) {
      const all = initials.split(' ');
      assert.equal(all.length, 1 + aliases.length + quotedAliases.length, canonical);
      for (const each of all) assert.match(each, /^[a-z0-9]+$/, canonical);
    }
  });

  const initialsOf = (wording: string): string | undefined => {
    for (const { canonical, aliases, quotedAliases = [], initials = '' } of entries) {
      const place = [canonical, ...aliases, ...quotedAliases].indexOf(wording);
      if (place >= 0) return initials.split(' ')[place];
    }
    return undefined;
  };

  for (const [wording, initials] of [
    ['地区生产总值', 'dqsczz'],
    ['人均GDP', 'rjgdp'],
    ['三重一大', 'szyd'],
    ['两重', 'lz'],
    ['安全风险分级管控和隐患排查治理双重预防机制', 'aqfxfjgkhyhpczlscyfjz'],
    ['河湖长制', 'hhzz'],
    ['链长制', 'lzz'],
    ['援藏', 'yz'],
    ['藏粮于地、藏粮于技', 'clydclyj'],
    ['南水北调', 'nsbd'],
    ['城镇调查失业率', 'czdcsyl'],
    ['健康中国行动', 'jkzgxd'],
  ] as const) {
    it(`reads polyphones by their phrase: ${wording} is ${initials}`, () => assert.equal(initialsOf(wording), initials));
  }
});
