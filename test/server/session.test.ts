import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { WorkspaceSymbol } from 'vscode-languageserver/node';
import type { Files } from '../../server/src/server/runtime';
import { readSettings } from '../../server/src/server/settings';
import { analyseInvented, DOUBLED_COMMA } from '../service/support/invented';
import { FULL_CAPABILITIES, startInProcess } from './support/editor';
import { createManualTimer, inventedMachine, settle } from './support/machine';

const URI = 'file:///reports/a.txt';
const REPORT = '云岭区政府工作报告\n一、工作回顾\n稳中求进,,消费回升。\n';

describe('one reading a version', () => {
  it('serves every feature, and an edit starts from the reading before', async () => {
    const calls: boolean[] = [];
    const editor = startInProcess(
      inventedMachine({
        createReaders: () => ({
          analyse: (text, options) => {
            // the server may read texts of its own, to warm up
            if (text.includes('消费回升')) calls.push(options?.previous !== undefined);
            return analyseInvented(text, options);
          },
          readInstantly: undefined,
        }),
      }),
    );
    await editor.initialize();
    editor.open(URI, REPORT);
    await editor.pull(URI);
    await editor.ask('textDocument/documentSymbol', URI);
    await editor.ask('textDocument/semanticTokens/full', URI);
    await editor.ask('textDocument/foldingRange', URI);
    assert.deepEqual(calls, [false]);
    editor.change(URI, 2, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '坚持' }]);
    await editor.pull(URI);
    await editor.ask('textDocument/hover', URI, { position: { line: 2, character: 1 } });
    assert.deepEqual(calls, [false, true]);
    editor.close(URI);
    editor.open(URI, REPORT);
    await editor.pull(URI);
    assert.deepEqual(calls, [false, true, false], 'a document that was closed is forgotten');
  });

  it('answers initialize without the lexicon, and loads it once, before the first document', async () => {
    let loads = 0;
    const machine = inventedMachine();
    const editor = startInProcess({ ...machine, loadLexicon: () => (loads++, machine.loadLexicon(undefined)) });
    await editor.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: FULL_CAPABILITIES });
    await settle();
    assert.equal(loads, 0);
    await editor.connection.sendNotification('initialized', {});
    await settle();
    assert.equal(loads, 1);
    editor.open(URI, REPORT);
    await Promise.all([editor.pull(URI), editor.ask('textDocument/documentSymbol', URI), editor.ask('textDocument/foldingRange', URI)]);
    assert.equal(loads, 1);
  });
});

describe('push diagnostics', () => {
  it('wait for a pause in typing, and are called off at close', async () => {
    const timer = createManualTimer();
    const editor = startInProcess(inventedMachine({ timer }));
    await editor.initialize({});
    editor.open(URI, REPORT);
    for (let version = 2; version <= 6; version++) {
      editor.change(URI, version, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '稳' }]);
    }
    await settle();
    const published = () => editor.received.filter(({ method }) => method === 'textDocument/publishDiagnostics').map(({ params }) => params as { version?: number; diagnostics: unknown[] });
    assert.deepEqual(published(), []);
    timer.wind();
    await settle();
    assert.deepEqual(published().map(({ version, diagnostics }) => [version, diagnostics.length]), [[6, 1]]);
    editor.change(URI, 7, [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: '稳' }]);
    editor.close(URI);
    await settle();
    timer.wind();
    await settle();
    assert.deepEqual(published().slice(1).map(({ diagnostics }) => diagnostics.length), [0]);
  });

  it('follow the settings', async () => {
    const editor = startInProcess(inventedMachine());
    await editor.initialize({ workspace: { configuration: true } });
    editor.open(URI, REPORT);
    await editor.next('textDocument/publishDiagnostics');
    const seen = editor.received.length;
    editor.settings = { checks: { 'test.doubledComma': 'off' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual((await editor.next<{ diagnostics: unknown[] }>('textDocument/publishDiagnostics', seen)).diagnostics, []);
  });
});

describe('registration', () => {
  it('asks to hear of settings where the editor registers at run time', async () => {
    const editor = startInProcess(inventedMachine());
    const capabilities = { ...FULL_CAPABILITIES, workspace: { ...FULL_CAPABILITIES.workspace, didChangeConfiguration: { dynamicRegistration: true } } };
    await editor.initialize(capabilities);
    const { registrations } = await editor.next<{ registrations: { method: string; registerOptions: object }[] }>('client/registerCapability');
    assert.deepEqual(registrations.map(({ method, registerOptions }) => [method, registerOptions]), [
      ['workspace/didChangeConfiguration', { section: 'policyLens' }],
    ]);
  });
});

describe('the manual', () => {
  it('is where the editor says, else where the machine says', async () => {
    const pageOf = async (initializationOptions: object): Promise<string | undefined> => {
      const editor = startInProcess(inventedMachine({ manual: 'https://machine.example/' }));
      await editor.initialize(FULL_CAPABILITIES, { initializationOptions });
      editor.open(URI, REPORT);
      const report = await editor.pull(URI);
      return report.kind === 'full' ? report.items[0]?.codeDescription?.href : undefined;
    };
    assert.equal(await pageOf({}), 'https://machine.example/test.doubledComma.md');
    assert.equal(await pageOf({ manual: 'https://editor.example/' }), 'https://editor.example/test.doubledComma.md');
  });
});

