import assert from 'node:assert/strict';
import type { CodeLens, Hover, InlayHint, Location, MarkupContent, Range } from 'vscode-languageserver/node';
import { createReaders } from '../../server/src/core/readers';
import { CHECKS } from '../../server/src/core/findings/registry';
import { BUILT_IN_LEXICON } from '../../server/src/lexicon/builtIn';
import { FULL_CAPABILITIES, startInProcess, type Editor } from './support/editor';
import { inventedMachine, settle } from './support/machine';

const URI = 'file:///reports/a.txt';
const REPORT = `云岭区政府工作报告
一、2024年工作回顾
全年一般公共预算支出87.42亿元,一般公共预算收入54.36亿元,增长8.2%。
民生支出68.2亿元,占一般公共预算支出的78%。
重点项目完成投资191亿元,完成年度目标300亿元的73.5%。
`;
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };

const machine = inventedMachine({ loadLexicon: () => Promise.resolve(BUILT_IN_LEXICON), createReaders, checks: CHECKS });

async function open(settings: object = {}, initializationOptions: object = { lensCommands: true }, capabilities = FULL_CAPABILITIES): Promise<Editor> {
  const editor = startInProcess(machine);
  editor.settings = settings;
  await editor.initialize(capabilities, { initializationOptions });
  editor.open(URI, REPORT);
  return editor;
}

const lensesOf = (editor: Editor): Promise<CodeLens[]> => editor.ask('textDocument/codeLens', URI);
const resolve = (editor: Editor, lens: CodeLens): Promise<CodeLens> => editor.connection.sendRequest('codeLens/resolve', lens);
const hintsOf = (editor: Editor): Promise<InlayHint[]> => editor.ask('textDocument/inlayHint', URI, { range: WHOLE });
const hoverOf = async (editor: Editor, line: number, character: number): Promise<string> =>
  ((await editor.ask<Hover>('textDocument/hover', URI, { position: { line, character } })).contents as MarkupContent).value;

describe('lenses above headings', () => {
  it('come without a word and are told when they come into view', async () => {
    const editor = await open({ language: 'en' });
    const lenses = await lensesOf(editor);
    assert.deepEqual(lenses.map(({ range, command }) => [range.start.line, command]), [[0, undefined], [1, undefined]]);
    const { command } = await resolve(editor, lenses[1]!);
    assert.equal(command?.title, '8 figures · 3 confirmed · 1 in doubt');
    const doubted = { start: { line: 4, character: 26 }, end: { line: 4, character: 31 } };
    assert.deepEqual([command.command, command.arguments], ['policyLens.showFigures', [URI, [doubted]]]);
  });

  it('carry no command for editors that have none for them', async () => {
    const editor = await open({ language: 'zh' }, {});
    const { command } = await resolve(editor, (await lensesOf(editor))[1]!);
    assert.deepEqual(command, { title: '8 个数字 · 3 个已印证 · 1 个存疑', command: '' });
  });

  it('are switched off by one setting', async () => {
    assert.deepEqual(await lensesOf(await open({ codeLens: { enabled: false } })), []);
  });

  it('doubt nothing that the settings leave out', async () => {
    const editor = await open({ language: 'en', checks: { 'figure.completion': 'off' } });
    const { command } = await resolve(editor, (await lensesOf(editor))[1]!);
    assert.equal(command?.title, '8 figures · 3 confirmed');
    assert.doesNotMatch(await hoverOf(editor, 4, 27), /In doubt/);
  });

  it('stay as they are where their heading has gone, or where another server made them', async () => {
    const editor = await open();
    const [first] = await lensesOf(editor);
    editor.change(URI, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, text: '' }]);
    assert.equal((await resolve(editor, first!)).command, undefined);
    const foreign: CodeLens = { range: WHOLE, data: 7 };
    assert.deepEqual(await resolve(editor, foreign), foreign);
    assert.deepEqual(await resolve(editor, { range: WHOLE }), { range: WHOLE });
  });
});

describe('hints of what figures imply', () => {
  it('are off until they are switched on', async () => {
    assert.deepEqual(await hintsOf(await open()), []);
    const hints = await hintsOf(await open({ language: 'en', inlayHints: { enabled: true } }));
    assert.deepEqual(hints.map(({ position, label, tooltip }) => [position.line, label, tooltip]), [[2, 'base about 50.2亿元', '54.36亿元 ÷ (1 + 8.2%)']]);
  });

  it('cover the range that is asked for', async () => {
    const editor = await open({ inlayHints: { enabled: true } });
    const range: Range = { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } };
    assert.deepEqual(await editor.ask('textDocument/inlayHint', URI, { range }), []);
  });
});

describe('changed settings', () => {
  it('let the editor ask again for lenses and hints, where it can', async () => {
    const refreshSupport = true;
    const workspace = { ...FULL_CAPABILITIES.workspace, codeLens: { refreshSupport }, inlayHint: { refreshSupport } };
    const refreshing = { ...FULL_CAPABILITIES, workspace };
    const editor = await open({}, {}, refreshing);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.next('workspace/codeLens/refresh');
    await editor.next('workspace/inlayHint/refresh');
    const plain = await open();
    await plain.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await settle();
    assert.deepEqual(plain.received.filter(({ method }) => /codeLens|inlayHint/.test(method)), []);
  });
});

describe('the proof of a figure', () => {
  it('is told on hover: what confirms it, what doubts it', async () => {
    const editor = await open({ language: 'en' });
    assert.match(await hoverOf(editor, 2, 12), /Confirmed: 68\.2亿元 ÷ 87\.42亿元 = 78%, as line 4 says/);
    assert.match(await hoverOf(editor, 4, 25), /In doubt: 191亿元 ÷ 300亿元 = 63\.67%/);
  });

  it('leads from one mention of its fact to the others', async () => {
    const editor = await open();
    editor.change(URI, 2, [{ range: { start: { line: 5, character: 0 }, end: { line: 5, character: 0 } }, text: '一般公共预算收入达到54.36亿元。\n' }]);
    const asked = { position: { line: 2, character: 27 }, context: { includeDeclaration: true } };
    const references = await editor.ask<Location[]>('textDocument/references', URI, asked);
    assert.deepEqual(references.map(({ range }) => range.start.line), [2, 5]);
  });
});
