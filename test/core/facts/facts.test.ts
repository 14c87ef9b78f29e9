import { runFixtures } from '../../support/fixtures';
import { renderFacts } from './renderFacts';

/** One file a form of sentence. */
const FORMS = ['before', 'after', 'shared', 'pairs', 'carried', 'aspects', 'shares', 'periods', 'status', 'intervals', 'limits', 'scopes'];

for (const form of FORMS) runFixtures(`core/facts/${form}`, renderFacts);
