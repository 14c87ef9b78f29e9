import type { Report } from '../core/report/report';
import type { Span } from '../core/text/span';
import { firstFrom } from './lookup';
import { sectionsAround } from './sections';
import { sentenceAt } from './sentences';

export interface Period {
  /** In the form of a date's `iso`. */
  readonly iso: string;
  /** Whether the sentence says so, or only the section that it stands in. */
  readonly from: 'sentence' | 'section';
}

/** Words that make the date behind them one to compare with: 比2020年增长 speaks of another year. */
const COMPARISONS = ['比', '较', '同', '于', '自', '从'];

/** The time that a figure speaks of: the nearest date before it in its sentence, else the year of its section. */
export function periodOf(report: Report, figure: Span): Period | undefined {
  const sentence = sentenceAt(report, figure.start);
  const dates = report.figures
    .slice(firstFrom(report.figures, sentence.start), firstFrom(report.figures, figure.start))
    .filter(({ kind }) => kind === 'date');
  const words = report.deictics.slice(firstFrom(report.deictics, sentence.start), firstFrom(report.deictics, figure.start));
  const nearest = [...dates, ...words]
    .filter(({ iso, start }) => iso !== undefined && !COMPARISONS.includes(report.text[start - 1] ?? ''))
    .sort((first, second) => second.start - first.start)[0];
  if (nearest?.iso !== undefined) return { iso: nearest.iso, from: 'sentence' };
  const year = sectionsAround(report, figure.start).find((section) => section.year !== undefined)?.year;
  return year === undefined ? undefined : { iso: String(year), from: 'section' };
}
