import assert from 'node:assert/strict';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { openWindow, workspaceFile, type EditorWindow } from './window';

describe('a walk with `policyLens.detect` at `ask`', () => {
  let window: EditorWindow;
  before(async () => {
    await mkdir(workspaceFile('.vscode'), { recursive: true });
    await writeFile(workspaceFile('.vscode/settings.json'), '{ "policyLens.detect": "ask" }');
    // A file of its own: the answer is remembered.
    await copyFile(workspaceFile('云岭区2024年报告.txt'), workspaceFile('ask.txt'));
    window = await openWindow();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await window.screenshot('failed-ask');
  });
  after(async () => {
    await window.close();
    await rm(workspaceFile('.vscode'), { recursive: true });
    await rm(workspaceFile('ask.txt'));
  });

  it('asks, and does as told', async () => {
    await window.open('ask.txt');
    const question = window.page.locator('.notification-toast', { hasText: 'looks like a government report' });
    await question.waitFor();
    const language = window.page.locator('[id="status.editor.mode"]');
    assert.match(await language.innerText(), /Plain Text/);
    await question.locator('.monaco-button', { hasText: 'Read as Report' }).click();
    await language.filter({ hasText: 'Government Report' }).waitFor();
  });
});
