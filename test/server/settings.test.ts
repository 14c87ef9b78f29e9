import assert from 'node:assert/strict';
import { FULL_CAPABILITIES, startInProcess, type Editor } from './support/editor';
import { inventedMachine } from './support/machine';

const URI = 'file:///reports/a.txt';
const REPORT = '云岭区政府工作报告\n全区稳中有进,,势头良好。\n';
const CANNOT_BE_ASKED = { ...FULL_CAPABILITIES, workspace: {} };

const setTo = (level: string): object => ({ checks: { 'test.doubledComma': level } });
const send = (editor: Editor, settings: unknown): Promise<void> => editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });

/** The severity (1 error … 4 hint) of the one finding, undefined where it is off. */
async function severity(editor: Editor): Promise<number | undefined> {
  const report = await editor.pull(URI);
  assert.ok(report.kind === 'full');
  assert.ok(report.items.length <= 1);
  return report.items[0]?.severity;
}

async function open(capabilities: typeof FULL_CAPABILITIES, initializationOptions: unknown, asked: unknown = null): Promise<Editor> {
  const editor = startInProcess(inventedMachine());
  editor.settings = asked;
  await editor.initialize(capabilities, { initializationOptions: initializationOptions as object });
  editor.open(URI, REPORT);
  return editor;
}

describe('the settings of an editor', () => {
  it('may come as initializationOptions alone, in any of the forms that editors have for them', async () => {
    const forms = [{ settings: { policyLens: setTo('hint') } }, { settings: setTo('hint') }, { policyLens: setTo('hint') }, setTo('hint')];
    for (const form of forms) {
      assert.equal(await severity(await open(CANNOT_BE_ASKED, form)), 4, JSON.stringify(form));
      assert.equal(await severity(await open(FULL_CAPABILITIES, form)), 4, `asked, the editor answers null: ${JSON.stringify(form)}`);
    }
    const usual = await severity(await open(CANNOT_BE_ASKED, {}));
    assert.ok(usual !== undefined && usual !== 4);
    assert.equal(await severity(await open(CANNOT_BE_ASKED, null)), usual);
  });

  it('are the answer to workspace/configuration where there is one', async () => {
    const editor = await open(FULL_CAPABILITIES, { settings: setTo('hint') }, setTo('error'));
    assert.equal(await severity(editor), 1);
    editor.settings = setTo('off');
    await send(editor, null);
    assert.equal(await severity(editor), undefined);
  });

  for (const [client, capabilities] of [['cannot be asked', CANNOT_BE_ASKED], ['answers null', FULL_CAPABILITIES]] as const) {
    it(`change with what is sent by one that ${client}`, async () => {
      const editor = await open(capabilities, { settings: setTo('hint') });
      await send(editor, { policyLens: setTo('error') });
      assert.equal(await severity(editor), 1);
      await send(editor, setTo('off'));
      assert.equal(await severity(editor), undefined);
    });

    it(`outlast an empty notification from one that ${client}, as some send at start`, async () => {
      const editor = await open(capabilities, { settings: setTo('hint') });
      for (const nothing of [{}, null, { python: { pythonPath: '/usr/bin/python3' } }]) {
        await send(editor, nothing);
        assert.equal(await severity(editor), 4, JSON.stringify(nothing));
      }
      await send(editor, { policyLens: {} });
      assert.notEqual(await severity(editor), 4, 'a section that is there and empty means the defaults');
    });
  }

  it('reach the language of hovers as well', async () => {
    const hoverIn = async (language: string): Promise<string> => {
      const editor = await open(CANNOT_BE_ASKED, { settings: { language } });
      editor.open('file:///reports/b.txt', '云岭区政府工作报告\n一、2024年工作回顾\n工业增长6.1%。\n');
      return JSON.stringify(await editor.ask('textDocument/hover', 'file:///reports/b.txt', { position: { line: 2, character: 5 } }));
    };
    assert.match(await hoverIn('en'), /Percentage/);
    assert.doesNotMatch(await hoverIn('zh'), /Percentage/);
  });
});
