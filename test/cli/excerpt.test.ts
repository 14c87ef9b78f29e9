import assert from 'node:assert/strict';
import { excerptOf } from '../../server/src/cli/check/excerpt';
import { createProgress } from '../../server/src/cli/check/progress';
import { cutFindings, fails, summarise } from '../../server/src/cli/check/summary';
import type { CheckedFile, CheckedFinding, FindingState } from '../../server/src/cli/check/checked';
import type { Severity } from '../../server/src/core/findings/finding';
import { displayWidth } from '../../server/src/cli/displayWidth';

/** An excerpt round `part` of a line. */
function excerpt(line: string, part: string, width: number): string {
  const start = line.indexOf(part);
  const { text, carets } = excerptOf({ line, start, end: start + part.length }, width);
  assert.ok(displayWidth(text) <= width && displayWidth(carets) <= width, `${text}\n${carets}`);
  return `${text}\n${carets}`;
}

describe('quoted lines', () => {
  it('put carets below what is meant, two columns a Chinese character', () => {
    assert.equal(excerpt('地区生产总值412.6亿元。', '412.6亿元', 80), '地区生产总值412.6亿元。\n            ^^^^^^^^^');
    assert.equal(excerpt('增长６.３％', '６.３％', 80), '增长６.３％\n    ^^^^^^^');
    assert.equal(excerpt('𠮷田镇😊公园12个', '12个', 80), '𠮷田镇😊公园12个\n            ^^^^');
    assert.equal(excerpt('a\u0301\ufeff甲乙', '乙', 80), 'a\u0301\ufeff甲乙\n   ^^');
  });

  it('are cut on both sides, with more room behind', () => {
    assert.equal(excerpt(`${'前'.repeat(50)}中${'后'.repeat(50)}`, '中', 30), '…前前前前前中后后后后后后后后…\n           ^^');
    assert.equal(excerpt(`中${'后'.repeat(50)}`, '中', 12), '中后后后后…\n^^');
    assert.equal(excerpt(`${'前'.repeat(50)}中`, '中', 12), '…前前前前中\n         ^^');
  });

  it('cut what is meant where that alone is too long', () => {
    assert.equal(excerpt(`前${'中'.repeat(50)}后`, '中'.repeat(50), 20), '…中中中中中中中中…后\n ^^^^^^^^^^^^^^^^^');
  });

  it('show a caret for a place of no length', () => {
    assert.equal(excerptOf({ line: '甲乙', start: 2, end: 2 }, 80).carets, '    ^');
    assert.equal(excerptOf({ line: '', start: 0, end: 0 }, 80).carets, '^');
  });
});

describe('progress', () => {
  const clock = (...times: readonly number[]) => {
    const rest = [...times];
    return () => rest.shift()!;
  };
  const written: string[] = [];
  const create = (isTerminal: boolean, now: () => number) => createProgress({ write: (text) => void written.push(text), isTerminal, label: 'checking', total: 200, now });

  it('is quiet at first and where there is no terminal, then seldom, and is taken away', () => {
    written.length = 0;
    const silent = create(false, clock(0, 5_000));
    silent.at(1);
    silent.clear();
    assert.deepEqual(written, []);
    const progress = create(true, clock(0, 100, 800, 850, 1_000));
    for (const count of [1, 2, 3, 50]) progress.at(count);
    progress.clear();
    progress.clear();
    assert.deepEqual(written, ['\r\u001b[Kpolicy-lens: checking 2/200 (1 %)', '\r\u001b[Kpolicy-lens: checking 50/200 (25 %)', '\r\u001b[K']);
  });
});

describe('counting', () => {
  const finding = (severity: Severity, state: FindingState = 'open'): CheckedFinding => ({ severity, state }) as CheckedFinding;
  const file = (...findings: readonly CheckedFinding[]): CheckedFile => ({ file: 'a.txt', encoding: 'utf-8', isReport: true, findings });

  it('counts open findings by severity, and others by their state', () => {
    const { bySeverity, ignored, baseline, unread, files } = summarise([file(finding('error'), finding('hint'), finding('error', 'ignored'), finding('warning', 'baseline')), { file: 'b', error: 'x' }], 0);
    assert.deepEqual([bySeverity, ignored, baseline, unread, files], [{ error: 1, warning: 0, information: 0, hint: 1 }, 1, 1, 1, 1]);
  });

  it('fails at the severity that is set or above', () => {
    const { bySeverity } = summarise([file(finding('information'))], 0);
    assert.deepEqual((['error', 'warning', 'information', 'hint', 'never'] as const).map((failOn) => fails({ bySeverity }, failOn)), [false, false, true, true, false]);
  });

  it('cuts the least grave first, and never what is not open', () => {
    const [hint, error, known, warning] = [finding('hint'), finding('error'), finding('hint', 'baseline'), finding('warning')];
    const { results, cut } = cutFindings([file(hint, error, known), file(warning)], 2);
    assert.deepEqual(results.map((result) => ('error' in result ? [] : result.findings)), [[error, known], [warning]]);
    assert.equal(cut, 1);
    assert.equal(cutFindings([file(hint)], 1).cut, 0);
  });
});
