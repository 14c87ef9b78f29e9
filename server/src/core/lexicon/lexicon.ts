import type { TermType } from '../terms/term';
import type { Bilingual } from '../text/message';
import type { GlossaryTerm } from './glossary';

/** How the published growth rate of an indicator relates to its published levels. */
export type GrowthBasis =
  /** Levels at current prices, growth at constant prices: the one never follows from the other. */
  | 'constantPrice'
  /** Levels and growth at current prices: the one follows from the other. */
  | 'currentPrice'
  /** Growth is published on a comparable base (revised or changing samples): it does not follow from the levels. */
  | 'notComparable'
  /** Both a nominal and a real growth rate are in use. */
  | 'nominalAndReal'
  /** A physical amount or a count: growth follows from the levels. */
  | 'physical'
  /** A rate or a share: its change is stated in percentage points. */
  | 'points';

/** One entry of the lexicon as the data files hold it (see `server/lexicon/` and `docs/lexicon.md`). */
export interface LexiconEntry {
  /** The canonical id of an indicator (`gdp`), in kebab case; absent for everything else. */
  readonly id?: string;
  readonly type: TermType;
  readonly canonical: string;
  /** Other wordings of the same thing: the data files' aliases, then their abbreviations. */
  readonly aliases: readonly string[];
  /** Wordings that mean this only between quotation marks (“两新”), since they mean something else without. */
  readonly quotedAliases?: readonly string[];
  /**
   * Wordings that are mistaken for this: a wrong character, a member missing or out of order. They are wordings of no entry. One with quotation marks is
   * wrong only between them (“一路一带”, but 解放一路一带).
   */
  readonly wrongVariants?: readonly string[];
  /** Wordings of this entry that official use has left. */
  readonly dated?: readonly DatedWording[];
  readonly definition: Bilingual;
  /** The usual unit of an indicator (亿元). */
  readonly unit?: string;
  /** How an indicator's growth relates to its levels, where known. */
  readonly growthBasis?: GrowthBasis;
  /**
   * The least and the greatest usual value of an indicator in a year, in its unit, by level of government. Rough: a value outside is a reason to
   * look twice, no error.
   */
  readonly magnitude?: Readonly<Partial<Record<GovernmentLevel, readonly [number, number]>>>;
  /** The members of a numbered slogan, in their order. */
  readonly members?: readonly string[];
  /** True where the members are always named in these words and this order. */
  readonly fixedMembers?: true;
  /** The year in which the wording came up, where known. */
  readonly since?: number;
  /** Where the fact comes from. */
  readonly source: string;
  /**
   * The pinyin initials of the name, the aliases and the quoted aliases, in this order, with a space between (`dqsczz gdp sczz`): lower-case
   * letters and digits. `scripts/lexicon/initials.mjs` computes them when building; the entries of a glossary have none.
   */
  readonly initials?: string;
  /** What a glossary of the workspace says of it, which goes before the entry's own words. Never in the data files. */
  readonly glossary?: GlossaryTerm;
}

/** Prefectures and sub-provincial cities count as `city`, districts and county-level cities as `county`. */
export type GovernmentLevel = 'national' | 'province' | 'city' | 'county';

/** A wording that official use has left: 市场主体, since 2023 经营主体. */
export interface DatedWording {
  /** One of the entry's wordings. */
  readonly wording: string;
  readonly replacement: string;
  /** The first year of the replacement in official use. */
  readonly since: number;
  /** The levels of government at which it was replaced; absent: at all. */
  readonly levels?: readonly GovernmentLevel[];
  /** The document that made the change. */
  readonly source: string;
}

/** Wordings that look like terms and are none. */
export interface NotTerms {
  /** Rhetoric and everyday phrases that stand between quotation marks (“组合拳”). */
  readonly quoted: readonly string[];
  /** Longer words of running text that hold a term or the ending of a name by chance (工程师, 率先). */
  readonly phrases: readonly string[];
}

