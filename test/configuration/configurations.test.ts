import assert from 'node:assert/strict';
import { createConfigurations, foldersUpTo, type ConfigurationRequest } from '../../server/src/configuration/configurations';
import type { FileConfiguration } from '../../server/src/configuration/fileConfiguration';
import { judgeFindings } from '../../server/src/configuration/judge';
import { contextHash } from '../../server/src/configuration/contextHash';
import { CHECKS } from '../../server/src/core/findings/registry';
import { builtInAnalyse } from '../support/builtIn';
import { KNOWN } from './settings.test';

interface Disk {
  readonly files: Map<string, string>;
  readonly asked: string[];
}

const diskOf = (files: Readonly<Record<string, string>>): Disk => ({ files: new Map(Object.entries(files)), asked: [] });

function configure(disk: Disk, known = KNOWN) {
  return createConfigurations(
    {
      read: (location) => {
        disk.asked.push(location);
        const text = disk.files.get(location);
        return text === 'EACCES' ? Promise.reject(new Error('permission denied')) : Promise.resolve(text);
      },
    },
    known,
  );
}

const ROOT: ConfigurationRequest = { root: '/w', editor: undefined, storage: 'memory:/ignore.json' };
const severityOf = ({ checks }: FileConfiguration, id: string): string => checks.get(id)!.severity.value;

describe('configuration/walking up', () => {
  it('goes from the file to its root, and no farther', async () => {
    assert.deepEqual(foldersUpTo('/w/a/b/r.txt', '/w'), ['/w/a/b', '/w/a', '/w']);
    assert.deepEqual(foldersUpTo('/elsewhere/r.txt', '/w'), []);
    const disk = diskOf({ '/.policy-lens/settings.json': '{ "checks": { "text": "off" } }' });
    assert.equal(severityOf(await configure(disk).of('/w/a/r.txt', ROOT), 'text.balance'), 'warning');
    assert.ok(disk.asked.every((location) => location.startsWith('/w/')), 'nothing above the root is read');
  });

  it('puts the nearest folder first and the editor behind all folders', async () => {
    const disk = diskOf({
      '/w/a/.policy-lens/settings.json': '{ "checks": { "figure.sum": "hint" } }',
      '/w/.policy-lens/settings.json': '{ "checks": { "figure": "off" } }',
    });
    const editor = { checks: new Map([['figure.sum', { severity: 'error', options: {} } as const], ['text', { severity: 'error', options: {} } as const]]), exclude: ['skip.txt'], problems: [] };
    const configuration = await configure(disk).of('/w/a/r.txt', { ...ROOT, editor });
    assert.deepEqual(['figure.sum', 'figure.share', 'text.balance'].map((id) => severityOf(configuration, id)), ['hint', 'off', 'error']);
    assert.equal((await configure(disk).of('/w/a/skip.txt', { ...ROOT, editor })).exclusion?.value, 'skip.txt');
  });

  it('stops at a folder that calls itself the root', async () => {
    const disk = diskOf({
      '/w/a/.policy-lens/settings.json': '{ "root": true }',
      '/w/.policy-lens/settings.json': '{ "checks": { "figure": "off" } }',
    });
    assert.equal(severityOf(await configure(disk).of('/w/a/b/r.txt', ROOT), 'figure.sum'), 'error');
    assert.equal(severityOf(await configure(disk).of('/w/r.txt', ROOT), 'figure.sum'), 'off');
  });

  it('reads each folder once, until it is told to forget', async () => {
    const disk = diskOf({});
    const configurations = configure(disk);
    await Promise.all([configurations.of('/w/r.txt', ROOT), configurations.of('/w/s.txt', ROOT)]);
    assert.equal(disk.asked.length, 2);
    disk.files.set('/w/.policy-lens/settings.json', '{ "checks": { "figure": "off" } }');
    assert.equal(severityOf(await configurations.of('/w/r.txt', ROOT), 'figure.sum'), 'error');
    configurations.forget();
    assert.equal(severityOf(await configurations.of('/w/r.txt', ROOT), 'figure.sum'), 'off');
  });

  it('tells broken files and files that cannot be read, and uses the rest', async () => {
    const disk = diskOf({
      '/w/a/.policy-lens/settings.json': 'EACCES',
      '/w/.policy-lens/settings.json': '{ "checks": { "figure": "off" }, ',
      '/w/.policy-lens/ignore.json': '{ "ignored": [{}] }',
    });
    const configuration = await configure(disk).of('/w/a/r.txt', ROOT);
    assert.equal(configuration.isSound, false);
    assert.deepEqual(configuration.problems.map(({ location }) => location), ['/w/a/.policy-lens/settings.json', '/w/.policy-lens/settings.json', '/w/.policy-lens/ignore.json']);
    assert.equal(severityOf(configuration, 'figure.sum'), 'off');
  });
});

