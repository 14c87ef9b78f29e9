import assert from 'node:assert/strict';
import type { CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { WritableFiles } from '../../server/src/server/runtime';
import { FULL_CAPABILITIES, startInProcess, type Editor } from './support/editor';
import { inventedMachine } from './support/machine';

const FOLDER = 'file:///w/%E6%8A%A5%E5%91%8A';
const URI = `${FOLDER}/2024/r.txt`;
const IGNORE_FILE = `${FOLDER}/.policy-lens/ignore.json`;
const REPORT = '云岭区政府工作报告\n一、工作回顾\n稳中求进,,消费回升。\n二、工作安排\n出口增长,,投资加快。\n';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

interface Machine {
  readonly editor: Editor;
  readonly disk: Map<string, string>;
  readonly lines: () => Promise<readonly number[]>;
  readonly actions: () => Promise<readonly CodeAction[]>;
  readonly run: (command: string, ...given: readonly unknown[]) => Promise<unknown>;
}

/** An editor with the report open, on a machine with a few configuration files. */
async function open(files: Readonly<Record<string, string>> = {}, { uri = URI, folders = [FOLDER], client = {} } = {}): Promise<Machine> {
  const disk = new Map(Object.entries(files));
  const configurationFiles: WritableFiles = {
    read: (location) => Promise.resolve(disk.get(location)),
    write: (location, text) => Promise.resolve(void disk.set(location, text)),
    list: () => Promise.resolve([]),
  };
  const reports = new Map([[`${FOLDER}/2023/r.txt`, REPORT]]);
  const missing = Object.assign(new Error('no such file'), { code: 'ENOENT' });
  const read = (location: string): Promise<string> => (reports.has(location) ? Promise.resolve(reports.get(location)!) : Promise.reject(missing));
  const editor = startInProcess(inventedMachine({ configurationFiles, files: { list: () => Promise.resolve([]), read } }));
  await editor.initialize(FULL_CAPABILITIES, { workspaceFolders: folders.map((folder) => ({ uri: folder, name: 'w' })), initializationOptions: client });
  editor.open(uri, REPORT);
  return {
    editor,
    disk,
    lines: async () => {
      const report: DocumentDiagnosticReport = await editor.pull(uri);
      return report.kind === 'full' ? report.items.map(({ range }) => range.start.line) : assert.fail('unchanged');
    },
    actions: () => editor.ask('textDocument/codeAction', uri, { range: WHOLE, context: { diagnostics: [] } }),
    run: (command, ...given) => editor.connection.sendRequest('workspace/executeCommand', { command, arguments: given }),
  };
}

describe('configuration in the editor', () => {
  it('folder settings go before the editor’s, and exclude files', async () => {
    const { editor, lines, disk } = await open({ [`${FOLDER}/.policy-lens/settings.json`]: '{ "checks": { "test": "error" } }' });
    editor.settings = { checks: { 'test.doubledComma': 'off' } };
    assert.deepEqual(await lines(), [2, 4]);
    disk.set(`${FOLDER}/.policy-lens/settings.json`, '{ "exclude": ["2024/"] }');
    assert.deepEqual(await lines(), [2, 4], 'what was read holds until it changes');
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await editor.next('workspace/diagnostic/refresh');
    assert.deepEqual(await lines(), []);
  });

  it('registers for changes of the files where the client can watch', async () => {
    const editor = startInProcess(inventedMachine());
    const workspace = { ...FULL_CAPABILITIES.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    await editor.initialize({ ...FULL_CAPABILITIES, workspace });
    const { registrations } = await editor.next<{ registrations: readonly { registerOptions: unknown }[] }>('client/registerCapability');
    assert.deepEqual(registrations[0]!.registerOptions, { watchers: [{ globPattern: '**/.policy-lens/*.{json,yaml}' }] });
  });

  it('follows the folders of the workspace', async () => {
    const { editor, lines } = await open({ 'file:///w/.policy-lens/settings.json': '{ "checks": { "test": "off" } }' });
    assert.deepEqual(await lines(), [2, 4], 'what lies above the workspace folder is not looked at');
    editor.folders = ['file:///w'];
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } });
    await editor.next('workspace/diagnostic/refresh');
    assert.deepEqual(await lines(), []);
  });

  it('says where each value came from', async () => {
    const { editor } = await open({ [`${FOLDER}/.policy-lens/settings.json`]: '{ "checks": { "test": "hint" } }' });
    const text = await editor.connection.sendRequest<string>('policyLens/effectiveConfiguration', { uri: URI });
    assert.ok(text.includes('"test.doubledComma": "hint" // test in file:///w/报告/.policy-lens/settings.json'), text);
  });
});

