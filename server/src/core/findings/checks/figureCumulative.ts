// Check: figure.cumulative
//
// Finds totals of several years that are less than one of their years, and stocks that are less than what was added to them.
// 检查多年累计数小于其中一年的数，以及总量小于当期新增量。
//
// Why: a point moved in a total is noticed only when the total is held against its parts.
// 理由：累计数小数点错位，只有与分年数对照才看得出来。
//
// Silent: for states, of which the last year's value is the one of the whole period; for yearly means; where the words tell the two apart.
// 不报：期末状态（五年的期末值就是末年的值）；年均数；措辞表明范围不同。
//
// Bad:
//     一、2025年工作回顾
//     城镇新增就业3.1万人，登记失业率控制在3%以内。
//     五年来，新增城镇就业1.56万人，新改扩建学校11所。
//
// Good:
//     一、2025年工作回顾
//     城镇新增就业3.1万人，登记失业率控制在3%以内。
//     五年来，新增城镇就业15.6万人，新改扩建学校11所。

import { endYear } from '../../facts/periods';
import type { Fact } from '../../facts/fact';
import { compareDecimals } from '../../numbers/arithmetic';
import { approximateNumber } from '../../numbers/decimal';
import type { Reading } from '../../report/report';
import { classOf, COMMA } from '../../text/characters';
import { message, type Bilingual } from '../../text/message';
import type { Check } from '../check';
import { clauseStart, sentenceAt } from '../clauses';
import { factIndexOf, type FactIndex } from '../factIndex';
import type { Finding } from '../finding';
import { measureOf, type Measure } from '../measures';
import { asWritten, haveOnePart, haveOneScope, mentionOf, nameOf, type Mention } from '../mention';
import { ownNames } from '../residue';

const ID = 'figure.cumulative';

const MESSAGES = {
  years: { en: '{0}: {1} in several years, but {2} in one of them.', zh: '「{0}」多年合计「{1}」，少于其中一年的「{2}」。' },
  stock: { en: '{0}: {1} in all, but {2} of them newly added.', zh: '「{0}」总量「{1}」，少于新增的「{2}」。' },
  part: { en: 'a part of it: {0}', zh: '其中的一部分：「{0}」' },
};

export const figureCumulative: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

function find(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  const index = factIndexOf(reading);
  const { facts } = reading;
  if (index.isOrdered) for (const first of index.repeated) yearsBelowYear(reading, index, first, findings);
  for (let later = 1; later < facts.length; later++) {
    const finding = stockBelowIncrease(reading, later);
    if (finding) findings.push(finding);
  }
  return findings.sort((one, other) => one.span.start - other.span.start);
}

/** `2021/2025` */
function isOfYears(period: string | undefined): boolean {
  return period !== undefined && period.length === 9 && period.charAt(4) === '/';
}

function yearsBelowYear(reading: Reading, { next }: FactIndex, start: number, findings: Finding[]): void {
  const { facts } = reading;
  const own = ownNames(reading.identity.place);
  for (let whole = start; whole >= 0; whole = next[whole]!) {
    const total = facts[whole]!;
    if (!isOfYears(total.period) || !isFlow(total) || total.base !== '') continue;
    for (let part = start; part >= 0; part = next[part]!) {
      const year = facts[part]!;
      if (!isFlow(year) || !isLess(reading, total, year) || !isWithin(year.period, total.period!)) continue;
      if (year.status !== total.status || !haveOneScope(reading, year, total)) continue;
      const [first, second] = [mentionOf(reading, part, own), mentionOf(reading, whole, own)];
      if (!areOfOneThing(reading, first, second)) continue;
      findings.push(toFinding(reading, MESSAGES.years, second, first));
      break;
    }
  }
}

/** True for a year of the run of years, or a part of one. */
function isWithin(year: string | undefined, years: string): boolean {
  if (year === undefined || isOfYears(year)) return false;
  const end = endYear(year);
  return end >= Number(years.slice(0, 4)) && end <= endYear(years);
}

function isFlow({ aspect, role }: Fact): boolean {
  return (aspect === 'level' || aspect === 'change') && role !== 'from';
}

