import type { Deictic } from '../dates/partialDate';
import type { Identity } from '../report/identity';
import type { Span } from '../text/span';
import type { Fact, FactContext, FactStatus, LineFact } from './fact';
import { endYear, sectionPeriods, type SectionPeriod } from './periods';

/** A line with its facts and how many figures and deictic words it has. */
export interface FactLine extends Span {
  readonly facts: readonly LineFact[];
  readonly figures: number;
  readonly deictics: number;
}

/** A period before the section's that governs a whole paragraph opens it (五年来,…). */
const OPENING_LENGTH = 8;

/** Gives the lines' facts their place in the text, their period and their status, in the order of the figures. */
export function placeFacts(lines: readonly FactLine[], context: FactContext): readonly Fact[] {
  const { identity, figures, deictics } = context;
  const periods = sectionPeriods(context);
  const whole = ownPlaceWords(identity.place);
  const facts: Fact[] = [];
  let section = 0;
  let figure = 0;
  let deictic = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    for (const fact of line.facts) {
      // a whole report may stand on one line
      const position = figures[figure + fact.figure]!.start;
      while (section + 1 < periods.length && periods[section + 1]!.start <= position) section++;
      const current = openingPeriod(line, periods[section]!, deictics[deictic]);
      facts.push(placeFact(fact, line.start, index, figure, deictic, current, context, whole));
    }
    figure += line.figures;
    deictic += line.deictics;
  }
  return facts;
}

/** The period of a paragraph: its section's, unless it opens with one of several years (——五年来,…). */
function openingPeriod(line: FactLine, section: SectionPeriod, first: Deictic | undefined): SectionPeriod {
  if (line.deictics === 0 || !first || section.start > line.start || first.start - line.start > OPENING_LENGTH) return section;
  if (first.iso === undefined || !first.iso.includes('/')) return section;
  return { start: line.start, period: first.iso, status: section.status };
}

function placeFact(
  fact: LineFact, offset: number, line: number, figureOffset: number, deicticOffset: number, section: SectionPeriod,
  { identity, figures, deictics }: FactContext, whole: readonly string[],
): Fact {
  const stated = namedPeriod(fact, figures[figureOffset + fact.date]?.iso, deictics[deicticOffset + fact.deictic]?.iso, section, identity);
  const named = stated ?? (fact.wholeYear ? wholeYearOf(section.period) : undefined);
  const period = periodOf(fact, named, section);
  return {
    figure: figureOffset + fact.figure,
    subject: fact.subject,
    subjectSpan: fact.start < 0 ? undefined : { start: fact.start + offset, end: fact.end + offset },
    entry: fact.entry < 0 ? undefined : fact.entry,
    indicator: fact.indicator,
    aspect: fact.aspect,
    negative: fact.negative,
    period,
    status: statusOf(fact, stated, section, identity),
    scope: whole.includes(fact.scope) ? '' : fact.scope,
    base: fact.base,
    action: fact.action,
    group: fact.group === 0 ? undefined : `${line + 1}.${fact.group}`,
    role: fact.role,
  };
}

function periodOf(fact: LineFact, named: string | undefined, section: SectionPeriod): string | undefined {
  const period = fact.base.startsWith('年') && named?.length === 4 && isYears(section.period) ? section.period : (named ?? section.period);
  if (period === undefined || fact.years > 0 || !isYears(period)) return period;
  // of several years a state is told of their end, and where it began of the year before them
  if (fact.role === 'from') return String(Number(period.slice(0, 4)) - 1);
  return fact.state ? period.slice(5) : period;
}

/** The year of a part of one (`2022-01/2022-09`); undefined for all else. */
function wholeYearOf(period: string | undefined): string | undefined {
  return period !== undefined && period.charAt(4) === '-' ? period.slice(0, 4) : undefined;
}

/** True for a run of whole years (`2021/2025`). */
function isYears(period: string | undefined): boolean {
  return period !== undefined && period.length === 9 && period.charAt(4) === '/';
}

/** The period that the sentence names; undefined where it names none. */
function namedPeriod(
  fact: LineFact,
  date: string | undefined,
  deictic: string | undefined,
  section: SectionPeriod,
  { year }: Identity,
): string | undefined {
  if (fact.years > 0) {
    const last = section.period === undefined ? year : endYear(section.period);
    return last === undefined || fact.years === 1 ? undefined : `${last - fact.years + 1}/${last}`;
  }
  if (fact.date >= 0) return date !== undefined && fact.until ? upTo(date) : date;
  return fact.deictic >= 0 ? deictic : undefined;
}

/** 截至9月30日 is the time from January on; the end of a year is the whole year. */
function upTo(date: string): string {
  const month = date.includes('/') || date.includes('Q') || date.includes('H') ? '' : date.slice(5, 7);
  if (month === '') return date;
  return month === '12' ? date.slice(0, 4) : `${date.slice(0, 4)}-01/${date.slice(0, 4)}-${month}`;
}

function statusOf(fact: LineFact, named: string | undefined, section: SectionPeriod, { year }: Identity): FactStatus {
  const ahead = named === undefined || year === undefined ? 0 : endYear(named) - year;
  if (section.status === 'target') return named !== undefined && ahead <= 0 && fact.status !== 'target' ? 'actual' : 'target';
  if (ahead > 0 || fact.status === 'target') return 'target';
  return fact.status === 'estimate' ? 'estimate' : 'actual';
}

/** The words that mean the whole place that reports: 全区, 我区, 辖区 for a 区. */
function ownPlaceWords(place: string | undefined): readonly string[] {
  if (place === undefined) return [];
  if (place === '全国') return ['全国', '我国', '国内'];
  const level = place.charAt(place.length - 1);
  return [place, `全${level}`, `我${level}`, `本${level}`, `${level}内`, '辖区', '境内'];
}
