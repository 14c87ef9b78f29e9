import assert from 'node:assert/strict';
import { CancellationTokenSource, type DocumentSymbol, type SemanticTokens } from 'vscode-languageserver/node';
import { analyseInvented, TEST_LEXICON } from '../service/support/invented';
import { FULL_CAPABILITIES, startInProcess, type Editor } from './support/editor';
import { createManualTimer, inventedMachine, settle } from './support/machine';

const URI = 'untitled:云岭区';
const FAULTY = '云岭区政府工作报告\n一、工作回顾\n稳中求进,,消费回升。\n';
/** A text with this in it makes the analysis fail: the mistake that nobody foresaw. */
const POISON = '毒';

const failing = inventedMachine({
  createReaders: () => ({
    analyse: (text, options) => {
      if (text.includes(POISON)) throw new Error('an unforeseen mistake');
      return analyseInvented(text, options);
    },
    readInstantly: undefined,
  }),
});

const poison = [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } }, text: POISON }];
const cure = [{ range: { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } }, text: '' }];
const logOf = (editor: Editor): readonly string[] =>
  editor.received.filter(({ method }) => method === 'window/logMessage').map(({ params }) => (params as { message: string }).message);

describe('a failure in one request', () => {
  it('answers a pull with the last full report', async () => {
    const editor = startInProcess(failing);
    await editor.initialize();
    editor.open(URI, FAULTY);
    const good = await editor.pull(URI);
    assert.ok(good.kind === 'full' && good.items.length === 1);
    editor.change(URI, 2, poison);
    assert.deepEqual(await editor.pull(URI, good.resultId), { kind: 'unchanged', resultId: good.resultId });
    const full = await editor.pull(URI);
    assert.deepEqual(full.kind === 'full' && full.items, good.items);
    editor.change(URI, 3, cure);
    const again = await editor.pull(URI);
    assert.deepEqual(again.kind === 'full' && again.items, good.items);
  });

  it('is logged with its request and its stack', async () => {
    const editor = startInProcess(failing);
    await editor.initialize();
    editor.open(URI, `${FAULTY}${POISON}`);
    assert.equal(await editor.ask('textDocument/hover', URI, { position: { line: 1, character: 2 } }), null);
    await settle();
    const [entry] = logOf(editor);
    assert.match(entry ?? '', /textDocument\/hover failed for .*"line":1,"character":2.*an unforeseen mistake[^]*\bat /);
  });

  it('keeps outline and colours as they were', async () => {
    const editor = startInProcess(failing);
    await editor.initialize();
    editor.open(URI, FAULTY);
    const outline = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', URI);
    const tokens = await editor.ask<SemanticTokens>('textDocument/semanticTokens/full', URI);
    assert.ok(outline.length > 0 && tokens.data.length > 0);
    editor.change(URI, 2, poison);
    assert.deepEqual(await editor.ask('textDocument/documentSymbol', URI), outline);
    assert.deepEqual(await editor.ask('textDocument/semanticTokens/full', URI), tokens);
    assert.deepEqual(await editor.ask('textDocument/semanticTokens/full/delta', URI, { previousResultId: tokens.resultId }), tokens);
  });

  it('leaves other documents alone', async () => {
    const editor = startInProcess(failing);
    await editor.initialize();
    editor.open('untitled:poisoned', POISON);
    editor.open(URI, FAULTY);
    assert.deepEqual(await editor.pull('untitled:poisoned').then((report) => report.kind === 'full' && report.items), []);
    assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items.length), 1);
  });

  it('sends nothing to an editor that waits to be told: what it shows stays', async () => {
    const timer = createManualTimer();
    const editor = startInProcess({ ...failing, timer });
    await editor.initialize({});
    editor.open(URI, FAULTY);
    await settle();
    timer.wind();
    await editor.next('textDocument/publishDiagnostics');
    editor.change(URI, 2, poison);
    await settle();
    timer.wind();
    await settle();
    assert.equal(editor.received.filter(({ method }) => method === 'textDocument/publishDiagnostics').length, 1);
  });

  it('of the lexicon is not for ever: the next request tries again', async () => {
    let tries = 0;
    const editor = startInProcess(
      inventedMachine({ loadLexicon: () => (tries++ < 2 ? Promise.reject(new Error('the file was locked')) : Promise.resolve(TEST_LEXICON)) }),
    );
    await editor.initialize();
    await settle();
    editor.open(URI, FAULTY);
    assert.deepEqual(await editor.pull(URI).then((report) => report.kind === 'full' && report.items), []);
    assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items.length), 1);
    assert.match(logOf(editor)[0] ?? '', /the file was locked/);
  });

  it('of what the server asks of the editor is logged, and no more', async () => {
    const editor = startInProcess(inventedMachine());
    for (const method of ['client/registerCapability', 'workspace/diagnostic/refresh']) {
      editor.connection.onRequest(method, () => {
        throw new Error('not today');
      });
    }
    const { workspace } = FULL_CAPABILITIES;
    await editor.initialize({ ...FULL_CAPABILITIES, workspace: { ...workspace, didChangeConfiguration: { dynamicRegistration: true } } });
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    editor.open(URI, FAULTY);
    assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items.length), 1);
    await settle();
    assert.equal(logOf(editor).filter((entry) => entry.includes('not today')).length, 2);
  });

  it('of the settings leaves the defaults', async () => {
    const editor = startInProcess(inventedMachine());
    editor.connection.onRequest('workspace/configuration', () => {
      throw new Error('no settings today');
    });
    await editor.initialize();
    editor.open(URI, FAULTY);
    assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items[0]?.severity), 2);
  });
});

