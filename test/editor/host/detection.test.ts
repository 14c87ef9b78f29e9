import assert from 'node:assert/strict';
import { copyFile, readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeAll, fileUri, MINUTES, open, openReport, pause, REPORT, until } from './support';

/** Long enough for a document to be taken over, were it to be. */
const A_WHILE = 800;

describe('detection', () => {
  afterEach(closeAll);

  it('takes over a .txt whose content is a report', async () => {
    const document = await openReport();
    assert.equal(document.languageId, 'policy-report');
  });

  it('leaves other plain text alone', async () => {
    const document = await open(MINUTES);
    await pause(A_WHILE);
    assert.equal(document.languageId, 'plaintext');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('takes over a report that is pasted into an untitled document', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    const text = await readFile(fileUri(REPORT).fsPath, 'utf8');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    await until('the pasted report is taken over', () => document.languageId === 'policy-report');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('remembers for a file that it is plain text, and that it is a report again', async () => {
    const document = await openReport();
    await vscode.commands.executeCommand('policyLens.treatAsPlainText');
    assert.equal(document.languageId, 'plaintext');
    await closeAll();

    const again = await open(REPORT);
    await pause(A_WHILE);
    assert.equal(again.languageId, 'plaintext', 'the choice was forgotten');
    await vscode.commands.executeCommand('policyLens.treatAsReport');
    assert.equal(again.languageId, 'policy-report');
  });

  it('takes an obvious name for a report, and as plain text where the user said so', async () => {
    const name = '2024年云岭区政府工作报告.txt';
    await copyFile(fileUri(REPORT).fsPath, fileUri(name).fsPath);
    const document = await vscode.workspace.openTextDocument(fileUri(name));
    assert.equal(document.languageId, 'policy-report', 'known by its name before anything is read');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('policyLens.treatAsPlainText');
    await closeAll();
    const again = await open(name);
    await until('it is plain text again', () => again.languageId === 'plaintext');
  });

  it("does not fight with VS Code's own language picker", async () => {
    const document = await openReport();
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await pause(A_WHILE);
    assert.equal(document.languageId, 'plaintext');
    await vscode.languages.setTextDocumentLanguage(document, 'policy-report');
  });

  it('makes any text a report on the user’s word', async () => {
    const document = await open(MINUTES);
    await vscode.commands.executeCommand('policyLens.treatAsReport');
    assert.equal(document.languageId, 'policy-report');
    await vscode.commands.executeCommand('policyLens.treatAsPlainText');
    assert.equal(document.languageId, 'plaintext');
  });

  it('does nothing where `policyLens.detect` is off', async () => {
    const settings = vscode.workspace.getConfiguration('policyLens');
    await settings.update('detect', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      const text = await readFile(fileUri(REPORT).fsPath, 'utf8');
      const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: text });
      await vscode.window.showTextDocument(document);
      await pause(A_WHILE);
      assert.equal(document.languageId, 'plaintext');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    } finally {
      await settings.update('detect', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
