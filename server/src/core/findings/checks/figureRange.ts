// Check: figure.range
//
// Finds ranges whose ends are reversed (9-7岁), shares and rates of a whole that pass 100%, and counts or declines with a minus sign.
// 检查区间首尾颠倒（9-7岁）、占比或比率超过100%、数量为负、“下降-3%”之类双重否定。
//
// Why: a digit too many or two digits exchanged give a number that cannot be, however good the rest of the sentence looks.
// 理由：多打一位或两数写颠倒，得出的数不可能成立，而句子读起来仍然通顺。
//
// Silent: for growth and completion, which may pass 100%; for ratios of two things (存贷比, 产销率, 拨备覆盖率, 毛入学率); for amounts of money set
// against gross domestic product; for ranges across the turn of a year.
// 不报：增速、完成率（可以超过100%）；两种量之比（存贷比、产销率、拨备覆盖率、毛入学率）；金融、外贸总量与地区生产总值之比；跨年的月份区间。
//
// Bad:
//     为9-7岁儿童免费窝沟封闭，空气质量优良率达到189.3%。
//
// Good:
//     为7-9岁儿童免费窝沟封闭，空气质量优良率达到89.3%。

import type { Fact } from '../../facts/fact';
import type { Figure } from '../../figures/figure';
import { compareDecimals } from '../../numbers/arithmetic';
import { parseDecimal, type Decimal } from '../../numbers/decimal';
import type { Reading } from '../../report/report';
import { classOf, DASH, DIGIT, HAN } from '../../text/characters';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { clauseStart } from '../clauses';
import type { Finding } from '../finding';
import { asWritten } from '../mention';

const ID = 'figure.range';

const MESSAGES = {
  reversed: { en: 'The range {0} runs backwards: {1} is more than {2}.', zh: '区间「{0}」首尾颠倒：{1}大于{2}。' },
  share: { en: '{0}: a share of {1} is more than the whole.', zh: '「{0}」占比为「{1}」，超过了整体（100%）。' },
  rate: { en: '{0} is {1}, but such a rate reaches 100% at most.', zh: '「{0}」为「{1}」，这类比率不可能超过100%。' },
  count: { en: '{0}: a count of {1} cannot be below zero.', zh: '「{0}」的数量「{1}」为负数。' },
  negation: { en: '{0} falls by {1}: the minus sign says it twice.', zh: '「{0}」下降「{1}」：下降与负号重复，成了双重否定。' },
};

export const figureRange: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

const WHOLE = '100' as Decimal;
const MINUS = 0x2d;
const POINT = 0x2e;

function find(reading: Reading): readonly Finding[] {
  const { figures, facts, text } = reading;
  const findings: Finding[] = [];
  for (const figure of figures) {
    // a range that runs backwards is read as its second end alone
    if ((classOf(text.charCodeAt(figure.start - 1)) & DASH) === 0) continue;
    const finding = reversedRange(text, figure);
    if (finding) findings.push(finding);
  }
  for (const fact of facts) {
    const figure = figures[fact.figure]!;
    if (figure.value === undefined || (figure.kind !== 'percent' && figure.value.charCodeAt(0) !== MINUS)) continue;
    const finding = figure.value.charCodeAt(0) === MINUS ? belowZero(text, fact, figure) : figure.kind === 'percent' ? beyondWhole(text, fact, figure) : undefined;
    if (finding) findings.push(finding);
  }
  return findings.sort((one, other) => one.span.start - other.span.start);
}

/** The number before the dash, when it is more than the one behind it. */
function reversedRange(text: string, figure: Figure): Finding | undefined {
  const end = figure.start - 1;
  let start = end;
  while (isNumeral(text.charCodeAt(start - 1))) start--;
  const first = start < end ? parseDecimal(text.slice(start, end)) : undefined;
  const second = firstNumber(figure.text);
  if (first === undefined || second === undefined || !mayBegin(text, start, end, second)) return undefined;
  if (figure.kind === 'date' ? !isRangeOfDates(figure, first) : figure.kind !== 'quantity' && figure.kind !== 'percent') return undefined;
  if (compareDecimals(first, second) <= 0) return undefined;
  // 8000-1万元 rises: the first end is written without the multiplier of the second
  if (figure.precision !== undefined && figure.precision.multiplier > 0 && first.length > 2) return undefined;
  const span = { start, end: figure.end };
  return finding(span, message(MESSAGES.reversed, text.slice(start, figure.end), first, second));
}

function isNumeral(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2e;
}

