import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const load = async <Module>(path: string): Promise<Module> => (await import(pathToFileURL(join(process.cwd(), 'scripts', path)).href)) as Module;

type Score = Readonly<Record<string, Readonly<Record<string, number>>>>;
interface Text {
  readonly file: string;
  readonly report: { readonly isReport: boolean };
}

describe('the measurements', () => {
  it('pool scores by what each report holds', async () => {
    const { pool } = await load<{ readonly pool: (results: readonly Score[]) => Score }>('score/gold.mjs');
    const large = { figures: { precision: 0.9, recall: 0.9, f1: 0.9, found: 100, wanted: 100, kindRight: 1, valueRight: 1 } };
    const small = { figures: { precision: 1, recall: 0.5, f1: 0.6667, found: 5, wanted: 10, kindRight: 0, valueRight: 0.8 } };
    const { precision, recall, f1, kindRight, valueRight, found, wanted } = pool([large, small]).figures!;
    assert.deepEqual([found, wanted], [105, 110]);
    assert.deepEqual([precision, recall].map((value) => value!.toFixed(4)), ['0.9048', '0.8636']);
    assert.equal(f1!.toFixed(4), ((2 * 95) / (105 + 110)).toFixed(4));
    assert.deepEqual([kindRight, valueRight].map((value) => value!.toFixed(4)), [(90 / 95).toFixed(4), (94 / 95).toFixed(4)]);
  });

  it('a layer that was not scored counts for nothing', async () => {
    const { pool } = await load<{ readonly pool: (results: readonly Score[]) => Score }>('score/gold.mjs');
    assert.deepEqual([pool([{}]).chrome!.wanted, pool([{}]).chrome!.f1], [0, 1]);
  });

  it('judge by the file names whether a verdict is right, and leave near misses alone', async () => {
    const { judgeIdentity } = await load<{ readonly judgeIdentity: (texts: readonly Text[]) => { readonly wrong: readonly string[] } }>('score/identity.mjs');
    const text = (file: string, isReport: boolean): Text => ({ file, report: { isReport } });
    const { wrong } = judgeIdentity([
      text('x/guangxi-2025-work_report.txt', false),
      text('neg_manual-0000-negative.txt', true),
      text('neg_fake_place-2024-negative.txt', true),
      text('national-2020-resolution.txt', false),
      text('national_en-2018-work_report.txt', false),
      text('ningxia-2025-work_report.txt', true),
      text('neg_law-0000-negative.txt', false),
    ]);
    assert.deepEqual(wrong, ['guangxi-2025-work_report.txt is a report and was not read as one', 'neg_manual-0000-negative.txt is no report and was read as one']);
  });

  it('make tables whose columns line up, numbers to the right', async () => {
    const { markdownTable } = await load<{ readonly markdownTable: (header: readonly string[], rows: readonly (readonly unknown[])[]) => string }>('markdownTable.mjs');
    assert.equal(markdownTable(['text', 'n'], [['标题', 7], ['a|b', 12]]), '| text |   n |\n| ---- | --: |\n| 标题 |   7 |\n| a\\|b |  12 |');
  });

  it('quantiles are values that were measured', async () => {
    const { quantileOf, medianOf } = await load<{
      readonly quantileOf: (values: readonly (number | undefined)[], quantile: number) => number | undefined;
      readonly medianOf: (values: readonly number[]) => number | undefined;
    }>('bench/support.mjs');
    const values = [5, 1, 4, 2, 3, undefined];
    assert.deepEqual([quantileOf(values, 0), quantileOf(values, 0.5), quantileOf(values, 0.95), quantileOf([], 0.5)], [1, 3, 5, undefined]);
    assert.equal(medianOf([9, 7, 8]), 8);
  });

  it('edit a latency text in a paragraph without marks, in the middle of a text of the size that is asked for', async () => {
    const { writeLatencyText } = await load<{ readonly writeLatencyText: (kind: string, name: string, size: number) => string }>('bench/latencyText.mjs');
    const text = readFileSync(writeLatencyText('samples', 'test.txt', 60_000), 'utf8');
    const size = Buffer.byteLength(text);
    assert.ok(size >= 58_000 && size < 64_000, String(size));
    const lines = text.split('\n');
    const edited = lines.slice(lines.length >> 1).find((line) => line.trim() !== '')!;
    assert.ok(edited.length >= 60 && !/[“”（）《》]/.test(edited));
  });
});
