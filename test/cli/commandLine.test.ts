import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describeSystemError } from '../../server/src/cli/inputs';
import { encodeGb18030 } from '../support/gb18030';
import { COMMAND_LINE, SHORT_REPORT, objectsOf, run, temporaryFolder } from './support/commandLine';
import { encodeUtf16 } from './support/encodeUtf16';

const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { readonly version: string };
const MARK = '\ufeff';

describe('policy-lens as a process', () => {
  it('help and version exit 0; wrong usage exits 2, says what to do on standard error and prints nothing', () => {
    const help = run(['--help']);
    assert.deepEqual([help.code, help.remarks], [0, '']);
    for (const word of ['annotate', 'outline', 'lsp --stdio', '--format', '--as', '--encoding', '--language']) assert.ok(help.out.includes(word), word);
    assert.match(run(['-h'], { environment: { LC_ALL: 'zh_CN.UTF-8' } }).out, /用法/);
    assert.deepEqual(run(['--version']), { code: 0, out: `policy-lens ${version}\n`, remarks: '' });
    const wrong = run(['annotate', 'a.txt', '--format', 'xml']);
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.match(wrong.remarks, /policy-lens: .*text, json or ndjson\nSee policy-lens --help\.\n/);
    assert.match(run(['annotate', '--language', 'zh']).remarks, /没有指明文件/);
  });

  it('reads files in the order given and whatever their encoding, says the encoding aloud, and goes on behind what it cannot read', () => {
    const folder = temporaryFolder({
      'plain.txt': SHORT_REPORT,
      'mark.txt': MARK + SHORT_REPORT.replaceAll('\n', '\r\n'),
      'gb.txt': Buffer.from(encodeGb18030(SHORT_REPORT)),
      'wide.txt': encodeUtf16(SHORT_REPORT, 'be'),
      'paper.txt': '%PDF-1.7',
      'broken.txt': Buffer.concat([Buffer.from(SHORT_REPORT), Buffer.from([0xff])]),
    });
    const names = ['wide.txt', 'missing.txt', 'gb.txt', 'plain.txt', 'paper.txt', 'mark.txt', 'broken.txt', 'plain.txt'];
    const { code, out, remarks } = run(['annotate', '--format', 'ndjson', ...names], { directory: folder.path });
    folder.remove();
    assert.equal(code, 3);
    const objects = objectsOf(out);
    assert.deepEqual(objects.map(({ file }) => file), names);
    assert.deepEqual(objects.map(({ encoding }) => encoding), ['utf-16be', undefined, 'gb18030', 'utf-8', undefined, 'utf-8', 'utf-8', 'utf-8']);
    assert.deepEqual(objects[1], { version: 1, file: 'missing.txt', error: 'does not exist' });
    assert.match(objects[4]!.error, /PDF/);
    // The same text is read alike from every encoding.
    const plain = objects[3]!;
    assert.ok(plain.figures.length > 0 && plain.sections.length > 0);
    for (const other of [objects[0]!, objects[2]!, objects[5]!]) assert.deepEqual({ ...other, file: '', encoding: '' }, { ...plain, file: '', encoding: '' }, other.file);
    const lines = remarks.split('\n');
    for (const line of ['wide.txt: read as utf-16be', 'gb.txt: read as gb18030', 'policy-lens: missing.txt: does not exist']) assert.ok(lines.includes(line), line);
    assert.match(remarks, /^broken\.txt: some bytes are not valid utf-8/m);
    assert.equal(lines.filter((line) => line.startsWith('plain.txt') || line.startsWith('mark.txt')).length, 0);
  });

  it('--as report reads a single line from standard input; without it the line is no report', () => {
    const line = '全区新增就业1.3万人，增长6.5%。';
    const [asReport] = objectsOf(run(['annotate', '-', '--as', 'report', '--format', 'ndjson'], { input: line }).out);
    assert.equal(asReport!.file, '-');
    assert.equal(asReport!.report.isReport, true);
    assert.deepEqual(asReport!.figures.map(({ text, value, unit }) => [text, value, unit]), [['1.3万人', '13000', '人'], ['6.5%', '6.5', '%']]);
    const without = run(['annotate', '-', '--format', 'ndjson'], { input: line });
    assert.equal(without.code, 0);
    assert.deepEqual(objectsOf(without.out)[0]!.figures, []);
  });

  it('--encoding forces; --language chooses the language of errors', () => {
    const input = Buffer.from(encodeGb18030('增长6.5%。'));
    const [object] = objectsOf(run(['annotate', '-', '--as', 'report', '--format', 'ndjson', '--encoding', 'gb18030'], { input }).out);
    assert.deepEqual([object!.encoding, object!.figures[0]!.text], ['gb18030', '6.5%']);
    const chinese = run(['outline', 'missing.txt', '--language', 'zh']);
    assert.deepEqual([chinese.code, chinese.remarks], [3, 'policy-lens: missing.txt: 不存在\n']);
    assert.match(chinese.out, /无法读取: 不存在/);
  });

  it('a folder stands for every .txt below it, sorted, each link followed once', () => {
    const folder = temporaryFolder({
      'reports/2024/b.txt': '乙',
      'reports/2024/a.TXT': '甲',
      'reports/2023.txt': '丙',
      'reports/notes.md': '丁',
      'empty/readme.md': '戊',
    });
    symlinkSync('..', join(folder.path, 'reports/2024/loop'));
    symlinkSync('nowhere.txt', join(folder.path, 'reports/dangling.txt'));
    const { code, out } = run(['outline', '--format', 'ndjson', 'reports', 'empty'], { directory: folder.path });
    folder.remove();
    const objects = objectsOf(out);
    assert.deepEqual(objects.map(({ file }) => file), ['reports/2023.txt', 'reports/2024/a.TXT', 'reports/2024/b.txt', 'reports/dangling.txt', 'empty']);
    assert.deepEqual(objects.map(({ error }) => error), [undefined, undefined, undefined, 'does not exist', 'holds no .txt file']);
    assert.equal(code, 3);
  });

  it('a file without permission is told and the rest is read', () => {
    const refusal = 'may not be read (permission denied)';
    assert.equal(describeSystemError({ code: 'EACCES' }).en, refusal);
    if (process.getuid?.() === 0) return console.log('      in part: root may read every file, so no process is refused one here');
    const folder = temporaryFolder({ 'a.txt': '甲', 'b.txt': '乙' });
    chmodSync(join(folder.path, 'a.txt'), 0);
    const { code, out } = run(['outline', '--format', 'ndjson', folder.path]);
    folder.remove();
    assert.equal(code, 3);
    assert.deepEqual(objectsOf(out).map(({ error }) => error), [refusal, undefined]);
  });

  it('outline prints the same sections as annotate and nothing else; json is an array of the same objects', () => {
    const input = SHORT_REPORT;
    const [annotation] = objectsOf(run(['annotate', '-', '--format', 'ndjson'], { input }).out);
    const [outlined, ...rest] = JSON.parse(run(['outline', '-', '--format', 'json'], { input }).out) as readonly object[];
    const { figures, terms, diagnostics, relations, ...wanted } = annotation!;
    assert.ok(figures.length > 0 && terms.length > 0 && Array.isArray(diagnostics) && Array.isArray(relations));
    assert.deepEqual(outlined, wanted);
    assert.deepEqual(rest, []);
  });

  it('text for people has no colours where it is not a terminal', () => {
    const { out, code } = run(['annotate', '-'], { input: SHORT_REPORT });
    assert.equal(code, 0);
    assert.ok(out.includes('云岭区') && out.includes('Outline (') && out.includes('412.6亿元') && out.includes('41,260,000,000 元'));
    assert.ok(!out.includes('\u001b'));
  });

  it('an empty file and one of a million characters are read, the output whole', () => {
    const body = '（一）稳增长。全区完成投资412.6亿元，增长6.3%，新增就业1.3万人。\n'.repeat(30_000);
    const folder = temporaryFolder({ 'empty.txt': '', 'long.txt': SHORT_REPORT + body, 'one-line.txt': body.replaceAll('\n', '') });
    const { code, out } = run(['annotate', '--format', 'ndjson', '--as', 'report', folder.path]);
    folder.remove();
    assert.equal(code, 0);
    const [empty, long, oneLine] = objectsOf(out);
    assert.deepEqual(empty!.figures, []);
    assert.ok(long!.figures.length >= 90_000);
    assert.equal(oneLine!.figures.at(-1)!.text, '1.3万人');
  });

  it('a reader that goes away is no error', async () => {
    const folder = temporaryFolder({ 'long.txt': SHORT_REPORT + '全区完成投资412.6亿元，增长6.3%。\n'.repeat(20_000) });
    const child = spawn(process.execPath, [COMMAND_LINE, 'annotate', '--format', 'ndjson', folder.path, folder.path], { stdio: ['ignore', 'pipe', 'pipe'] });
    let remarks = '';
    child.stderr.on('data', (data) => (remarks += String(data)));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    folder.remove();
    assert.deepEqual([code, remarks], [0, '']);
  });

  it('lsp --stdio starts the language server, which shuts down as it should', async () => {
    const child = spawn(process.execPath, [COMMAND_LINE, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let received = '';
    const until = (part: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!received.includes(part)) return;
          child.stdout.off('data', look);
          resolve();
        };
        child.stdout.on('data', look);
        look();
      });
    child.stdout.on('data', (data) => (received += String(data)));
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    await until('"id":1');
    assert.match(received, /"capabilities":\{/);
    send({ method: 'initialized', params: {} });
    send({ id: 2, method: 'shutdown' });
    await until('"id":2');
    send({ method: 'exit' });
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  });

  it('is started by a shell as it is', function () {
    if (process.platform === 'win32') return this.skip();
    assert.ok(readFileSync(COMMAND_LINE, 'utf8').startsWith('#!/usr/bin/env node\n'));
    assert.equal(spawnSync('sh', ['-c', `printf '增长5%%' | '${process.execPath}' '${COMMAND_LINE}' annotate - --as report | head -c 1 | wc -c`], { encoding: 'utf8' }).stdout.trim(), '1');
  });

  it('reads the five seeds and all of ../shared/corpus in one run', function () {
    const folder = join(process.cwd(), '../shared/corpus');
    const isThere = existsSync(folder);
    if (!isThere) console.log(`      skipped in part: ${folder} is not there`);
    const { code, out } = run(['annotate', '--format', 'ndjson', 'seeds', ...(isThere ? [folder] : [])]);
    assert.equal(code, 0);
    const objects = objectsOf(out);
    assert.ok(objects.length >= (isThere ? 99 : 5));
    for (const { encoding, file } of objects) assert.equal(encoding, file.includes('.gbk.') ? 'gb18030' : 'utf-8', file);
    const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
    for (const { file, report } of objects.slice(0, seeds.length)) assert.equal(report.isReport, true, file);
  });
});
