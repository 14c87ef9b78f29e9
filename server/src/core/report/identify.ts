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
export function identify(text: string, lines: readonly Span[], headings: readonly (HeadingMark | undefined)[], asReport: boolean): Identity {
  const pieces = readHeadPieces(text, lines);
  const block = readTitleBlock(pieces);
  if (!asReport && !isReportBy(text, headings, lines, block)) return NO_REPORT;
  const titles = headingTitles(text, lines, headings);
  const kind = kindOf(block, titles, pieces);
  const date = dateIn(block.meeting?.words ?? '');
  const years = yearsOf(kind, block, titles, pieces, date);
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

/** The first headings of the report that may name its years and its matter. */
function headingTitles(text: string, lines: readonly Span[], headings: readonly (HeadingMark | undefined)[]): readonly string[] {
  const titles: string[] = [];
  for (let line = 0; line < lines.length && titles.length < 60; line++) {
    for (let mark = headings[line]; mark !== undefined; mark = mark.next) {
      if (mark.form !== 'numbered' && mark.form !== 'plain') continue;
      if (mark.form === 'numbered' && mark.numbering !== 'hanComma' && mark.numbering !== 'hanParenthesis' && mark.numbering !== 'chapter') continue;
      titles.push(text.slice(lines[line]!.start + mark.title.start, lines[line]!.start + mark.title.end));
    }
  }
  return titles;
}

/** A title on one line, without the spaces that set its characters apart. */
function titleText(written: string): string {
  return withoutSpaces(written);
}

const INTERIM = /上半年|下半年|季度|半年|1至|1-\d+月|阶段|工作情况的?报告/;
const PLAN = /计划|预算|决算|收支/;
const SPEECH = /讲话|党的|中国共产党|党代会|党委|纪委/;

function kindOf(block: TitleBlock, titles: readonly string[], pieces: readonly Piece[]): ReportKind | undefined {
  const title = narrowText(block.title?.words ?? '');
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

function placeOf(block: TitleBlock, pieces: readonly Piece[]): string | undefined {
  const title = narrowText(block.title?.words ?? '');
  const sources = [block.meeting?.words, block.speaker?.words, title, ...pieces.slice(0, 12).map((piece) => piece.words)];
  for (const source of sources) {
    const place = source === undefined ? undefined : placeIn(narrowText(source));
    if (place !== undefined) return place;
  }
  return bareNameIn(title);
}

function dateIn(words: string): string | undefined {
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(narrowText(words));
  return match === null ? undefined : `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
}

const REVIEW = /回顾|完成情况|执行情况|总结|成绩|成就|收支决算/;
const PLANNING = /安排|任务|目标|要求|计划|思路|重点|建议|工作/;

interface Years {
  readonly year: number | undefined;
  readonly planYear: number | undefined;
}

/** The years that the report's headings name, else those that its title and the day of the meeting tell. */
function yearsOf(kind: ReportKind | undefined, block: TitleBlock, titles: readonly string[], pieces: readonly Piece[], date: string | undefined): Years {
  let year: number | undefined;
  let planYear: number | undefined;
  for (const heading of titles) {
    const named = yearIn(heading);
    if (named === undefined) continue;
    if (REVIEW.test(heading)) year ??= named;
    else if (PLANNING.test(heading) && named !== year) planYear ??= named;
  }
  const title = block.title?.words ?? '';
  const titleYear = yearIn(title);
  if (kind === 'communique') return { year: titleYear ?? year ?? yearOfOpening(pieces), planYear: undefined };
  if (kind === 'interimReport') return { year: titleYear ?? year ?? dateYear(date), planYear: planYear ?? titleYear ?? dateYear(date) };
  const meetingMonth = date === undefined ? undefined : Number(date.slice(5, 7));
  const half = titles.slice(0, 3).some((heading) => /上半年|季度/.test(heading));
  if (half && date !== undefined) return { year: dateYear(date), planYear: dateYear(date) };
  const reported = meetingMonth === undefined ? undefined : meetingMonth > 6 ? dateYear(date)! : dateYear(date)! - 1;
  year ??= planYear === undefined ? (reported ?? (titleYear !== undefined && title.includes('年度') ? titleYear : undefined)) : planYear - 1;
  year ??= titleYear === undefined ? yearOfOpening(pieces) : titleYear - 1;
  planYear ??= year === undefined ? undefined : year + 1;
  return { year, planYear };
}

function dateYear(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** The first year that the opening paragraphs speak of. */
function yearOfOpening(pieces: readonly Piece[]): number | undefined {
  for (const piece of pieces.slice(0, 20)) {
    const year = yearIn(narrowText(piece.words));
    if (year !== undefined) return year;
  }
  return undefined;
}
