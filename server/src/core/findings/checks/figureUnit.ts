// Check: figure.unit
//
// Finds units that are missing or odd: a number without its unit in a list of like items (燃气管网13.3 beside 5公里), 万元 where the report's
// other sums are in 亿元, % for a difference of two percentages, and 个百分点 for the growth of an amount.
// 检查计量单位缺失或用错：并列各项中有一项漏写单位（“5公里、燃气管网13.3”）；全区性总量写成“万元”而其他总量都以“亿元”计；
// 两个百分数之差写成“%”；总量增长写成“个百分点”。
//
// Why: a unit is short and easily lost, and with another unit the same digits mean something else.
// 理由：单位字少，容易丢；数字不变，换个单位意思就全变了。
//
// Silent: for numbers in names, dates and codes; for indices, scores and ratios, which have no unit; where several numbers share the unit behind
// the last; for the relative growth of a rate without its level.
// 不报：名称、日期、编号里的数；指数、得分、比值等无量纲的数；几个数共用最后的单位；只说比率增长而没有给出比率本身。
//
// Bad:
//     新建电力通道5公里、燃气管网13.3，疏浚排水管网850公里。
//
// Good:
//     新建电力通道5公里、燃气管网13.3公里，疏浚排水管网850公里。

import type { Fact } from '../../facts/fact';
import type { Figure } from '../../figures/figure';
import type { Reading } from '../../report/report';
import { classOf, COMMA, DIGIT, HAN } from '../../text/characters';
import { message } from '../../text/message';
import type { Check } from '../check';
import { clauseStart, listEnd, listStart } from '../clauses';
import type { Finding } from '../finding';
import { asWritten, nameOf } from '../mention';
import { sumsOutOfScale, type OutOfScale } from '../scales';

const ID = 'figure.unit';

const MESSAGES = {
  missing: { en: '{0} has no unit, though {1} beside it has one.', zh: '「{0}」缺少计量单位，相邻的「{1}」有单位。' },
  scale: { en: '{0}: {1} is out of all proportion to {2} ({3}); perhaps {4} is meant.', zh: '「{0}」为「{1}」，与「{2}」的「{3}」不成比例，可能应为“{4}”。' },
  points: { en: '{0} is {1}: a change of it by {2} is told in 个百分点.', zh: '「{0}」本身是「{1}」，变动幅度「{2}」应以“个百分点”计。' },
  percent: { en: '{0} is no percentage: its growth is told in %, not as {1}.', zh: '「{0}」不是百分数，增长幅度应以“%”计，不用「{1}」。' },
  beside: { en: 'beside it: {0}', zh: '相邻的数：「{0}」' },
  change: { en: 'Change {0} to {1}', zh: '将「{0}」改为「{1}」' },
};

export const figureUnit: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

function find(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  findMissing(reading, findings);
  for (const sum of sumsOutOfScale(reading)) findings.push(scaleFinding(reading, sum));
  const { facts } = reading;
  for (let index = 0; index < facts.length; index++) {
    const { aspect, negative } = facts[index]!;
    if (aspect === 'growth' && index > 0) pushIf(findings, percentOfRate(reading, facts[index - 1]!, facts[index]!));
    else if (aspect === 'change' && !negative) pushIf(findings, pointsOfAmount(reading, facts[index]!));
  }
  return findings.sort((one, other) => one.span.start - other.span.start);
}

function pushIf(findings: Finding[], finding: Finding | undefined): void {
  if (finding) findings.push(finding);
}

/** A number without a unit is looked for so far behind a figure. */
const REACH = 24;

/** Numbers that no figure was read from, between a figure with a unit and the next one or the end of its sentence. */
function findMissing({ text, figures }: Reading, findings: Finding[]): void {
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]!;
    if (figure.kind !== 'quantity' || figure.unit === '') continue;
    // only the next item of the list: a comma or 、, a noun, and the number
    if ((classOf(text.charCodeAt(figure.end)) & COMMA) === 0) continue;
    const next = figures[index + 1];
    const end = Math.min(next && next.start < figure.end + REACH ? next.start : figure.end + REACH, text.length);
    let start = figure.end + 1;
    while (start < end && (classOf(text.charCodeAt(start)) & HAN) !== 0) start++;
    if (start - figure.end < 3 || (classOf(text.charCodeAt(start)) & DIGIT) === 0) continue;
    const stop = endOfNumber(text, start);
    if (stop >= text.length || !ENDS.includes(text.charAt(stop)) || !lacksUnit(text, figure, start, stop)) continue;
    findings.push({
      check: ID,
      severity: 'warning',
      span: { start, end: stop },
      message: message(MESSAGES.missing, text.slice(figure.end + 1, stop), figure.text),
      related: [{ span: { start: figure.start, end: figure.end }, message: message(MESSAGES.beside, figure.text) }],
      fix: undefined,
    });
  }
}

const ENDS = '，,、；;。';

function endOfNumber(text: string, start: number): number {
  let end = start;
  while ((classOf(text.charCodeAt(end)) & DIGIT) !== 0 || (text.charAt(end) === '.' && (classOf(text.charCodeAt(end + 1)) & DIGIT) !== 0)) end++;
  return end;
}

