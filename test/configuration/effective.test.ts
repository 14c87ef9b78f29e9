import assert from 'node:assert/strict';
import { readCheckSettings } from '../../server/src/configuration/checkSettings';
import { exclusionOf, levelOf, resolveChecks, type Origin, type SettingsLayer } from '../../server/src/configuration/effective';
import { explainConfiguration } from '../../server/src/configuration/explain';
import { configureFile } from '../../server/src/configuration/fileConfiguration';
import { readIgnoreFile } from '../../server/src/configuration/ignoreFile';
import { readSettingsFile } from '../../server/src/configuration/settingsFile';
import { createTranslate } from '../../server/src/translate';
import { KNOWN } from './settings.test';

const EDITOR: Origin = { kind: 'editor' };
const folderOrigin = (folder: string): Origin => ({ kind: 'folder', settings: `${folder}/.policy-lens/settings.json` });

const layer = (origin: Origin, checks: unknown, exclude: readonly string[] = [], base?: string): SettingsLayer => ({
  origin,
  checks: readCheckSettings(checks, KNOWN).checks,
  exclude,
  base,
});

/** Each check's severity with its origin and key. */
function severities(...layers: readonly SettingsLayer[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...resolveChecks(layers, KNOWN)].map(([id, { severity: { value, origin, key } }]) => [id, `${value} ${origin.kind === 'folder' ? origin.settings : origin.kind} ${key ?? ''}`.trim()]),
  );
}

describe('configuration/precedence', () => {
  it('is the checks’ own severity where nothing is set', () => {
    assert.deepEqual(severities(), { 'figure.sum': 'error default', 'figure.share': 'warning default', 'text.balance': 'warning default' });
  });

  it('puts an exact id before its family within one place', () => {
    assert.deepEqual(severities(layer(EDITOR, { 'figure.sum': 'hint', figure: 'off' })), {
      'figure.sum': 'hint editor figure.sum',
      'figure.share': 'off editor figure',
      'text.balance': 'warning default',
    });
  });

  it('puts a nearer place before an exact id farther away', () => {
    const nearest = layer(folderOrigin('/a/b'), { figure: 'information' });
    const farther = layer(folderOrigin('/a'), { 'figure.sum': 'off', text: 'off' });
    assert.deepEqual(severities(nearest, farther, layer(EDITOR, { 'text.balance': 'error' })), {
      'figure.sum': 'information /a/b/.policy-lens/settings.json figure',
      'figure.share': 'information /a/b/.policy-lens/settings.json figure',
      'text.balance': 'off /a/.policy-lens/settings.json text',
    });
  });

  it('decides severity and options one by one', () => {
    const checks = resolveChecks([layer(folderOrigin('/a'), { 'figure.sum': { tolerance: 1 } }), layer(EDITOR, { figure: { severity: 'hint', tolerance: 9, other: true } })], KNOWN);
    const { severity, options } = checks.get('figure.sum')!;
    assert.deepEqual(severity, { value: 'hint', origin: EDITOR, key: 'figure' });
    assert.deepEqual(options, {
      tolerance: { value: 1, origin: folderOrigin('/a'), key: 'figure.sum' },
      other: { value: true, origin: EDITOR, key: 'figure' },
    });
  });

  it('lets a finding keep its own, lower severity unless somebody has set one', () => {
    const finding = { check: 'figure.sum', severity: 'information' } as const;
    assert.equal(levelOf(finding, resolveChecks([], KNOWN)), 'information');
    assert.equal(levelOf(finding, resolveChecks([layer(EDITOR, { figure: 'warning' })], KNOWN)), 'warning');
    assert.equal(levelOf({ check: 'no.such', severity: 'hint' }, resolveChecks([], KNOWN)), 'hint');
  });

  it('excludes a file when any place excludes it, each pattern counting from its own folder', () => {
    const layers = [layer(folderOrigin('/a/b'), {}, ['x.txt'], '/a/b'), layer(folderOrigin('/a'), {}, ['/b/old'], '/a'), layer(EDITOR, {}, ['*.bak.txt'], undefined)];
    assert.deepEqual(exclusionOf('/a/b/x.txt', layers), { value: 'x.txt', origin: folderOrigin('/a/b'), key: 'exclude' });
    assert.deepEqual(exclusionOf('/a/b/old/y.txt', layers), { value: '/b/old', origin: folderOrigin('/a'), key: 'exclude' });
    assert.equal(exclusionOf('/a/c/y.txt', layers), undefined);
    assert.equal(exclusionOf('/a/z.bak.txt', layers), undefined, 'a pattern without a folder excludes nothing');
  });
});

describe('configuration/Show Effective Configuration', () => {
  const configuration = configureFile('file:///a/%E6%96%87/r.txt', {
    folders: [
      {
        folder: 'file:///a',
        settings: readSettingsFile('{ "checks": { "figure": "hint", "figure.sum": { "tolerance": 2 }, "typo": "off" }, "exclude": ["old/"] }', KNOWN),
        ignores: readIgnoreFile('{ "ignored": [{ "check": "text.balance", "file": "文/r.txt" }] }'),
        unreadable: [],
      },
    ],
    editor: { settings: { checks: readCheckSettings({ 'text.balance': 'error' }, KNOWN).checks, exclude: [], problems: [] }, base: 'file:///a' },
    stored: undefined,
    home: 'file:///a',
    known: KNOWN,
  });

  it('says where each value came from', () => {
    assert.equal(
      explainConfiguration(configuration, createTranslate('en')),
      `// file:///a/文/r.txt
// The first that sets a value decides: folder settings, the nearest first; then the editor’s; then the defaults. An exact id goes before its family. What is ignored beats them all.
// Ignored: 1 entries in file:///a/.policy-lens/ignore.json
// What is ignored next is written to file:///a/.policy-lens/ignore.json
// ⚠ file:///a/.policy-lens/settings.json: “typo” is neither a check nor a family of checks
{
  "checks": {
    "figure.sum": {
      "severity": "hint", // figure in file:///a/.policy-lens/settings.json
      "tolerance": 2 // figure.sum in file:///a/.policy-lens/settings.json
    },
    "figure.share": "hint", // figure in file:///a/.policy-lens/settings.json
    "text.balance": "error" // text.balance in the editor’s settings
  },
  "exclude": [
    "old/" // file:///a/.policy-lens/settings.json
  ]
}
`,
    );
  });

  it('speaks Chinese, and is JSON with comments', () => {
    const text = explainConfiguration(configuration, createTranslate('zh'));
    assert.ok(text.includes('编辑器设置 中的 text.balance') && text.includes('先设者为准'));
    assert.deepEqual(readSettingsFile(text, KNOWN).exclude, ['old/']);
    assert.equal(readSettingsFile(text, KNOWN).isSound, true);
  });

  it('no name ends its comment', () => {
    const text = explainConfiguration({ ...configuration, file: '/a\n"x": 1' }, createTranslate('en'));
    assert.ok(readSettingsFile(text, KNOWN).isSound);
  });
});
