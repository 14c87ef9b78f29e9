import assert from 'node:assert/strict';
import { createReaders } from '../../server/src/core/readers';
import { analyseInvented, TEST_LEXICON } from '../service/support/invented';
import { FULL_CAPABILITIES, startInProcess } from './support/editor';
import { createManualTimer, inventedMachine, settle } from './support/machine';

const URI = 'file:///reports/a.txt';
const REPORT = '云岭区政府工作报告\n一、工作回顾\n稳中求进，消费回升。\n群众生活改善。\n';
const { readInstantly } = createReaders(TEST_LEXICON);
const typed = (line: number, text: string) => [{ range: { start: { line, character: 2 }, end: { line, character: 2 } }, text }];

/** An editor whose server has read the report once; the check of these tests waits for the whole reading. */
async function open(capabilities = FULL_CAPABILITIES) {
  const timer = createManualTimer();
  const whole: string[] = [];
  const editor = startInProcess(
    inventedMachine({
      timer,
      createReaders: () => ({
        analyse: (text, options) => {
          if (text.includes('消费回升')) whole.push(text);
          return analyseInvented(text, options);
        },
        readInstantly,
      }),
    }),
  );
  await editor.initialize(capabilities);
  editor.open(URI, REPORT);
  await editor.pull(URI);
  const count = async (): Promise<number> => {
    const report = await editor.pull(URI);
    return report.kind === 'full' ? report.items.length : -1;
  };
  const refreshes = (): number => editor.received.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
  return { editor, timer, count, refreshes, readings: () => whole.length };
}

describe('instant diagnostics', () => {
  it('answer an edit of words before the whole reading, which follows and confirms', async () => {
    const { editor, timer, count, refreshes, readings } = await open();
    editor.change(URI, 2, typed(2, '而'));
    assert.equal(await count(), 0);
    assert.equal(readings(), 1, 'the answer did not wait for a second reading');
    timer.wind();
    await settle();
    assert.equal(readings(), 2);
    assert.equal(refreshes(), 0);
  });

  it('are taken back where the whole reading finds something else', async () => {
    const { editor, timer, count, refreshes } = await open();
    editor.change(URI, 2, typed(2, ',,'));
    assert.equal(await count(), 0, 'the doubled comma is not yet known');
    timer.wind();
    await settle();
    assert.equal(refreshes(), 1);
    assert.equal(await count(), 1);
  });

  it('leave a later version to its own request', async () => {
    const { editor, timer, count, refreshes } = await open();
    editor.change(URI, 2, typed(2, ',,'));
    await count();
    editor.change(URI, 3, typed(3, '而'));
    await settle();
    timer.wind();
    await settle();
    assert.equal(refreshes(), 0);
    assert.equal(await count(), 1);
  });

  it('are not given to an editor that cannot be asked to look again', async () => {
    const { workspace, ...others } = FULL_CAPABILITIES;
    const { editor, count, readings } = await open({ ...others, workspace: { ...workspace, diagnostics: { refreshSupport: false } } });
    editor.change(URI, 2, typed(2, ',,'));
    assert.equal(await count(), 1);
    assert.equal(readings(), 2);
  });
});