describe('ignoring in the editor', () => {
  it('puts one finding aside, in a file beside the report, and shows the rest', async () => {
    const { editor, actions, run, lines, disk } = await open();
    const ignore = (await actions()).filter(({ command }) => command);
    assert.deepEqual(ignore.map(({ title }) => title), [
      'Ignore this finding', 'Ignore test.doubledComma in this file', 'Ignore this finding', 'Ignore test.doubledComma in this file',
    ]);
    assert.ok(ignore.every(({ edit }) => edit === undefined), 'nothing is written into the report');
    await run(ignore[0]!.command!.command, ...ignore[0]!.command!.arguments!);
    const written = JSON.parse(disk.get(IGNORE_FILE)!) as { readonly ignored: readonly Record<string, string>[] };
    assert.deepEqual({ ...written.ignored[0], hash: 'h' }, { check: 'test.doubledComma', file: '2024/r.txt', hash: 'h', message: 'Comma 21 is doubled.' });
    await editor.next('workspace/diagnostic/refresh');
    assert.deepEqual(await lines(), [4]);
    editor.change(URI, 2, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '开局良好。\n' }]);
    assert.deepEqual(await lines(), [5], 'it survives edits elsewhere');
    editor.change(URI, 3, [{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 1 } }, text: '快' }]);
    assert.deepEqual(await lines(), [3, 5], 'it lapses when its own words change');
  });

  it('puts a whole check aside in one file', async () => {
    const { actions, run, lines, disk } = await open({ [IGNORE_FILE]: '{\n  // ours\n  "ignored": []\n}\n' });
    const [, whole] = (await actions()).filter(({ command }) => command);
    await run(whole!.command!.command, ...whole!.command!.arguments!);
    assert.deepEqual(await lines(), []);
    assert.ok(disk.get(IGNORE_FILE)!.includes('// ours'));
    assert.deepEqual((await actions()).length, 0);
  });

  it('tells the user when the file is broken, and leaves it alone', async () => {
    const { editor, actions, run, disk } = await open({ [IGNORE_FILE]: '{ "ignored": [' });
    const [ignore] = (await actions()).filter(({ command }) => command);
    await run(ignore!.command!.command, ...ignore!.command!.arguments!);
    const { message } = await editor.next<{ message: string }>('window/showMessage');
    assert.match(message, /could not do this: .*ignore\.json is broken; mend it first/);
    assert.equal(disk.get(IGNORE_FILE), '{ "ignored": [');
  });

  it('offers nothing where there is no place to write to, and takes no nonsense', async () => {
    const { actions, run, disk } = await open({}, { uri: 'file:///elsewhere/r.txt' });
    assert.equal((await actions()).filter(({ command }) => command).length, 0);
    for (const given of [undefined, {}, { uri: URI }, { uri: URI, check: 'test.doubledComma', hash: 7 }]) assert.equal(await run('policyLens.ignore', given), null);
    assert.equal(disk.size, 0);
  });

  it('a document without a folder uses the editor’s own storage', async () => {
    const { editor, actions, run, lines } = await open({}, { uri: 'untitled:Untitled-1', client: { files: true } });
    let stored: string | null = null;
    editor.connection.onRequest('policyLens/readFile', ({ uri }: { uri: string }) => (uri === 'policy-lens-storage:/ignore.json' ? stored : null));
    editor.connection.onRequest('policyLens/writeFile', ({ text }: { text: string }) => {
      stored = text;
      return null;
    });
    const [ignore] = (await actions()).filter(({ command }) => command);
    await run(ignore!.command!.command, ...ignore!.command!.arguments!);
    assert.ok(String(stored).includes('"file": "untitled:Untitled-1"'), String(stored));
    assert.deepEqual(await lines(), [4]);
  });

  it('takes out what has lapsed: of open documents, of files, and of files that are gone', async () => {
    const entries = [
      { check: 'test.doubledComma', file: '2023/r.txt' },
      { check: 'test.doubledComma', file: '2023/r.txt', hash: '0000000000000000' },
      { check: 'test.doubledComma', file: '2024/r.txt', hash: '0000000000000000' },
      { check: 'test.doubledComma', file: 'gone.txt' },
    ];
    const { run, disk } = await open({ [IGNORE_FILE]: JSON.stringify({ ignored: entries }) });
    assert.equal(await run('policyLens.prune', URI), 3);
    assert.deepEqual(JSON.parse(disk.get(IGNORE_FILE)!), { ignored: [entries[0]] });
    assert.equal(await run('policyLens.prune', URI), 0);
  });
});
