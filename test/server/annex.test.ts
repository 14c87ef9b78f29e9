import assert from 'node:assert/strict';
import { MessageType, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver/node';
import { startInProcess, type Editor } from './support/editor';
import { inventedMachine } from './support/machine';

const URI = 'file:///reports/a.txt';
const REPORT = '云岭区政府工作报告\n一、工作回顾\n深化“三送四帮”，推广“一窗通办”。\n名词解释\n1.三送四帮：送三样东西，帮四类企业。\n';
const COMPLETE = REPORT.replace('“一窗通办”', '一个窗口');
const AT_TERM = { start: { line: 2, character: 13 }, end: { line: 2, character: 13 } };

async function open(text: string): Promise<Editor> {
  const editor = startInProcess(inventedMachine());
  await editor.initialize();
  editor.open(URI, text);
  return editor;
}

const complete = (editor: Editor, ...given: readonly unknown[]): Promise<number | null> =>
  editor.connection.sendRequest('workspace/executeCommand', { command: 'policyLens.annex', arguments: given });

/** The texts that an edit of the opened version puts in, each with its line. */
function insertions({ documentChanges }: WorkspaceEdit): readonly (readonly [number, string])[] {
  assert.equal(documentChanges?.length, 1, 'one edit, undone at once');
  const [change] = documentChanges;
  assert.ok(change && 'edits' in change);
  assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
  return change.edits.map((one) => [one.range.start.line, 'newText' in one ? one.newText : '']);
}

describe('the annex in the editor', () => {
  it('is completed by a command, which tells what is to be filled in', async () => {
    const editor = await open(REPORT);
    assert.equal(await complete(editor, URI), 1);
    const { edit } = await editor.next<{ edit: WorkspaceEdit }>('workspace/applyEdit');
    assert.deepEqual(insertions(edit), [[4, '\n2.一窗通办：〔待补充〕']]);
    const told = { type: MessageType.Info, message: 'Entries added to the annex: 1, of which 1 are to be filled in (〔待补充〕).' };
    assert.deepEqual(await editor.next('window/showMessage'), told);
  });

  it('is left alone where nothing is missing, and the command says so', async () => {
    const editor = await open(COMPLETE);
    assert.equal(await complete(editor, URI), 0);
    assert.match((await editor.next<{ message: string }>('window/showMessage')).message, /explains every coined term/);
    assert.equal(editor.received.some(({ method }) => method === 'workspace/applyEdit'), false);
  });

  it('tells where the editor did not make the edit, or where there is no document', async () => {
    const editor = await open(REPORT);
    editor.appliesEdits = false;
    assert.equal(await complete(editor, URI), null);
    assert.match((await editor.next<{ message: string }>('window/showMessage')).message, /did not apply the edit/);
    const from = editor.received.length;
    assert.equal(await complete(editor, 'file:///reports/other.txt'), null);
    assert.match((await editor.next<{ message: string }>('window/showMessage', from)).message, /other.txt is not open/);
  });

  it('has code actions: one entry at a term without, none at a term with one', async () => {
    const editor = await open(REPORT);
    const ask = (range: object, only?: readonly string[]) =>
      editor.ask<readonly CodeAction[]>('textDocument/codeAction', URI, { range, context: { diagnostics: [], ...(only ? { only } : {}) } });
    const [action, ...others] = await ask(AT_TERM);
    assert.deepEqual([action?.title, action?.kind, others.length], ['Add 一窗通办 to the annex of terms', 'refactor.rewrite', 0]);
    assert.deepEqual(insertions(action!.edit!), [[4, '\n2.一窗通办：〔待补充〕']]);
    assert.deepEqual(await ask(AT_TERM, ['quickfix']), []);
    const atExplained = { start: { line: 2, character: 4 }, end: { line: 2, character: 4 } };
    assert.deepEqual(await ask(atExplained), []);
  });

  it('is sorted and numbered by code actions where it is not in order', async () => {
    const text = REPORT.replace('1.三送四帮', '1.一窗通办：一个窗口。\n3.三送四帮');
    const editor = await open(text);
    const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 2 } };
    const actions = await editor.ask<readonly CodeAction[]>('textDocument/codeAction', URI, { range, context: { diagnostics: [] } });
    assert.deepEqual(actions.map(({ title }) => title), ['Sort the annex by first mention', 'Number the annex anew']);
    assert.deepEqual(insertions(actions[0]!.edit!), [[4, '三送四帮：送三样东西，帮四类企业。'], [5, '一窗通办：一个窗口。']]);
    assert.deepEqual(insertions(actions[1]!.edit!), [[5, '2.']]);
  });
});
