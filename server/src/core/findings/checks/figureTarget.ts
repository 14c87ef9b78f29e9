// Check: figure.target
//
// Finds targets that lie below what is already reached although the sentence claims a rise (突破400家 where 460 are reached), and growth of
// less than ten per cent that is called 两位数.
// 检查目标低于已达到的水平、而用词又表示提高（已有460家，目标“突破400家”），以及把不足10%的增速称为“两位数增长”。
//
// Why: targets are carried over from the year before and forgotten when the result comes in higher.
// 理由：目标沿用上年的数，结果超出后忘了上调。
//
// Silent: for targets that claim no rise (新建10条), which may well be lower; for flows that the words tell apart; where the target may be met.
// 不报：没有提高之意的目标（新建10条等）可以低于上年；措辞表明范围不同；按宽松理解目标并不低于现状。
//
// Bad:
//     一、2025年工作回顾
//     集聚高新技术企业304家，质效稳步提升。
//     二、2026年工作安排
//     高新技术企业突破300家，新增上市企业1家。
//
// Good:
//     一、2025年工作回顾
//     集聚高新技术企业304家，质效稳步提升。
//     二、2026年工作安排
//     高新技术企业突破340家，新增上市企业1家。

import { endYear } from '../../facts/periods';
import type { Fact } from '../../facts/fact';
import { compareDecimals } from '../../numbers/arithmetic';
import { approximateNumber, type Decimal } from '../../numbers/decimal';
import type { Reading } from '../../report/report';
import { classOf, SENTENCE_END } from '../../text/characters';
import { message } from '../../text/message';
import type { Check } from '../check';
import { factIndexOf, type FactIndex } from '../factIndex';
import type { Finding } from '../finding';
import { measureOf } from '../measures';
import { asWritten, haveOnePart, haveOneScope, mentionOf, nameOf, type Mention } from '../mention';
import { neutralWordsFor, ownNames, residueOf } from '../residue';

const ID = 'figure.target';

const MESSAGES = {
  reached: { en: '{0}: the target is {1}, but {2} is reached already.', zh: '「{0}」的目标是「{1}」，而此前已达到「{2}」。' },
  result: { en: 'reached already: {0}', zh: '已达到：「{0}」' },
  digits: { en: '{0} grows by {1}, which is no growth of two digits.', zh: '「{0}」增长「{1}」，并非两位数增长。' },
  claim: { en: 'called so: {0}', zh: '称为：「{0}」' },
};

export const figureTarget: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

function find(reading: Reading): readonly Finding[] {
  const findings = [...falselyTwoDigits(reading)];
  const index = factIndexOf(reading);
  if (!index.isOrdered) return findings;
  for (const first of index.repeated) if (mayNameOneThing(reading.facts[first]!)) findInChain(reading, index, first, findings);
  return findings.sort((one, other) => one.span.start - other.span.start);
}

function findInChain(reading: Reading, { next }: FactIndex, start: number, findings: Finding[]): void {
  const own = ownNames(reading.identity.place);
  // results stand before targets, in the text as in time
  for (let later = next[start]!; later >= 0; later = next[later]!) {
    const target = reading.facts[later]!;
    if (target.status !== 'target' || target.aspect !== 'level' || !claimsRise(reading, target)) continue;
    for (let earlier = start; earlier !== later; earlier = next[earlier]!) {
      const result = reading.facts[earlier]!;
      if (result.status === 'target' || result.aspect !== 'level' || !liesBelow(reading, target, result) || !mayBeReached(result, target)) continue;
      if (!haveOneScope(reading, result, target)) continue;
      const [first, second] = [mentionOf(reading, earlier, own), mentionOf(reading, later, own)];
      if (!areOfOneThing(reading, first, second)) continue;
      findings.push(toFinding(reading, first, second));
      break;
    }
  }
}

function mayNameOneThing({ entry, subject }: Fact): boolean {
  return entry !== undefined || !GENERAL.includes(subject);
}

/** Words directly before a target that claim to go beyond what is. */
const RISES = ['突破', '超过', '超', '增至', '增加到', '提高到', '提升到', '扩大到', '迈上', '跨越', '跨过', '迈过', '冲刺', '跃上', '提高至', '提升至'];

function claimsRise({ text, figures }: Reading, fact: Fact): boolean {
  const { start } = figures[fact.figure]!;
  return LAST_OF_RISES.includes(text.charAt(start - 1)) && RISES.some((word) => text.startsWith(word, start - word.length));
}

/** The last characters of those words. */
const LAST_OF_RISES = [...new Set(RISES.map((word) => word.slice(-1)))].join('');

