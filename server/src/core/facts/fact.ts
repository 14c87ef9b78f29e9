import type { Deictic } from '../dates/partialDate';
import type { Figure } from '../figures/figure';
import type { Identity } from '../report/identity';
import type { Section } from '../sections/section';
import type { Span } from '../text/span';

/** What a figure says of its subject; the aspects are those of the annotation guidelines, layer 2. */
export type Aspect = 'level' | 'growth' | 'share' | 'rank' | 'completion' | 'change' | 'multiple' | 'other';

/** Whether the figure is a result, an estimate (预计) or something to be reached. */
export type FactStatus = 'actual' | 'estimate' | 'target';

/** The part that a figure plays among the figures that it is bound to. */
export type GroupRole = 'total' | 'part' | 'from' | 'to' | 'delta' | 'ratio' | 'item';

/**
 * What one figure of a line measures, as far as the line's text, its figures and its terms tell it. Offsets count from the line's
 * start, indices are those of the line's lists; -1 stands for none, so that all facts have one shape.
 */
export interface LineFact {
  readonly figure: number;
  /** The subject's span; both ends are -1 where the line names none. */
  readonly start: number;
  readonly end: number;
  /** The subject as written; empty where the line names none. */
  readonly subject: string;
  /** The lexicon's entry that the subject is a mention of; -1 for none. */
  readonly entry: number;
  /** The id of that entry where facts are published with it. */
  readonly indicator: string | undefined;
  readonly aspect: Aspect;
  /** True for a decline: the value then counts as negative. */
  readonly negative: boolean;
  /** The date or the deictic word that says when, by its index in the line's lists; -1 for none. */
  readonly date: number;
  readonly deictic: number;
  /** Behind 连续 or before 前: the number of years up to the one under review; 0 for none. */
  readonly years: number;
  /** True where the date is the end of the period (截至9月30日). */
  readonly until: boolean;
  /** 全年 governs the figure: of a report on a part of the year, it is told of the whole. */
  readonly wholeYear: boolean;
  /** True for a state, which a figure of five years gives for their end (三级医院增至16家); false for a flow. */
  readonly state: boolean;
  /** 预计 or a word of aims governs the figure; undefined where the place in the report decides. */
  readonly status: 'estimate' | 'target' | undefined;
  /** The whole or the part that is spoken of, as written (全市, 民营企业); empty where nothing is said. */
  readonly scope: string;
  /** What a change is counted from and on which basis, as written (较2019年同期, 同比, 年均); empty for none. */
  readonly base: string;
  /** What is done to the subject, as written (新开工, 完工): only figures of one action can disagree. Empty for none. */
  readonly action: string;
  /** A number that figures of one line share when they are bound together; 0 for none. */
  readonly group: number;
  readonly role: GroupRole | undefined;
}

/** What a figure measures. Offsets count from the text's start. */
export interface Fact {
  /** The index of the figure in the report's list. */
  readonly figure: number;
  /** The phrase that names what is measured, as written; empty where the report does not tell. */
  readonly subject: string;
  readonly subjectSpan: Span | undefined;
  /** The lexicon's entry that the subject is a mention of (an index into its entries). */
  readonly entry: number | undefined;
  /** The canonical id of one of the indicators that facts are published with. */
  readonly indicator: string | undefined;
  readonly aspect: Aspect;
  readonly negative: boolean;
  /** `2023`, `2022-Q3`, `2022-01/2022-09`, `2021/2025`; undefined where it cannot be known. */
  readonly period: string | undefined;
  readonly status: FactStatus;
  /** The whole or the part that is spoken of, as written; empty for the place that reports. */
  readonly scope: string;
  readonly base: string;
  /** What is done to the subject, as written (新开工, 完工): only figures of one action can disagree. Empty for none. */
  readonly action: string;
  /** What binds figures together, `LINE.NUMBER`; undefined for none. */
  readonly group: string | undefined;
  readonly role: GroupRole | undefined;
}

/** What the facts of a report are placed by; figures and deictic words are placed already. */
export interface FactContext {
  readonly text: string;
  readonly identity: Identity;
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
  readonly deictics: readonly Deictic[];
}
