import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver/node';
import { startInProcess } from './support/editor';
import { inventedMachine } from './support/machine';

const URI = 'file:///reports/a.txt';
const REPORT = '云岭区政府工作报告\n一、工作回顾\n经济平稳，消费回升，产值12 亿元。\n出口增长,投资加快。\n';
const OPTIONS = { options: { tabSize: 2, insertSpaces: true } };

describe('formatting in the editor', () => {
  it('does what the settings ask for, in the document or in a range, and nothing by default', async () => {
    const editor = startInProcess(inventedMachine());
    const { capabilities } = await editor.initialize();
    assert.deepEqual([capabilities.documentFormattingProvider, capabilities.documentRangeFormattingProvider], [true, true]);
    editor.open(URI, REPORT);
    const ask = async (method: string, more = {}) => {
      const edits = await editor.ask<readonly TextEdit[]>(`textDocument/${method}`, URI, { ...OPTIONS, ...more });
      return edits.map(({ range: { start, end }, newText }) => [start.line, start.character, end.character, newText]);
    };
    assert.deepEqual(await ask('formatting'), []);

    editor.settings = { format: { punctuation: true, spaces: true } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const [blank, comma] = [[2, 14, 15, ''], [3, 4, 5, '，']];
    assert.deepEqual(await ask('formatting'), [blank, comma]);
    assert.deepEqual(await ask('rangeFormatting', { range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } } }), [comma]);
  });
});
