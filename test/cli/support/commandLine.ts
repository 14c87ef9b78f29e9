import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Annotation, FailureAnnotation } from '../../../server/src/cli/annotation';

export const COMMAND_LINE = join(process.cwd(), 'dist/cli.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly remarks: string;
}

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly directory?: string;
  /** What is set beside an English locale. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the built command line in a process of its own, with an English locale. */
export function run(words: readonly string[], { input, directory, environment }: RunOptions = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [COMMAND_LINE, ...words], {
    input: input ?? '',
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8', ...environment },
  });
  if (error) throw error;
  return { code: status, out: stdout, remarks: stderr };
}

/** The objects that `--format ndjson` printed. */
export function objectsOf(out: string): readonly (Annotation & FailureAnnotation)[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Annotation & FailureAnnotation);
}

/** Makes a folder with files, named by their paths in it, for one test; `remove` deletes it. */
export function temporaryFolder(files: Readonly<Record<string, string | Buffer>>): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'policy-lens-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A short report of the invented district, in the form of the real ones. */
export const SHORT_REPORT = `云岭区2024年政府工作报告
——2025年1月8日在临江市云岭区第三届人民代表大会第四次会议上
云岭区人民政府区长
各位代表：
现在，我代表区人民政府向大会报告工作，请予审议。
一、2024年工作回顾
（一）经济运行稳中向好
地区生产总值达到412.6亿元，增长6.3%。
（二）民生保障扎实有力
城镇新增就业1.3万人，近八成家庭签约家庭医生。
二、2025年工作安排
地区生产总值增长6%左右，新建公园2-3个。
`;