/** A result of one time, not a total of several years. */
function mayBeReached(result: Fact, target: Fact): boolean {
  return (
    result.role !== 'from' &&
    result.period !== undefined && target.period !== undefined &&
    result.period.length < 8 && (target.period.length < 8 || target.period.length === 9) && endYear(result.period) < endYear(target.period)
  );
}

/** True where the target's number is less than all that the result may be. */
function liesBelow({ figures }: Reading, target: Fact, result: Fact): boolean {
  const goal = figures[target.figure]!;
  const before = figures[result.figure]!;
  if (goal.value === undefined || before.value === undefined || approximateNumber(goal.value) > approximateNumber(before.value)) return false;
  const reached = measureOf(before, result);
  const wanted = measureOf(goal, target);
  const [least, most] = [wanted?.interval.low, reached?.interval.low];
  if (least === undefined || most === undefined || reached!.dimension !== wanted!.dimension) return false;
  return compareDecimals(least, most) < 0;
}

/** The same name, told with the same words; what had been gathered (累计集聚) is what is to be passed. */
function areOfOneThing(reading: Reading, first: Mention, second: Mention): boolean {
  if (nameOf(reading, first.fact).startsWith('新增') || FLOWS.some((word) => second.residue.includes(word) || first.residue.includes(word))) return false;
  return essence(first.residue) === essence(second.residue) && haveOnePart(reading, first, second);
}

const GENERAL = ['重点项目', '重大项目', '产业项目', '龙头企业', '市场主体', '优质企业', '完成投资', '民生支出', '亿元以上项目'];
/** What is added in one year says nothing of what is there. */
const FLOWS = ['新增', '新建', '新开工', '引进', '签约', '净增', '新引进', '招引', '建成', '改造', '培育', '发放', '开展', '举办', '筹集', '其中'];
const STOCKS = ['累计', '集聚', '聚集', '拥有', '总数', '现有', '推动', '力促', '支持', '吸引', '带动'];

function essence(residue: string): string {
  return STOCKS.reduce((rest, word) => rest.replace(word, ''), residue);
}

function toFinding({ text, ...reading }: Reading, first: Mention, second: Mention): Finding {
  const result = asWritten(text, first.figure);
  return {
    check: ID,
    severity: 'warning',
    span: { start: second.figure.start, end: second.figure.end },
    message: message(MESSAGES.reached, nameOf({ text, ...reading }, second.fact), asWritten(text, second.figure), result),
    related: [{ span: { start: first.figure.start, end: first.figure.end }, message: message(MESSAGES.result, result) }],
    fix: undefined,
  };
}

const TWO_DIGITS = '两位数';
const TEN = '10' as Decimal;

/** 两 */
const TWO = 0x4e24;
/** The claim stands so close behind the rate. */
const NEAR = 24;

/** Growth rates below ten that their own sentence calls 两位数. */
function falselyTwoDigits(reading: Reading): readonly Finding[] {
  const { text, facts, figures } = reading;
  const findings: Finding[] = [];
  for (const fact of facts) {
    if (fact.aspect !== 'growth' || fact.negative) continue;
    const figure = figures[fact.figure]!;
    if (figure.kind !== 'percent' || figure.value === undefined || figure.bound === 'atLeast' || compareDecimals(figure.value, TEN) >= 0) continue;
    const at = claimBehind(text, figure.end);
    if (at < 0 || !speaksOf(text, figure.end, at)) continue;
    findings.push({
      check: ID,
      severity: 'warning',
      span: { start: figure.start, end: figure.end },
      message: message(MESSAGES.digits, nameOf(reading, fact), figure.text),
      related: [{ span: { start: at, end: at + TWO_DIGITS.length }, message: message(MESSAGES.claim, TWO_DIGITS) }],
      fix: undefined,
    });
  }
  return findings;
}

/** Where 两位数 stands behind a rate in its sentence; -1 for nowhere near. */
function claimBehind(text: string, end: number): number {
  for (let at = end; at < end + NEAR; at++) {
    const code = text.charCodeAt(at);
    if (code === TWO && text.startsWith(TWO_DIGITS, at)) return at;
    if ((classOf(code) & SENTENCE_END) !== 0 || code === 0x0a || Number.isNaN(code)) return -1;
  }
  return -1;
}

/** Words that go on about the same growth. */
const GOES_ON = ['唯一', '连续', '个', '季度', '实现', '全市', '全省', '全区', '中心城区', '保持', '一', '二', '三', '四', '五', '六', '七', '八'];

function speaksOf(text: string, start: number, end: number): boolean {
  const residue = residueOf(text, start, end, neutralWordsFor('growth'), []);
  return GOES_ON.reduce((rest, word) => rest.replace(word, ''), residue) === '';
}
