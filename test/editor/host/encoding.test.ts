import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { encodeGb18030 } from '../../support/gb18030';
import { closeAll, fileUri, open, REPORT, until } from './support';

describe('a report in another encoding', () => {
  afterEach(closeAll);

  it('is noticed where GB18030 is shown as UTF-8, and is right after one click', async function () {
    const text = await readFile(fileUri(REPORT).fsPath, 'utf8');
    await writeFile(fileUri('gb18030.txt').fsPath, encodeGb18030(text));
    const document = await open('gb18030.txt');
    assert.ok(document.getText().includes('\ufffd'), 'VS Code already shows it rightly');
    assert.equal(document.languageId, 'plaintext');

    // The first button of the notification, which is what this command presses; it is there once the file's bytes were read.
    await until('the text is right', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return document.getText() === text;
    });
    await until('it is taken over', () => document.languageId === 'policy-report');
    assert.equal(document.isDirty, false);
  });

  it('is put right by command as well', async () => {
    const text = await readFile(fileUri(REPORT).fsPath, 'utf8');
    await writeFile(fileUri('again.txt').fsPath, encodeGb18030(text));
    const document = await open('again.txt');
    await vscode.commands.executeCommand('policyLens.reopenWithRightEncoding');
    await until('the text is right', () => document.getText() === text);
  });
});
