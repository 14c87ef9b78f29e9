import assert from 'node:assert/strict';
import { matchesGlob } from '../../server/src/configuration/globs';
import { foldersAbove, isSamePlace, join, relativePath } from '../../server/src/configuration/locations';

describe('configuration/globs', () => {
  const CASES: readonly (readonly [pattern: string, matches: readonly string[], misses: readonly string[]])[] = [
    ['*.bak.txt', ['a.bak.txt', '2023/a.bak.txt'], ['a.txt', 'a.bak.txt.md']],
    ['drafts', ['drafts', 'drafts/a.txt', '2023/drafts/x/a.txt'], ['drafts.txt', 'mydrafts/a.txt']],
    ['drafts/', ['drafts/a.txt', '2023/drafts/a.txt'], ['a/drafts.txt']],
    ['/drafts', ['drafts/a.txt'], ['2023/drafts/a.txt']],
    ['2023/*.txt', ['2023/a.txt'], ['2023/x/a.txt', 'old/2023/a.txt', '2024/a.txt']],
    ['**/archive/**', ['archive/a.txt', 'x/archive/y/a.txt'], ['archived/a.txt']],
    ['20??/工作报告.txt', ['2023/工作报告.txt'], ['203/工作报告.txt', '2023/计划报告.txt']],
    ['a**b/*', ['aXYb/c.txt'], ['ab']],
    ['[draft].txt', ['[draft].txt'], ['d.txt']],
    ['**', ['a.txt', 'x/a.txt'], []],
    ['./drafts/a.txt', ['drafts/a.txt'], ['x/drafts/a.txt']],
    ['', [], ['a.txt']],
    ['/', [], ['a.txt']],
  ];
  for (const [pattern, matches, misses] of CASES) {
    it(`“${pattern}”`, () => {
      for (const path of matches) assert.ok(matchesGlob(pattern, path), `${path} should match`);
      for (const path of misses) assert.ok(!matchesGlob(pattern, path), `${path} should not match`);
    });
  }

  it('comes to an end soon, whatever the pattern (else mocha’s own limit ends it)', () => {
    assert.equal(matchesGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(5_000)), false);
    assert.equal(matchesGlob(`${'**/'.repeat(100)}b`, Array(500).fill('a').join('/')), false);
  });
});

describe('configuration/locations', () => {
  it('lists the folders above a file, the nearest first, of paths and URIs', () => {
    assert.deepEqual(foldersAbove('/a/b/c.txt'), ['/a/b', '/a', '/']);
    assert.deepEqual(foldersAbove('C:/a/c.txt'), ['C:/a', 'C:/']);
    assert.deepEqual(foldersAbove('file:///a/b/c.txt'), ['file:///a/b', 'file:///a', 'file:///']);
    assert.deepEqual(foldersAbove('vscode-vfs://github/o/r/c.txt'), ['vscode-vfs://github/o/r', 'vscode-vfs://github/o', 'vscode-vfs://github/']);
    assert.deepEqual(foldersAbove('untitled:Untitled-1'), []);
  });

  it('joins and relates, whatever is percent-encoded', () => {
    assert.equal(join('/', 'a'), '/a');
    assert.equal(join('/b', 'a'), '/b/a');
    assert.equal(relativePath('file:///%E6%8A%A5%E5%91%8A', 'file:///报告/2024%20年.txt'), '2024 年.txt');
    assert.equal(relativePath('/a', '/ab/c.txt'), undefined);
    assert.equal(relativePath('/', '/c.txt'), 'c.txt');
    assert.equal(relativePath('file:///a', 'file:///a/100%.txt'), '100%.txt');
    assert.ok(isSamePlace('file:///c%3A/a/', 'file:///c:/a') && !isSamePlace('/a', '/b'));
  });
});