/** False for codes, dates and telephone numbers, in which dashes join what is no range. */
function mayBegin(text: string, start: number, end: number, second: Decimal): boolean {
  const before = text.charCodeAt(start - 1);
  if (start > 0 && (classOf(before) & (DASH | DIGIT)) !== 0) return false;
  if ((before >= 0x41 && before <= 0x5a) || (before >= 0x61 && before <= 0x7a) || before === 0x2f) return false;
  if (text.charAt(start - 1) === '第') return false;
  return end - start <= 5 && text.charAt(start) !== '0' && second.charAt(0) !== '0' && second.charAt(0) !== '-';
}

/** 9-1月, 2025-2021年; from October on a range of months may well reach into the next year. */
function isRangeOfDates({ date }: Figure, first: Decimal): boolean {
  if (!date || date.day !== undefined || date.endMonth !== undefined || date.endYear !== undefined) return false;
  if (date.month !== undefined) return first.length === 1;
  return date.year !== undefined && date.quarter === undefined && date.half === undefined && first.length === 4;
}

function firstNumber(text: string): Decimal | undefined {
  let end = 0;
  while (isNumeral(text.charCodeAt(end))) end++;
  return end === 0 ? undefined : parseDecimal(text.slice(0, end));
}

/** Rates of a whole. */
const RATES = [
  '优良率', '满意率', '满意度', '合格率', '达标率', '普及率', '参保率', '巩固率', '绿化率', '绿地率', '处理率', '破案率', '办结率', '签约率', '就业率', '失业率', '化解率',
  '城镇化率', '升学率', '上线率', '调解率', '结案率', '知晓率', '办理率', '回复率', '通达率', '森林覆盖率', '绿化覆盖率', '入园率', '创建率', '完好率', '及时率', '通过率', '合规率',
  '收集率', '安装率', '开通率', '接种率', '建档率', '普惠率', '无害化处理率', '落户率', '空置率', '入住率', '出租率', '履约率', '见义率', '群众安全感',
];
/** Ratios of two things, which may be any. */
const RATIOS = ['拨备', '毛入学', '毛入园', '存贷', '杠杆', '负债', '产销', '贡献', '自给', '周转', '完成', '增长', '实现', '兑现', '进度'];
/** What is set against a plan or against something that does not hold it. */
const NO_WHOLES = ['目标', '计划', '任务', '预算数', '进度', '序时', '贷款', '存款', '债务', '进出口', '外贸', '相当于', '是', '贡献率', '杠杆'];

function beyondWhole(text: string, fact: Fact, figure: Figure): Finding | undefined {
  const { value, start, unit } = figure;
  if (!hasThreeDigits(value!) || unit.length !== 1 || unit === '‰' || unit === '‱' || compareDecimals(value!, WHOLE) <= 0 || fact.aspect === 'growth') return undefined;
  const clause = text.slice(clauseStart(text, start), start);
  const isShare = fact.aspect === 'share' || (clause.includes('占') && fact.aspect === 'level');
  if (isShare) return NO_WHOLES.some((word) => clause.includes(word)) || (!clause.includes('占') && !clause.includes('比')) ? undefined : finding(figure, message(MESSAGES.share, fact.subject, asWritten(text, figure)));
  const isRate = fact.aspect === 'level' && RATES.some((rate) => fact.subject.endsWith(rate)) && !RATIOS.some((word) => fact.subject.includes(word));
  return isRate ? finding(figure, message(MESSAGES.rate, fact.subject, asWritten(text, figure))) : undefined;
}

/** True for numbers from 100 on, without a look at the rest. */
function hasThreeDigits(value: Decimal): boolean {
  return value.length > 2 && value.charCodeAt(1) !== POINT && value.charCodeAt(2) !== POINT;
}

function belowZero(text: string, fact: Fact, figure: Figure): Finding | undefined {
  const { start, kind, unit } = figure;
  if ((classOf(text.charCodeAt(start - 1)) & HAN) === 0) return undefined;
  if (kind === 'quantity') return COUNTED.includes(unit) ? finding(figure, message(MESSAGES.count, fact.subject, figure.text)) : undefined;
  return kind === 'percent' && FALLS.some((word) => text.startsWith(word, start - word.length)) ? finding(figure, message(MESSAGES.negation, fact.subject, figure.text)) : undefined;
}

const COUNTED = ['家', '户', '个', '人', '名', '所', '座', '条', '项', '件', '处', '套', '栋', '辆', '场', '次', '人次'];
const FALLS = ['下降', '减少', '降低', '回落', '下降了'];

function finding({ start, end }: Span, text: Message): Finding {
  return { check: ID, severity: 'warning', span: { start, end }, message: text, related: [], fix: undefined };
}
