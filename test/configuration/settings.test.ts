import assert from 'node:assert/strict';
import { readCheckSettings, type ConfigurableCheck } from '../../server/src/configuration/checkSettings';
import { readJsonText } from '../../server/src/configuration/jsonText';
import { familyOf, isAtLeast, isCheckLevel } from '../../server/src/configuration/levels';
import { readSettingsFile } from '../../server/src/configuration/settingsFile';
import type { Message } from '../../server/src/core/text/message';

export const KNOWN: readonly ConfigurableCheck[] = [
  { id: 'figure.sum', severity: 'error', options: ['tolerance'] },
  { id: 'figure.share', severity: 'warning' },
  { id: 'text.balance', severity: 'warning' },
];

const said = (problems: readonly Message[]): readonly string[] =>
  problems.map(({ template, slots }) => template.en.replace(/\{(\d)\}/g, (_, slot: string) => String(slots[Number(slot)])));

describe('configuration/levels', () => {
  it('orders the levels from silence to the gravest', () => {
    assert.ok(isAtLeast('error', 'warning') && isAtLeast('warning', 'warning') && !isAtLeast('information', 'warning') && !isAtLeast('off', 'hint'));
  });

  it('knows levels and families', () => {
    assert.ok(isCheckLevel('off') && !isCheckLevel('info') && !isCheckLevel(1));
    assert.equal(familyOf('figure.sum'), 'figure');
    assert.equal(familyOf('figure'), '');
  });
});

describe('configuration/checks', () => {
  const read = (value: unknown) => readCheckSettings(value, KNOWN);

  it('takes a level, or an object with a severity and options, by id or family', () => {
    const { checks, problems } = read({ figure: 'off', 'figure.sum': { severity: 'hint', tolerance: 2 }, text: { severity: 'error' } });
    assert.deepEqual(problems, []);
    assert.deepEqual([...checks], [
      ['figure', { severity: 'off', options: {} }],
      ['figure.sum', { severity: 'hint', options: { tolerance: 2 } }],
      ['text', { severity: 'error', options: {} }],
    ]);
  });

  it('leaves the severity to others where only options are set', () => {
    assert.deepEqual(read({ 'figure.sum': { tolerance: 1 } }).checks.get('figure.sum'), { severity: undefined, options: { tolerance: 1 } });
  });

  it('tells what it does not understand, and goes on with the rest', () => {
    const { checks, problems } = read({ 'figure.summ': 'off', text: 'loud', 'figure.share': { severity: 3 }, 'text.balance': 'hint', figure: ['off'] });
    assert.deepEqual([...checks.keys()], ['text.balance']);
    assert.deepEqual(said(problems), [
      '“figure.summ” is neither a check nor a family of checks',
      '“text” must be off, hint, information, warning or error, or an object with “severity”',
      '“figure.share” must be off, hint, information, warning or error, or an object with “severity”',
      '“figure” must be off, hint, information, warning or error, or an object with “severity”',
    ]);
  });

  it('tells an option that no check meant takes', () => {
    assert.deepEqual(said(read({ 'figure.share': { tolerance: 1 } }).problems), ['“figure.share” has no option “tolerance”']);
    assert.deepEqual(read({ figure: { tolerance: 1 } }).problems, []);
  });

  it('takes nothing from what is no map', () => {
    for (const value of [undefined, null]) assert.deepEqual(read(value), { checks: new Map(), problems: [] });
    for (const value of ['off', 3, ['figure']]) assert.deepEqual(said(read(value).problems), ['“checks” must be an object from check or family to a level']);
  });

  it('is not taken in by names of JavaScript', () => {
    const { checks, problems } = read(JSON.parse('{"__proto__": "off", "constructor": "off", "toString": {"severity": "off"}}'));
    assert.equal(checks.size, 0);
    assert.equal(problems.length, 3);
  });
});

describe('configuration/JSON with comments', () => {
  it('allows comments, trailing commas and a blank file', () => {
    assert.deepEqual({ ...readJsonText('// one\n{ /* two */ "a": [1, 2,], }\n').value }, { a: [1, 2] });
    assert.deepEqual(readJsonText('  \n'), { value: {}, problems: [], isSound: true });
  });

  it('keeps what can be understood of a broken file, names the line, and calls it unsound', () => {
    const { value, problems, isSound } = readJsonText('{\n  "a": 1,\n  "b": \n}');
    assert.equal(value.a, 1);
    assert.equal(isSound, false);
    assert.deepEqual(said(problems), ['is not valid JSON near line 4 (comments and trailing commas are allowed)']);
  });

  it('refuses what is no object', () => {
    for (const text of ['[]', '1', '"a"', 'null']) assert.deepEqual([readJsonText(text).isSound, Object.keys(readJsonText(text).value)], [false, []], text);
  });

  it('survives nesting without end', () => {
    assert.equal(readJsonText('['.repeat(200_000)).isSound, false);
  });
});

describe('configuration/settings.json', () => {
  it('reads checks, exclude and root, with a schema named', () => {
    const settings = readSettingsFile('{ "$schema": "x", "checks": { "text": "off" }, "exclude": ["old/", "*.bak.txt"], "root": true } // done', KNOWN);
    assert.deepEqual(settings, { checks: new Map([['text', { severity: 'off', options: {} }]]), exclude: ['old/', '*.bak.txt'], problems: [], isRoot: true, isSound: true });
  });

  it('tells keys that there are not, and values of the wrong kind', () => {
    const { problems, exclude, isRoot } = readSettingsFile('{ "check": {}, "exclude": ["a", 3], "root": "yes" }', KNOWN);
    assert.deepEqual(said(problems), ['“check” is no setting; there are checks, exclude, root', '“exclude” must be a list of patterns', '“root” must be true or false']);
    assert.deepEqual([exclude, isRoot], [['a'], false]);
  });
});