describe('a cancelled request', () => {
  it('of diagnostics asks to be asked again while the document is open', async () => {
    const editor = startInProcess(inventedMachine());
    await editor.initialize();
    editor.open(URI, FAULTY);
    const source = new CancellationTokenSource();
    const pulled = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await assert.rejects(pulled, { code: -32802, data: { retriggerRequest: true } });
    assert.equal(await editor.pull(URI).then((report) => report.kind === 'full' && report.items.length), 1);
  });

  it('of diagnostics is not asked again once the document is closed', async () => {
    const editor = startInProcess(inventedMachine());
    await editor.initialize();
    editor.open(URI, FAULTY);
    editor.close(URI);
    const source = new CancellationTokenSource();
    const pulled = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } }, source.token);
    source.cancel();
    await assert.rejects(pulled, { code: -32802, data: { retriggerRequest: false } });
  });

  for (const method of ['documentSymbol', 'hover', 'semanticTokens/full', 'foldingRange', 'references', 'definition', 'documentHighlight']) {
    it(`of ${method} is answered as the protocol says`, async () => {
      const editor = startInProcess(inventedMachine());
      await editor.initialize();
      editor.open(URI, FAULTY);
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: URI }, position: { line: 0, character: 0 }, context: { includeDeclaration: true } };
      const asked = editor.connection.sendRequest(`textDocument/${method}`, params, source.token);
      source.cancel();
      await assert.rejects(asked, { code: -32800 });
    });
  }

  it('of the workspace stops between two files', async () => {
    const source = new CancellationTokenSource();
    const read: string[] = [];
    const editor = startInProcess(
      inventedMachine({
        files: {
          list: () => Promise.resolve(['a', 'b', 'c'].map((name) => ({ uri: `file:///reports/${name}.txt`, modified: 1 }))),
          read: async (uri) => {
            read.push(uri);
            source.cancel();
            await settle();
            return FAULTY;
          },
        },
      }),
    );
    await editor.initialize({}, { rootUri: 'file:///reports' });
    await assert.rejects(editor.connection.sendRequest('workspace/symbol', { query: '' }, source.token), { code: -32800 });
    assert.deepEqual(read, ['file:///reports/a.txt']);
  });
});

describe('squiggles', () => {
  /** What an editor shows: a full report replaces it, everything else leaves it, as the protocol says. */
  it('never go blank while their fault is there, through edits, failures and cancellations', async () => {
    const editor = startInProcess(failing);
    await editor.initialize();
    editor.open(URI, FAULTY);
    let shown = 0;
    let resultId: string | undefined;
    let version = 1;
    const pull = async (cancel: boolean): Promise<void> => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: URI }, ...(resultId === undefined ? {} : { previousResultId: resultId }) };
      const pulled = editor.connection.sendRequest<{ kind: string; resultId: string; items: unknown[] }>('textDocument/diagnostic', params, source.token);
      if (cancel) source.cancel();
      const report = await pulled.catch((error: { code: number }) => assert.equal(error.code, -32802));
      if (!report) return;
      if (report.kind === 'full') shown = report.items.length;
      resultId = report.resultId;
    };
    await pull(false);
    const history: number[] = [];
    for (let round = 0; round < 12; round++) {
      editor.change(URI, ++version, round % 2 === 0 ? poison : cure);
      await Promise.all([pull(true), pull(false)]);
      history.push(shown);
      if (round % 2 === 0) continue;
      editor.change(URI, ++version, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }]);
      await pull(round % 3 === 0);
      history.push(shown);
      editor.change(URI, ++version, [{ range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' }]);
      await pull(false);
      history.push(shown);
    }
    assert.deepEqual([...new Set(history)], [1]);
  });
});
