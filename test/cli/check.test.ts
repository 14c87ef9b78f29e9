import assert from 'node:assert/strict';
import { run, SHORT_REPORT, temporaryFolder, type Run } from './support/commandLine';

/** The headings of the second part skip （二）, and a bracket is closed that was never opened. */
const FAULTY = `${SHORT_REPORT}（一）抓实体经济
新增企业12家）。
（三）抓民生改善
新建公园3个。
（四）抓自身建设
压减会议一成。
`;

interface CheckOutput {
  readonly version: number;
  readonly files: readonly { readonly file: string; readonly error?: string; readonly isReport?: boolean; readonly findings: readonly FindingOutput[] }[];
  readonly summary: Readonly<Record<string, unknown>> & { readonly bySeverity: Readonly<Record<string, number>> };
}

interface FindingOutput {
  readonly code: string;
  readonly severity: number;
  readonly state: string;
  readonly fingerprint: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** Runs `check` in a folder of files that is deleted afterwards. */
function check(files: Readonly<Record<string, string>>, ...words: readonly string[]): Run {
  const folder = temporaryFolder(files);
  try {
    return run(['check', ...words], { directory: folder.path });
  } finally {
    folder.remove();
  }
}

const objectOf = ({ out }: Run): CheckOutput => JSON.parse(out) as CheckOutput;
const codesOf = (output: CheckOutput): readonly string[] => output.files.flatMap(({ findings }) => findings.map(({ code }) => code));

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
    assert.deepEqual([...codesOf(output)].sort(), ['section.numbering', 'text.balance']);
    assert.deepEqual(output.summary, {
      files: 3, reports: 2, unread: 0, excluded: 0, bySeverity: { error: 0, warning: 2, information: 0, hint: 0 }, ignored: 0, baseline: 0, cut: 0,
    });
    const [finding] = output.files[0]!.findings;
    assert.equal(finding!.state, 'open');
    assert.match(finding!.fingerprint, /^[0-9a-f]{16}:1$/);
  });

  it('a file that cannot be read makes it exit 3, whatever else was found', () => {
    const result = check({ 'a.txt': FAULTY }, 'missing.txt', 'a.txt', '--format', 'json');
    assert.equal(result.code, 3);
    assert.equal(result.remarks, 'policy-lens: missing.txt: does not exist\n');
    const output = objectOf(result);
    assert.equal(output.files[0]!.error, 'does not exist');
    assert.equal(codesOf({ ...output, files: output.files.slice(1) }).length, 2);
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
});
