// Check: period.plan
//
// Finds a five-year plan that does not fit its year: an opening year that closes the plan, a base year not yet gone by, a plan to be drafted or given
// goals that has ended, a review of a plan not yet begun.
// 检查五年规划与年份是否相符：把收官之年写成开局之年，与尚未结束的规划期末相比，仍在“编制”已到期的规划，规划起止年份写错，为已结束的规划定目标，回顾尚未开始的规划。
//
// Why: names of plans differ by one character and are copied from the report of five years ago.
// 理由：规划名称只差一个字，又常从五年前的报告沿用而来。
//
// Silent: where the sentence names no year and the report's own years do not settle it; where a goal looks beyond the plan; in drafts of the next plan.
// 不报：句中没有年份，报告年份也不能判定；目标年份在规划期之后；编制的是下一个规划。
//
// Bad:
//     2025年是“十四五”规划开局之年。
//
// Good:
//     2025年是“十四五”规划收官之年。

import { firstFrom } from '../../facts/tokenList';
import type { Lexicon, PlanPart, PlanPeriod } from '../../lexicon/lexicon';
import { lineIndexAt } from '../../lines/lines';
import type { Reading } from '../../report/report';
import type { Term } from '../../terms/term';
import { message, type Bilingual } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { clauseStart, listStart, sentenceAt } from '../clauses';
import type { Finding } from '../finding';
import { sectionAt, subjectYear, topSectionAt, yearBefore, type Year } from '../years';

const ID = 'period.plan';

const MESSAGES = {
  position: { en: '{0} runs from {1} to {2}: {3} is not its {4}.', zh: '「{0}」为{1}—{2}年，{3}年不是其「{4}」。' },
  base: {
    en: '{0} ends in {1}, and the years under review reach to {2}: its end is no earlier year to compare with.',
    zh: '「{0}」末为{1}年，而回顾的年份到{2}年，不能与自身或以后的年份相比。',
  },
  draft: { en: '{0} ends in {1}: what is drafted in {2} is a later plan.', zh: '「{0}」到{1}年为止，{2}年编制的应是以后的规划。' },
  early: { en: '{0} ended in {1}: nothing of {2} meets its goals early.', zh: '「{0}」已于{1}年结束，{2}年谈不上提前完成。' },
  years: { en: '{0} runs from {1} to {2}, not from {3} to {4}.', zh: '「{0}」为{1}—{2}年，不是{3}—{4}年。' },
  goals: { en: '{0} ends in {1}: goals from {2} on belong to a later plan.', zh: '「{0}」到{1}年为止，{2}年起的目标应属以后的规划。' },
  review: { en: '{0} begins in {1}: a report on {2} cannot look back on it.', zh: '「{0}」从{1}年开始，{2}年的报告还不能回顾。' },
  year: { en: 'the year that is spoken of: {0}', zh: '所说的年份：{0}年' },
};

export const periodPlan: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

