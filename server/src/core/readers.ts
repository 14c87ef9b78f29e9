import { createAnalyse, type Analyse } from './analyse';
import type { Lexicon } from './lexicon/lexicon';
import { createLineReader } from './readContents';
import { createReadInstantly, type ReadInstantly } from './readInstantly';

/** What reads texts by one lexicon. */
export interface Readers {
  readonly analyse: Analyse;
  /** Undefined where every edit waits for the whole reading. */
  readonly readInstantly: ReadInstantly | undefined;
}

/** Makes both readings ready for a lexicon; they share its vocabularies. */
export function createReaders(lexicon: Lexicon): Readers {
  const lineReader = createLineReader(lexicon);
  return { analyse: createAnalyse(lexicon, lineReader), readInstantly: createReadInstantly(lexicon, lineReader) };
}
