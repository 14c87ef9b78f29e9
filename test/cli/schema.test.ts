import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import fc from 'fast-check';
import { annotate, failure, outline, type Annotation } from '../../server/src/cli/annotation';
import { BUILT_IN_LEXICON } from '../../server/src/lexicon/builtIn';
import { reportLikeText } from '../support/arbitraries';
import { builtInAnalyse } from '../support/builtIn';
import { SHORT_REPORT } from './support/commandLine';

const SCHEMA = JSON.parse(readFileSync(join(process.cwd(), 'docs/annotate.schema.json'), 'utf8')) as { readonly $defs: Readonly<Record<string, unknown>> };

/** Invented texts with the forms that come seldom. */
const EDGE_CASES: Readonly<Record<string, string>> = {
  nothing: '',
  'line ends alone': '\r\n\r\n\n\r',
  'one line': '全区新增就业1.3万人，增长6.5%，近八成家庭受益。',
  ratios: '三次产业结构优化为11.8:48.3:39.9，男女比例3∶2，投入比１：４。',
  fractions: '三分之一以上的村、四分之三的社区、过半企业、打八折，占七分之二。',
  ranges: '新建公园2-3个，覆盖60—70%，新增三四十家，投资1.5亿—2亿元。',
  dates: '前三季度，2024年1-9月，6月30日，“十四五”时期，2021年至2025年，上半年。',
  multiples: '产值翻一番，增长1.5倍，翻两番，提高0.3个百分点，死亡率3.5‰。',
  'full-width': '完成投资１，２３４．５万元，增长－２．３％。',
  'beyond the basic plane': '𠮷田镇新建🏞公园12个，“𠮷祥计划”惠及3000余户。',
  'a lone surrogate': '新建\ud83d公园12个。',
  'unbalanced marks': '推行“三事分办，建成（一期工程12个。',
  'an annex': '各位代表！\n名词注释\n1.三事分办：急事急办、要事细办、难事会办。\n2.云岭码：一码通行。\n',
  'out of order': '一、回顾\n三、安排\n（一）甲\n（三）乙\n二、保障\n',
};

let validate: ValidateFunction | undefined;

/** Asserts that a value, as it is printed, is what the schema's definition says. */
function assertValid(value: unknown, definition: string): void {
  if (!validate) {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
    ajv.addSchema(SCHEMA, 'annotate');
    validate = ajv.compile({ oneOf: ['annotation', 'outline', 'failure'].map((name) => ({ $ref: `annotate#/$defs/${name}` })) });
  }
  const object = JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  assert.ok(validate(object), `${definition} ${String(object.file)}: ${JSON.stringify(validate.errors?.slice(0, 4), undefined, 1)}`);
}

const read = (file: string, text: string): Annotation =>
  annotate(builtInAnalyse()(text, { asReport: true }), BUILT_IN_LEXICON, { file, encoding: 'utf-8', language: 'zh' });

/** Figures and terms slice back to their text. */
function assertInPlace(text: string, annotation: Annotation): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { range, text: mention } of [...annotation.figures, ...annotation.terms]) {
    assert.equal(range.start.line, range.end.line);
    assert.equal(lines[range.start.line]!.slice(range.start.character, range.end.character), mention);
  }
}

describe('what is printed keeps to docs/annotate.schema.json', () => {
  const folder = join(process.cwd(), 'seeds');
  const seeds = readdirSync(folder).filter((name) => name.endsWith('.txt'));

  it('there are seeds', () => assert.ok(seeds.length >= 5));

  for (const name of seeds) {
    it(`seeds/${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, '');
      const annotation = read(name, text);
      assertValid(annotation, 'annotation');
      assertInPlace(text, annotation);
      assert.ok(annotation.sections.length > 5 && annotation.figures.length > 20);
    });
  }

  for (const [name, text] of Object.entries({ ...EDGE_CASES, 'a short report': SHORT_REPORT })) {
    it(name, () => {
      const annotation = read(name, text);
      assertValid(annotation, 'annotation');
      assertInPlace(text, annotation);
      assertValid(outline(builtInAnalyse()(text, { asReport: true }), { file: name, encoding: 'utf-8', language: 'en' }), 'outline');
    });
  }

  it('whatever the text', () => {
    fc.assert(
      fc.property(reportLikeText, (text) => {
        const annotation = read('any.txt', text);
        assertValid(annotation, 'annotation');
        assertInPlace(text, annotation);
      }),
      { numRuns: 500 },
    );
  });

  it('a file that could not be read, and a text that is no report', () => {
    assertValid(failure('a.txt', 'does not exist'), 'failure');
    const annotation = annotate(builtInAnalyse()('买菜：鸡蛋10个。'), BUILT_IN_LEXICON, { file: 'list.txt', encoding: 'utf-8', language: 'en' });
    assert.equal(annotation.report.isReport, false);
    assert.deepEqual([annotation.sections, annotation.figures, annotation.terms, annotation.diagnostics], [[], [], [], []]);
    assertValid(annotation, 'annotation');
  });

  it('refuses what it should', () => {
    const good = JSON.parse(JSON.stringify(read('a.txt', EDGE_CASES['one line']!))) as Annotation;
    assertValid(good, 'annotation');
    const [figure] = good.figures;
    assert.ok(figure);
    const wrong: readonly unknown[] = [
      { ...good, version: 2 },
      { ...good, encoding: 'latin1' },
      { ...good, extra: true },
      { ...good, figures: [{ ...figure, value: 13000 }] },
      { ...good, figures: [{ ...figure, value: '1.50' }] },
      { ...good, figures: [{ ...figure, iso: '2024' }] },
      { ...good, figures: [{ ...figure, low: '1' }] },
      { ...good, figures: [{ ...figure, fact: undefined }] },
      { ...good, diagnostics: [{ range: figure.range, severity: 5, code: 'text.balance', message: 'x', related: [] }] },
    ];
    for (const value of wrong) assert.throws(() => assertValid(value, 'annotation'));
  });
});
