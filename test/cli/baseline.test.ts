import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeOf, knownIn, printBaseline, readBaseline, type BaselineEntry } from '../../server/src/cli/check/baseline';
import type { CheckedFile, CheckedFinding } from '../../server/src/cli/check/checked';
import { FAULTY, findingsOf, inFolder, objectOf } from './support/check';
import { SHORT_REPORT } from './support/commandLine';

const entry = (file: string, fingerprint: string, check = 'text.balance'): BaselineEntry => ({ check, file, fingerprint, message: 'm' });

function fileOf(file: string, ...fingerprints: readonly string[]): readonly [string, CheckedFile] {
  const findings = fingerprints.map((fingerprint) => ({ check: 'text.balance', fingerprint, message: 'm', state: 'open' }) as CheckedFinding);
  return [file, { file, encoding: 'utf-8', isReport: true, findings }];
}

describe('the baseline', () => {
  it('prints in a stable order and reads back', () => {
    const baseline = [entry('b.txt', '1:1'), entry('a.txt', '2:1'), entry('a.txt', '1:2'), entry('a.txt', '1:1', 'figure.sum')];
    const text = printBaseline(baseline);
    assert.equal(printBaseline([...baseline].reverse()), text);
    assert.deepEqual(readBaseline(text)?.map(({ file, check, fingerprint }) => `${file} ${check} ${fingerprint}`), [
      'a.txt figure.sum 1:1', 'a.txt text.balance 1:2', 'a.txt text.balance 2:1', 'b.txt text.balance 1:1',
    ]);
  });

  it('refuses what is none', () => {
    for (const text of ['', '{', '[]', '{"version":2,"findings":[]}', '{"version":1}', '{"version":1,"findings":[{"check":"a.b"}]}']) assert.equal(readBaseline(text), undefined, text);
  });

  it('knows a finding by file, check and fingerprint', () => {
    const isKnown = knownIn([entry('a.txt', '1:1')], 'a.txt');
    assert.ok(isKnown('text.balance', '1:1') && !isKnown('text.balance', '1:2') && !isKnown('figure.sum', '1:1'));
    assert.ok(!knownIn([entry('a.txt', '1:1')], 'b.txt')('text.balance', '1:1'));
  });

  it('tells what came and what went; files that were not read keep their entries, unless they are gone', () => {
    const baseline = [entry('a.txt', '1:1'), entry('a.txt', '2:1'), entry('unread.txt', '3:1'), entry('gone.txt', '4:1')];
    const { added, removed, next } = changeOf(baseline, new Map([fileOf('a.txt', '1:1', '5:1')]), (file) => file === 'gone.txt');
    assert.deepEqual(added, [entry('a.txt', '5:1')]);
    assert.deepEqual(removed, [entry('a.txt', '2:1'), entry('gone.txt', '4:1')]);
    assert.deepEqual(next, [entry('a.txt', '1:1'), entry('unread.txt', '3:1'), entry('a.txt', '5:1')]);
  });
});

