import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, EXTENSION, openReport, positionOf, until } from './support';

describe('commands', () => {
  afterEach(closeAll);

  it('are all registered', async () => {
    const declared: readonly { command: string }[] = vscode.extensions.getExtension(EXTENSION)?.packageJSON.contributes.commands;
    const known = new Set(await vscode.commands.getCommands(true));
    assert.ok(declared.length > 0);
    for (const { command } of declared) assert.ok(known.has(command), command);
  });

  it('Restart Server keeps the findings', async () => {
    const document = await openReport();
    const before = await until('findings', () => vscode.languages.getDiagnostics(document.uri).length);
    await vscode.commands.executeCommand('policyLens.restartServer');
    await until('the same findings', () => vscode.languages.getDiagnostics(document.uri).length === before);
  });

  it('Show Reading shows as JSON what the server read at the cursor', async () => {
    const document = await openReport();
    const editor = await vscode.window.showTextDocument(document);
    const position = positionOf(document, '386.5亿元', 1);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('policyLens.showReading');
    const shown = await until('the reading', () => vscode.window.activeTextEditor?.document.uri.scheme === 'policy-lens-reading' && vscode.window.activeTextEditor.document);
    assert.equal(shown.languageId, 'json');
    assert.ok(shown.getText().includes('38650000000'), shown.getText());
    assert.doesNotThrow(() => JSON.parse(shown.getText()));
  });
});
