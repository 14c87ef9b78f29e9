import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Invented; `(` is the planted error. */
const REPORT = `云岭区政府工作报告
一、2025年工作回顾
推进“三链一园”建设。“三链一园”产值过百亿元。
地区生产总值完成763.1亿元。
经济总量再上台阶，地区生产总值突破760亿元。
二、2026年工作安排
扎实做好各项(工作。
`;

interface Finding {
  readonly code: string;
  readonly source: string;
  /** From 0. */
  readonly line: number;
  readonly byte: number;
  readonly message: string;
}

/** What `session.lua` writes. */
interface Outcome {
  readonly problem?: string;
  readonly filetype: string;
  readonly findings: readonly Finding[];
  readonly findingsInEnglish: readonly Finding[];
  readonly symbols: readonly string[];
  readonly hover: string;
  readonly termRenamed: readonly string[];
  readonly figureRenamed: readonly string[];
  readonly otherFiletype: string;
  readonly clients: number;
}

const neovim = process.env['NEOVIM'] ?? 'nvim';

/** The Lua of docs/editors.md for this Neovim: users copy it, so it is what is tried. */
function documentedConfiguration(): string {
  const blocks = [...readFileSync('docs/editors.md', 'utf8').matchAll(/^```lua\n([^`]*)^```$/gm)].map(([, lua]) => lua!);
  assert.equal(blocks.length, 2);
  const version = /^NVIM v(\d+)\.(\d+)/.exec(spawnSync(neovim, ['--version'], { encoding: 'utf8' }).stdout);
  assert.ok(version, 'Neovim does not tell its version');
  return blocks[Number(version[1]) > 0 || Number(version[2]) >= 11 ? 0 : 1]!;
}

/** One start of Neovim on the report, in a home of its own, with `policy-lens` on the PATH. */
function runNeovim(home: string, configuration: string): Outcome {
  const write = (name: string, text: string): string => {
    const file = join(home, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  chmodSync(write('bin/policy-lens', `#!/bin/sh\nexec '${process.execPath}' '${join(process.cwd(), 'dist/cli.js')}' "$@"\n`), 0o755);
  const report = write('reports/云岭区工作报告.txt', REPORT);
  const outcome = join(home, 'outcome.json');
  const folders = Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, join(home, kind.toLowerCase())]));
  const words = ['--headless', '-n', '-i', 'NONE', '-u', write('init.lua', configuration), report, '-c', `luafile ${join(process.cwd(), 'test/neovim/session.lua')}`];
  const { stderr, error } = spawnSync(neovim, words, {
    cwd: join(home, 'reports'),
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...process.env,
      ...folders,
      HOME: home,
      LANG: 'C.UTF-8',
      PATH: `${join(home, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      OUTCOME: outcome,
      OTHER_REPORT: write('reports/2026.txt', REPORT),
    },
  });
  assert.ifError(error);
  const read = JSON.parse(readFileSync(outcome, 'utf8')) as Outcome;
  assert.equal(read.problem, undefined, `${read.problem}\n${stderr}`);
  return read;
}

describe('Neovim, set up as docs/editors.md says', function () {
  this.timeout(180_000);
  let home: string;
  let outcome: Outcome;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'policy-lens-neovim-'));
    outcome = runNeovim(home, documentedConfiguration());
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  it('takes a report by its name, and one of another name by its content', () => {
    assert.equal(outcome.filetype, 'policy-report');
    assert.equal(outcome.otherFiletype, 'text');
    assert.equal(outcome.clients, 1);
  });

  it('shows the finding at its place, with its check', () => {
    const byte = Buffer.byteLength('扎实做好各项');
    assert.deepEqual(outcome.findings.map(({ message: _, ...finding }) => finding), [{ code: 'text.balance', source: 'policy-lens', line: 6, byte }]);
  });

  it('shows the outline', () => {
    assert.deepEqual(outcome.symbols, ['云岭区政府工作报告', '一、2025年工作回顾', '二、2026年工作安排']);
  });

  it('speaks the language of the settings, also when they change', () => {
    assert.match(outcome.findings[0]!.message, /\p{Script=Han}{2}/u);
    assert.doesNotMatch(outcome.findingsInEnglish[0]!.message, /\p{Script=Han}/u);
  });

  it('shows what a figure is', () => {
    assert.match(outcome.hover, /763\.1亿元/);
    assert.match(outcome.hover, /地区生产总值/);
  });

  it('renames a term in all its mentions', () => {
    assert.deepEqual(outcome.termRenamed, REPORT.replaceAll('三链一园', '四链一园').trimEnd().split('\n'));
  });

  it('changes a figure in all its mentions, each in its own precision', () => {
    const expected = REPORT.replaceAll('三链一园', '四链一园').replace('763.1亿元', '775.3亿元').replace('突破760亿元', '突破770亿元');
    assert.deepEqual(outcome.figureRenamed, expected.trimEnd().split('\n'));
  });
});
