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
  /** The year as a word before the date says it (去年三季度); undefined where no such word stands. */
  readonly relativeYear: RelativeYear | undefined;
}

/**
 * What a word such as 去年 counts from: `speech` the year in which the report is read (今年, 去年, 明年), `section` the year
 * that the section speaks of (当年, 上年, 同期), `review` the year under review (五年来, 近三年, 今后五年).
 */
export type YearAnchor = 'speech' | 'section' | 'review';

/** One year, counted from the anchor: 去年 is -1 from `speech`. */
export interface RelativeYear {
  readonly anchor: YearAnchor;
  readonly offset: number;
}

/** A run of whole years, both ends included: 五年来 is -4 to 0 from `review`, 今后五年 is 1 to 5. */
export interface RelativePeriod {
  readonly anchor: YearAnchor;
  readonly first: number;
  readonly last: number;
}

/**
 * A word that says when without a date: 今年, 去年, 同期, 五年来, 近三年. It is resolved for later stages and not listed as a date.
 * `start` and `end` count as a figure's do.
 */
export interface Deictic {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly period: RelativePeriod;
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
  /** The year in which the report is read, from the date of the meeting; where unknown, the planned year, else the year under review. */
  readonly speechYear?: number | undefined;
}

/** A date of which only the given parts are written. */
export function partialDate(parts: Partial<PartialDate>): PartialDate {
  return {
    year: parts.year,
    endYear: parts.endYear,
    half: parts.half,
    quarter: parts.quarter,
    month: parts.month,
    endMonth: parts.endMonth,
    day: parts.day,
    endDay: parts.endDay,
    relativeYear: parts.relativeYear,
  };
}