interface Plan extends Span {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** What may stand between a plan's name and the words that say which of its years is meant. */
const TO_ROLE = /^(?:规划|计划)?(?:目标任务)?(?:实施)?的?/;
/** What stands between the start of the clause and the plan where the clause says what a year is. */
const IS =
  /^(?:[既也又更还正且]|同时|而且|并且|同样)*(?:是?(?:(?:全面|深入|圆满|顺利|胜利|高质量)?(?:实施|完成|推进|落实|实现|执行))?|是(?!.*[谋备筹编迎])[\u4e00-\u9fff]{2,6}(?:实施|完成|推进|落实|实现|执行))(?:国家|全国|全省|全市|全区|我国|我省|我市|我区)?$/;
/** What stands before the plan where a clause says what happened in such a year. */
const IN = /(?:在|迎来|进入|迈入|步入|走进|作为|置身)$/;
const LOOKS_BACK = /五年|以来|规划/;
const CLOSES = /^(?:规划|计划)?(?:的?(?:圆满|胜利|顺利|完美))*收官/;
const OPENS = /^(?:规划|计划)?(?:的?(?:良好|精彩|高质量|强势|顺利|成功))*(?:开局|开好局|起好步|开门红)/;
/** 确保“十五五”良好开局, 为“十四五”圆满收官、“十五五”良好开局. */
const AIMS = /(?:确保|力争|奋力|努力|全力|争取|推动|夺取|实现|为)(?:“[^”]{2,4}”[^，,]{0,8}、)?$/;
const SUBJECTS = '(?:时期|期间|规划|计划)?(?:(?:我区|我市|我县|我省|全区|全市|全县|全省)?(?:国民经济和社会|经济社会|高质量)?(?:发展)?的?)';
const GOALS = new RegExp(`^${SUBJECTS}(?:主要|总体|预期|奋斗|发展|工作|重点)*(?:目标|任务|思路|要求)(?:和(?:主要|重点|重大)?(?:目标|任务|举措|思路))?(?:是[:：，,]?|[:：]|如下|$)`);
const REVIEWED = new RegExp(`^${SUBJECTS}(?:主要|政府|发展|工作)*(?:回顾|成就|总结|完成情况|执行情况|实施情况)(?:$|[。，,：:\n])`);
/** So far behind a plan's name its words are looked at. */
const LONGEST = 32;
const DRAFTS = /(?:编制|编制好|谋划|谋划好|编好|制定好?)$/;
/** Parts of a report without a year that look ahead. */
const PLANS = /安排|重点|任务|工作|今年|政府建设|自身建设/;
const REVIEWS = /回顾|总结|过去|成就|成效|成绩|完成|情况/;
const GOAL = /(?:力争|目标|预期|将|确保|到20|明年|今后|展望|未来)/;

function find(reading: Reading, { planPeriods }: Lexicon): readonly Finding[] {
  const findings: Finding[] = [];
  const { plans } = planPeriods;
  const roles = [...planPeriods.roles].sort((one, other) => other.words.length - one.words.length);
  for (const term of reading.terms) {
    const plan = planOf(term, plans);
    const finding = plan && judge(reading, plan, roles);
    if (finding) findings.push(finding);
  }
  return findings;
}

function planOf({ type, text, start, end }: Term, plans: readonly PlanPeriod[]): Plan | undefined {
  if (end - start > 3 || type !== 'programme' || text.charCodeAt(text.length - 1) !== 0x4e94) return undefined; // 五
  const plan = plans.find(({ name }) => name === text);
  return plan && { start, end, name: text, first: plan.start, last: plan.end };
}

function judge(reading: Reading, plan: Plan, roles: readonly PlanPart[]): Finding | undefined {
  const { text } = reading;
  const quoted = text.charAt(plan.end) === '”';
  const start = quoted ? plan.start - 1 : plan.start;
  const end = quoted ? plan.end + 1 : plan.end;
  const behind = untilLineEnd(text, end);
  const link = TO_ROLE.exec(behind)?.[0].length ?? 0;
  const role = roles.find(({ words }) => behind.startsWith(words, link));
  if (role) return judgeRole(reading, plan, start, role, end + link + role.words.length);
  return judgeYears(reading, plan, end) ?? judgeWords(reading, plan, start, end, behind) ?? judgeEnds(reading, plan, start, end, behind);
}

function untilLineEnd(text: string, offset: number): string {
  return /^.*/.exec(text.slice(offset, offset + LONGEST))![0];
}

/** 2025年是“十四五”规划开局之年: the year that the clause speaks of must be one of the plan's years that the words say. */
function judgeRole(reading: Reading, plan: Plan, start: number, { words, from, to }: PlanPart, end: number): Finding | undefined {
  const { text, identity } = reading;
  const fits = (year: number): boolean => year >= plan.first + from - 1 && year < plan.first + to;
  const span = { start, end };
  const subject = subjectYear(reading, start, IS);
  if (subject) {
    if (fits(subject.year)) return undefined;
    return finding(span, MESSAGES.position, [plan.name, plan.first, plan.last, subject.year, words], subject);
  }
  // 在“十四五”开局之年: the year that the sentence names, and the report's own decide, where one stands at the plan's other end
  const { year, planYear } = identity;
  if (year === undefined || planYear === undefined || from !== to || !IN.test(text.slice(clauseStart(text, start), start))) return undefined;
  const named = yearBefore(reading, start);
  const spoken = [named?.year ?? year, year, planYear];
  const other = spoken.find((each) => each === (from === 1 ? plan.last : plan.first));
  if (other === undefined || spoken.some(fits)) return undefined;
  // a review of five years speaks of each of them
  if (!named && (LOOKS_BACK.test(sectionAt(reading.sections, start)?.title ?? '') || /五年/.test(sentence(text, start)))) return undefined;
  return finding(span, MESSAGES.position, [plan.name, plan.first, plan.last, other, words], named?.year === other ? named : undefined);
}

/** “十四五”时期（2021—2025年）: the years in brackets are the plan's. */
function judgeYears({ text, figures }: Reading, plan: Plan, end: number): Finding | undefined {
  const open = /^(?:规划|计划|时期|期间|规划期)?[（(]/.exec(text.slice(end, end + 5));
  if (!open) return undefined;
  const start = end + open[0].length;
  const figure = figures[firstFrom(figures, start)];
  if (figure?.start !== start || !figure.date || !/[）)]/.test(text.charAt(figure.end))) return undefined;
  const { year, endYear } = figure.date;
  if (year === undefined || endYear === undefined || (year === plan.first && endYear === plan.last)) return undefined;
  return finding({ start: figure.start, end: figure.end }, MESSAGES.years, [plan.name, plan.first, plan.last, year, endYear]);
}

function judgeWords(reading: Reading, plan: Plan, start: number, end: number, behind: string): Finding | undefined {
  const { text, identity, lines } = reading;
  const { year, planYear } = identity;
  if (year === undefined) return undefined;
  const span = { start, end };
  const before = text.slice(clauseStart(text, start), start);
  const section = topSectionAt(reading.sections, start);
  const isPlanning = section !== undefined && section.year === undefined && PLANS.test(section.title) && !REVIEWS.test(section.title);
  const own = isPlanning && planYear !== undefined ? planYear : (lines[lineIndexAt(lines, start)]!.year ?? year);
  if (/^(?:规划|时期)?期?末/.test(behind) && /(?:较|比)$/.test(before) && plan.last >= year && own <= year) {
    if (GOAL.test(sentence(text, start))) return undefined;
    return finding(span, MESSAGES.base, [plan.name, plan.last, year]);
  }
  if (planYear !== undefined && DRAFTS.test(before) && /^(?:发展)?规划(?!.{0,8}(?:中期|调整|评估|总结|实施))/.test(behind) && plan.last <= own && own === planYear) {
    return finding(span, MESSAGES.draft, [plan.name, plan.last, own]);
  }
  // reports that look back on five years may speak of the plan before
  if (/^提前(?:一年|两年|\d年)?(?:完成|实现|达到)$/.test(before) && /^(?:规划|计划)?目标/.test(behind) && plan.last < year - 2 && own <= year) {
    return finding(span, MESSAGES.early, [plan.name, plan.last, year]);
  }
  return undefined;
}

/** Goals of a plan that ends before the planned year, a review or a close of one that has not begun, an opening of one that closes. */
function judgeEnds({ text, identity }: Reading, plan: Plan, start: number, end: number, behind: string): Finding | undefined {
  const { year, planYear } = identity;
  if (year === undefined || planYear === undefined) return undefined;
  const span = { start, end };
  if (plan.last < planYear && plan.last >= year && GOALS.test(behind)) return finding(span, MESSAGES.goals, [plan.name, plan.last, planYear]);
  if (plan.first > year && REVIEWED.test(behind)) return finding(span, MESSAGES.review, [plan.name, plan.first, year]);
  const slots = [plan.name, plan.first, plan.last, planYear];
  const closes = CLOSES.exec(behind);
  if (closes && plan.first > year) return finding({ start, end: end + closes[0].length }, MESSAGES.position, [...slots, closes[0]]);
  const opens = OPENS.exec(behind);
  if (!opens || plan.last > planYear || plan.last < year || !AIMS.test(text.slice(listStart(text, start), start))) return undefined;
  return finding({ start, end: end + opens[0].length }, MESSAGES.position, [...slots, opens[0]]);
}

function sentence(text: string, offset: number): string {
  const { start, end } = sentenceAt(text, offset);
  return text.slice(start, end);
}

function finding(span: Span, template: Bilingual, slots: readonly (string | number)[], year?: Year): Finding {
  const related = year ? [{ span: { start: year.start, end: year.end }, message: message(MESSAGES.year, year.year) }] : [];
  return { check: ID, severity: 'warning', span, message: message(template, ...slots), related, fix: undefined };
}
