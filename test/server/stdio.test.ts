import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentSymbol, Hover, InitializeResult, Location, SemanticTokens, SemanticTokensDelta, WorkspaceSymbol } from 'vscode-languageserver/node';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';
import { createEditor, exitOf, FULL_CAPABILITIES, startProcess, type ServerProcess } from './support/editor';

const URI = 'untitled:云岭区';
const REPORT = '云岭区政府工作报告\n一、2024年工作回顾\n😊全区工业增长6.1%。\n二、2025年工作安排\n扎实做好各项工作。\n';
/** The same with a bracket that nobody closes. */
const FAULTY = REPORT.replace('各项工作', '各项(工作');

const insert = (line: number, character: number, text: string) => ({ range: { start: { line, character }, end: { line, character } }, text });

describe('the server over stdio', () => {
  let server: ServerProcess;
  beforeEach(() => {
    server = startProcess();
  });
  afterEach(() => server.child.kill('SIGKILL'));

  it('says what it can, by what the editor can', async () => {
    const { capabilities, serverInfo } = await server.editor.initialize();
    assert.equal(serverInfo?.name, 'policy-lens');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'policy-lens', interFileDependencies: false, workspaceDiagnostics: false });
    assert.deepEqual(capabilities.semanticTokensProvider, {
      legend: { tokenTypes: ['figure', 'date', 'indicator', 'slogan', 'programme', 'heading'], tokenModifiers: ['definition'] },
      full: { delta: true },
      range: true,
    });
    for (const name of ['documentSymbol', 'hover', 'foldingRange', 'selectionRange', 'documentHighlight', 'definition', 'references', 'workspaceSymbol'] as const) {
      assert.equal(capabilities[`${name}Provider`], true, name);
    }
    assert.deepEqual(capabilities.codeLensProvider, { resolveProvider: true });
    assert.equal(capabilities.inlayHintProvider, true);
    assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll.policyLens'] });
  });

  it('offers a bare editor neither pull diagnostics nor code actions', async () => {
    const { capabilities } = await server.editor.initialize({});
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(capabilities.codeActionProvider, undefined);
    assert.equal(capabilities.positionEncoding, 'utf-16');
  });

  it('answers a pull in full, then with unchanged, and follows an edit that makes a finding come and go', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open(URI, REPORT);
    const sound = await editor.pull(URI);
    assert.deepEqual(sound.kind === 'full' && sound.items, []);
    assert.deepEqual(await editor.pull(URI, sound.resultId), { kind: 'unchanged', resultId: sound.resultId });

    editor.change(URI, 2, [insert(4, 2, '(')]);
    const faulty = await editor.pull(URI, sound.resultId);
    assert.ok(faulty.kind === 'full' && faulty.resultId !== sound.resultId);
    assert.deepEqual(faulty.items.map(({ code, source, range }) => [code, source, range.start]), [['text.balance', 'policy-lens', { line: 4, character: 2 }]]);
    assert.match(faulty.items[0]?.codeDescription?.href ?? '', /docs\/checks\/text\.balance\.md$/);

    editor.change(URI, 3, [{ range: { start: { line: 4, character: 2 }, end: { line: 4, character: 3 } }, text: '' }]);
    const mended = await editor.pull(URI, faulty.resultId);
    assert.deepEqual(mended.kind === 'full' && mended.items, []);
  });

  it('answers unchanged after an edit that changes no finding', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open(URI, FAULTY);
    const first = await editor.pull(URI);
    editor.change(URI, 2, [insert(4, 12, '好')]);
    assert.equal((await editor.pull(URI, first.resultId)).kind, 'unchanged');
  });

  it('answers in full to an id that it does not know', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open(URI, FAULTY);
    const report = await editor.pull(URI, 'of another life');
    assert.ok(report.kind === 'full' && report.items.length === 1);
  });

  it('answers an empty report for a document that is not open', async () => {
    await server.editor.initialize();
    assert.deepEqual(await server.editor.pull('untitled:nowhere'), { kind: 'full', items: [] });
    assert.equal(await server.editor.ask('textDocument/documentSymbol', 'untitled:nowhere'), null);
  });

  it('has an outline, a hover and the other answers right after opening', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open(URI, REPORT);
    const position = { line: 2, character: 9 };
    const [outline] = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', URI);
    assert.deepEqual(outline?.children?.map(({ name }) => name), ['一、2024年工作回顾', '二、2025年工作安排']);
    const hover = await editor.ask<Hover>('textDocument/hover', URI, { position });
    assert.match((hover.contents as { value: string }).value, /6\.1%.*Percentage/);
    assert.ok((await editor.ask<unknown[]>('textDocument/foldingRange', URI)).length >= 2);
    assert.equal((await editor.ask<unknown[]>('textDocument/selectionRange', URI, { positions: [position, position] })).length, 2);
    assert.equal((await editor.ask<unknown[]>('textDocument/documentHighlight', URI, { position })).length, 1);
    assert.deepEqual(await editor.ask('textDocument/definition', URI, { position }), []);
    assert.deepEqual(await editor.ask('textDocument/codeAction', URI, { range: { start: position, end: position }, context: { diagnostics: [] } }), []);
    assert.ok((await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', URI)).data.length > 0);
  });

  it('flattens the outline and the links for an editor that knows no better', async () => {
    const { editor } = server;
    await editor.initialize({ textDocument: { hover: { contentFormat: ['plaintext'] } } });
    const annexed = `${REPORT}名词解释\n1.云岭码头:指江边的货运码头。\n2.三岭小径:指山间的步道。\n`.replace('扎实', '建设云岭码头,扎实');
    editor.open(URI, annexed);
    const symbols = await editor.ask<{ name: string; location: Location }[]>('textDocument/documentSymbol', URI);
    assert.ok(symbols.length >= 3 && symbols.every(({ location }) => location.uri === URI));
    const [target] = await editor.ask<Location[]>('textDocument/definition', URI, { position: { line: 4, character: 4 } });
    assert.deepEqual(target, { uri: URI, range: { start: { line: 6, character: 2 }, end: { line: 6, character: 6 } } });
    const hover = await editor.ask<Hover>('textDocument/hover', URI, { position: { line: 4, character: 4 } });
    assert.equal((hover.contents as { kind: string }).kind, 'plaintext');
  });

  it('sends colours whole, then as a small change, then for a screen', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open(URI, REPORT);
    const first = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', URI);
    editor.change(URI, 2, [insert(2, 2, '今年')]);
    const delta = await editor.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', URI, { previousResultId: first.resultId });
    assert.deepEqual(delta.edits.map(({ deleteCount, data }) => [deleteCount, data?.length]), [[1, 1]]);
    const [edit] = delta.edits;
    const patched = [...first.data];
    patched.splice(edit!.start, edit!.deleteCount, ...(edit!.data ?? []));
    assert.deepEqual(patched, (await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', URI)).data);
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    const screen = await editor.ask<SemanticTokens>('textDocument/semanticTokens/range', URI, { range });
    assert.equal(screen.data[0], 2);
    assert.equal(screen.data.length, 5);
  });

  it('sends colours whole where the editor has forgotten them', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open(URI, REPORT);
    const answer = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full/delta', URI, { previousResultId: 'unknown' });
    assert.ok(answer.data.length > 0 && answer.resultId);
  });

  it('counts in the encoding that the editor prefers, in edits and in answers', async () => {
    for (const [encoding, before, width] of [['utf-8', 4, 3], ['utf-32', 1, 1]] as const) {
      const { editor, child } = startProcess();
      const { capabilities } = await editor.initialize({ ...FULL_CAPABILITIES, general: { positionEncodings: [encoding, 'utf-16'] } });
      assert.equal(capabilities.positionEncoding, encoding);
      editor.open(URI, REPORT);
      editor.change(URI, 2, [insert(2, before, '('), insert(2, before + 1, '云')]);
      const report = await editor.pull(URI);
      assert.ok(report.kind === 'full');
      assert.deepEqual(report.items[0]?.range.start, { line: 2, character: before });
      const hover = await editor.ask<Hover>('textDocument/hover', URI, { position: { line: 2, character: before + 1 + 7 * width } });
      assert.deepEqual(hover.range?.start, { line: 2, character: before + 1 + 7 * width });
      child.kill('SIGKILL');
    }
  });

  it('reads a plain text only where its content is a report', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open('untitled:notes', '周末去爬山(带上水。\n', 'plaintext');
    assert.deepEqual(await editor.pull('untitled:notes').then((report) => report.kind === 'full' && report.items), []);
    assert.deepEqual(await editor.ask('textDocument/documentSymbol', 'untitled:notes'), []);
    editor.open('untitled:same', '周末去爬山(带上水。\n', 'policy-report');
    assert.equal(await editor.pull('untitled:same').then((report) => report.kind === 'full' && report.items.length), 1);
  });

  it('takes levels and language from the settings, and asks for a new pull when they change', async () => {
    const { editor } = server;
    await editor.initialize(FULL_CAPABILITIES, { locale: 'zh-cn' });
    editor.open(URI, FAULTY);
    const chinese = await editor.pull(URI);
    assert.ok(chinese.kind === 'full' && /\p{Script=Han}/u.test(String(chinese.items[0]?.message)));
    editor.settings = { language: 'en', checks: { 'text.balance': 'error' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await editor.next('workspace/diagnostic/refresh');
    const english = await editor.pull(URI, chinese.resultId);
    assert.ok(english.kind === 'full');
    assert.equal(english.items[0]?.severity, 1);
    assert.match(String(english.items[0]?.message), /[a-z]{3,} [a-z]{2,}/);
    editor.settings = { checks: { 'text.balance': 'off' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    assert.deepEqual(await editor.pull(URI).then((report) => report.kind === 'full' && report.items), []);
  });

  it('takes the settings as they are sent by an editor that cannot be asked', async () => {
    const { editor } = server;
    const capabilities = { ...FULL_CAPABILITIES, workspace: {} };
    await editor.initialize(capabilities, { initializationOptions: { settings: { policyLens: { checks: { 'text.balance': 'hint' } } } } });
    editor.open(URI, FAULTY);
    assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items[0]?.severity), 4);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { policyLens: { checks: { 'text.balance': 'error' } } } });
    assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items[0]?.severity), 1);
  });

  it('pushes to an editor that does not pull, and clears at close', async () => {
    const { editor } = server;
    await editor.initialize({});
    editor.open(URI, FAULTY);
    const pushed = await editor.next<{ uri: string; version: number; diagnostics: unknown[] }>('textDocument/publishDiagnostics');
    assert.deepEqual([pushed.uri, pushed.version, pushed.diagnostics.length], [URI, 1, 1]);
    const seen = editor.received.length;
    editor.close(URI);
    const cleared = await editor.next<{ diagnostics: unknown[] }>('textDocument/publishDiagnostics', seen);
    assert.deepEqual(cleared.diagnostics, []);
  });

  it('tells its status', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open(URI, FAULTY);
    await editor.pull(URI);
    await editor.next('policyLens/status');
    await editor.pull(URI);
    const statuses = editor.received.filter(({ method }) => method === 'policyLens/status').map(({ params }) => params);
    assert.deepEqual(statuses.at(-1), { uri: URI, state: 'ready', findings: 1, figures: 3 });
    assert.ok(statuses.length <= 2, 'it is told only when it changed');
  });

  it('shows what it read', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open(URI, REPORT);
    const reading = await editor.connection.sendRequest<{ report: { isReport: boolean }; figures: { text: string }[] }>('policyLens/reading', { uri: URI });
    assert.equal(reading.report.isReport, true);
    assert.deepEqual(reading.figures.map(({ text }) => text), ['2024年', '6.1%', '2025年']);
    assert.equal(await editor.connection.sendRequest('policyLens/reading', { uri: 'untitled:nowhere' }), null);
  });

  it('finds symbols in open documents and in the files of the workspace, and sees a file change', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-lens-'));
    try {
      writeFileSync(join(folder, '报告.txt'), REPORT.replace('工作安排', '云门部署'));
      writeFileSync(join(folder, 'notes.txt'), '周末去爬山。\n');
      const { editor } = server;
      const capabilities = { ...FULL_CAPABILITIES, workspace: { ...FULL_CAPABILITIES.workspace, workspaceFolders: false } };
      await editor.initialize(capabilities, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'reports' }] });
      editor.open(URI, REPORT);
      const search = (query: string) => editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
      assert.deepEqual((await search('云门')).map(({ name }) => name), ['二、2025年云门部署']);
      assert.deepEqual((await search('工作回顾')).map(({ location }) => location.uri.startsWith('file:')), [false, true]);
      writeFileSync(join(folder, '报告.txt'), `${REPORT.replace('工作安排', '雁门部署')}\n`);
      assert.deepEqual((await search('门部署')).map(({ name }) => name), ['二、2025年雁门部署']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reads an edited document as it reads a fresh one, in every encoding', async () => {
    for (const encoding of ['utf-16', 'utf-8'] as const) {
      const { editor, child } = startProcess();
      await editor.initialize({ ...FULL_CAPABILITIES, general: { positionEncodings: [encoding] } });
      editor.open(URI, REPORT);
      const at = encoding === 'utf-8' ? (units: number): number => units * 3 : (units: number): number => units;
      editor.change(URI, 2, [insert(4, at(2), '增长7%,'), insert(1, 0, '首先,\n')]);
      editor.change(URI, 3, [{ range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } }, text: '' }]);
      await editor.pull(URI);
      editor.change(URI, 4, [insert(0, at(9), '(2024年)\r\n')]);
      const text = '云岭区政府工作报告(2024年)\r\n\n首先,\n😊全区工业增长6.1%。\n二、2025年工作安排\n扎实增长7%,做好各项工作。\n';
      const read = async (uri: string) => {
        const { report, ...rest } = await editor.connection.sendRequest<{ report: object }>('policyLens/reading', { uri });
        return { report, ...rest };
      };
      editor.open('untitled:fresh', text);
      assert.deepEqual(await read(URI), await read('untitled:fresh'));
      child.kill('SIGKILL');
    }
  });

  it('survives requests and notifications that make no sense', async () => {
    const { editor } = server;
    await editor.initialize();
    editor.open(URI, FAULTY);
    const { connection } = editor;
    await assert.rejects(connection.sendRequest('textDocument/unheardOf', {}), { code: -32601 });
    await Promise.allSettled([
      connection.sendRequest('textDocument/hover', {}),
      connection.sendRequest('textDocument/hover', { textDocument: { uri: URI } }),
      connection.sendRequest('textDocument/hover', { textDocument: { uri: URI }, position: { line: -3, character: 1e9 } }),
      connection.sendRequest('textDocument/documentSymbol', { textDocument: null }),
      connection.sendRequest('textDocument/diagnostic', {}),
      connection.sendRequest('textDocument/selectionRange', { textDocument: { uri: URI }, positions: 'here' }),
      connection.sendRequest('workspace/symbol', {}),
      connection.sendRequest('policyLens/reading'),
    ]);
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'untitled:nowhere', version: 1 }, contentChanges: [{ text: '' }] });
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: URI, version: null }, contentChanges: [{ text: '' }] });
    await connection.sendNotification('workspace/didChangeConfiguration', {});
    await connection.sendNotification('policyLens/unheardOf', { a: 1 });
    editor.settings = { checks: 'all', language: 7 };
    assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items.length), 1);
  });

  it('survives a message whose body is no JSON', async () => {
    const { editor, child } = server;
    await editor.initialize();
    child.stdin.write('Content-Length: 5\r\n\r\n{oops');
    editor.open(URI, FAULTY);
    assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items.length), 1);
  });

  it('ends with 0 after a shutdown, with 1 without one', async () => {
    await server.editor.initialize();
    await server.editor.connection.sendRequest('shutdown');
    await server.editor.connection.sendNotification('exit');
    assert.equal(await server.exited, 0);
    const rude = startProcess();
    await rude.editor.initialize();
    await rude.editor.connection.sendNotification('exit');
    assert.equal(await rude.exited, 1);
  });

  it('ends when its editor is gone', async () => {
    await server.editor.initialize();
    server.child.stdin.end();
    assert.equal(await server.exited, 1);
  });

  it('starts anew after it was killed, and answers the same', async () => {
    const answers = [];
    for (const { editor, child, exited } of [server, startProcess()]) {
      await editor.initialize();
      editor.open(URI, FAULTY);
      answers.push(await editor.pull(URI));
      child.kill('SIGKILL');
      await exited;
    }
    assert.deepEqual(answers[0], answers[1]);
  });
});

describe('the server over IPC', () => {
  it('answers as over stdio', async () => {
    const child = fork('dist/server.js', ['--node-ipc'], { stdio: 'ignore' });
    try {
      const editor = createEditor(new IPCMessageReader(child), new IPCMessageWriter(child));
      const { capabilities }: InitializeResult = await editor.initialize();
      assert.ok(capabilities.diagnosticProvider);
      editor.open(URI, FAULTY);
      assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items.length), 1);
    } finally {
      const exited = exitOf(child);
      child.kill('SIGKILL');
      await exited;
    }
  });
});
