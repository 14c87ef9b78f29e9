import assert from 'node:assert/strict';
import { annotate, failure, outline, type AnnotationContext } from '../../server/src/cli/annotation';
import type { Fact } from '../../server/src/core/facts/fact';
import type { Term } from '../../server/src/core/terms/term';
import { message } from '../../server/src/core/text/message';
import { TWO_TERMS, decimal, figureOf, reportOf, spanOf } from './support/report';

const CONTEXT: AnnotationContext = { file: 'report.txt', encoding: 'utf-8', language: 'en' };
const IN_CHINESE: AnnotationContext = { ...CONTEXT, language: 'zh' };

/** As it is printed: fields that are undefined are not. */
const printed = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('an annotation', () => {
  it('prints what a report says of itself, with null where it says nothing', () => {
    const { report, sections, figures, terms, diagnostics, relations, ...rest } = annotate(reportOf(''), TWO_TERMS, CONTEXT);
    assert.deepEqual(rest, { version: 1, file: 'report.txt', encoding: 'utf-8' });
    assert.deepEqual(report, { isReport: true, kind: null, title: null, place: null, year: null, planYear: null, date: null });
    assert.deepEqual([sections, figures, terms, diagnostics, relations], [[], [], [], [], []]);
  });

  it('prints the value of every kind of figure under its own name', () => {
    const text = '1.3万人、2-3个、三分之一、2024年三季度、3:4、数十家';
    const figures = [
      figureOf(text, '1.3万人', { value: decimal('13000'), unit: '人', bound: 'above' }),
      figureOf(text, '2-3个', { low: decimal('2'), high: decimal('3'), unit: '个' }),
      figureOf(text, '三分之一', {
        kind: 'fraction',
        value: decimal('0.333333333333333'),
        rational: { numerator: decimal('1'), denominator: decimal('3') },
        cjk: true,
      }),
      figureOf(text, '2024年三季度', { kind: 'date', iso: '2024-Q3' }),
      figureOf(text, '3:4', { kind: 'ratio', values: [decimal('3'), decimal('4')] }),
      figureOf(text, '数十家', { bound: 'about', unit: '家', cjk: true }),
    ];
    const annotation = annotate(reportOf(text, { figures }), TWO_TERMS, CONTEXT);
    assert.deepEqual(
      annotation.figures.map(({ range, ...rest }) => [range.start.character, printed(rest)]),
      [
        [0, { text: '1.3万人', kind: 'quantity', value: '13000', bound: 'above', unit: '人', cjk: false, fact: null }],
        [6, { text: '2-3个', kind: 'quantity', low: '2', high: '3', bound: 'exact', unit: '个', cjk: false, fact: null }],
        [11, { text: '三分之一', kind: 'fraction', value: '0.333333333333333', rational: '1/3', bound: 'exact', unit: '', cjk: true, fact: null }],
        [16, { text: '2024年三季度', kind: 'date', iso: '2024-Q3', bound: 'exact', unit: '', cjk: false, fact: null }],
        [25, { text: '3:4', kind: 'ratio', values: ['3', '4'], bound: 'exact', unit: '', cjk: false, fact: null }],
        [29, { text: '数十家', kind: 'quantity', bound: 'about', unit: '家', cjk: true, fact: null }],
      ],
    );
  });

  it('prints what a figure measures with its interval', () => {
    const text = '旅游收入下降1.5%';
    const fact: Fact = {
      figure: 0, subject: '旅游收入', subjectSpan: { start: 0, end: 4 }, entry: 3, indicator: 'tourism-revenue', aspect: 'growth', negative: true,
      period: '2024', status: 'actual', scope: '', base: '同比', action: '', group: '1.1', role: 'ratio',
    };
    const figures = [figureOf(text, '1.5%', { kind: 'percent', value: decimal('1.5'), unit: '%', precision: { decimals: 1, multiplier: 0 } })];
    const [figure] = annotate(reportOf(text, { figures, facts: [fact] }), TWO_TERMS, CONTEXT).figures;
    assert.deepEqual(figure!.fact, {
      subject: '旅游收入', subjectRange: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } }, indicator: 'tourism-revenue', aspect: 'growth',
      period: '2024', status: 'actual', scope: '', base: '同比',
      interval: { low: '-1.55', high: '-1.45', lowIncluded: false, highIncluded: true }, group: '1.1', role: 'ratio',
    });
  });

  it('prints a section with the range of its heading alone and of its body', () => {
    const text = '一、工作回顾\n全区经济稳中向好。\n';
    const section = {
      level: 1,
      kind: 'numbered',
      number: '一、',
      numbering: 'hanComma',
      ordinal: 1,
      title: '工作回顾',
      span: { start: 0, end: 6 },
      titleSpan: { start: 2, end: 6 },
      body: { start: 6, end: text.length },
      parent: -1,
      year: undefined,
    } as const;
    const { sections, ...rest } = outline(reportOf(text, { sections: [section] }), CONTEXT);
    assert.deepEqual(sections, [
      {
        level: 1,
        kind: 'numbered',
        number: '一、',
        title: '工作回顾',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
        bodyRange: { start: { line: 0, character: 6 }, end: { line: 2, character: 0 } },
      },
    ]);
    assert.ok(!('figures' in rest));
  });

  it('defines a term by the annex first, then by the lexicon in the language wanted, else not', () => {
    const text = '推行“三事分办”，GDP增长。\n名词注释\n1.三事分办：急事急办、要事细办、难事会办。\n';
    const term = (part: string, canonical: string, entry: number | undefined): Term => ({ ...spanOf(text, part), text: part, type: 'slogan', canonical, entry });
    const terms = [term('三事分办', '三事分办', 1), term('GDP', '地区生产总值', 0), term('急事急办', '急事急办', undefined)];
    const entrySpan = { start: text.lastIndexOf('三事分办'), end: text.lastIndexOf('三事分办') + 4 };
    const annex = [{ section: 0, term: '三事分办', termSpan: entrySpan, definition: spanOf(text, '急事急办、要事细办、难事会办。') }];
    const definitions = (report: Parameters<typeof annotate>[0], context: AnnotationContext): unknown =>
      annotate(report, TWO_TERMS, context).terms.map(({ definition }) => definition);
    assert.deepEqual(definitions(reportOf(text, { terms, annex }), CONTEXT), [
      { text: '急事急办、要事细办、难事会办。', source: 'annex:3' },
      { text: 'definition A', source: 'lexicon' },
      null,
    ]);
    assert.deepEqual(definitions(reportOf(text, { terms }), IN_CHINESE), [{ text: '释义乙', source: 'lexicon' }, { text: '释义甲', source: 'lexicon' }, null]);
    assert.deepEqual(definitions(reportOf(text, { terms }), CONTEXT), [null, { text: 'definition A', source: 'lexicon' }, null]);
  });

  it('prints findings with the numbers of LSP and messages in the language wanted', () => {
    const text = '“云岭\n二、';
    const found = message({ en: '{0} is never closed ({1})', zh: '{0}没有闭合（{1}）' }, '“', 1);
    const finding = (severity: 'error' | 'warning' | 'information' | 'hint') =>
      ({ check: 'text.balance', severity, span: { start: 0, end: 1 }, message: found, related: [{ span: { start: 4, end: 6 }, message: found }], fix: undefined }) as const;
    const findings = (['error', 'warning', 'information', 'hint'] as const).map(finding);
    const { diagnostics } = annotate(reportOf(text, { findings }), TWO_TERMS, CONTEXT);
    assert.deepEqual(diagnostics.map(({ severity }) => severity), [1, 2, 3, 4]);
    assert.deepEqual(diagnostics[0], {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      severity: 1,
      code: 'text.balance',
      message: '“ is never closed (1)',
      related: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, message: '“ is never closed (1)' }],
    });
    assert.equal(annotate(reportOf(text, { findings }), TWO_TERMS, IN_CHINESE).diagnostics[0]!.message, '“没有闭合（1）');
  });

  it('a file that could not be read keeps its place', () => {
    assert.deepEqual(failure('a.txt', 'does not exist'), { version: 1, file: 'a.txt', error: 'does not exist' });
  });
});
