import type { TermType } from '../terms/term';
import type { Bilingual } from '../text/message';

/** One entry of the lexicon as the data files hold it (see `server/lexicon/`). */
export interface LexiconEntry {
  /** The canonical id of an indicator (`gdp`); absent for slogans and programmes. */
  readonly id?: string;
  readonly type: TermType;
  readonly canonical: string;
  /** Other wordings of the same thing, abbreviations included. */
  readonly aliases: readonly string[];
  readonly definition: Bilingual;
  /** The usual unit of an indicator (亿元). */
  readonly unit?: string;
  /** The members of a numbered slogan, in their order. */
  readonly members?: readonly string[];
  /** Where the fact comes from. */
  readonly source: string;
}

/** The lexicon, compiled from `server/lexicon/*.yaml` by `scripts/compileLexicon.mjs`. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** Measure words and units, longest first not required (个, 平方公里, 人次). */
  readonly measureWords: readonly string[];
  /** Names that hold a number which is no figure (500强, 二十大, 5G). */
  readonly numberNames: readonly string[];
  /** Five-year plans: 十四五 → 2021 to 2025. */
  readonly planPeriods: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}
