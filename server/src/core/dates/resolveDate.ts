import type { DateContext, Deictic, PartialDate, YearAnchor } from './partialDate';

/**
 * Makes a date whole: `2023`, `2022-Q3`, `2021-H1`, `2021-06-30`, `2022-01/2022-09`, `2021/2025`;
 * undefined where its year cannot be known.
 */
export function resolveDate(date: PartialDate, context: DateContext): string | undefined {
  const year = date.year ?? yearBefore(date, context);
  if (year === undefined) return undefined;
  const { endYear, endMonth, endDay } = date;
  const first = pointOf(year, date);
  if (endYear === undefined && endMonth === undefined && endDay === undefined) return first;
  // 8月1日至5日: the last day has the month of the first.
  const last = { month: endMonth ?? (endDay === undefined ? undefined : date.month), day: endDay, half: undefined, quarter: undefined };
  return `${first}/${pointOf(endYear ?? year, last)}`;
}

/** Makes the period of a deictic word whole: 去年 `2024`, 五年来 `2021/2025`; undefined where its anchor is not known. */
export function resolveDeictic(deictic: Deictic, context: DateContext): string | undefined {
  const { anchor, first, last } = deictic.period;
  const year = anchorYear(anchor, context);
  if (year === undefined) return undefined;
  return first === last ? String(year + first) : `${year + first}/${year + last}`;
}

function yearBefore(date: PartialDate, context: DateContext): number | undefined {
  if (date.relativeYear === undefined) return context.year;
  const year = anchorYear(date.relativeYear.anchor, context);
  return year === undefined ? undefined : year + date.relativeYear.offset;
}

function anchorYear(anchor: YearAnchor, context: DateContext): number | undefined {
  switch (anchor) {
    case 'speech':
      return context.speechYear ?? context.planYear ?? context.reportYear;
    case 'section':
      return context.year ?? context.reportYear;
    case 'review':
      return context.reportYear ?? context.year;
  }
}

function pointOf(year: number, { half, quarter, month, day }: Pick<PartialDate, 'half' | 'quarter' | 'month' | 'day'>): string {
  if (month !== undefined) return day === undefined ? `${year}-${twoDigits(month)}` : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (quarter !== undefined) return `${year}-Q${quarter}`;
  return half === undefined ? String(year) : `${year}-H${half}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
