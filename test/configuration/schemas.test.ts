import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { addIgnore } from '../../server/src/configuration/ignoreFile';
import { LEVELS } from '../../server/src/configuration/levels';
import { readSettingsFile } from '../../server/src/configuration/settingsFile';
import { CHECKS } from '../../server/src/core/findings/registry';

const compile = (name: string) => {
  const schema = JSON.parse(readFileSync(join(process.cwd(), 'docs', name), 'utf8')) as object;
  // what editors add to JSON Schema
  const vocabulary = ['markdownDescription', 'allowComments', 'allowTrailingCommas'];
  return new Ajv({ strict: true, allErrors: true, keywords: vocabulary }).compile(schema);
};

describe('the schema of .policy-lens/settings.json', () => {
  const validate = compile('policy-lens-settings.schema.json');

  it('says of every check and family what the reader says', () => {
    const ids = CHECKS.map(({ id }) => id);
    for (const key of [...ids, ...new Set(ids.map((id) => id.split('.')[0]!)), 'no.such', 'Figure']) {
      for (const value of [...LEVELS, { severity: 'hint' }, 'loud', 3, { severity: 'loud' }, null]) {
        const settings = { checks: { [key]: value } };
        const isRead = readSettingsFile(JSON.stringify(settings), CHECKS).problems.length === 0;
        assert.equal(validate(settings), isRead, `${key}: ${JSON.stringify(value)}`);
      }
    }
  });

  it('says of the other keys what the reader says', () => {
    for (const settings of [{}, { $schema: 'x' }, { exclude: ['a'] }, { exclude: 'a' }, { exclude: [1] }, { root: true }, { root: 1 }, { check: {} }, { checks: [] }]) {
      assert.equal(validate(settings), readSettingsFile(JSON.stringify(settings), CHECKS).problems.length === 0, JSON.stringify(settings));
    }
  });
});

describe('the schema of .policy-lens/ignore.json', () => {
  const validate = compile('policy-lens-ignore.schema.json');

  it('takes what is written, and refuses what would be read as nothing', () => {
    const written = addIgnore(undefined, { check: 'a.b', file: 'r.txt', hash: '0123456789abcdef', message: 'm', note: undefined });
    assert.ok(validate(JSON.parse(written!)), JSON.stringify(validate.errors));
    for (const entry of [{}, { check: 'a.b' }, { file: 'r.txt' }, { check: 'a.b', file: 'r.txt', hash: 'x' }]) assert.equal(validate({ version: 1, ignored: [entry] }), false);
    assert.equal(validate({ version: 2, ignored: [] }), false);
  });
});
