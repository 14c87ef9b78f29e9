import assert from 'node:assert/strict';
import { enabledChecks, withLevels, type Levels } from '../../../server/src/core/findings/levels';
import { CHECKS } from '../../../server/src/core/findings/registry';
import { builtInAnalyse } from '../../support/builtIn';

// a warning for the mark that is not closed, a hint for the bracket of the other width
const TEXT = '深化“三事分办改革。\n\n新建学校（含幼儿园)6所。';

const severities = (levels: Levels): readonly string[] =>
  withLevels(builtInAnalyse()(TEXT, { asReport: true }).findings, CHECKS, levels).map(({ severity }) => severity);

describe('severities from the settings', () => {
  it('are the findings\' own where the settings say nothing', () => assert.deepEqual(severities({}), ['warning', 'hint']));
  it('are raised, but not those of less certain findings', () => assert.deepEqual(severities({ 'text.balance': 'error' }), ['error', 'hint']));
  it('are lowered for all', () => assert.deepEqual(severities({ 'text.balance': 'hint' }), ['hint', 'hint']));
  it('drop the findings of a check that is off', () => assert.deepEqual(severities({ 'text.balance': 'off' }), []));
  it('leave the other checks alone', () => assert.deepEqual(severities({ 'section.numbering': 'off' }), ['warning', 'hint']));

  it('take a check that is off out of the list', () => {
    const ids = enabledChecks(CHECKS, { 'text.balance': 'off', 'section.numbering': 'hint' }).map(({ id }) => id);
    assert.ok(!ids.includes('text.balance') && ids.includes('section.numbering'));
    assert.equal(ids.length, CHECKS.length - 1);
  });
});
