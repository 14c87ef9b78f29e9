import assert from 'node:assert/strict';
import { addIgnore, readIgnoreFile, removeIgnores, type IgnoreEntry } from '../../server/src/configuration/ignoreFile';
import { GONE, lapsedIn, UNREAD } from '../../server/src/configuration/lookedAt';
import { findLapsed, ignoresOf, nameInSource, type FileState } from '../../server/src/configuration/ignores';

const entry = (check: string, file: string, hash?: string): IgnoreEntry => ({ check, file, hash, message: undefined, note: undefined });
const add = (text: string | undefined, given: IgnoreEntry): string => addIgnore(text, given) ?? assert.fail('was not written');

describe('configuration/ignore.json', () => {
  it('is made with the first entry, readable by people', () => {
    assert.equal(
      add(undefined, { ...entry('text.balance', '2024/报告.txt', '0123456789abcdef'), message: '「“」没有配对', note: '引文如此' }),
      `{
  "version": 1,
  "ignored": [
    {
      "check": "text.balance",
      "file": "2024/报告.txt",
      "hash": "0123456789abcdef",
      "message": "「“」没有配对",
      "note": "引文如此"
    }
  ]
}
`,
    );
  });

  it('keeps its entries in order, wherever they come in', () => {
    const entries = [entry('text.balance', 'b.txt', '2'), entry('text.balance', 'a.txt', '9'), entry('figure.sum', 'b.txt', '1'), entry('text.balance', 'b.txt'), entry('text.balance', 'b.txt', '1')];
    const text = entries.reduce<string | undefined>((current, given) => add(current, given), undefined)!;
    assert.deepEqual(readIgnoreFile(text).entries.map(({ check, file, hash = '' }) => `${file} ${check} ${hash}`.trim()), [
      'a.txt text.balance 9', 'b.txt figure.sum 1', 'b.txt text.balance', 'b.txt text.balance 1', 'b.txt text.balance 2',
    ]);
    assert.equal([...entries].reverse().reduce<string | undefined>((current, given) => add(current, given), undefined), text);
  });

  it('leaves comments and all other lines as they stand', () => {
    const text = '{\n\t// agreed with the office on 3 March\n\t"version": 1,\n\t"ignored": [\n\t\t{ "check": "a.b", "file": "a.txt" }, // whole check\n\t\t{ "check": "a.b", "file": "c.txt" },\n\t],\n}\n';
    const lines = add(text, entry('a.b', 'b.txt', '1')).split('\n');
    for (const line of text.split('\n')) assert.ok(lines.includes(line), line);
    assert.deepEqual(readIgnoreFile(lines.join('\n')).entries.map(({ file }) => file), ['a.txt', 'b.txt', 'c.txt']);
  });

  it('adds behind the last entry and its comment, with or without a comma', () => {
    const head = '{\n  "ignored": [\n    { "check": "a.b", "file": "a.txt" }';
    const added = '    {\n      "check": "a.b",\n      "file": "b.txt"\n    }';
    assert.equal(add(`${head} // mine\n  ]\n}`, entry('a.b', 'b.txt')), `${head}, // mine\n${added}\n  ]\n}`);
    assert.equal(add(`${head}, // mine\n  ]\n}`, entry('a.b', 'b.txt')), `${head}, // mine\n${added},\n  ]\n}`);
    assert.deepEqual(readIgnoreFile(add('{"ignored":[{"check":"a.b","file":"a.txt"}]}', entry('a.b', 'b.txt'))).entries.map(({ file }) => file), ['a.txt', 'b.txt']);
  });

  it('leaves no comma behind when the last entry goes', () => {
    const text = add(add(undefined, entry('a.b', 'a.txt')), entry('a.b', 'b.txt'));
    assert.equal(removeIgnores(text, [1]), add(undefined, entry('a.b', 'a.txt')));
    assert.deepEqual(JSON.parse(removeIgnores(text, [0, 1])!), { version: 1, ignored: [] });
    assert.deepEqual(readIgnoreFile(removeIgnores('{"ignored":[{"check":"a.b","file":"a.txt"}, {"check":"a.b","file":"b.txt"}]}', [0])!).entries, [entry('a.b', 'b.txt')]);
  });

  it('keeps the line ends of Windows', () => {
    const text = add('{\r\n  "version": 1,\r\n  "ignored": []\r\n}\r\n', entry('a.b', 'a.txt'));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('takes an entry once', () => {
    const text = add(undefined, entry('a.b', 'a.txt', '1'));
    assert.equal(add(text, { ...entry('a.b', 'a.txt', '1'), note: 'again' }), text);
  });

  it('adds the list where there is none', () => {
    assert.deepEqual(readIgnoreFile(add('{ "version": 1 }', entry('a.b', 'a.txt'))).entries, [entry('a.b', 'a.txt')]);
    assert.deepEqual(readIgnoreFile(add('  ', entry('a.b', 'a.txt'))).entries, [entry('a.b', 'a.txt')]);
  });

  it('does not write to what is broken, is no list or is of a later version', () => {
    for (const text of ['{ "ignored": [', '[]', '{ "ignored": {} }', '{ "version": 2, "ignored": [] }']) {
      assert.equal(addIgnore(text, entry('a.b', 'a.txt')), undefined, text);
      assert.equal(removeIgnores(text, [0]), undefined, text);
      assert.ok(readIgnoreFile(text).problems.length > 0, text);
    }
  });

  it('tells entries that are none, and widens none of them', () => {
    const { entries, problems } = readIgnoreFile('{ "ignored": [1, { "check": "a.b" }, { "check": "a.b", "file": "a.txt", "hash": 5 }, { "check": "a.b", "file": "b.txt" }] }');
    assert.deepEqual(entries, [entry('a.b', 'b.txt')]);
    assert.deepEqual(problems.map(({ slots }) => slots[0]), [1, 2, 3]);
  });

  it('takes entries out, by their number among those that are understood', () => {
    const text = '{\n  "version": 1,\n  "ignored": [\n    7,\n    { "check": "a.b", "file": "a.txt" }, // first\n    { "check": "a.b", "file": "b.txt" },\n    { "check": "a.b", "file": "c.txt" } // last\n  ]\n}\n';
    const pruned = removeIgnores(text, [2, 0])!;
    assert.deepEqual(readIgnoreFile(pruned).entries.map(({ file }) => file), ['b.txt']);
    assert.ok(pruned.includes('    7,\n') && pruned.includes('{ "check": "a.b", "file": "b.txt" }'));
    assert.equal(removeIgnores(text, []), text);
  });
});

describe('configuration/ignoring', () => {
  const sources = [
    { location: '/a/.policy-lens/ignore.json', base: '/a', entries: [entry('text.balance', 'b/r.txt', '1'), entry('figure.sum', 'b/r.txt')] },
    { location: 'storage', base: undefined, entries: [entry('text.balance', '/a/b/r.txt', '2')] },
  ];

  it('matches an entry by its file, check and hash, or the whole check', () => {
    const find = ignoresOf(sources, '/a/b/r.txt');
    assert.equal(find('text.balance', () => '1')?.entry, sources[0]!.entries[0]);
    assert.equal(find('text.balance', () => '2')?.source.location, 'storage');
    assert.equal(find('text.balance', () => '3'), undefined);
    assert.equal(find('figure.sum', () => assert.fail('no hash is needed'))?.entry, sources[0]!.entries[1]);
    assert.equal(find('figure.share', () => assert.fail('no hash is needed')), undefined);
    assert.equal(ignoresOf(sources, '/a/r.txt')('figure.sum', () => '1'), undefined);
  });

  it('names a file as its source names it', () => {
    assert.equal(nameInSource({ base: 'file:///a' }, 'file:///a/%E6%96%87.txt'), '文.txt');
    assert.equal(nameInSource({ base: undefined }, 'untitled:Untitled-1'), 'untitled:Untitled-1');
    assert.equal(nameInSource({ base: '/b' }, '/a/x.txt'), undefined);
  });

  it('an entry lapses when its file or its finding is gone, and stays where nothing can be told', () => {
    const states: Readonly<Record<string, FileState>> = {
      'read.txt': { kind: 'read', findings: [{ check: 'a.b', hash: '1' }] },
      'gone.txt': { kind: 'gone' },
      'unread.txt': { kind: 'unread' },
    };
    const entries = [
      entry('a.b', 'read.txt', '1'), entry('a.b', 'read.txt', '2'), entry('a.b', 'read.txt'), entry('a.c', 'read.txt'),
      entry('off.one', 'read.txt'), entry('a.b', 'gone.txt'), entry('off.one', 'gone.txt'), entry('a.b', 'unread.txt', '1'),
    ];
    assert.deepEqual(findLapsed(entries, (file) => states[file]!, (check) => check === 'off.one'), [1, 3, 5, 6]);
  });

  it('each file is looked at once, and none outside the folder', async () => {
    const asked: string[] = [];
    const lookAt = (file: string) => {
      asked.push(file);
      return Promise.resolve(file === 'gone.txt' ? GONE : UNREAD);
    };
    const names = ['a.txt', 'a.txt', 'gone.txt', '../secret.txt', '/etc/passwd', 'x/../../y.txt', 'x//y.txt'];
    const source = { location: '/w/.policy-lens/ignore.json', base: '/w', entries: names.map((file) => entry('a.b', file)) };
    assert.deepEqual(await lapsedIn(source, lookAt), [2, 3, 4, 5, 6]);
    assert.deepEqual(asked, ['a.txt', 'gone.txt']);
    const stored = { location: 'memory:/ignore.json', base: undefined, entries: [entry('a.b', 'file:///x/a.txt')] };
    assert.deepEqual(await lapsedIn(stored, lookAt), []);
    assert.equal(asked.at(-1), 'file:///x/a.txt');
  });
});
