import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8');

const folders = (path: string): readonly string[] =>
  readdirSync(join(process.cwd(), path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const files = (path: string): readonly string[] =>
  readdirSync(join(process.cwd(), path), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );

describe('architecture', () => {
  const map = read('docs/ARCHITECTURE.md');

  it('maps every stage of the core', () => {
    for (const stage of folders('server/src/core')) assert.match(map, new RegExp(`\\| \`${stage}/\` \\|`), `docs/ARCHITECTURE.md does not mention core/${stage}/`);
  });

  it('names only files that are there', () => {
    const rows = [...map.matchAll(/^\| `(\w+)\/` \|[^|]*\| (.+) \|$/gm)];
    assert.ok(rows.length >= 10);
    for (const [, stage, start] of rows) {
      for (const [, name] of start!.matchAll(/`([\w./]+)`/g)) assert.ok(existsSync(`server/src/core/${stage}/${name}`), `core/${stage}/${name} is not there`);
    }
  });

  it('links only to pages that are there', () => {
    for (const page of ['docs/ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md'].filter((name) => existsSync(name))) {
      for (const [, target] of read(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)) {
        assert.ok(existsSync(join(process.cwd(), page, '..', target!)), `${page} links to ${target}, which is not there`);
      }
    }
  });

  it('keeps the lint rules in step with the stages', () => {
    const stages = /const STAGES = \[([^\]]+)\]/.exec(read('eslint.config.mjs'))![1]!.match(/\w+/g)!;
    assert.deepEqual([...stages].sort(), [...folders('server/src/core')].sort());
  });

  it('has tests for every stage of the core, in the same folders', () => {
    const tested = folders('test/core');
    for (const stage of folders('server/src/core').filter((name) => name !== 'lexicon')) {
      assert.ok(tested.includes(stage), `test/core/${stage}/ is missing`);
    }
  });

  it('opens no socket: nothing in the product names a network module', () => {
    const product = [...files('server/src'), ...files('client/src')].filter((name) => name.endsWith('.ts'));
    for (const path of product) assert.doesNotMatch(read(path), /from '(?:node:)?(?:http|https|net|tls|dgram|http2)'|\bfetch\(|XMLHttpRequest|WebSocket/, path);
  });

  it('runs every command that the README and CONTRIBUTING give', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const page of ['README.md', 'CONTRIBUTING.md'].filter((name) => existsSync(name))) {
      for (const [, script] of read(page).matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[script!], `${page} names npm run ${script}`);
    }
  });
});
