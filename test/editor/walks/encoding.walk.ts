import { readFile, writeFile } from 'node:fs/promises';
import { encodeGb18030 } from '../../support/gb18030';
import { openWindow, workspaceFile, type EditorWindow } from './window';

describe('a walk to a report in another encoding', () => {
  let window: EditorWindow;
  before(async () => {
    const text = await readFile(workspaceFile('云岭区2024年报告.txt'), 'utf8');
    await writeFile(workspaceFile('gb18030.txt'), encodeGb18030(text));
    window = await openWindow();
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await window.screenshot('failed-encoding');
  });
  after(() => window.close());

  it('needs one click', async () => {
    await window.open('gb18030.txt');
    await window.page.locator('.notification-toast', { hasText: 'GB18030' }).waitFor();
    await window.screenshot('encoding-before');
    await window.page.locator('.notification-toast .monaco-button', { hasText: 'Reopen as GB18030' }).click();
    await window.page.locator('.view-line', { hasText: '云岭区人民政府工作报告' }).first().waitFor();
    await window.page.locator('.statusbar-item', { hasText: 'Government Report' }).waitFor();
    await window.screenshot('encoding-after');
  });
});
