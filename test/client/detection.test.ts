import assert from 'node:assert/strict';
import type { Memento, Uri } from 'vscode';
import { createChoices } from '../../client/src/detection/choices';
import { isReport, mayBeReport } from '../../client/src/detection/isReport';
import { INVENTED_REPORT } from './inventedReport';

describe('client/detection', () => {
  it('knows a report by its content', () => {
    assert.equal(isReport(INVENTED_REPORT), true);
    assert.equal(isReport(INVENTED_REPORT.replaceAll('\n', '\r\n')), true);
  });

  it('sees the title words also where their characters are spaced apart', () => {
    assert.equal(mayBeReport('政　府　工　作　报　告\n'), true);
  });

  it('says no to other texts at the first look', () => {
    for (const text of ['', 'TODO: buy milk', '周三例会纪要\n一、上周事项\n', '# README\n\nnpm install\n']) assert.equal(mayBeReport(text), false, text);
  });

  it('looks at the beginning alone', () => {
    assert.equal(mayBeReport(`${'购物清单\n'.repeat(2000)}报告`), false);
  });
});

describe('client/choices', () => {
  const uriOf = (text: string): Uri => ({ scheme: text.slice(0, text.indexOf(':')), toString: () => text }) as Uri;

  it('are remembered by file, the last one counting', async () => {
    const memento = createMemento();
    const choices = createChoices(memento);
    await choices.remember(uriOf('file:///a.txt'), 'plaintext');
    await choices.remember(uriOf('file:///b.txt'), 'policy-report');
    await choices.remember(uriOf('file:///a.txt'), 'policy-report');
    const later = createChoices(memento);
    assert.equal(later.of(uriOf('file:///a.txt')), 'policy-report');
    assert.equal(later.of(uriOf('file:///b.txt')), 'policy-report');
    assert.equal(later.of(uriOf('file:///c.txt')), undefined);
  });

  it('for untitled documents last as long as the window', async () => {
    const memento = createMemento();
    const choices = createChoices(memento);
    await choices.remember(uriOf('untitled:Untitled-1'), 'plaintext');
    assert.equal(choices.of(uriOf('untitled:Untitled-1')), 'plaintext');
    assert.equal(createChoices(memento).of(uriOf('untitled:Untitled-1')), undefined);
  });

  it('do not grow without end', async () => {
    const choices = createChoices(createMemento());
    for (let file = 0; file < 1001; file++) await choices.remember(uriOf(`file:///${file}.txt`), 'plaintext');
    assert.equal(choices.of(uriOf('file:///0.txt')), undefined);
    assert.equal(choices.of(uriOf('file:///1000.txt')), 'plaintext');
  });
});

/** What VS Code keeps for an extension, in memory. */
function createMemento(): Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <Value>(key: string, standard?: Value) => (values.get(key) ?? standard) as Value,
    update: async (key: string, value: unknown) => void values.set(key, value),
  };
}
