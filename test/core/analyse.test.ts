import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Report } from '../../server/src/core/report/report';
import type { Span } from '../../server/src/core/text/span';
import { edit, reportLikeText } from '../support/arbitraries';
import { builtInAnalyse } from '../support/builtIn';

const analyse = builtInAnalyse();

/** Every span of a report, with the words that it must hold where these are known. */
function spansOf(report: Report): readonly { readonly span: Span; readonly text?: string }[] {
  return [
    ...report.lines.map((span) => ({ span })),
    ...report.figures.map((span) => ({ span, text: span.text })),
    ...report.deictics.map((span) => ({ span, text: span.text })),
    ...report.terms.map((span) => ({ span, text: span.text })),
    ...report.sections.flatMap((section) => [{ span: section.span }, { span: section.titleSpan }, { span: section.body }]),
    ...report.annex.flatMap((entry) => [{ span: entry.termSpan, text: entry.term }, { span: entry.definition }]),
    ...report.findings.flatMap((finding) => [{ span: finding.span }, ...finding.related.map(({ span }) => ({ span }))]),
  ];
}

describe('core/analyse: properties', () => {
  it('never throws, and every range lies in the text and holds its words', () => {
    fc.assert(
      fc.property(reportLikeText, (text) => {
        for (const { span, text: words } of spansOf(analyse(text, { asReport: true }))) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `a span ${span.start}–${span.end} of ${text.length}`);
          if (words !== undefined) assert.equal(text.slice(span.start, span.end), words);
        }
      }),
      { numRuns: 150 },
    );
  });
  it('reads arbitrary Unicode without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void analyse(text, { asReport: true })), { numRuns: 150 });
  });
  it('reads an edited text as it reads it fresh', () => {
    fc.assert(
      fc.property(edit, ({ before, after }) => {
        const previous = analyse(before, { asReport: true });
        assert.deepEqual(analyse(after, { asReport: true, previous }), analyse(after, { asReport: true }));
      }),
      { numRuns: 150 },
    );
  });
  it('decides afresh after an edit whether a text is a report', () => {
    fc.assert(
      fc.property(edit, ({ before, after }) => {
        assert.deepEqual(analyse(after, { previous: analyse(before) }), analyse(after));
      }),
      { numRuns: 100 },
    );
  });
  it('lists figures, terms and sections in the order of the text, no two figures and no two terms over one another', () => {
    fc.assert(
      fc.property(reportLikeText, (text) => {
        const { figures, terms, sections } = analyse(text, { asReport: true });
        for (const list of [figures, terms]) list.slice(1).forEach((item, index) => assert.ok(list[index]!.end <= item.start));
        sections.slice(1).forEach((section, index) => assert.ok(sections[index]!.span.start <= section.span.start));
      }),
      { numRuns: 100 },
    );
  });
});

describe('core/analyse', () => {
  it('gives a text that is no report an empty reading', () => {
    const report = analyse('今天的天气很好，我们去公园散步。\n共走了3公里。\n');
    assert.equal(report.identity.isReport, false);
    assert.deepEqual([report.figures, report.terms, report.sections, report.findings], [[], [], [], []]);
  });
  it('keeps the very readings of the lines that an edit left alone', () => {
    const before = analyse('一、工作回顾\n完成投资470亿元。\n增长6.5%。\n', { asReport: true });
    const after = analyse('一、工作回顾\n完成投资480亿元。\n增长6.5%。\n', { asReport: true, previous: before });
    assert.equal(after.lines[2]!.content, before.lines[2]!.content);
    assert.notEqual(after.lines[1]!.content, before.lines[1]!.content);
  });
});
