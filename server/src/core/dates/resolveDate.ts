import type { DateContext, PartialDate } from './partialDate';

/** Makes a date whole: `2023`, `2022-Q3`, `2021-H1`, `2021-06-30`, `2022-01/2022-09`, `2021/2025`; undefined where its year cannot be known. */
export function resolveDate(date: PartialDate, context: DateContext): string | undefined {
  const year = date.year ?? context.year;
  return year === undefined ? undefined : String(year);
}
