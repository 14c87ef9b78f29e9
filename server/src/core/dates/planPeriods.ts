import type { PlanPart, PlanPeriod, PlanPeriods } from '../lexicon/lexicon';
import { partialDate } from './partialDate';
import type { DateReading } from './readDate';
import { readDateNumber } from './dateNumber';

/** The plans by name, and what may follow a plan's name where it says when, longer wordings before shorter ones. */
export interface PlanVocabulary {
  readonly plans: ReadonlyMap<string, PlanPeriod>;
  readonly parts: readonly PlanPart[];
}

export function createPlanVocabulary({ plans, phases, roles }: PlanPeriods): PlanVocabulary {
  const parts = [...phases, ...roles.filter(({ from, to }) => from === to)];
  return { plans: new Map(plans.map((plan) => [plan.name, plan])), parts: parts.sort((one, other) => other.words.length - one.words.length) };
}

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
  { plans, parts }: PlanVocabulary,
): DateReading | undefined {
  if (nameEnd - nameStart > 3) return undefined;
  const plan = plans.get(text.slice(nameStart, nameEnd));
  if (!plan) return undefined;
  const after = quoted ? nameEnd + 1 : nameEnd;
  for (const { words, from, to } of parts) {
    const end = after + words.length;
    if (text.startsWith(words, after) && !beginsName(text, words, end)) return reading(end, [plan.start + from - 1, plan.start + to - 1]);
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
function readYearsInPlan(text: string, position: number, plan: PlanPeriod): DateReading | undefined {
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
