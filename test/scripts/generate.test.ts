import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILT_IN_LEXICON } from '../../server/src/lexicon/builtIn';
import { CHECKS } from '../../server/src/core/findings/registry';

interface Generator {
  readonly generateAll: () => Promise<ReadonlyMap<string, string | undefined>>;
  readonly drifted: (files: ReadonlyMap<string, string | undefined>) => readonly string[];
  readonly checkFile: (id: string) => string;
}

describe('generated files', () => {
  let generator: Generator;
  let files: ReadonlyMap<string, string | undefined>;

  before(async () => {
    generator = (await import(pathToFileURL(join(process.cwd(), 'scripts/generate.mjs')).href)) as Generator;
    files = await generator.generateAll();
  });

  it('are what would be generated now (else: npm run generate)', () => {
    assert.deepEqual(generator.drifted(files), []);
  });

  it('hold a page, a setting and both texts for every check', () => {
    const manifest = files.get('package.json') ?? '';
    for (const { id } of CHECKS) {
      assert.ok(files.get(`docs/checks/${id}.md`)?.startsWith(`# ${id}\n`), `docs/checks/${id}.md`);
      assert.ok(manifest.includes(`"%configuration.checks.${id}%"`), `package.json: ${id}`);
      for (const texts of ['package.nls.json', 'package.nls.zh-cn.json']) {
        assert.ok(files.get(texts)?.includes(`"configuration.checks.${id}"`), `${texts}: ${id}`);
      }
    }
  });

  it('show every entry of the lexicon with both its definitions', () => {
    const pages = ['indicators', 'slogans', 'programmes', 'bodies'].map((name) => files.get(`docs/terms/${name}.md`) ?? '').join('\n');
    for (const { canonical, definition } of BUILT_IN_LEXICON.entries) {
      assert.ok(pages.includes(`\n## ${canonical}`) && pages.includes(definition.zh) && pages.includes(definition.en), canonical);
    }
  });

  it('cover every file under checks/: none is left out of the registry', () => {
    const registered = CHECKS.map(({ id }) => generator.checkFile(id)).sort();
    const present = readdirSync('server/src/core/findings/checks').map((name) => `server/src/core/findings/checks/${name}`).sort();
    assert.deepEqual(registered, present);
  });

  it('name a drift when one character of a page differs', () => {
    const changed = new Map(files);
    const path = `docs/checks/${CHECKS[0]!.id}.md`;
    changed.set(path, `${files.get(path)} `);
    assert.ok(generator.drifted(changed).includes(path));
    assert.ok(!generator.drifted(files).includes(path));
  });
});
