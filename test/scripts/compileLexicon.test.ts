import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface CompiledEntry {
  readonly canonical: string;
  readonly aliases: readonly string[];
  readonly initials: string;
}
interface Compiler {
  readonly compileLexicon: (folder?: string) => { readonly entries: readonly CompiledEntry[] };
}

/** An entry that keeps all rules; a case changes one field of it, or takes it out with `undefined`. */
const SOUND_SLOGAN = {
  type: 'slogan',
  canonical: '四事共商',
  aliases: ['四事共议'],
  definition: { zh: '邻里之间遇到四类难题时坐下来一起商量。', en: 'Neighbours sit down together over four kinds of trouble.' },
  source: '云岭区',
};
const SOUND_INDICATOR = {
  id: 'bench-talks',
  type: 'indicator',
  canonical: '板凳会次数',
  aliases: [],
  unit: '次',
  growthBasis: 'physical',
  definition: { zh: '一年里居民在楼下开会的回数。', en: 'How often residents met downstairs in a year.' },
  source: '云岭区',
};

const NO_PLANS = { plans: [], phases: [], roles: [] };

const dated = (changes: Readonly<Record<string, unknown>>): unknown => ({
  wording: '四事共议',
  replacement: '四事共商',
  since: 2024,
  source: '云岭区',
  ...changes,
});

type Files = Readonly<Record<string, unknown>>;

