import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import { FULL_CAPABILITIES, startInProcess } from './support/editor';
import { inventedMachine } from './support/machine';

const URI = 'file:///reports/a.txt';
const REPORT = '云岭区政府工作报告\n一、工作回顾\n全年dqs\n';
const TYPED = { position: { line: 2, character: 5 } };

describe('completion in the editor', () => {
  it('offers a term by its initials, and explains it when it is asked to', async () => {
    const editor = startInProcess(inventedMachine());
    const completion = { completionItem: { documentationFormat: ['markdown' as const] } };
    const { capabilities } = await editor.initialize({ ...FULL_CAPABILITIES, textDocument: { ...FULL_CAPABILITIES.textDocument, completion } });
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
    editor.open(URI, REPORT);
    const { items, isIncomplete } = await editor.ask<CompletionList>('textDocument/completion', URI, TYPED);
    assert.equal(isIncomplete, false);
    const [item] = items;
    assert.deepEqual(item!.textEdit, { range: { start: { line: 2, character: 2 }, end: { line: 2, character: 5 } }, newText: '地区生产总值' });
    assert.equal(item!.filterText, 'dqsczz');
    assert.equal(item!.documentation, undefined, 'the list carries no definitions');
    const resolved = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.deepEqual(resolved.documentation, { kind: 'markdown', value: 'The final output of resident units.' });
    assert.deepEqual(await editor.connection.sendRequest('completionItem/resolve', { label: '一、' }), { label: '一、' }, 'what has no entry stays');
  });

  it('counts in the editor’s own units, and explains in plain text where that is all', async () => {
    const editor = startInProcess(inventedMachine());
    editor.settings = { language: 'zh' };
    await editor.initialize({ ...FULL_CAPABILITIES, general: { positionEncodings: ['utf-8'] } });
    editor.open(URI, REPORT);
    const { items } = await editor.ask<CompletionList>('textDocument/completion', URI, { position: { line: 2, character: 9 } });
    assert.deepEqual(items[0]!.textEdit, { range: { start: { line: 2, character: 6 }, end: { line: 2, character: 9 } }, newText: '地区生产总值' });
    const { documentation } = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', items[0]);
    assert.equal((documentation as { kind: string }).kind, 'plaintext');
  });

  it('offers nothing in other texts', async () => {
    const editor = startInProcess(inventedMachine());
    await editor.initialize();
    editor.open('file:///notes.txt', 'Einkaufen: dqs\n', 'plaintext');
    assert.deepEqual(await editor.ask('textDocument/completion', 'file:///notes.txt', { position: { line: 0, character: 14 } }), { isIncomplete: false, items: [] });
  });
});
