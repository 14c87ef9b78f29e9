import type { Deictic } from '../dates/partialDate';
import type { Figure } from '../figures/figure';
import type { Identity } from '../report/identity';
import type { Section } from '../sections/section';
import type { FactContext, FactStatus } from './fact';
import { firstFrom } from './tokenList';

/** What a section says of the figures in it: the period that they are about and whether it is still to come. */
export interface SectionPeriod {
  /** Where the section begins. */
  readonly start: number;
  readonly period: string | undefined;
  readonly status: FactStatus;
}

/** What headings of what is to come and of what has been say. */
const PLANNING = [
  '安排', '目标', '任务', '打算', '建议', '展望', '部署', '思路', '要求', '下一步', '今后', '未来', '取向', '举措', '计划', '重点工作', '各项工作',
];
const REVIEWING = ['回顾', '执行情况', '完成情况', '总结', '成就', '成绩', '进展情况', '工作情况', '过去'];

/** The periods of a report's sections, in the order of the text; the first holds for what stands before any section. */
export function sectionPeriods(context: FactContext): readonly SectionPeriod[] {
  const { sections, identity, figures } = context;
  const review: SectionPeriod = { start: 0, period: reviewPeriod(identity, figures), status: 'actual' };
  const periods: SectionPeriod[] = [review];
  let current = review;
  for (const section of sections) {
    if (section.level > 1 || section.kind === 'chrome' || section.kind === 'title') continue;
    current = section.kind === 'annex' ? { ...review, start: section.span.start } : periodOf(section, context, review, current);
    periods.push(current);
  }
  return periods;
}

function periodOf(section: Section, { text, identity, figures, deictics }: FactContext, review: SectionPeriod, before: SectionPeriod): SectionPeriod {
  const start = section.span.start;
  const named = periodNamedIn(section, figures, deictics);
  const plans = PLANNING.some((word) => section.title.includes(word));
  const reviews = REVIEWING.some((word) => section.title.includes(word));
  const lies = named === undefined || identity.year === undefined ? 0 : endYear(named) - identity.year;
  if (reviews || (named !== undefined && lies < 0)) {
    return { start, period: narrowed(named, review.period) ?? review.period, status: 'actual' };
  }
  if (plans || lies > 0) return { start, period: named ?? plannedPeriod(identity), status: 'target' };
  if (named !== undefined) return { start, period: narrowed(named, review.period), status: 'actual' };
  // a heading in fine words alone (牢记历史使命，奋勇争先)
  if (section.kind === 'numbered' && setsTargets(text, section)) return { start, period: plannedPeriod(identity), status: 'target' };
  return { start, period: before.period, status: before.status };
}

/** The targets of the year stand near the beginning of the part that plans. */
function setsTargets(text: string, { body }: Section): boolean {
  const target = text.indexOf('预期目标', body.start);
  return target >= 0 && target < Math.min(body.end, body.start + OPENING_LENGTH);
}

const OPENING_LENGTH = 3000;

/** A heading that names only the year of an interim report means the part of it that is over. */
function narrowed(named: string | undefined, review: string | undefined): string | undefined {
  return named !== undefined && named.length === 4 && review?.startsWith(named) ? review : named;
}

function plannedPeriod({ planYear, year }: Identity): string | undefined {
  const planned = planYear ?? (year === undefined ? undefined : year + 1);
  return planned === undefined ? undefined : String(planned);
}

/** The first date or deictic word of a heading. */
function periodNamedIn({ span }: Section, figures: readonly Figure[], deictics: readonly Deictic[]): string | undefined {
  const date = firstIn(figures, span.start, span.end, (figure) => figure.kind === 'date' && figure.iso !== undefined);
  const deictic = firstIn(deictics, span.start, span.end, (one) => one.iso !== undefined);
  if (date && deictic) return date.start < deictic.start ? date.iso : deictic.iso;
  return date?.iso ?? deictic?.iso;
}

function firstIn<T extends { readonly start: number }>(
  list: readonly T[],
  start: number,
  end: number,
  fits: (one: T) => boolean,
): T | undefined {
  for (let index = firstFrom(list, start); index < list.length && list[index]!.start < end; index++) {
    if (fits(list[index]!)) return list[index];
  }
  return undefined;
}

/** The period under review: the year, or for an interim report the part of it that the opening names. */
function reviewPeriod(identity: Identity, figures: readonly Figure[]): string | undefined {
  const year = identity.year === undefined ? undefined : String(identity.year);
  if (identity.kind !== 'interimReport' && !(identity.kind === 'planReport' && identity.planYear === identity.year)) return year;
  for (const { date, iso } of figures) {
    if (!date || iso === undefined || (year !== undefined && !iso.startsWith(year))) continue;
    if (date.half === 1) return iso;
    if (date.quarter !== undefined) return `${iso.slice(0, 4)}-01/${iso.slice(0, 4)}-${String(date.quarter * 3).padStart(2, '0')}`;
    if (date.endMonth !== undefined) return iso;
  }
  return year;
}

/** The last year of a period: 2025 of `2021/2025`, 2022 of `2022-01/2022-09`. */
export function endYear(period: string): number {
  const slash = period.indexOf('/');
  return Number(slash < 0 ? period.slice(0, 4) : period.slice(slash + 1, slash + 5));
}
