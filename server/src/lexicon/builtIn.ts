import type { Lexicon } from '../core/lexicon/lexicon';
import packed from './compiled.json';
import { unpackLexicon, type PackedLexicon } from './packed';

/** The lexicon that the product ships. Bundles keep it in a file of its own, loaded at the first reading. */
export const BUILT_IN_LEXICON: Lexicon = unpackLexicon(packed as unknown as PackedLexicon);