/** Nouns whose numbers have no unit, and words before a name's number. */
const WITHOUT_UNIT = ['比', '值', '分', '第', '号', '公园', '热线', '酒店', '项目', '大厦', '街区', '小区', '学校', '系列', '标准', '版', '至', '年', '新增', '共'];

/** Pure numbers. */
const INDICES = ['指数', '系数', '得分', '评分', '比值', '弹性', '排名', '位次', '热线'];

function lacksUnit(text: string, { end }: Figure, start: number, stop: number): boolean {
  const number = text.slice(start, stop);
  const isYear = number.length === 4 && (number.startsWith('19') || number.startsWith('20'));
  if (isYear || (number.charAt(0) === '0' && number.charAt(1) !== '.') || number.length < 2) return false;
  const noun = text.slice(end + 1, start);
  if (WITHOUT_UNIT.some((word) => noun.endsWith(word)) || INDICES.some((word) => noun.includes(word))) return false;
  // 13.3、5和850公里: the numbers share a unit
  return text.charAt(stop) !== '、' || (classOf(text.charCodeAt(stop + 1)) & DIGIT) === 0;
}

function scaleFinding(reading: Reading, { fact, other, meant }: OutOfScale): Finding {
  const [figure, beside] = [reading.figures[fact.figure]!, reading.figures[other.figure]!];
  const shown = asWritten(reading.text, beside);
  return {
    check: ID,
    severity: 'warning',
    span: { start: figure.start, end: figure.end },
    message: message(MESSAGES.scale, nameOf(reading, fact), asWritten(reading.text, figure), nameOf(reading, other), shown, meant),
    related: [{ span: { start: beside.start, end: beside.end }, message: message(MESSAGES.beside, shown) }],
    fix: undefined,
  };
}

/** Verbs of a difference; 增长 is said of relative growth as well. */
const DIFFERENCES = ['提高', '上升', '提升', '下降', '降低', '回落', '提高了', '上升了', '提升了', '下降了'];
const PERCENT = '%';

/** 城镇化率达到73.8%，提高0.7%: the rate stands before, so its change is a difference of two percentages. */
function percentOfRate({ text, figures }: Reading, level: Fact, change: Fact): Finding | undefined {
  if (level.subject !== change.subject || (level.aspect !== 'level' && level.aspect !== 'share') || change.base === '年均') return undefined;
  const [rate, figure] = [figures[level.figure]!, figures[change.figure]!];
  if (rate.kind !== 'percent' || figure.kind !== 'percent' || figure.unit !== PERCENT || rate.unit !== PERCENT || figure.bound !== 'exact') return undefined;
  if (!isRate(level) || figure.start - rate.end > 12 || !DIFFERENCES.some((word) => text.startsWith(word, figure.start - word.length))) return undefined;
  const unit = { start: figure.end - 1, end: figure.end };
  const points = `${figure.text.slice(0, -1)}个百分点`;
  return {
    check: ID,
    severity: 'warning',
    span: { start: figure.start, end: figure.end },
    message: message(MESSAGES.points, level.subject, rate.text, figure.text),
    related: [{ span: { start: rate.start, end: rate.end }, message: message(MESSAGES.beside, rate.text) }],
    fix: { title: message(MESSAGES.change, figure.text, points), edits: [{ span: unit, replacement: '个百分点' }] },
  };
}

const RATE_ENDINGS = ['率', '占比', '比重', '比例', '份额'];

function isRate({ subject, aspect }: Fact): boolean {
  return aspect === 'share' || RATE_ENDINGS.some((ending) => subject.endsWith(ending));
}

const GROWS = ['增长', '增长了', '同比增长'];
/** Words by which a clause speaks of a rate after all. */
const RATES = ['率', '占', '比重', '比例', '增速', '增幅', '份额', '贡献', '指数', '拉动', '高于', '快于', '水平', '度'];

/** 地区生产总值增长5个百分点. */
function pointsOfAmount(reading: Reading, fact: Fact): Finding | undefined {
  const { text, figures } = reading;
  const figure = figures[fact.figure]!;
  if (figure.kind !== 'points' || fact.indicator === undefined || !AMOUNTS.has(fact.indicator)) return undefined;
  if (!GROWS.some((word) => text.startsWith(word, figure.start - word.length))) return undefined;
  const clause = text.slice(Math.min(listStart(text, figure.start), clauseStart(text, fact.subjectSpan?.start ?? figure.start)), listEnd(text, figure.end));
  if (RATES.some((word) => clause.includes(word))) return undefined;
  return {
    check: ID,
    severity: 'warning',
    span: { start: figure.start, end: figure.end },
    message: message(MESSAGES.percent, nameOf(reading, fact), figure.text),
    related: [],
    fix: undefined,
  };
}

/** Indicators that are amounts: what grows of them is a part of them. */
const AMOUNTS = new Set(['gdp', 'services-va', 'budget-revenue', 'budget-expenditure', 'fixed-investment', 'retail-sales', 'industrial-va', 'foreign-trade', 'fdi', 'disposable-income', 'urban-jobs', 'signed-investment', 'tourism-revenue', 'tourists']);
