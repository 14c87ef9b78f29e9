// Check: period.past
//
// Finds a year on the wrong side of the report's own: 即将到来的2025年 where 2024 is planned, a goal for a year gone by, a result of a year ahead.
// 检查年份与报告所处时间是否相符：规划2024年却写“即将到来的2025年”，为已过去的年份定目标，把尚未到来的年份写成已有结果。
//
// Why: years are typed by habit or taken over from the last report, and one digit turns a plan into the past.
// 理由：年份常凭习惯输入或从上一份报告沿用，错一个数字，计划就成了过去。
//
// Silent: where the clause speaks of preparations, of a goal set earlier, or of a length of time; where the report's own years are not known.
// 不报：句中说的是筹备、以前定的目标；报告自身的年份不明。
//
// Bad:
//     一、2023年工作回顾
//     全区经济稳中有进。
//     二、2024年工作安排
//     即将到来的2025年是一场新的出征。
//
// Good:
//     一、2023年工作回顾
//     全区经济稳中有进。
//     二、2024年工作安排
//     即将到来的2024年是一场新的出征。

import type { Figure } from '../../figures/figure';
import { lineIndexAt } from '../../lines/lines';
import type { Reading } from '../../report/report';
import type { Section } from '../../sections/section';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { clauseStart, listEnd, sentenceAt } from '../clauses';
import type { Finding } from '../finding';
import { AHEAD, RESULTS } from '../tense';
import { sectionAt, topSectionAt } from '../years';

const ID = 'period.past';

const MESSAGES = {
  coming: { en: 'The report plans {0}: “{2}” is not to be said of {1}.', zh: '报告部署的是{0}年，「{2}」的不是{1}年。' },
  gone: { en: 'The report reviews {0}: “{2}” is not to be said of {1}.', zh: '报告回顾的是{0}年，「{2}」的不是{1}年。' },
  plan: { en: 'This part plans {0}, not {1}.', zh: '本部分部署的是{0}年，不是{1}年。' },
  target: { en: 'A goal for {0}, which was over when the report was given in {1}.', zh: '{1}年的报告为已经过去的{0}年定目标。' },
  ahead: { en: 'A result of {0}, which was still ahead when the report was given ({1}).', zh: '报告作于{1}，{0}尚未到来，不会已有结果。' },
  own: { en: 'the part that plans {0}', zh: '部署{0}年工作的部分' },
  given: { en: 'given: {0}', zh: '作报告的时间：{0}' },
};

export const periodPast: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

/** Words before a year that say which one it is, with the mark of their group. */
const COMES = /(?:即将到来|即将来临|即将开启|已经到来|扑面而来|崭新)的$/;
const LOOKS_AHEAD = /(?:展望|喜迎|迎接|迈入|迈向|走进|做好|抓好)$/;
const WENT = /(?:刚刚过去|即将过去|已经过去)的$/;
const LOOKS_BACK = /(?:回顾|回望|总结)$/;
/** What follows the year of which goals are told. */
const GOALS =
  /^[，,]?(?:全区|全市|全省|全县|我区|我市|我省|我县|区|市)?(?:国民经济和社会发展|经济社会发展|政府工作|工作)?的?(?:主要|总体|预期|工作|重点|奋斗)*(?:目标|要求|任务|思路)(?:任务)?(?:建议|安排)?(?:是|为|如下|[:：])/;
const IS = /^[，,]?是/;
const PLANS = /安排|打算|部署|任务|目标|要求|重点|思路|建议|工作$/;
const WAS = /不平凡|过去|取得|面对|我们/;
const OPENING = 400;
const THIS_YEAR = /今年|新一年|新的一年/;
const REVIEWS = /回顾|总结|成绩|成效|完成情况|执行情况/;
const AIMS = /(?:力争|确保|争取|努力|预计|计划|将|拟)(?:到|在|于)?$/;
const AIMED_BEHIND = /力争|确保|争取|努力实现|奋力/;
const PART_OF_YEAR = /[底末月度]$|季度$|半年$/;
const DONE_BY = /^(?:前|内|之前|全面|基本|实现|建成|完工|竣工|完成|投入|通车|投产|达到|开工|启动)/;
const SET_EARLIER = /原|曾|提出|当时|以来|目标|规划|计划|约定|承诺|要求|部署/;
/** 截至2025年9月底: up to then. */
const UNTIL = /(?:截至|截止|截止到)$/;
/** 2026年底 is more often a goal's than a result's. */
const DAY_OF_PLANS = /[底末]$/;
const ALREADY = /已|累计/;
/** In a report given by this month, the year has hardly begun. */
const EARLY_MONTH = 3;
const NEAR = 2;

