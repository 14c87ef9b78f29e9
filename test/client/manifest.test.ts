import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = 'client/src';
const TRANSLATED = /l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g;

const read = (file: string): string => readFileSync(file, 'utf8');
const readJson = (file: string): Readonly<Record<string, unknown>> => JSON.parse(read(file)) as Readonly<Record<string, unknown>>;

describe('client/manifest', () => {
  const manifest = read('package.json');
  const wanted = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!);

  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    it(`finds every text in ${file}`, () => {
      const texts = readJson(file);
      assert.deepEqual(wanted.filter((key) => !(key in texts)), []);
    });
  }

  it('has each of its runtime messages in Chinese, and none that nobody shows', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const shown = files.flatMap((file) => [...read(join(SOURCES, file)).matchAll(TRANSLATED)].map((match) => match[1]!));
    assert.ok(shown.length > 0);
    assert.deepEqual(new Set(shown), new Set(Object.keys(readJson('l10n/client.zh-cn.json'))));
  });

  it('claims no ending and no first line that other texts have', () => {
    const { contributes } = JSON.parse(manifest) as { contributes: { languages: readonly { extensions?: readonly string[]; firstLine: string }[] } };
    const [language] = contributes.languages;
    assert.ok(language);
    assert.equal(language.extensions, undefined);
    const firstLine = new RegExp(language.firstLine, 'u');
    assert.ok(firstLine.test('\ufeff云岭区人民政府工作报告'.replace('人民', '')) && firstLine.test('　　2024年云岭区政府工作报告'));
    assert.equal(firstLine.test('关于印发《政府工作报告》重点任务分工的通知'), false);
    assert.equal(firstLine.test('周三例会纪要'), false);
  });
});

describe('client/language configuration', () => {
  const { wordPattern } = JSON.parse(read('language-configuration.json')) as { wordPattern: { pattern: string; flags: string } };
  const words = (text: string): readonly string[] => text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)) ?? [];

  it('takes figures, Latin words and runs of characters as words', () => {
    assert.deepEqual(words('全年GDP完成1,386.5亿元，增长６.２％。'), ['全年', 'GDP', '完成', '1,386.5', '亿元', '增长', '６.２％']);
    assert.deepEqual(words('“青藤行动”覆盖9个街道，2024年，12%。'), ['青藤行动', '覆盖', '9', '个街道', '2024', '年', '12%']);
  });
});

describe('client/grammar', () => {
  const { repository } = JSON.parse(read('syntaxes/policy-report.tmLanguage.json')) as { repository: Record<string, { match: string }> };
  const matched = (rule: string, text: string): string | undefined => new RegExp(repository[rule]!.match, 'u').exec(text)?.[0];

  for (const heading of ['一、2023年工作回顾', '(二)城乡面貌持续改善', '（三）、民生', '第一章 总则', '1.壮大实体经济']) {
    it(`sees the heading ${heading}`, () => assert.equal(matched('heading', heading), heading));
  }

  it('sees a heading that shares its line, without its body', () => {
    assert.equal(matched('lead', '(一)经济运行平稳向好。全年增长6.2%。'), '(一)经济运行平稳向好。');
  });

  it('takes no running text, figure or annex entry for a heading', () => {
    for (const text of ['全年增长6.2%。', '1.5万人受益', '1.青藤行动：指陪伴式服务。', '12个项目开工']) {
      assert.equal(matched('heading', text) ?? matched('lead', text), undefined, text);
    }
  });

  it('sees figures and dates whole', () => {
    assert.equal(matched('figure', '完成1,386.5亿元'), '1,386.5亿');
    assert.equal(matched('date', '于2024年1月9日召开'), '2024年1月9日');
    assert.equal(matched('quoted', '实施“青藤行动”计划'), '“青藤行动”');
  });
});
