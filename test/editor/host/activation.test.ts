import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION } from './support';

/** Activation may take this long on an idle machine, in milliseconds; a busy one is given more before the test fails. */
const TARGET = 50;
const SLACK = 20;

describe('activation', () => {
  it('is quick', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension);
    const wasActive = extension.isActive;
    const started = performance.now();
    await extension.activate();
    const took = performance.now() - started;
    console.log(wasActive ? 'activation: was active before the tests began' : `activation: ${took.toFixed(1)} ms (target ${TARGET} ms)`);
    assert.ok(took < TARGET * SLACK, `${took} ms`);
  });
});
