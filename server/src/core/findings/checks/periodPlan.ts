// Check: period.plan
//
// Finds a five-year plan that does not fit its year: an opening year that closes the plan, a base year not yet gone by, a plan to be drafted that has ended.
// 检查五年规划与年份是否相符：把收官之年写成开局之年，与尚未结束的规划期末相比，仍在“编制”已到期的规划，规划起止年份写错。
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

import { lineIndexAt } from '../../lines/lines';
import type { Reading } from '../../report/report';
import type { Term } from '../../terms/term';
import { message, type Bilingual } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { clauseStart, sentenceAt } from '../clauses';
import type { Finding } from '../finding';

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
  year: { en: 'the year that is spoken of: {0}', zh: '所说的年份：{0}年' },
};

export const periodPlan: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

/** Plans of which the years follow one another by fives, in their order. */
const PLANS = ['六五', '七五', '八五', '九五', '十五', '十一五', '十二五', '十三五', '十四五', '十五五', '十六五', '十七五'];
const FIRST_START = 1981;

interface Plan extends Span {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** What stands behind a plan's name and says which of its years is meant. */
const POSITION = /^(?:规划|计划)?(?:目标任务)?(?:实施)?的?((?:开局|起步|收官|最后一|第一|头一|关键一|关键之|承上启下之|承上启下的关键一|承上启下的关键之)之?年)/;
/** What stands between the start of the clause and the plan where the clause says what a year is. */
const IS = /^(?:[既也又更还正且]|同时|而且|并且|同样)*是?(?:全面|深入)?(?:实施|完成|推进|落实)?$/;
/** So far behind a plan's name its words are looked at. */
const LONGEST = 32;
const DRAFTS = /(?:编制|编制好|谋划|谋划好|编好|制定好?)$/;
const GOAL = /(?:力争|目标|预期|将|确保|到20|明年|今后|展望|未来)/;

function find(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (const term of reading.terms) {
    const plan = planOf(term);
    const finding = plan && judge(reading, plan);
    if (finding) findings.push(finding);
  }
  return findings;
}

function planOf({ type, text, start, end }: Term): Plan | undefined {
  if (end - start > 3 || type !== 'programme' || text.charCodeAt(text.length - 1) !== 0x4e94) return undefined;
  const order = PLANS.indexOf(text);
  if (order < 0) return undefined;
  const first = FIRST_START + order * 5;
  return { start, end, name: text, first, last: first + 4 };
}

function judge(reading: Reading, plan: Plan): Finding | undefined {
  const { text } = reading;
  const quoted = text.charAt(plan.end) === '”';
  const start = quoted ? plan.start - 1 : plan.start;
  const end = quoted ? plan.end + 1 : plan.end;
  const behind = text.slice(end, end + LONGEST);
  const position = POSITION.exec(behind);
  if (position) return judgePosition(reading, plan, start, position[1]!, end + position[0].length);
  return judgeYears(reading, plan, end) ?? judgeWords(reading, plan, start, end, behind);
}

/** 2025年是“十四五”规划开局之年: the year that the clause speaks of must be the plan's first, last or any, as the words say. */
function judgePosition(reading: Reading, plan: Plan, start: number, words: string, end: number): Finding | undefined {
  const { text, identity } = reading;
  const fits = (year: number): boolean => {
    if (/^[开起第头]/.test(words)) return year === plan.first;
    if (/^[收最]/.test(words)) return year === plan.last;
    return year >= plan.first && year <= plan.last;
  };
  const span = { start, end };
  const clause = clauseStart(text, start);
  const subject = subjectYear(reading, start);
  if (subject && IS.test(text.slice(Math.max(clause, subject.end), start))) {
    if (fits(subject.year)) return undefined;
    return finding(span, MESSAGES.position, [plan.name, plan.first, plan.last, subject.year, words], subject);
  }
  // 在“十四五”开局之年: the report's own years decide, where they stand at the plan's other end
  const { year, planYear } = identity;
  if (subject || year === undefined || planYear === undefined || text.charAt(start - 1) !== '在') return undefined;
  const own = [year, planYear].find((each) => each === plan.first || each === plan.last);
  if (own === undefined || fits(year) || fits(planYear) || /^[关承]/.test(words)) return undefined;
  return finding(span, MESSAGES.position, [plan.name, plan.first, plan.last, own, words]);
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
  const own = lines[lineIndexAt(lines, start)]!.year ?? year;
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

interface Year extends Span {
  readonly year: number;
}

/** The last single year that the sentence names before `offset`, as a date or by 今年; what stands between must begin to say what the year is. */
function subjectYear({ text, figures, deictics }: Reading, offset: number): Year | undefined {
  const { start } = sentenceAt(text, offset);
  const figure = figures[lastDateBefore(figures, offset, start)];
  const deictic = deictics[firstFrom(deictics, offset) - 1];
  const spoken = deictic && deictic.start >= start ? deictic : undefined;
  const last = !figure || (spoken && spoken.start > figure.start) ? spoken : figure;
  if (!last?.iso || !/^\d{4}$/.test(last.iso)) return undefined;
  const between = text.slice(last.end, offset);
  return /^(?:[既也又更还正]?是|$)/.test(between) ? { start: last.start, end: last.end, year: Number(last.iso) } : undefined;
}

function lastDateBefore(figures: Reading['figures'], offset: number, from: number): number {
  for (let index = firstFrom(figures, offset) - 1; index >= 0 && figures[index]!.start >= from; index--) {
    if (figures[index]!.kind === 'date' && figures[index]!.date?.endYear === undefined) return index;
  }
  return -1;
}

/** The index of the first one that starts at `offset` or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sentence(text: string, offset: number): string {
  const { start, end } = sentenceAt(text, offset);
  return text.slice(start, end);
}

function finding(span: Span, template: Bilingual, slots: readonly (string | number)[], year?: Year): Finding {
  const related = year ? [{ span: { start: year.start, end: year.end }, message: message(MESSAGES.year, year.year) }] : [];
  return { check: ID, severity: 'warning', span, message: message(template, ...slots), related, fix: undefined };
}
