import type { Lexicon } from '../core/lexicon/lexicon';
import compiled from './compiled.json';

/** The lexicon that the product ships. Bundles keep it in a file of its own, loaded at the first reading. */
export const BUILT_IN_LEXICON: Lexicon = compiled as unknown as Lexicon;
