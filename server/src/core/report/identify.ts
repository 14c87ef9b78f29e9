import type { HeadingMark } from '../headings/heading';
import { yearIn } from '../headings/yearIn';
import { narrowText, withoutSpaces } from '../text/characters';
import type { Span } from '../text/span';
import { isReportBy } from './evidence';
import { readHeadPieces, type Piece } from './headPieces';
import { NO_REPORT, type Identity, type ReportKind } from './identity';
import { bareNameIn, placeIn } from './place';
import { readTitleBlock, spanOf, type TitleBlock } from './titleBlock';

/**
 * Decides whether a text is a report, and reads its title block. It looks at the top and at samples only.
 * @param headings what each line looks like as a heading, in step with `lines`
 * @param asReport read any text as a report, even a single line
 */
export function identify(
  text: string,
  lines: readonly Span[],
  headings: readonly (HeadingMark | undefined)[],
  asReport: boolean,
): Identity {
  const pieces = readHeadPieces(text, lines);
  const block = readTitleBlock(pieces);
  if (!asReport && !isReportBy(text, lines, headings, pieces, block)) return NO_REPORT;
  const titles = headingTitles(text, lines, headings);
  const kind = kindOf(block, titles, pieces);
  const date = dateIn(block.meeting?.words ?? '');
  const years = yearsOf(kind, block, titles, text, date);
  const title = block.title === undefined ? undefined : titleText(text.slice(block.title.start, block.title.end));
  return {
    isReport: true,
    kind,
    title,
    place: placeOf(block, pieces),
    year: years.year,
    planYear: years.planYear,
    date,
    titleSpan: spanOf(block.title),
    meetingSpan: spanOf(block.meeting),
    speakerSpan: spanOf(block.speaker),
    salutationSpan: spanOf(block.salutation),
  };
}

/** A report has no more parts than this, with the lines of the title block. */
const MOST_TITLES = 16;

/** The first headings of the report that may name its years and its matter. */
function headingTitles(text: string, lines: readonly Span[], headings: readonly (HeadingMark | undefined)[]): readonly string[] {
  const titles: string[] = [];
  for (let line = 0; line < lines.length && titles.length < MOST_TITLES; line++) {
    for (let mark = headings[line]; mark !== undefined; mark = mark.next) {
      if (mark.form !== 'plain' && mark.numbering !== 'hanComma' && mark.numbering !== 'chapter') continue;
      titles.push(text.slice(lines[line]!.start + mark.title.start, lines[line]!.start + mark.title.end));
    }
  }
  return titles;
}

/** A title on one line, without the spaces that set its characters apart. */
function titleText(written: string): string {
  return written.split(/[\r\n]+/).map(withoutSpaces).join('');
}

const INTERIM = /上半年|下半年|季度|半年|1至|1-\d+月|阶段|工作情况的?报告/;
const PLAN = /计划|预算|决算|收支/;
const SPEECH = /讲话|党的|中国共产党|党代会|党委|纪委/;

function kindOf(block: TitleBlock, titles: readonly string[], pieces: readonly Piece[]): ReportKind | undefined {
  const title = block.title?.words ?? '';
  if (title.includes('公报')) return 'communique';
  if (SPEECH.test(title)) return 'speech';
  if (PLAN.test(title)) return 'planReport';
  if (INTERIM.test(title)) return 'interimReport';
  if (title !== '') return 'workReport';
  if (titles.slice(0, 4).some((heading) => /计划执行|预算执行|决算|收支/.test(heading))) return 'planReport';
  const opening = pieces.slice(0, 12).map((piece) => piece.words).join('\n');
  if (/委员会.{0,4}向(?:大会|全会)作?.{0,4}报告/.test(opening) || /中国共产党/.test(block.meeting?.words ?? '')) return 'speech';
  return 'workReport';
}

/** Where the place is named besides the title block: the opening sentence, a plan that is put to the congress, the page's own data. */
const NAMED = [/关于([^关于\d]{2,12}?)\d{4}年/, /我代表(.{2,16}?)(?:人民)?政府/, /《(.{2,14}?)(?:国民经济和社会发展|城市总体规划)/, /[:：](.{2,12}?)(?:人民)?政府/] as const;
const LAST_PIECE = 12;