function isLess({ figures }: Reading, total: Fact, part: Fact): boolean {
  const [one, two] = [figures[total.figure]!, figures[part.figure]!];
  if (one.value === undefined || two.value === undefined || approximateNumber(one.value) > approximateNumber(two.value)) return false;
  const [whole, piece] = [measureOf(one, total), measureOf(two, part)];
  return whole !== undefined && piece !== undefined && isCountable(whole) && whole.dimension === piece.dimension && lies(whole, piece);
}

function lies(lower: Measure, upper: Measure): boolean {
  const { high } = lower.interval;
  const { low } = upper.interval;
  return high !== undefined && low !== undefined && compareDecimals(high, low) < 0;
}

function isCountable({ dimension }: Measure): boolean {
  return dimension !== '%' && dimension !== 'rank' && dimension !== 'points' && dimension !== 'multiple' && dimension !== '天' && dimension !== '岁';
}

/** Told with the same words; 累计 is the total's own. */
function areOfOneThing(reading: Reading, first: Mention, second: Mention): boolean {
  if (sentenceAt(reading.text, first.figure.start).start === sentenceAt(reading.text, second.figure.start).start) return false;
  if (!haveOnePart(reading, first, second)) return false;
  const [part, whole] = [essence(first.residue), essence(second.residue)];
  // 新开工A、B等…项目40个: the names before 等 are examples
  return part === whole || (whole !== '|' && part.endsWith('等|') && part.startsWith(whole.slice(0, -1)));
}

function essence(residue: string): string {
  return residue.replace('累计', '').replace('新增', '');
}

/** Words that begin the clause of a stock: 新增…1.97万户，总量达12.79万户. */
const STOCKS = ['总量', '总数', '累计达', '累计拥有', '总户数', '保有量', '总规模', '总里程', '存量', '总计达'];
const INCREASES = ['新增', '净增', '新增加', '新培育', '新登记', '新设立', '新建', '新认定'];

function stockBelowIncrease(reading: Reading, later: number): Finding | undefined {
  const { text, figures, facts } = reading;
  const [increase, stock] = [facts[later - 1]!, facts[later]!];
  const [added, figure] = [figures[increase.figure]!, figures[stock.figure]!];
  if (figure.start - added.end > NEAR || stock.aspect !== 'level' || figure.kind !== 'quantity') return undefined;
  const start = stockBefore(text, figure.start);
  if (start < 0 || !isLess(reading, stock, increase)) return undefined;
  const sentence = sentenceAt(text, figure.start);
  if (added.start < sentence.start) return undefined;
  const before = text.slice(Math.max(sentence.start, clauseStart(text, added.start) - 1), added.start);
  if (!INCREASES.some((word) => before.includes(word))) return undefined;
  const own = ownNames(reading.identity.place);
  return toFinding(reading, MESSAGES.stock, mentionOf(reading, later, own), mentionOf(reading, later - 1, own));
}

/** The first characters of the words for stocks. */
const FIRST_OF_STOCKS = [...new Set(STOCKS.map((word) => word.charAt(0)))].join('');

/** What ends such a clause: 总量达到, 总数超过, 保有量. */
const LAST_OF_LEADS = '达到为过破约近超量数程模户有';

/** Where the figure's clause begins, if with a word for a stock (总量达到); -1 for all others. */
function stockBefore(text: string, figure: number): number {
  if (!LAST_OF_LEADS.includes(text.charAt(figure - 1))) return -1;
  for (let at = figure - 2; at > figure - LONGEST_LEAD; at--) {
    if ((classOf(text.charCodeAt(at - 1)) & COMMA) === 0) continue;
    return FIRST_OF_STOCKS.includes(text.charAt(at)) && STOCKS.some((word) => text.startsWith(word, at)) ? at : -1;
  }
  return -1;
}

const LONGEST_LEAD = 9;

/** The stock follows its increase at once. */
const NEAR = 24;

function toFinding(reading: Reading, template: Bilingual, whole: Mention, part: Mention): Finding {
  const piece = asWritten(reading.text, part.figure);
  return {
    check: ID,
    severity: 'warning',
    span: { start: whole.figure.start, end: whole.figure.end },
    message: message(template, nameOf(reading, whole.fact), asWritten(reading.text, whole.figure), piece),
    related: [{ span: { start: part.figure.start, end: part.figure.end }, message: message(MESSAGES.part, piece) }],
    fix: undefined,
  };
}