describe('policy-lens check --baseline', () => {
  const UPDATE = ['check', 'a.txt', '--baseline', 'baseline.json', '--update-baseline'];

  it('must be there, unless it is being made', () => {
    inFolder({ 'a.txt': FAULTY, 'broken.json': '{' }, ({ run }) => {
      const missing = run('check', 'a.txt', '--baseline', 'baseline.json');
      assert.deepEqual([missing.code, missing.out], [3, '']);
      assert.match(missing.remarks, /baseline\.json: does not exist; --update-baseline --allow-growth makes it/);
      assert.equal(run('check', 'a.txt', '--baseline', 'broken.json').code, 3);
      assert.equal(run('check', 'a.txt', '--baseline', 'broken.json', '--update-baseline', '--allow-growth').code, 3);
    });
  });

  it('does not grow unless that is allowed, and says what would be added', () => {
    inFolder({ 'a.txt': FAULTY }, ({ path, run }) => {
      const refused = run(...UPDATE);
      assert.equal(refused.code, 1);
      assert.match(refused.remarks, /The baseline would grow by 2 and was left as it is; --allow-growth lets it:\n {2}a\.txt: .+ \[(?:text\.balance|section\.numbering)\]\n {2}a\.txt: /);
      assert.equal(existsSync(join(path, 'baseline.json')), false);
      const allowed = run(...UPDATE, '--allow-growth');
      assert.equal(allowed.code, 0);
      assert.match(allowed.remarks, /Baseline written: 2 added, 0 taken out, 2 in all\./);
    });
  });

  it('marks what it knows, and only what is new makes it fail', () => {
    inFolder({ 'a.txt': FAULTY }, ({ path, run }) => {
      run(...UPDATE, '--allow-growth');
      const known = run('check', 'a.txt', '--baseline', 'baseline.json');
      assert.deepEqual([known.code, known.out], [0, 'No findings; reports: 1, files read: 1.\nKnown from the baseline: 2.\n']);
      writeFileSync(join(path, 'a.txt'), `前言\n${FAULTY}《云岭规划有序实施。\n`);
      const changed = run('check', 'a.txt', '--baseline', 'baseline.json', '--format', 'json');
      assert.equal(changed.code, 1);
      assert.deepEqual(findingsOf(changed).map(({ state }) => state).sort(), ['baseline', 'baseline', 'open']);
      assert.equal(run(...UPDATE).code, 1);
      const before = readFileSync(join(path, 'baseline.json'), 'utf8');
      assert.equal(run(...UPDATE).code, 1);
      assert.equal(readFileSync(join(path, 'baseline.json'), 'utf8'), before);
    });
  });

  it('shrinks freely when findings are gone', () => {
    inFolder({ 'a.txt': FAULTY, 'b.txt': FAULTY }, ({ path, run }) => {
      run('check', '.', '--baseline', 'baseline.json', '--update-baseline', '--allow-growth');
      writeFileSync(join(path, 'a.txt'), SHORT_REPORT);
      const told = run('check', 'a.txt', '--baseline', 'baseline.json');
      assert.match(told.out, /Gone since the baseline was made: 2;/);
      rmSync(join(path, 'b.txt'));
      const { code, remarks } = run(...UPDATE);
      assert.equal(code, 0);
      assert.match(remarks, /Baseline written: 0 added, 4 taken out, 0 in all\./);
      assert.match(run(...UPDATE).remarks, /The baseline stays as it is: 0 in all\./);
    });
  });

  it('holds from any working directory, and a second finding in the same words is new', () => {
    inFolder({ 'reports/a.txt': FAULTY }, ({ path, run }) => {
      run('check', 'reports', '--baseline', 'baseline.json', '--update-baseline', '--allow-growth');
      assert.equal(run('check', join(path, 'reports/a.txt'), '--baseline', join(path, 'baseline.json')).code, 0);
      writeFileSync(join(path, 'reports/a.txt'), `${FAULTY}${'新建学校2所。\n'.repeat(12)}新增企业12家）。\n`);
      const again = run('check', 'reports', '--baseline', 'baseline.json', '--format', 'json');
      assert.equal(again.code, 1);
      assert.deepEqual(findingsOf(again).filter(({ code }) => code === 'text.balance').map(({ state, fingerprint }) => [state, fingerprint.split(':')[1]]), [['baseline', '1'], ['open', '2']]);
      assert.equal(objectOf(again).summary.baseline, 2);
    });
  });

  it('leaves out what is ignored', () => {
    const ignore = JSON.stringify({ ignored: [{ check: 'text.balance', file: 'a.txt' }] });
    inFolder({ 'a.txt': FAULTY, '.policy-lens/ignore.json': ignore }, ({ path, run }) => {
      run(...UPDATE, '--allow-growth');
      assert.deepEqual(readBaseline(readFileSync(join(path, 'baseline.json'), 'utf8'))?.map(({ check }) => check), ['section.numbering']);
    });
  });
});