/** Each case: what is wrong, the files, and the line that the person who edits them reads. */
const CASES: readonly (readonly [string, Files, string])[] = [
  [
    'a missing language',
    { slogans: [{ ...SOUND_SLOGAN, definition: { zh: SOUND_SLOGAN.definition.zh } }] },
    'slogans.yaml, 四事共商: en is missing; add it',
  ],
  ['a missing source', { slogans: [{ ...SOUND_SLOGAN, source: undefined }] }, 'slogans.yaml, 四事共商: source is missing; add it'],
  [
    'a misspelt field',
    { slogans: [{ ...SOUND_SLOGAN, sinse: 2020 }] },
    'slogans.yaml, 四事共商: there is no field sinse; correct its name or take it out',
  ],
  [
    'an unknown type',
    { slogans: [{ ...SOUND_SLOGAN, type: 'motto' }] },
    'slogans.yaml, 四事共商: type must be one of indicator, slogan, programme, body',
  ],
  [
    'an alias given twice',
    { slogans: [{ ...SOUND_SLOGAN, aliases: ['四事共议', '四事共议'] }] },
    'slogans.yaml, 四事共商: aliases names the same thing twice; take one out',
  ],
  [
    'an id that is no kebab case',
    { indicators: [{ ...SOUND_INDICATOR, id: 'BenchTalks' }] },
    'indicators.yaml, 板凳会次数: id must match pattern',
  ],
  [
    'an indicator without an id',
    { indicators: [{ ...SOUND_INDICATOR, id: undefined }] },
    'indicators.yaml, 板凳会次数: an indicator needs an id; add one in kebab case (grain-output)',
  ],
  [
    'two indicators of one id',
    { indicators: [SOUND_INDICATOR, { ...SOUND_INDICATOR, canonical: '楼道会次数' }] },
    'indicators.yaml, 楼道会次数: the id bench-talks is that of 板凳会次数 too; give it one of its own',
  ],
  [
    'a slogan with an id',
    { slogans: [{ ...SOUND_SLOGAN, id: 'four-things' }] },
    'slogans.yaml, 四事共商: id belongs to indicators only; take it out',
  ],
  [
    'an entry in the wrong file',
    { programmes: [SOUND_SLOGAN] },
    'programmes.yaml, 四事共商: its type is slogan in a file of type programme; move it or change the type',
  ],
  [
    'an alias that is the name of another entry',
    { slogans: [SOUND_SLOGAN, { ...SOUND_SLOGAN, canonical: '板凳议事', aliases: ['四事共商'] }] },
    'slogans.yaml, 板凳议事: the alias 四事共商 is the name of another entry, in slogans.yaml; take the alias out or join the two',
  ],
  [
    'an alias of two entries',
    { slogans: [SOUND_SLOGAN, { ...SOUND_SLOGAN, canonical: '板凳议事' }] },
    'slogans.yaml, 板凳议事: the alias 四事共议 belongs to 四事共商, in slogans.yaml, too; take one of them out',
  ],
  [
    'an entry twice',
    { slogans: [SOUND_SLOGAN], programmes: [{ ...SOUND_SLOGAN, type: 'programme', aliases: [] }] },
    'programmes.yaml, 四事共商: there is another entry of this name, in slogans.yaml; join the two',
  ],
  [
    'its own name as an alias',
    { slogans: [{ ...SOUND_SLOGAN, aliases: ['四事共商'] }] },
    'slogans.yaml, 四事共商: its name stands among its aliases; take it out there',
  ],
  [
    'an alias that is also a quoted alias',
    { slogans: [{ ...SOUND_SLOGAN, quotedAliases: ['四事共议'] }] },
    'slogans.yaml, 四事共商: 四事共议 is both an alias and a quoted alias; keep the one that is meant',
  ],
  [
    'an alias with quotation marks',
    { slogans: [{ ...SOUND_SLOGAN, aliases: ['“四事”共商'] }] },
    'slogans.yaml, 四事共商: the alias “四事”共商 has quotation marks and is never found; write its words alone, under quotedAliases where they need marks',
  ],
  [
    'a name with quotation marks and no alias',
    { slogans: [{ ...SOUND_SLOGAN, canonical: '“四事”共商', aliases: [] }] },
    'slogans.yaml, “四事”共商: a name with quotation marks is never found by itself; add an alias with its words',
  ],
  [
    'members that the name does not count',
    { slogans: [{ ...SOUND_SLOGAN, members: ['停车', '养犬', '漏水'] }] },
    'slogans.yaml, 四事共商: its name counts 4, but there are 3 members; complete them, or leave members out',
  ],
  [
    'members of a name with two numerals',
    { slogans: [{ ...SOUND_SLOGAN, canonical: '三办四清', members: ['快办', '好办'] }] },
    'slogans.yaml, 三办四清: its name counts 3 or 7, but there are 2 members; complete them, or leave members out',
  ],
  [
    'Chinese in the English definition',
    { slogans: [{ ...SOUND_SLOGAN, definition: { ...SOUND_SLOGAN.definition, en: 'Neighbours meet over 四事 together.' } }] },
    'slogans.yaml, 四事共商: definition.en holds Chinese characters; write it in English alone',
  ],
  [
    'English in the Chinese definition',
    { slogans: [{ ...SOUND_SLOGAN, definition: { ...SOUND_SLOGAN.definition, zh: 'Neighbours meet together。' } }] },
    'slogans.yaml, 四事共商: definition.zh is not Chinese; write it in Chinese',
  ],
  [
    'a definition that is no sentence',
    { slogans: [{ ...SOUND_SLOGAN, definition: { ...SOUND_SLOGAN.definition, zh: '邻里之间一起商量四类难题' } }] },
    'slogans.yaml, 四事共商: definition.zh does not end in 。; write whole sentences',
  ],
  [
    'a definition that begins with the name',
    { slogans: [{ ...SOUND_SLOGAN, definition: { ...SOUND_SLOGAN.definition, zh: '四事共商是邻里之间一起商量难题。' } }] },
    'slogans.yaml, 四事共商: definition.zh begins with the name itself; say what it is',
  ],
  [
    'a definition that repeats the name',
    { slogans: [{ ...SOUND_SLOGAN, definition: { ...SOUND_SLOGAN.definition, zh: '邻里之间按四事共商的办法一起商量。' } }] },
    'slogans.yaml, 四事共商: definition.zh repeats the name 四事共商; say what it is in other words',
  ],
  [
    'an alias that is also an abbreviation',
    { slogans: [{ ...SOUND_SLOGAN, abbreviations: ['四事共议'] }] },
    'slogans.yaml, 四事共商: 四事共议 is both an alias and an abbreviation; keep the one that is meant',
  ],
  [
    'an abbreviation that is the name of another entry',
    { slogans: [SOUND_SLOGAN, { ...SOUND_SLOGAN, canonical: '板凳议事', aliases: [], abbreviations: ['四事共商'] }] },
    'slogans.yaml, 板凳议事: the alias 四事共商 is the name of another entry, in slogans.yaml; take the alias out or join the two',
  ],
  [
    'a wrong variant that is right elsewhere',
    { slogans: [SOUND_SLOGAN, { ...SOUND_SLOGAN, canonical: '板凳议事', aliases: [], wrongVariants: ['四事共议'] }] },
    'slogans.yaml, 板凳议事: the wrong variant 四事共议 is a wording of 四事共商; take it out of one of the two',
  ],
  [
    'a dated wording that is never found',
    { slogans: [{ ...SOUND_SLOGAN, dated: [dated({ wording: '四事会' })] }] },
    'slogans.yaml, 四事共商: the dated wording 四事会 is none of its wordings and is never found; add it to aliases',
  ],
  [
    'a replacement that no entry has',
    { slogans: [{ ...SOUND_SLOGAN, dated: [dated({ replacement: '五事共商' })] }] },
    'slogans.yaml, 四事共商: 五事共商, which replaces 四事共议, is a wording of no entry; correct it or add it',
  ],
  [
    'a replacement that is dated itself',
    { slogans: [{ ...SOUND_SLOGAN, dated: [dated({}), dated({ wording: '四事共商', replacement: '四事共议' })] }] },
    'slogans.yaml, 四事共商: 四事共商, which replaces 四事共议, was left itself; name the wording of today',
  ],
  [
    'a dated wording without its year',
    { slogans: [{ ...SOUND_SLOGAN, dated: [dated({ since: undefined })] }] },
    'slogans.yaml, 四事共商: since is missing; add it',
  ],
  [
    'a magnitude that runs downwards',
    { indicators: [{ ...SOUND_INDICATOR, magnitude: { county: [900, 20] } }] },
    'indicators.yaml, 板凳会次数: magnitude.county runs from 900 down to 20; write the smaller number first',
  ],
  [
    'a magnitude without a unit',
    { indicators: [{ ...SOUND_INDICATOR, unit: undefined, magnitude: { county: [20, 900] } }] },
    'indicators.yaml, 板凳会次数: it has a magnitude but no unit; add the unit that the numbers are in',
  ],
  [
    'a magnitude of a slogan',
    { slogans: [{ ...SOUND_SLOGAN, magnitude: { county: [20, 900] } }] },
    'slogans.yaml, 四事共商: magnitude belongs to indicators only; take it out',
  ],
  [
    'a level of government that there is not',
    { indicators: [{ ...SOUND_INDICATOR, magnitude: { village: [20, 900] } }] },
    'indicators.yaml, 板凳会次数: there is no field village; correct its name or take it out',
  ],
  [
    'a definition of four sentences',
    { slogans: [{ ...SOUND_SLOGAN, definition: { ...SOUND_SLOGAN.definition, zh: '先听。再议。后定。最后办好四件事。' } }] },
    'slogans.yaml, 四事共商: definition.zh has more than 3 sentences; shorten it',
  ],
  [
    'a term that is also called none',
    { slogans: [SOUND_SLOGAN], 'not-terms': { quoted: ['四事共议'], phrases: [] } },
    'not-terms.yaml, 四事共议: it is a wording of the term 四事共商; take it out of one of the two',
  ],
  [
    'a plan that ends before it begins',
    { 'plan-periods': { ...NO_PLANS, plans: [{ name: '十六五', start: 2035, end: 2031 }] } },
    'plan-periods.yaml, 十六五: it ends (2031) before it begins (2035); change one of the years',
  ],
  [
    'a plan of four years',
    { 'plan-periods': { ...NO_PLANS, plans: [{ name: '十六五', start: 2031, end: 2034 }] } },
    'plan-periods.yaml, 十六五: it runs over 4 years; a plan has five, correct its years',
  ],
  [
    'plans out of their order',
    { 'plan-periods': { ...NO_PLANS, plans: [{ name: '十六五', start: 2031, end: 2035 }, { name: '十五五', start: 2026, end: 2030 }] } },
    'plan-periods.yaml, 十五五: it begins (2026) before 十六五 ends (2035); put the plans in their order',
  ],
  [
    'a part of a plan that runs backwards',
    { 'plan-periods': { ...NO_PLANS, phases: [{ words: '中后期', from: 5, to: 3 }] } },
    'plan-periods.yaml, 中后期: it runs from year 5 back to year 3; swap the two',
  ],
  [
    'a sixth year of a plan',
    { 'plan-periods': { ...NO_PLANS, roles: [{ words: '收官之年', from: 5, to: 6 }] } },
    'plan-periods.yaml, roles: 0.to must be <= 5',
  ],
  [
    'a role given twice',
    { 'plan-periods': { ...NO_PLANS, roles: [{ words: '首年', from: 1, to: 1 }, { words: '首年', from: 1, to: 1 }] } },
    'plan-periods.yaml, 首年: it is listed twice; take one out',
  ],
  [
    'an anniversary with its number',
    { anniversaries: { events: [{ words: ['云岭解放50周年'], year: 1949 }], own: [] } },
    'anniversaries.yaml, 云岭解放50周年: write the event alone, without the number and 周年',
  ],
  [
    'an event of two years',
    { anniversaries: { events: [{ words: ['云岭解放'], year: 1949 }, { words: ['云岭解放'], year: 1950 }], own: [] } },
    'anniversaries.yaml, 云岭解放: it is listed twice; take one out',
  ],
  [
    'an event without its year',
    { anniversaries: { events: [{ words: ['云岭解放'] }], own: [] } },
    'anniversaries.yaml, events: year is missing; add it',
  ],
  [
    'a measure word without a word',
    { 'measure-words': ['个', { digitsOnly: true }] },
    'measure-words.yaml, item 2: word is missing; add it',
  ],
];

