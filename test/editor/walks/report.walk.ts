import assert from 'node:assert/strict';
import { openWindow, type EditorWindow } from './window';

const REPORT = '云岭区2024年报告.txt';

describe('a walk through the window', () => {
  let window: EditorWindow;
  before(async () => {
    window = await openWindow();
    await window.open(REPORT);
  });
  afterEach(async function () {
    if (this.currentTest?.isFailed()) await window.screenshot(`failed-${this.currentTest.title.replaceAll(/\W+/g, '-')}`);
  });
  after(() => window.close());

  it('shows the report as a report', async () => {
    await window.page.locator('.statusbar-item', { hasText: 'Government Report' }).waitFor();
  });

  it('shows its headings in the outline tree', async () => {
    await window.command('Explorer: Focus on Outline View');
    const row = (words: string) => window.page.locator('.outline-tree .monaco-list-row', { hasText: words });
    await row('2023年工作回顾').waitFor();
    await row('2024年工作安排').waitFor();
    const level = (words: string) => row(words).getAttribute('aria-level');
    await row('经济运行平稳向好').waitFor();
    assert.ok(Number(await level('经济运行平稳向好')) > Number(await level('2023年工作回顾')), 'the second level is nested');
    await window.screenshot('outline');
  });

  it('shows what an indicator means when the mouse rests on it', async () => {
    const hover = await window.hover('地区生产总值完成');
    await hover.filter({ hasText: '地区生产总值' }).waitFor();
    await window.screenshot('hover-indicator');
    assert.ok((await hover.innerText()).length > 20, await hover.innerText());
  });

  it('shows the annex’s own words when the mouse rests on a term', async () => {
    const hover = await window.hover('青藤行动');
    await hover.filter({ hasText: '陪伴式服务' }).waitFor();
    await window.screenshot('hover-term');
  });

  it('marks a skipped number and names it in Problems', async () => {
    await window.page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
    await window.command('Problems: Focus on Problems View');
    await window.page.locator('.markers-panel .monaco-list-row', { hasText: 'section.numbering' }).first().waitFor();
    await window.screenshot('problems');
  });

  it('opens the page of the manual from the finding', async () => {
    await window.page.locator('.markers-panel a', { hasText: 'section.numbering' }).first().click();
    await window.page.locator('.tab', { hasText: 'section.numbering.md' }).waitFor();
    await window.screenshot('manual');
    await window.command('View: Close Editor');
  });

  it('says in the language status how many findings there are', async () => {
    await window.page.locator('[id="status.languageStatus"]').hover();
    const item = window.page.locator('.hover-language-status', { hasText: 'Policy Lens' }).or(window.page.locator('.hover-language-status', { hasText: '1 finding' }));
    await item.first().waitFor();
    await window.screenshot('status');
    assert.match(await item.first().innerText(), /1 finding/);
  });

  it('was activated in a blink, as VS Code itself says', async () => {
    // The list draws only what is on screen, the slowest first.
    await window.page.setViewportSize({ width: 1280, height: 2400 });
    await window.command('Developer: Show Running Extensions');
    const row = window.page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Policy Lens' });
    await row.waitFor();
    const words = await row.innerText();
    const milliseconds = Number(/Activation: (\d+)ms/.exec(words)?.[1] ?? Number.NaN);
    console.log(`      activation, as VS Code says: ${milliseconds} ms (target 50 ms)`);
    // A busy machine multiplies it, since VS Code starts a dozen extensions at once; what is far off is a fault all the same.
    assert.ok(milliseconds < 1000, words);
    await window.screenshot('running-extensions');
  });
});
