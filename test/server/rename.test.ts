import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { FULL_CAPABILITIES, startInProcess } from './support/editor';
import { inventedMachine } from './support/machine';

const URI = 'file:///reports/a.txt';
const REPORT = '云岭区政府工作报告\n一、工作回顾\n推进“三链一园”建设。“三链一园”产值过百亿元。\n';
const MENTION = { position: { line: 2, character: 5 } };

describe('rename in the editor', () => {
  it('says in advance what would be renamed, then does it in one edit', async () => {
    const editor = startInProcess(inventedMachine());
    const textDocument = { ...FULL_CAPABILITIES.textDocument, rename: { prepareSupport: true } };
    const { capabilities } = await editor.initialize({ ...FULL_CAPABILITIES, textDocument });
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    editor.open(URI, REPORT);
    assert.deepEqual(await editor.ask('textDocument/prepareRename', URI, MENTION), {
      range: { start: { line: 2, character: 3 }, end: { line: 2, character: 7 } },
      placeholder: '三链一园',
    });
    const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', URI, { ...MENTION, newName: '四链一园' });
    const [change] = edit.documentChanges!;
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.edits.map((one) => 'newText' in one && [one.range.start.character, one.newText]), [[3, '四链一园'], [12, '四链一园']]);
  });

  it('changes a figure in all its mentions, and has those confirmed that may be something else', async () => {
    const text = '云岭区政府工作报告\n一、2025年工作回顾\n地区生产总值完成763.1亿元。全年向好。\n地区生产总值突破760亿元。地区生产总值完成768.1亿元。\n';
    const position = { line: 2, character: 10 };
    for (const confirms of [true, false]) {
      const editor = startInProcess(inventedMachine());
      const workspaceEdit = { documentChanges: true, ...(confirms ? { changeAnnotationSupport: {} } : {}) };
      await editor.initialize({ ...FULL_CAPABILITIES, workspace: { ...FULL_CAPABILITIES.workspace, workspaceEdit } });
      editor.open(URI, text);
      const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', URI, { position, newName: '775.3' });
      const [change] = edit.documentChanges!;
      assert.ok(change && 'edits' in change);
      const said = change.edits.map((one) => ('newText' in one ? `${one.newText}${'annotationId' in one ? '?' : ''}` : ''));
      assert.deepEqual(said, confirms ? ['775.3亿元', '770亿元', '775.3亿元?'] : ['775.3亿元', '770亿元']);
      assert.deepEqual(Object.values(edit.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation), confirms ? [true] : []);
    }
  });

  it('refuses with a reason that the editor can show', async () => {
    const editor = startInProcess(inventedMachine());
    const { capabilities } = await editor.initialize();
    assert.equal(capabilities.renameProvider, true, 'a client without preparation is offered none');
    editor.open(URI, REPORT);
    await assert.rejects(editor.ask('textDocument/prepareRename', URI, { position: { line: 2, character: 0 } }), /There is no term or figure here to rename/);
    await assert.rejects(editor.ask('textDocument/rename', URI, { ...MENTION, newName: '' }), /The new name is empty/);
  });
});
