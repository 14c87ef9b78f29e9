import { partialDate } from './partialDate';
import type { DateReading } from './readDate';
import { readDateNumber } from './dateNumber';

/** The first and last year of a five-year plan. */
export interface PlanYears {
  readonly start: number;
  readonly end: number;
}

/** The plans by name: 十四五 → 2021 to 2025. */
export type PlanPeriods = ReadonlyMap<string, PlanYears>;

/** What may follow a plan's name where it says when, and which of its years that means. Longer wordings stand before shorter ones. */
const PARTS: readonly { readonly words: string; readonly years: (plan: PlanYears) => readonly [number, number] }[] = [
  { words: '收官之年', years: (plan) => [plan.end, plan.end] },
  { words: '开局之年', years: (plan) => [plan.start, plan.start] },
  { words: '起步之年', years: (plan) => [plan.start, plan.start] },
  { words: '最后一年', years: (plan) => [plan.end, plan.end] },
  { words: '第一年', years: (plan) => [plan.start, plan.start] },
  { words: '头一年', years: (plan) => [plan.start, plan.start] },
  { words: '中后期', years: (plan) => [plan.start + 2, plan.end] },
  { words: '时期', years: (plan) => [plan.start, plan.end] },
  { words: '期间', years: (plan) => [plan.start, plan.end] },
  { words: '以来', years: (plan) => [plan.start, plan.end] },
  { words: '初期', years: (plan) => [plan.start, plan.start] },
  { words: '前期', years: (plan) => [plan.start, plan.start + 1] },
  { words: '中期', years: (plan) => [plan.start + 2, plan.start + 2] },
  { words: '后期', years: (plan) => [plan.end - 1, plan.end] },
  { words: '末期', years: (plan) => [plan.end, plan.end] },
  { words: '期末', years: (plan) => [plan.end, plan.end] },
  { words: '末', years: (plan) => [plan.end, plan.end] },
  { words: '初', years: (plan) => [plan.start, plan.start] },
];

/**
 * Reads a plan's name as a time: `“十四五”时期`, `“十三五”末`, `“十四五”收官之年`, `“十五”前四年`, unquoted too (`十四五时期`).
 * `start` is the offset of the opening quotation mark, or of the name where it has none; `nameStart` and `nameEnd` enclose the name.
 * Undefined where the name only names the plan (`“十四五”规划`). A quoted name before 工作回顾 says when as well.
 */
export function readPlanPeriod(
  text: string,
  nameStart: number,
  nameEnd: number,
  quoted: boolean,
  plans: PlanPeriods,
): DateReading | undefined {
  if (nameEnd - nameStart > 3) return undefined;
  const plan = plans.get(text.slice(nameStart, nameEnd));
  if (!plan) return undefined;
  const after = quoted ? nameEnd + 1 : nameEnd;
  for (const part of PARTS) {
    const end = after + part.words.length;
    if (text.startsWith(part.words, after) && !beginsName(text, part.words, end)) return reading(end, part.years(plan));
  }
  const span = readYearsInPlan(text, after, plan);
  if (span) return span;
  return quoted && isReviewed(text, after) ? reading(after, [plan.start, plan.end]) : undefined;
}

/** “十四五”中期评估 and “十五五”前期研究 name a task. */
function beginsName(text: string, words: string, end: number): boolean {
  const isPhase = words === '前期' || words === '中期' || words === '后期' || words === '中后期';
  return isPhase && end < text.length && !'，。；、,;（的以'.includes(text[end]!);
}

/** 前四年, 头三年 and 后两年 of a plan. */
function readYearsInPlan(text: string, position: number, plan: PlanYears): DateReading | undefined {
  const lead = text[position];
  if (lead !== '前' && lead !== '头' && lead !== '后') return undefined;
  const number = readDateNumber(text, position + 1) ?? (text[position + 1] === '两' ? { end: position + 2, value: 2 } : undefined);
  if (!number || number.value < 1 || number.value > 4 || text[number.end] !== '年') return undefined;
  const { start, end } = plan;
  return reading(number.end + 1, lead === '后' ? [end - number.value + 1, end] : [start, start + number.value - 1]);
}

/** A heading such as `“十四五”工作回顾` looks back on the years of the plan. */
function isReviewed(text: string, position: number): boolean {
  const review = text.indexOf('回顾', position);
  return review >= 0 && review - position <= 4;
}

function reading(end: number, [first, last]: readonly [number, number]): DateReading {
  return { end, date: partialDate({ year: first, endYear: first === last ? undefined : last }) };
}
