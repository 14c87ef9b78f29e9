import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { check, FAULTY, findingsOf, inFolder, objectOf } from './support/check';
import { run, SHORT_REPORT, temporaryFolder } from './support/commandLine';

describe('policy-lens check', () => {
  it('exits 0 for a report without findings and says so', () => {
    const { code, out, remarks } = check({ 'a.txt': SHORT_REPORT }, 'a.txt');
    assert.deepEqual([code, out, remarks], [0, 'No findings; reports: 1, files read: 1.\n', '']);
  });

  it('exits 1 for a warning, and shows the line with carets, the places it rests on and the check', () => {
    const { code, out } = check({ 'a.txt': FAULTY }, 'a.txt', '--language', 'zh');
    assert.equal(code, 1);
    assert.ok(
      out.includes(`a.txt:15:1 警告 「（一）」之后是「（三）」，缺「（二）」。 [section.numbering]
    15 │ （三）抓民生改善
       │ ^^^^^^
       = 前一项：「（一）」 (13:1)
    13 │ （一）抓实体经济
`),
      out,
    );
    assert.match(out, /a\.txt:14:8 警告 .*\[text\.balance\]/);
    assert.ok(out.endsWith('发现问题 2 处（警告 2）；报告 1 份，共读 1 个文件。\n'), out);
    assert.ok(!out.includes('\u001b'));
  });

  it('--fail-on sets what makes it fail', () => {
    assert.equal(check({ 'a.txt': FAULTY }, 'a.txt', '--fail-on', 'error').code, 0);
    assert.equal(check({ 'a.txt': FAULTY }, 'a.txt', '--fail-on', 'never').code, 0);
    assert.equal(check({ 'a.txt': FAULTY }, 'a.txt', '--fail-on', 'hint').code, 1);
  });

  it('json is one object with every file, every finding and the counts', () => {
    const result = check({ 'a.txt': FAULTY, 'b.txt': SHORT_REPORT, 'list.txt': '买菜：鸡蛋10个。' }, '.', '--format', 'json');
    assert.equal(result.code, 1);
    const output = objectOf(result);
    assert.equal(output.version, 1);
    assert.deepEqual(output.files.map(({ file, isReport }) => [file, isReport]), [['a.txt', true], ['b.txt', true], ['list.txt', false]]);
    assert.deepEqual(findingsOf(result).map(({ code }) => code).sort(), ['section.numbering', 'text.balance']);
    assert.deepEqual(output.summary, {
      files: 3, reports: 2, unread: 0, excluded: 0, bySeverity: { error: 0, warning: 2, information: 0, hint: 0 }, ignored: 0, baseline: 0, cut: 0,
    });
    const [finding] = output.files[0]!.findings;
    assert.equal(finding!.state, 'open');
    assert.match(finding!.fingerprint, /^[0-9a-f]{16}:1$/);
  });

  it('json keeps to docs/check.schema.json', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(readFileSync('docs/check.schema.json', 'utf8')) as object);
    const assertValid = (value: unknown): void => assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 3)));
    const output = objectOf(run(['check', 'seeds', 'missing.txt', '--format', 'json']));
    assert.ok(output.files.length > 5);
    assertValid(output);
    inFolder({ 'a.txt': FAULTY, '.policy-lens/ignore.json': '{ "ignored": [{ "check": "text.balance", "file": "a.txt" }] }' }, ({ run: runHere }) => {
      runHere('check', 'a.txt', '--baseline', 'b.json', '--update-baseline', '--allow-growth');
      const known = objectOf(runHere('check', 'a.txt', '--baseline', 'b.json', '--format', 'json'));
      assertValid(known);
      assert.deepEqual(known.files[0]!.findings.map(({ state }) => state).sort(), ['baseline', 'ignored']);
    });
    assert.equal(validate({ ...output, files: [{ file: 'a' }] }), false);
  });

  it('a file that cannot be read makes it exit 3, whatever else was found', () => {
    const result = check({ 'a.txt': FAULTY }, 'missing.txt', 'a.txt', '--format', 'json');
    assert.equal(result.code, 3);
    assert.equal(result.remarks, 'policy-lens: missing.txt: does not exist\n');
    const output = objectOf(result);
    assert.equal(output.files[0]!.error, 'does not exist');
    assert.equal(findingsOf(result).length, 2);
    assert.equal(output.summary.unread, 1);
  });

  it('reads standard input', () => {
    const { code, out } = run(['check', '-', '--language', 'zh'], { input: FAULTY });
    assert.equal(code, 1);
    assert.match(out, /^-:14:8 警告/);
  });

  it('wrong usage exits 2', () => {
    const { code, out, remarks } = run(['check', 'a.txt', '--format', 'xml']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(remarks, /text, json, sarif or github/);
  });

  it('colours where the environment asks for it', () => {
    const folder = temporaryFolder({ 'a.txt': FAULTY });
    const { out } = run(['check', 'a.txt'], { directory: folder.path, environment: { FORCE_COLOR: '1' } });
    const plain = run(['check', 'a.txt'], { directory: folder.path, environment: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    folder.remove();
    assert.ok(out.includes('\u001b[33mwarning\u001b[0m'), out);
    assert.ok(!plain.out.includes('\u001b'));
  });

  it('--max-findings leaves the gravest and says how many were cut, without changing the exit code', () => {
    const settings = { '.policy-lens/settings.json': '{ "checks": { "text": "information" } }' };
    const text = check({ 'a.txt': FAULTY, ...settings }, 'a.txt', '--max-findings', '1');
    assert.equal(text.code, 1);
    assert.ok(text.out.includes('[section.numbering]') && !text.out.includes('[text.balance]'));
    assert.ok(text.out.includes('Findings: 2 (warning: 1, information: 1)') && text.out.includes('Not shown: 1 more'), text.out);
    const json = check({ 'a.txt': FAULTY, ...settings }, 'a.txt', '--max-findings', '1', '--format', 'json');
    assert.equal(objectOf(json).summary.cut, 1);
    assert.equal(findingsOf(json).length, 1);
    assert.match(json.remarks, /Not shown: 1 more/);
  });

  it('a million characters on one line are quoted in part', () => {
    const { out } = check({ 'a.txt': `${SHORT_REPORT}${'建设平稳有序推进，'.repeat(50_000)}《云岭规划，${'建设平稳有序推进，'.repeat(50_000)}\n` }, 'a.txt');
    const quoted = out.split('\n').find((line) => line.includes('《云岭规划'))!;
    assert.ok(quoted.includes('│ …') && quoted.length < 100, quoted);
  });

  it('what a report holds cannot act on the terminal', () => {
    const { out } = check({ 'a.txt': FAULTY.replace('新增企业12家', '新增\u001b[2J\u202e企业12家') }, 'a.txt');
    assert.ok(out.includes('新增·[2J·企业12家）'), out);
    assert.ok(!out.includes('\u001b') && !out.includes('\u202e'));
  });
});

describe('policy-lens check with .policy-lens', () => {
  it('takes the settings of the nearest folder, comments and all', () => {
    const files = {
      'reports/a.txt': FAULTY,
      'reports/.policy-lens/settings.json': '{\n  // not for drafts\n  "checks": { "section": "off", "text.balance": { "severity": "error" }, },\n}',
      '.policy-lens/settings.json': '{ "checks": { "text": "off" } }',
    };
    const result = check(files, 'reports', '--format', 'json');
    assert.deepEqual(findingsOf(result).map(({ code, severity }) => [code, severity]), [['text.balance', 1]]);
    assert.equal(findingsOf(check(files, 'reports', '--format', 'json', '--no-configuration')).length, 2);
  });

  it('leaves out excluded files, and says so of one that was named', () => {
    const files = { 'a.txt': FAULTY, 'old/b.txt': FAULTY, '.policy-lens/settings.json': '{ "exclude": ["old/"] }' };
    const all = check(files, '.', '--format', 'json');
    assert.deepEqual([objectOf(all).files.map(({ file }) => file), objectOf(all).summary.excluded, all.remarks], [['a.txt'], 1, '']);
    const named = check(files, 'old/b.txt');
    assert.equal(named.code, 0);
    assert.match(named.remarks, /^old\/b\.txt: is excluded by “old\/” in .*\.policy-lens\/settings\.json\n$/);
  });

  it('reads nothing above the folder that holds .git', () => {
    const folder = temporaryFolder({ '.policy-lens/settings.json': '{ "checks": { "text": "off", "section": "off" } }', 'project/.git/HEAD': '', 'project/a.txt': FAULTY });
    const { code } = run(['check', 'a.txt'], { directory: `${folder.path}/project` });
    folder.remove();
    assert.equal(code, 1);
  });

  it('a mistaken key is told once; a broken file makes it exit 3, and the rest of the file holds', () => {
    const mistaken = check({ 'a.txt': SHORT_REPORT, 'b.txt': SHORT_REPORT, '.policy-lens/settings.json': '{ "checks": { "text.balanse": "off" } }' }, '.');
    assert.equal(mistaken.code, 0);
    assert.match(mistaken.remarks, /^policy-lens: [^\n]*settings\.json: “text\.balanse” is neither a check nor a family of checks\n$/);
    const broken = check({ 'a.txt': FAULTY, '.policy-lens/settings.json': '{ "checks": { "text": "off" }' }, 'a.txt', '--format', 'json');
    assert.equal(broken.code, 3);
    assert.match(broken.remarks, /is not valid JSON near line 1/);
    assert.deepEqual(findingsOf(broken).map(({ code }) => code), ['section.numbering']);
  });

  it('ignored findings are counted, and no reason to fail', () => {
    const ignore = JSON.stringify({ ignored: [{ check: 'section.numbering', file: 'a.txt' }, { check: 'text.balance', file: 'a.txt' }] });
    const { code, out } = check({ 'a.txt': FAULTY, '.policy-lens/ignore.json': ignore }, 'a.txt');
    assert.equal(code, 0);
    assert.equal(out, 'No findings; reports: 1, files read: 1.\nIgnored: 2 (.policy-lens/ignore.json).\n');
  });

  it('one finding is ignored by its hash: through edits elsewhere, until its own words change', () => {
    inFolder({ 'a.txt': FAULTY }, ({ path, run: runHere }) => {
      const [finding] = findingsOf(runHere('check', 'a.txt', '--format', 'json')).filter(({ code }) => code === 'text.balance');
      const hash = finding!.fingerprint.split(':')[0];
      mkdirSync(join(path, '.policy-lens'));
      writeFileSync(join(path, '.policy-lens/ignore.json'), JSON.stringify({ ignored: [{ check: 'text.balance', file: 'a.txt', hash }] }));
      const states = (): readonly string[] => findingsOf(runHere('check', 'a.txt', '--format', 'json')).filter(({ code }) => code === 'text.balance').map(({ state }) => state);
      assert.deepEqual(states(), ['ignored']);
      writeFileSync(join(path, 'a.txt'), FAULTY.replace('城镇新增就业1.3万人', '城镇新增就业1.4万人').replace('新增企业12家）', '成效初显，新增企业12家）'));
      assert.deepEqual(states(), ['ignored']);
      writeFileSync(join(path, 'a.txt'), FAULTY.replace('新增企业12家', '新增企业13家'));
      assert.deepEqual(states(), ['open']);
    });
  });
});

describe('policy-lens ignored', () => {
  const entries = [
    { check: 'section.numbering', file: 'a.txt', note: '沿用上年编号' },
    { check: 'text.balance', file: 'a.txt', hash: '0000000000000000', message: '旧的一处' },
    { check: 'text.balance', file: 'gone.txt' },
  ];
  const files = { 'a.txt': FAULTY, '.policy-lens/ignore.json': JSON.stringify({ version: 1, ignored: entries }, undefined, 2) };

  it('lists the entries, and which of them have lapsed', () => {
    const { code, out } = inFolder(files, ({ run: runHere }) => runHere('ignored', '.'));
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n').slice(1), [
      '  a.txt  section.numbering  (every finding of the check)  (沿用上年编号)',
      '  lapsed:  a.txt  text.balance  旧的一处',
      '  lapsed:  gone.txt  text.balance  (every finding of the check)',
      'Entries: 3, of which 2 no longer ignore anything.',
      '',
    ]);
  });

  it('--prune takes out the lapsed ones and nothing else', () => {
    inFolder(files, ({ path, run: runHere }) => {
      assert.match(runHere('ignored', 'a.txt', '--prune').out, /Taken out: 2\./);
      assert.deepEqual(JSON.parse(readFileSync(join(path, '.policy-lens/ignore.json'), 'utf8')), { version: 1, ignored: [entries[0]] });
      assert.match(runHere('ignored', 'a.txt', '--prune').out, /Entries: 1, of which 0/);
    });
  });

  it('keeps entries of checks that are off, and of files that are excluded or no report', () => {
    const kept = {
      'a.txt': FAULTY,
      'b.txt': SHORT_REPORT,
      'list.txt': '买菜：鸡蛋10个。',
      '.policy-lens/settings.json': '{ "checks": { "text": "off" }, "exclude": ["b.txt"] }',
      '.policy-lens/ignore.json': JSON.stringify({ ignored: [{ check: 'text.balance', file: 'a.txt', hash: '1' }, { check: 'section.numbering', file: 'b.txt' }, { check: 'section.numbering', file: 'list.txt' }] }),
    };
    assert.match(inFolder(kept, ({ run: runHere }) => runHere('ignored', '.')).out, /Entries: 3, of which 0/);
  });

  it('says so where nothing is ignored', () => {
    assert.equal(inFolder({ 'a.txt': FAULTY }, ({ run: runHere }) => runHere('ignored', '.')).out, 'Nothing is ignored there.\n');
  });
});