function placeOf(block: TitleBlock, pieces: readonly Piece[]): string | undefined {
  const title = block.title?.words ?? '';
  for (const part of [block.meeting?.words, block.speaker?.words, title]) {
    const place = part === undefined ? undefined : placeIn(part);
    if (place !== undefined) return place;
  }
  const bare = bareNameIn(title);
  if (bare !== undefined) return bare;
  const top = pieces.slice(0, LAST_PIECE).map((piece) => piece.words).join('\n');
  if (/我代表国务院/.test(top)) return placeIn('国务院');
  for (const pattern of NAMED) {
    const name = pattern.exec(`${title}\n${top}`)?.[1];
    const place = name === undefined ? undefined : placeIn(`${name}人民政府`);
    if (place !== undefined) return place;
  }
  return undefined;
}

function dateIn(words: string): string | undefined {
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(words);
  return match === null ? undefined : `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
}

const REVIEW = /回顾|完成情况|执行情况|总结|成绩|成就|收支决算/;
const PLANNING = /安排|任务|目标|要求|计划|思路|重点|建议|工作|打算|开新局/;

interface Years {
  readonly year: number | undefined;
  readonly planYear: number | undefined;
}

/** The years that the report's headings name, else those that its title and the day of the meeting tell. */
function yearsOf(
  kind: ReportKind | undefined,
  block: TitleBlock,
  titles: readonly string[],
  text: string,
  date: string | undefined,
): Years {
  const titleYear = yearIn(block.title?.words ?? '');
  const reviewed = titles.filter((heading) => REVIEW.test(heading)).map(yearIn).find((year) => year !== undefined);
  const planned = titles.filter((heading) => PLANNING.test(heading) && !REVIEW.test(heading)).map(yearIn);
  if (kind === 'communique') return { year: titleYear ?? reviewed ?? latestYear(text), planYear: undefined };
  const meetingYear = dateYear(date);
  const isPartOfYear = kind === 'interimReport' || titles.slice(0, 3).some((heading) => /上半年|季度/.test(heading));
  if (isPartOfYear) {
    const year = titleYear ?? reviewed ?? meetingYear ?? latestYear(text);
    return { year, planYear: year };
  }
  const nextYear = planned.find((plan) => plan !== undefined);
  const beforePlan = nextYear === undefined ? undefined : nextYear - 1;
  const year = reviewed ?? beforePlan ?? yearOfTitle(block, titleYear, date) ?? latestYear(text);
  const planYear = year === undefined ? undefined : (planned.find((plan) => plan === year + 1) ?? year + 1);
  return { year, planYear };
}

/**
 * A meeting in the last months looks back on its own year, one in the first months on the year before, and a title's year is most
 * often the plan's.
 */
function yearOfTitle(block: TitleBlock, titleYear: number | undefined, date: string | undefined): number | undefined {
  const meetingYear = dateYear(date);
  if (meetingYear !== undefined) return Number(date!.slice(5, 7)) > LAST_MONTH_OF_REVIEW ? meetingYear : meetingYear - 1;
  if (titleYear === undefined) return undefined;
  return block.title!.words.includes('年度') ? titleYear : titleYear - 1;
}
const LAST_MONTH_OF_REVIEW = 8;

function dateYear(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** How far a text without years in its headings is looked through, and what stands before a year that is yet to come. */
const YEAR_LOOK = 4000;
const YEAR = /(到|至|于|[—－-])?(\d{4})年/g;
const LATEST_YEAR = 2099;

/** The latest year that the first pages speak of as past. */
function latestYear(text: string): number | undefined {
  let latest: number | undefined;
  for (const match of narrowText(text.slice(0, YEAR_LOOK)).replace(/(?<=\d) (?=\d)/g, '').matchAll(YEAR)) {
    const year = Number(match[2]);
    if (match[1] === undefined && year > (latest ?? 1949) && year <= LATEST_YEAR) latest = year;
  }
  return latest;
}
