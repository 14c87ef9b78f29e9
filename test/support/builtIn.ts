import { createAnalyse, type Analyse } from '../../server/src/core/analyse';
import { BUILT_IN_LEXICON } from '../../server/src/lexicon/builtIn';

let analyse: Analyse | undefined;

/** The whole analysis with the built-in lexicon, made once for all tests of a run. */
export function builtInAnalyse(): Analyse {
  analyse ??= createAnalyse(BUILT_IN_LEXICON);
  return analyse;
}
