/** A date or period as it is written. A part that the text leaves out is undefined and comes from the context. */
export interface PartialDate {
  readonly year: number | undefined;
  readonly endYear: number | undefined;
  readonly half: 1 | 2 | undefined;
  readonly quarter: 1 | 2 | 3 | 4 | undefined;
  readonly month: number | undefined;
  readonly endMonth: number | undefined;
  readonly day: number | undefined;
  readonly endDay: number | undefined;
}

/**
 * A word that says when without a date: 今年, 去年, 同期, 五年来, 近三年. It is resolved for later stages and not listed as a date.
 * `start` and `end` count as a figure's do.
 */
export interface Deictic {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The resolved period, in the form of a figure's `iso`; undefined where the context does not tell. */
  readonly iso: string | undefined;
}

/** What a line's dates are resolved against. */
export interface DateContext {
  /** The year that the section speaks of, or the report's year under review. */
  readonly year: number | undefined;
  /** The report's year under review and the year that it plans. */
  readonly reportYear: number | undefined;
  readonly planYear: number | undefined;
}