/** What the report's own time is known to be. */
interface Time {
  readonly year: number;
  readonly planYear: number;
  /** The year in which the report is given at the latest, and the month where it is known. */
  readonly given: number;
  readonly month: number | undefined;
  readonly label: string;
}

function find(reading: Reading): readonly Finding[] {
  const { year, planYear, date, kind } = reading.identity;
  if (year === undefined || planYear === undefined || kind === 'speech' || kind === 'communique') return [];
  const given = date === undefined ? planYear : Number(date.slice(0, 4));
  const time = { year, planYear, given, month: date === undefined ? undefined : Number(date.slice(5, 7)), label: date ?? String(given) };
  const findings: Finding[] = [];
  for (const figure of reading.figures) {
    if (figure.kind !== 'date' || figure.date?.year === undefined || figure.date.endYear !== undefined) continue;
    const finding = judge(reading, figure, figure.date.year, time);
    if (finding) findings.push(finding);
  }
  return findings;
}

function judge(reading: Reading, figure: Figure, year: number, time: Time): Finding | undefined {
  const { text } = reading;
  // most dates name one of the report's own years, in the part that is theirs
  const before = text.slice(Math.max(clauseStart(text, figure.start), figure.start - 8), figure.start);
  return (
    judgeLead(text, before, figure, year, time) ??
    (year === time.planYear ? undefined : judgePlan(reading, figure, year, time)) ??
    (year < time.given ? judgeTarget(reading, before, figure, year, time) : undefined) ??
    (year > time.year ? judgeResult(reading, figure, year, time) : undefined)
  );
}

/** 即将到来的2025年, 刚刚过去的2024年. */
function judgeLead(text: string, before: string, figure: Figure, year: number, { year: own, planYear, given }: Time): Finding | undefined {
  if (figure.date?.month !== undefined || planYear !== own + 1) return undefined;
  const comes = COMES.exec(before) ?? (year < given && year <= own ? LOOKS_AHEAD.exec(before) : undefined);
  if (comes && year !== planYear && isYearAlone(text, figure)) return finding(figure, message(MESSAGES.coming, planYear, year, comes[0]));
  const went = WENT.exec(before) ?? (year > own && year >= given ? LOOKS_BACK.exec(before) : undefined);
  if (went && year !== own && isYearAlone(text, figure)) return finding(figure, message(MESSAGES.gone, own, year, went[0]));
  return undefined;
}

/** 展望2023年, but not 做好2023年项目收尾: the year stands alone. */
function isYearAlone(text: string, { end }: Figure): boolean {
  return /^[，,。；;、：:是的！!]|^(?:经济社会|各项|全年|政府)?工作|^$/.test(text.slice(end, end + 6));
}

/** In the part that plans a year, the goals and the opening sentence are of that year. */
function judgePlan({ text, sections }: Reading, figure: Figure, year: number, { planYear }: Time): Finding | undefined {
  if (Math.abs(year - planYear) > NEAR || figure.date?.month !== undefined || !startsSentence(text, figure.start)) return undefined;
  const section = topSectionAt(sections, figure.start);
  if (!section || figure.start < section.span.end || REVIEWS.test(section.title) || !PLANS.test(section.title)) return undefined;
  const planned = sectionAt(sections, figure.start)?.year ?? (THIS_YEAR.test(section.title) ? planYear : undefined);
  if (planned !== planYear) return undefined;
  const behind = text.slice(figure.end, figure.end + 40);
  if (!isOpening(text, section, figure, planYear) && !GOALS.test(behind)) return undefined;
  const related = [{ span: section.titleSpan, message: message(MESSAGES.own, planYear) }];
  return { ...finding(figure, message(MESSAGES.plan, planYear, year)), related };
}