describe('configuration/where ignores go', () => {
  const target = async (files: Readonly<Record<string, string>>, file: string, request = ROOT) =>
    (await configure(diskOf(files)).of(file, request)).ignoreTarget;

  it('the nearest folder with .policy-lens, else the root, else the editor’s storage', async () => {
    assert.equal((await target({ '/w/a/.policy-lens/settings.json': '{}' }, '/w/a/b/r.txt'))?.location, '/w/a/.policy-lens/ignore.json');
    assert.equal((await target({ '/w/a/.policy-lens/ignore.json': '{}' }, '/w/a/b/r.txt'))?.location, '/w/a/.policy-lens/ignore.json');
    assert.deepEqual(await target({}, '/w/a/r.txt'), { location: '/w/.policy-lens/ignore.json', base: '/w' });
    assert.deepEqual(await target({}, 'untitled:Untitled-1', { ...ROOT, root: undefined }), { location: 'memory:/ignore.json', base: undefined });
    assert.equal(await target({}, '/x/r.txt', { root: undefined, editor: undefined, storage: undefined }), undefined);
  });

  it('the storage is read for files without a folder alone', async () => {
    const files = { 'memory:/ignore.json': '{ "ignored": [{ "check": "text.balance", "file": "/x/r.txt" }] }' };
    assert.equal((await configure(diskOf(files)).of('/x/r.txt', { ...ROOT, root: undefined })).ignores.length, 1);
    const disk = diskOf(files);
    await configure(disk).of('/w/r.txt', ROOT);
    assert.ok(!disk.asked.includes('memory:/ignore.json'));
  });
});

describe('configuration/judging a report', () => {
  // two faults, each far enough from the other not to be its partner
  const TEXT = `云岭区政府工作报告\n一、工作回顾\n新增“青藤行动企业12家。\n${'新建学校2所。\n'.repeat(12)}二、工作安排\n新建《云岭规划展馆。\n${'新建公园3个。\n'.repeat(12)}`;
  const report = builtInAnalyse()(TEXT, { asReport: true });
  const judge = async (files: Readonly<Record<string, string>>) => judgeFindings(report, await configure(diskOf(files), CHECKS).of('/w/r.txt', ROOT));
  const ignoring = (entry: object): Readonly<Record<string, string>> => ({ '/w/.policy-lens/ignore.json': JSON.stringify({ ignored: [entry] }) });

  it('finds what there is, in the order of the text', async () => {
    const judged = await judge({});
    assert.deepEqual(judged.map(({ finding, severity, ignored }) => [finding.check, severity, ignored]), [['text.balance', 'warning', undefined], ['text.balance', 'warning', undefined]]);
    assert.ok(judged[0]!.finding.span.start < judged[1]!.finding.span.start);
  });

  it('gives the set severity, and leaves out what is off or excluded', async () => {
    const settings = (text: string) => ({ '/w/.policy-lens/settings.json': text });
    assert.deepEqual((await judge(settings('{ "checks": { "text": "error" } }'))).map(({ severity }) => severity), ['error', 'error']);
    assert.deepEqual(await judge(settings('{ "checks": { "text": "off" } }')), []);
    assert.deepEqual(await judge(settings('{ "exclude": ["r.txt"] }')), []);
  });

  it('marks one finding by its hash, or all of a check in the file', async () => {
    const hash = contextHash(TEXT, report.findings[0]!);
    assert.deepEqual((await judge(ignoring({ check: 'text.balance', file: 'r.txt', hash }))).map(({ ignored }) => ignored !== undefined), [true, false]);
    assert.deepEqual((await judge(ignoring({ check: 'text.balance', file: 'r.txt' }))).map(({ ignored }) => ignored !== undefined), [true, true]);
    assert.deepEqual((await judge(ignoring({ check: 'text.balance', file: 's.txt' }))).map(({ ignored }) => ignored !== undefined), [false, false]);
  });
});
