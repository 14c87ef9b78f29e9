import assert from 'node:assert/strict';
import type { Annotation } from '../../server/src/cli/annotation';
import { displayWidth, padToWidth } from '../../server/src/cli/displayWidth';
import { createTextRenderer } from '../../server/src/cli/renderText';

const range = (line: number, start: number, end: number): Annotation['figures'][number]['range'] => ({
  start: { line, character: start },
  end: { line, character: end },
});

const figure = { value: undefined, rational: undefined, low: undefined, high: undefined, values: undefined, iso: undefined, bound: 'exact', unit: '', cjk: false, fact: null } as const;

const ANNOTATION: Annotation = {
  version: 1,
  file: 'report.txt',
  encoding: 'gb18030',
  report: { isReport: true, kind: 'workReport', title: '云岭区政府工作报告', place: '云岭区', year: 2024, planYear: 2025, date: '2025-01-08' },
  sections: [
    { level: 0, kind: 'title', number: '', title: '云岭区政府工作报告', range: range(0, 0, 9), bodyRange: range(0, 9, 9) },
    { level: 1, kind: 'numbered', number: '一、', title: '工作回顾', range: range(1, 0, 6), bodyRange: range(2, 0, 9) },
    { level: -1, kind: 'chrome', number: '', title: '打印', range: range(9, 0, 2), bodyRange: range(9, 2, 2) },
  ],
  figures: [
    { ...figure, range: range(2, 4, 9), text: '1.3万人', kind: 'quantity', value: '13000', unit: '人', bound: 'above' },
    { ...figure, range: range(4, 0, 4), text: '2-3个', kind: 'quantity', low: '2', high: '3', unit: '个' },
    { ...figure, range: range(4, 9, 11), text: '三成', kind: 'fraction', value: '0.333', rational: '1/3' },
  ],
  terms: [{ range: range(2, 0, 3), text: 'GDP', type: 'indicator', canonical: '地区生产总值', definition: null }],
  relations: [],
  diagnostics: [{ range: range(4, 0, 1), severity: 2, code: 'text.balance', message: 'never closed', related: [{ range: range(1, 2, 3), message: 'opened here' }] }],
};

describe('text for people', () => {
  it('shows what the report is, its outline, its figures and terms line by line, and the findings, counted from one', () => {
    assert.equal(
      createTextRenderer('en', false)(ANNOTATION),
      `report.txt (gb18030)
云岭区政府工作报告
work report · 云岭区 · reviews 2024 · plans 2025 · meeting of 2025-01-08

Outline (3)
  云岭区政府工作报告  line 1
    一、工作回顾  line 2
  [chrome] 打印  line 10

Figures and terms (4)
     3  GDP                       Indicator = 地区生产总值
        1.3万人                   Quantity  > 13,000 人
     5  2-3个                     Quantity  2…3 个
        三成                      Fraction  1/3

Findings (1)
  report.txt:5:1  warning  never closed  text.balance
      report.txt:2:3  opened here
`,
    );
  });

  it('speaks Chinese', () => {
    const text = createTextRenderer('zh', false)(ANNOTATION);
    for (const words of ['政府工作报告 · 云岭区 · 回顾 2024', '标题 (3)', '数字与术语 (4)', '行 2', '数量  > 13,000 人', '指标 = ', '问题 (1)', '警告']) assert.ok(text.includes(words), words);
  });

  it('says so where a text is no report, and where a file could not be read', () => {
    const { figures, terms, diagnostics, ...outline } = ANNOTATION;
    assert.equal(figures.length + terms.length + diagnostics.length, 5);
    const none = { ...outline, report: { ...outline.report, isReport: false }, sections: [] };
    assert.equal(createTextRenderer('en', false)(none), 'report.txt (gb18030)\nnot a report (--as report reads it as one)\n');
    assert.equal(createTextRenderer('en', false)({ version: 1, file: 'a.txt', error: 'does not exist' }), 'a.txt\ncould not be read: does not exist\n');
  });

  it('colours say nothing of their own', () => {
    const coloured = createTextRenderer('en', true)(ANNOTATION);
    assert.ok(coloured.includes('\u001b[33mwarning\u001b[0m'));
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), createTextRenderer('en', false)(ANNOTATION));
  });

  it('pads by the columns of a terminal', () => {
    assert.equal(displayWidth('1.3万人，ＡＢ𠮷'), 3 + 4 + 2 + 4 + 2);
    assert.equal(padToWidth('万人', 6), '万人  ');
    assert.equal(padToWidth('云岭区政府', 4), '云岭区政府');
  });
});
