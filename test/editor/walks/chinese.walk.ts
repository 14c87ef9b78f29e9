import { openWindow, environment, type EditorWindow } from './window';

/** Runs in the page before VS Code: what a language pack would set, which the embedded editor has none of. */
function speakChinese(): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: 'zh-cn' });
}

describe('a walk through a Chinese window', () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow(environment('POLICY_LENS_WINDOW'), (page) => page.addInitScript(speakChinese));
    await window.open('云岭区2024年报告.txt');
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await window.screenshot(`failed-chinese-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });
  after(() => window.close());

  it('names the language and the commands in Chinese', async () => {
    await window.page.locator('.statusbar-item', { hasText: '政府工作报告' }).waitFor();
    await window.page.keyboard.press('F1');
    await window.page.locator('.quick-input-widget input[type=text]').fill('>按纯文本处理');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: '按纯文本处理' }).first().waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('says its findings in Chinese', async () => {
    await window.command('Problems: Focus on Problems View');
    await window.page.locator('.markers-panel .monaco-list-row', { hasText: /[缺少漏]/ }).first().waitFor();
    await window.page.locator('[id="status.languageStatus"]').hover();
    await window.page.locator('.hover-language-status', { hasText: '1 个问题' }).waitFor();
    await window.screenshot('chinese');
  });

  it('explains in Chinese alone', async () => {
    const hover = await window.hover('386.5亿元');
    await hover.filter({ hasText: '38,650,000,000' }).or(hover.filter({ hasText: '38650000000' })).waitFor();
  });
});
