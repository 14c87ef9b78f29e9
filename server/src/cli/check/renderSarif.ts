import type { Language } from '../../translate';
import type { Reporter } from './checked';
import type { Say } from './messages';

export function createSarifReporter(_language: Language, _say: Say): Reporter {
  throw new Error('SARIF is not written yet');
}