/** Words that stand before a name and are no part of it: a name without marks begins behind the last of them. */
export interface NameEdges {
  /** Verbs that take a programme (实施, 开展). */
  readonly beforeProgrammes: readonly string[];
  /** Everything else (提高, 全市, 的). */
  readonly others: readonly string[];
}

/** A measure word or unit, and where it is none. */
export interface MeasureWord {
  readonly word: string;
  /** What may not follow it, as together they are another word (家 before 庭). */
  readonly notBefore: readonly string[];
  /** True when it counts only behind Arabic digits (分: 600分, but not 十分). */
  readonly digitsOnly: boolean;
  /** True when a Chinese numeral before it counts behind a list of as many members (沈阳、大连两市). */
  readonly afterList: boolean;
}

/** The words by which the facts stage tells what a figure measures (`server/lexicon/fact-words.yaml` explains each list). */
export interface FactWords {
  /** The ids of the indicators that facts are published with. */
  readonly indicators: readonly string[];
  /** Indicators that are published under another's id, by their own. */
  readonly publishedAs: Readonly<Record<string, string>>;
  readonly links: readonly string[];
  readonly to: readonly string[];
  readonly from: readonly string[];
  readonly growth: SignedWords;
  readonly moves: SignedWords;
  readonly changes: readonly string[];
  readonly bases: readonly string[];
  readonly baseMarks: readonly string[];
  readonly estimates: readonly string[];
  readonly targets: readonly string[];
  readonly respectively: readonly string[];
  readonly among: readonly string[];
  readonly share: readonly string[];
  readonly shareNouns: readonly string[];
  readonly targetNouns: readonly string[];
  readonly attributes: readonly string[];
  readonly rates: readonly string[];
  readonly counts: readonly string[];
  readonly cumulative: readonly string[];
  readonly candidates: readonly string[];
  readonly neutralVerbs: readonly string[];
  readonly amounts: { readonly words: readonly string[]; readonly behind: string; readonly indicator: string };
  readonly leads: readonly string[];
  readonly scopes: readonly string[];
  readonly ownScopes: readonly string[];
  readonly verbs: readonly string[];
  readonly actions: readonly string[];
  readonly intransitives: readonly string[];
  readonly nouns: readonly string[];
  readonly heads: readonly string[];
  readonly fillers: readonly string[];
  readonly conjunctions: readonly string[];
  readonly etc: readonly string[];
  readonly of: readonly string[];
  readonly bounds: readonly string[];
}

/** Words of movement, by the way that they say. */
export interface SignedWords {
  readonly '+': readonly string[];
  readonly '-': readonly string[];
}

/** The lexicon, compiled from `server/lexicon/*.yaml` by `scripts/compileLexicon.mjs`. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  readonly notTerms?: NotTerms;
  readonly nameEdges?: NameEdges;
  /** Measure words and units (个, 平方公里, 人次), in any order; a plain string is a word without restrictions. */
  readonly measureWords: readonly (string | (Partial<MeasureWord> & Pick<MeasureWord, 'word'>))[];
  /** Names that hold a number which is no figure (500强, 二十大, 5G). */
  readonly numberNames: readonly string[];
  readonly factWords?: FactWords;
  readonly planPeriods: PlanPeriods;
  readonly anniversaries: Anniversaries;
}

/** Five-year plans in their order, and the words that say which of a plan's years are meant (`server/lexicon/plan-periods.yaml`). */
export interface PlanPeriods {
  readonly plans: readonly PlanPeriod[];
  /** 末, 期间: words behind the name that say when. */
  readonly phases: readonly PlanPart[];
  /** 收官之年: what a year may be to a plan. */
  readonly roles: readonly PlanPart[];
}

/** 十四五 → 2021 to 2025. */
export interface PlanPeriod {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Words for some of a plan's years, counted from 1. */
export interface PlanPart {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Events whose anniversaries reports speak of (`server/lexicon/anniversaries.yaml`). */
export interface Anniversaries {
  /** The wordings of an event as they stand before the number, and its year. */
  readonly events: readonly { readonly words: readonly string[]; readonly year: number }[];
  /** Events that every place has one of (建城). */
  readonly own: readonly string[];
}
