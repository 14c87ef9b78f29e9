import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import { CHECKS } from '../../server/src/core/findings/registry';
import { helpOf, plain } from '../../server/src/cli/check/ruleHelp';
import { uriOf } from '../../server/src/cli/check/renderSarif';
import { FAULTY, inFolder } from './support/check';
import { run, SHORT_REPORT, type Run } from './support/commandLine';

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
    }[];
    readonly results: readonly Result[];
    readonly artifacts: readonly { readonly encoding: string }[];
  }[];
}

interface Rule {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
}

interface Place {
  readonly artifactLocation: { readonly uri: string };
  readonly region: Readonly<Record<string, unknown>>;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions: readonly { readonly kind: string; readonly justification: string }[];
  readonly relatedLocations: readonly { readonly id: number }[];
  readonly locations: readonly { readonly physicalLocation: Place }[];
  readonly fixes?: readonly object[];
}

/** The schema as it is published, from Microsoft's package. */
const SCHEMA = JSON.parse(readFileSync(join(process.cwd(), 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: { uri: (text) => URL.canParse(text), 'uri-reference': (text) => URL.canParse(text, 'file:///a/') && !/[\s"<>\\^`{|}]/.test(text), 'date-time': true },
}).compile(SCHEMA);

function sarifOf({ out }: Run): Sarif {
  const log = JSON.parse(out) as Sarif;
  assert.ok(validate(log), JSON.stringify(validate.errors?.slice(0, 4), undefined, 1));
  return log;
}

describe('policy-lens check --format sarif', () => {
  it('validates against the published schema, with fixes, related places and all rules', () => {
    const result = run(['check', 'seeds', '--format', 'sarif', '--language', 'zh']);
    assert.equal(result.code, 1);
    const [first] = sarifOf(result).runs;
    assert.deepEqual(first!.tool.driver.rules.map(({ id }) => id), CHECKS.map(({ id }) => id));
    for (const { id, help } of first!.tool.driver.rules) assert.ok(/[\u4e00-\u9fff]/.test(help.text) && help.markdown.length > 40, id);
    assert.ok(first!.results.length > 10);
    for (const { ruleId, ruleIndex, level } of first!.results) {
      assert.equal(CHECKS[ruleIndex]!.id, ruleId);
      assert.ok(['error', 'warning', 'note'].includes(level));
    }
    assert.ok(first!.results.some(({ relatedLocations }) => relatedLocations.length > 1));
  });

  it('gives quick fixes as replacements', () => {
    const text = FAULTY.replace('（三）抓民生改善', '（五）抓民生改善\n新建学校2所。\n（三）抓文化发展');
    inFolder({ 'a.txt': text }, ({ run: runHere }) => {
      const { results } = sarifOf(runHere('check', 'a.txt', '--format', 'sarif')).runs[0]!;
      assert.deepEqual(results.flatMap(({ fixes = [] }) => fixes), [
        {
          description: { text: 'Change （五） to （二）' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'a.txt' },
              replacements: [{ deletedRegion: { startLine: 15, startColumn: 1, endLine: 15, endColumn: 4 }, insertedContent: { text: '（二）' } }],
            },
          ],
        },
      ]);
    });
  });

  it('the schema refuses what it should', () => {
    const log = sarifOf(run(['check', 'seeds', '--format', 'sarif']));
    assert.equal(validate({ ...log, version: '2.0' }), false);
    assert.equal(validate({ ...log, runs: [{ ...log.runs[0], results: [{ ruleId: 'a.b' }] }] }), false);
    assert.equal(validate({ ...log, runs: [{ ...log.runs[0], results: [{ ...log.runs[0]!.results[0], level: 'hint' }] }] }), false);
  });

  it('gives the place from one on, the figure’s text, links to related places and our fingerprint', () => {
    inFolder({ '报告 2024/a.txt': FAULTY }, ({ run: runHere }) => {
      const { results, artifacts } = sarifOf(runHere('check', '.', '--format', 'sarif', '--language', 'zh')).runs[0]!;
      const result = results.find(({ ruleId }) => ruleId === 'section.numbering')!;
      assert.deepEqual(result.locations[0]!.physicalLocation, {
        artifactLocation: { uri: '%E6%8A%A5%E5%91%8A%202024/a.txt' },
        region: { startLine: 15, startColumn: 1, endLine: 15, endColumn: 4, snippet: { text: '（三）' } },
      });
      assert.equal(result.message.text, '「（一）」之后是「（三）」，缺「（二）」。\n[前一项：「（一）」](1)');
      assert.match(result.partialFingerprints['policyLensContext/v1']!, /^[0-9a-f]{16}:1$/);
      assert.deepEqual(result.suppressions, []);
      assert.equal(result.baselineState, undefined);
      assert.deepEqual(artifacts.map(({ encoding }) => encoding), ['utf-8']);
    });
  });

  it('marks what the baseline knows and what is ignored, and drops nothing', () => {
    const ignore = JSON.stringify({ ignored: [{ check: 'text.balance', file: 'a.txt' }] });
    inFolder({ 'a.txt': FAULTY, '.policy-lens/ignore.json': ignore }, ({ path, run: runHere }) => {
      runHere('check', 'a.txt', '--baseline', 'b.json', '--update-baseline', '--allow-growth');
      writeFileSync(join(path, 'a.txt'), `${FAULTY}（六）抓落实\n压减文件一成。\n`);
      const { results } = sarifOf(runHere('check', 'a.txt', '--baseline', 'b.json', '--format', 'sarif')).runs[0]!;
      assert.deepEqual(
        results.map(({ ruleId, baselineState, suppressions }) => [ruleId, baselineState, suppressions.map(({ justification }) => justification).join()]).sort(),
        [
          ['section.numbering', 'new', ''],
          ['section.numbering', 'unchanged', 'in the baseline'],
          ['text.balance', 'new', 'in .policy-lens/ignore.json'],
        ],
      );
    });
  });

  it('tells what could not be read and what was cut', () => {
    inFolder({ 'a.txt': FAULTY }, ({ run: runHere }) => {
      const result = runHere('check', 'a.txt', 'missing.txt', '--format', 'sarif', '--max-findings', '1');
      assert.equal(result.code, 3);
      const [invocation] = sarifOf(result).runs[0]!.invocations;
      assert.equal(invocation!.executionSuccessful, false);
      assert.deepEqual(invocation!.toolExecutionNotifications.map(({ message }) => message.text.slice(0, 12)), ['does not exi', 'Not shown: 1']);
    });
  });

  it('is valid for nothing, for standard input and for files elsewhere', () => {
    assert.deepEqual(sarifOf(run(['check', '-', '--format', 'sarif'], { input: SHORT_REPORT })).runs[0]!.results, []);
    assert.equal(uriOf('-'), '-');
    assert.equal(uriOf('./a b.txt'), 'a%20b.txt');
    assert.ok(uriOf('../other/报告.txt').startsWith('file:///'));
  });
});

describe('help for rules', () => {
  const PAGE = '# a.b\n\n<!-- made -->\n\nFinds it.\n\n**Why.** So.\n\n## 中文\n\n查它。\n\n## Examples · 示例\n\nWrong\n\n```text\n错\n```\n\n## Messages · 消息\n\n| x |\n';

  it('is the manual’s page in one language with its examples, without its messages', () => {
    assert.deepEqual(helpOf(PAGE, 'en'), { summary: 'Finds it.', markdown: 'Finds it.\n\n**Why.** So.\n\n## Examples · 示例\n\nWrong\n\n```text\n错\n```' });
    assert.deepEqual(helpOf(PAGE.replaceAll('\n', '\r\n'), 'zh').summary, '查它。');
  });

  it('as text has no signs of Markdown', () => {
    assert.equal(plain(helpOf(PAGE, 'en').markdown), 'Finds it.\n\nWhy. So.\n\nExamples · 示例\n\nWrong\n\n错\n');
  });
});

describe('policy-lens check --format github', () => {
  it('prints one command a finding, with places, and escapes what the command would take for its own', () => {
    inFolder({ 'a,b:c.txt': FAULTY, 'plain.txt': SHORT_REPORT }, ({ run: runHere }) => {
      const { code, out } = runHere('check', '.', '--format', 'github', '--language', 'zh');
      assert.equal(code, 1);
      const lines = out.trimEnd().split('\n');
      assert.equal(lines.length, 2);
      assert.ok(lines.includes('::warning file=a%2Cb%3Ac.txt,line=15,endLine=15,col=1,endColumn=3,title=section.numbering::「（一）」之后是「（三）」，缺「（二）」。%0A13:1 前一项：「（一）」'), out);
    });
  });

  it('calls information and hints notices, and what cannot be read an error', () => {
    inFolder({ 'a.txt': FAULTY, '.policy-lens/settings.json': '{ "checks": { "text": "hint", "section": "error" } }' }, ({ run: runHere }) => {
      const { code, out } = runHere('check', 'a.txt', 'missing.txt', '--format', 'github');
      assert.equal(code, 3);
      assert.deepEqual(out.trimEnd().split('\n').map((line) => /^::(\w+) file=([\w.]+)/.exec(line)?.slice(1).join(' ')).sort(), ['error a.txt', 'error missing.txt', 'notice a.txt']);
    });
  });
});