describe('settings', () => {
  it('leave out what is not understood', () => {
    const read = (value: unknown, locale?: string) => {
      const { language, common } = readSettings(value, locale, [DOUBLED_COMMA]);
      return { language, checks: [...common.checks].map(([id, { severity }]) => `${id} ${severity}`), problems: common.problems.length };
    };
    const checks = { 'test.doubledComma': 'error', test: 'loud', 'e.f': 'off' };
    assert.deepEqual(read({ language: 'fr', checks }, 'zh'), { language: 'zh', checks: ['test.doubledComma error'], problems: 2 });
    assert.deepEqual(read(null), { language: 'en', checks: [], problems: 0 });
    assert.deepEqual(read('nonsense', 'en'), { language: 'en', checks: [], problems: 0 });
    assert.deepEqual(read({ language: 'auto' }, 'zh-hk').language, 'zh');
  });
});

describe('the symbols of the workspace', () => {
  const machineWith = (given: Record<string, { modified: number; text: string }>) => {
    const read: string[] = [];
    const files: Files = {
      list: (folder) => Promise.resolve(Object.entries(given).flatMap(([uri, { modified }]) => (uri.startsWith(folder) ? [{ uri, modified }] : []))),
      read: (uri) => {
        read.push(uri);
        const { text } = given[uri]!;
        return text === 'unreadable' ? Promise.reject(new Error('no such file')) : Promise.resolve(text);
      },
    };
    return { read, machine: inventedMachine({ files }) };
  };
  const names = (symbols: readonly WorkspaceSymbol[]): string[] => symbols.map(({ name }) => name);
  const withFolders = { ...FULL_CAPABILITIES, workspace: { ...FULL_CAPABILITIES.workspace, workspaceFolders: false } };

  it('are read once, and again only when a file changed', async () => {
    const given = { 'file:///reports/b.txt': { modified: 1, text: REPORT } };
    const { read, machine } = machineWith(given);
    const editor = startInProcess(machine);
    await editor.initialize(withFolders, { rootUri: 'file:///reports' });
    const search = () => editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '工作' });
    assert.deepEqual(names(await search()), names(await search()));
    assert.equal(read.length, 1);
    given['file:///reports/b.txt'] = { modified: 2, text: REPORT.replace('工作回顾', '工作部署') };
    assert.ok(names(await search()).includes('一、工作部署'));
    assert.equal(read.length, 2);
  });

  it('of an open document come from the editor, not from its file', async () => {
    const { read, machine } = machineWith({ [URI]: { modified: 1, text: REPORT } });
    const editor = startInProcess(machine);
    await editor.initialize(withFolders, { rootUri: 'file:///reports' });
    editor.open(URI, REPORT.replace('工作回顾', '新的标题'));
    assert.deepEqual(names(await editor.connection.sendRequest('workspace/symbol', { query: '新的' })), ['一、新的标题']);
    assert.deepEqual(read, []);
  });

  it('leave out what cannot be read or is no report', async () => {
    const { machine } = machineWith({
      'file:///reports/gone.txt': { modified: 1, text: 'unreadable' },
      'file:///reports/notes.txt': { modified: 1, text: '周末去爬山。' },
      'file:///reports/report.txt': { modified: 1, text: REPORT },
    });
    const editor = startInProcess(machine);
    await editor.initialize(withFolders, { rootUri: 'file:///reports' });
    const symbols = await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '' });
    assert.deepEqual([...new Set(symbols.map(({ location }) => location.uri))], ['file:///reports/report.txt']);
  });

  it('come from all folders that are open at the time', async () => {
    const { machine } = machineWith({ 'file:///one/a.txt': { modified: 1, text: REPORT }, 'file:///two/b.txt': { modified: 1, text: REPORT } });
    const editor = startInProcess(machine);
    let folders = [{ uri: 'file:///one', name: 'one' }];
    editor.connection.onRequest('workspace/workspaceFolders', () => folders);
    await editor.initialize();
    const uris = async () => {
      const symbols = await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '工作回顾' });
      return symbols.map(({ location }) => location.uri);
    };
    assert.deepEqual(await uris(), ['file:///one/a.txt']);
    folders = [...folders, { uri: 'file:///two', name: 'two' }];
    assert.deepEqual(await uris(), ['file:///one/a.txt', 'file:///two/b.txt']);
  });
});

describe('the browser worker', () => {
  it('runs the same server with nothing of Node', async () => {
    const answers: { id?: number; result?: unknown; method?: string }[] = [];
    const imported: string[] = [];
    const worker: Record<string, unknown> = {
      postMessage: (message: { id?: number; result?: unknown }) => answers.push(message),
      addEventListener: () => undefined,
      setTimeout,
      clearTimeout,
      TextDecoder,
      TextEncoder,
      console,
      URL,
      location: { href: 'https://editor.example/dist/browserServer.js' },
      importScripts: (script: string) => {
        imported.push(script);
        new Script(readFileSync(`dist/${script.split('/').pop()}`, 'utf8')).runInContext(context);
      },
    };
    worker.self = worker;
    const context = createContext(worker);
    new Script(readFileSync('dist/browserServer.js', 'utf8')).runInContext(context);
    const send = async (message: object, id?: number): Promise<unknown> => {
      (worker.onmessage as (event: { data: object }) => void)({ data: { jsonrpc: '2.0', ...(id === undefined ? {} : { id }), ...message } });
      for (let waited = 0; id !== undefined && waited < 200; waited++) {
        const answer = answers.find((candidate) => candidate.id === id && candidate.method === undefined);
        if (answer) return answer.result;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return undefined;
    };
    await send({ method: 'initialize', params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } } }, 1);
    await send({ method: 'initialized', params: {} });
    await send({ method: 'textDocument/didOpen', params: { textDocument: { uri: URI, languageId: 'policy-report', version: 1, text: '稳中(求进。\n' } } });
    const report = (await send({ method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } }, 2)) as { items: { code: string }[] };
    assert.equal(report.items.map(({ code }) => code).join(), 'text.balance');
    assert.deepEqual(imported, ['https://editor.example/dist/lexicon.js']);
  });
});
