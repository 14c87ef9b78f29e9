import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { loadAsWebExtension } from './webExtension';
import { environment, openWindow, workspaceFile, type EditorWindow } from './window';

describe('a walk through the window, the extension and its server being web workers', () => {
  let window: EditorWindow;
  let asked: readonly string[] = [];
  before(async () => {
    await mkdir(workspaceFile('.vscode'), { recursive: true });
    await writeFile(workspaceFile('.vscode/settings.json'), '{ "policyLens.trace.server": "messages" }');
    window = await openWindow(environment('POLICY_LENS_BARE_WINDOW'), async (page) => {
      asked = await loadAsWebExtension(page);
    });
    await window.open('云岭区2024年报告.txt');
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await window.screenshot(`failed-web-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });
  after(async () => {
    await window.close();
    await rm(workspaceFile('.vscode'), { recursive: true });
  });

  it('takes the report over', async () => {
    await window.page.locator('.statusbar-item', { hasText: 'Government Report' }).waitFor();
    assert.ok(asked.includes('dist/browserExtension.js'), asked.join(', '));
    assert.ok(!asked.includes('dist/extension.js'), 'the Node bundle was loaded');
  });

  it('shows findings, which come from the worker', async () => {
    await window.page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    await window.command('Problems: Focus on Problems View');
    await window.page.locator('.markers-panel .monaco-list-row', { hasText: 'section.numbering' }).first().waitFor();
    assert.ok(asked.includes('dist/browserServer.js'), asked.join(', '));
    await window.screenshot('web');
  });

  it('explains a term', async () => {
    const hover = await window.hover('青藤行动');
    await hover.filter({ hasText: '陪伴式服务' }).waitFor();
  });

  it('restarts the server', async () => {
    await window.command('Policy Lens: Restart Server');
    await window.page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    const hover = await window.hover('青藤行动');
    await hover.filter({ hasText: '陪伴式服务' }).waitFor();
  });

  it('writes the messages to the output channel, as the settings ask', async () => {
    await window.command('Policy Lens: Show Output');
    await window.page.locator('.output-view .view-line', { hasText: 'textDocument/' }).first().waitFor();
    await window.screenshot('output');
  });
});