/** 2024年是…之年 among the first sentences of the part, none of which says it of the planned year. */
function isOpening(text: string, { body }: Section, { start, end }: Figure, planYear: number): boolean {
  if (start - body.start > OPENING || !IS.test(text.slice(end, end + 2))) return false;
  const first = text.slice(body.start, start).trim() === '';
  const opening = text.slice(body.start, Math.min(body.end, body.start + OPENING));
  if (first) return !WAS.test(text.slice(end, sentenceAt(text, end).end));
  return text.charAt(end) === '是' && /之年|一年/.test(text.slice(end, sentenceAt(text, end).end)) && !new RegExp(`今年|${planYear}年`).test(opening);
}

/** 力争2023年底建成 in a report of 2025. */
function judgeTarget(reading: Reading, before: string, figure: Figure, year: number, { year: own, given, label }: Time): Finding | undefined {
  const { text, sections } = reading;
  const isPlanned = AIMS.test(before) && (PART_OF_YEAR.test(figure.text) || DONE_BY.test(text.slice(figure.end, figure.end + 2)));
  const isAimedAt = !isPlanned && /^到$/.test(before.slice(-1)) && AIMED_BEHIND.test(text.slice(figure.end, sentenceAt(text, figure.start).end).slice(0, 40));
  if (!isPlanned && !isAimedAt) return undefined;
  const section = topSectionAt(sections, figure.start);
  if (!section || REVIEWS.test(section.title) || section.year === own || !PLANS.test(section.title)) return undefined;
  if (SET_EARLIER.test(text.slice(sentenceAt(text, figure.start).start, figure.start - 2))) return undefined;
  return finding(figure, message(MESSAGES.target, year, given), { given: label, span: reading.identity.meetingSpan });
}

/** 2026年中考升学率达80% in a report of 2025: a result that nobody can have yet. */
function judgeResult(reading: Reading, figure: Figure, year: number, time: Time): Finding | undefined {
  if (!isAhead(figure, year, time)) return undefined;
  const { text, sections, lines, identity } = reading;
  const section = topSectionAt(sections, figure.start);
  if (!section || !REVIEWS.test(section.title) || lines[lineIndexAt(lines, figure.start)]!.year !== time.year) return undefined;
  const before = text.slice(clauseStart(text, figure.start), figure.start).trim();
  const isUntil = UNTIL.test(before);
  if (before !== '' && !isUntil) return undefined;
  const behind = text.slice(figure.end, resultEnd(text, figure.end));
  if (!RESULTS.test(behind) || AHEAD.test(behind) || (!isUntil && DAY_OF_PLANS.test(figure.text) && !ALREADY.test(behind))) return undefined;
  return finding(figure, message(MESSAGES.ahead, figure.text, time.label), { given: time.label, span: identity.meetingSpan });
}

/** The clause of the date, and the next one where the date stands alone (2026年，全区完成…). */
function resultEnd(text: string, offset: number): number {
  const end = listEnd(text, offset);
  return end === offset && /[，,]/.test(text.charAt(end)) ? listEnd(text, end + 1) : end;
}

function isAhead({ date, text }: Figure, year: number, { given, month }: Time): boolean {
  if (year !== given) return year > given;
  if (month === undefined) return false;
  if (date!.month !== undefined) return (date!.endMonth ?? date!.month) > month;
  return month <= EARLY_MONTH && /^\d{4}年(?:度|全年|末|底)?$/.test(text);
}

/** True where only a line's start, a salutation or the end of a sentence stands before the year. */
function startsSentence(text: string, offset: number): boolean {
  return /(?:^|[\n。！!；;：:])[\s\u3000]*$/.test(text.slice(Math.max(0, offset - 8), offset));
}

function finding({ start, end }: Span, text: Message, given?: { readonly given: string; readonly span: Span | undefined }): Finding {
  const related = given?.span ? [{ span: given.span, message: message(MESSAGES.given, given.given) }] : [];
  return { check: ID, severity: 'warning', span: { start, end }, message: text, related, fix: undefined };
}