describe('scripts/compileLexicon', () => {
  let compiler: Compiler;
  let folder: string;

  /** JSON is YAML. */
  const write = (files: Files): void => {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, `${name}.yaml`), JSON.stringify(content));
  };

  before(async () => {
    compiler = (await import(pathToFileURL(join(process.cwd(), 'scripts/compileLexicon.mjs')).href)) as Compiler;
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('compiles sound files, in the order of the types', () => {
    write({ slogans: [SOUND_SLOGAN], indicators: [SOUND_INDICATOR] });
    assert.deepEqual(compiler.compileLexicon(folder).entries.map(({ canonical }) => canonical), ['板凳会次数', '四事共商']);
  });

  it('finds an entry by its abbreviations as by its aliases', () => {
    write({ slogans: [{ ...SOUND_SLOGAN, abbreviations: ['四商'] }] });
    const { entries } = compiler.compileLexicon(folder);
    assert.deepEqual(entries.map(({ aliases }) => aliases), [['四事共议', '四商']]);
    assert.deepEqual(entries.map(({ initials }) => initials), ['ssgs ssgy ss']);
  });

  for (const [title, files, line] of CASES) {
    it(`says what is wrong, where, and the remedy: ${title}`, () => {
      write(files);
      assert.throws(
        () => compiler.compileLexicon(folder),
        (error: Error) => {
          assert.ok(error.message.includes(line), error.message);
          return true;
        },
      );
    });
  }

  it('names the line of a file that is not YAML', () => {
    writeFileSync(join(folder, 'slogans.yaml'), '- type: slogan\n  canonical: [');
    assert.throws(() => compiler.compileLexicon(folder), /slogans\.yaml: not YAML: .*line 2/);
  });

  it('lists all problems at once', () => {
    write({ slogans: [{ ...SOUND_SLOGAN, source: undefined, sinse: 1 }] });
    assert.throws(() => compiler.compileLexicon(folder), /The lexicon has 2 problems:/);
  });
});
