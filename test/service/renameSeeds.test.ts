import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { sameFacts } from '../../server/src/core/findings/sameFacts';
import type { Report } from '../../server/src/core/report/report';
import { renameFigure } from '../../server/src/service/renameFigure';
import { builtInAnalyse } from '../support/builtIn';

const SAMPLES = readdirSync('seeds').filter((file) => file.endsWith('.txt'));
const textOf = (name: string): string => readFileSync(`seeds/${name}`, 'utf8');
const read = (text: string): Report => builtInAnalyse()(text);

/** The report with the first `written` changed to `typed` everywhere, and how many places that were. */
function changed(text: string, written: string, typed: string): { readonly text: string; readonly places: number } {
  const renamed = renameFigure(read(text), text.indexOf(written), typed);
  assert.ok(renamed && !('template' in renamed), JSON.stringify(renamed));
  const certain = renamed.filter(({ doubt }) => doubt === undefined);
  const result = [...certain].reverse().reduce((rest, { span, replacement }) => rest.slice(0, span.start) + replacement + rest.slice(span.end), text);
  return { text: result, places: certain.length };
}

const found = (text: string): readonly string[] => read(text).findings.filter(({ severity }) => severity !== 'information').map(({ check }) => check);

describe('a figure is changed everywhere in the samples', () => {
  // the sample says each once; a drafter says them again in a summary, in another unit, with a bound or to another precision
  const name = '2025-work-report.txt';
  const added = '\n综上，地区生产总值突破720亿元，一般公共预算收入达到49亿元，社会消费品零售总额近320亿元，进出口总额712000万元。\n';
  const place = '\n——质量效益稳步提高';
  const original = textOf(name);
  const text = original.replace(place, added.trimEnd() + place);

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['724.6亿元', '738.9亿元', ['738.9亿元', '突破730亿元']],
    ['49.45亿元', '50.68', ['50.68亿元', '达到51亿元']],
    ['318.2亿元', '327.4亿元', ['327.4亿元', '近330亿元']],
    ['71.2亿元', '70.35', ['70.35亿元', '703500万元']],
  ];
  for (const [written, typed, expected] of cases) {
    it(`${written} → ${typed}`, () => {
      assert.ok(!found(text).includes('figure.conflict'));
      const after = changed(text, written, typed);
      assert.equal(after.places, expected.length);
      for (const words of expected) assert.ok(after.text.includes(words), words);
      assert.ok(!found(after.text).includes('figure.conflict'), 'the report contradicts itself');
    });
  }

  it('what is computed from it is found, and not changed', () => {
    assert.deepEqual(found(original), []);
    const after = changed(original, '49.45亿元', '53.45亿元');
    assert.equal(after.places, 1);
    assert.deepEqual(found(after.text), ['figure.share']);
  });

  for (const sample of SAMPLES) {
    it(`${sample}: a figure that is given its own value again leaves all mentions as they are`, () => {
      const whole = textOf(sample);
      const report = read(whole);
      report.facts.forEach((fact, index) => {
        const figure = report.figures[fact.figure]!;
        if (sameFacts(report, index).length === 0) return;
        const there = renameFigure(report, figure.start, figure.text);
        if (!there || 'template' in there) return;
        for (const { span, replacement, doubt } of there) if (!doubt) assert.equal(replacement, whole.slice(span.start, span.end));
      });
    });
  }
});
