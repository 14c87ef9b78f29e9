// Check: count.threshold
//
// Finds projects of at least so much whose total is less than their number allows: 24 projects of 亿元以上 that total 18亿元.
// 检查门槛与合计是否矛盾：24个亿元以上项目，总投资至少应为24亿元。
//
// Why: number, threshold and total check one another; a point moved in the total shows at once.
// 理由：个数、门槛、合计三者可以互相核对，合计数错位一算便知。
//
// Silent: where the amount is not the total of those projects (完成投资, 年度投资), and where it describes something else (总投资400亿元的…).
// 不报：金额不是这些项目的总投资（如完成投资、年度投资），或金额修饰别的事物。
//
// Bad:
//     前三季度，新开工亿元以上项目24个，总投资18.28亿元。
//
// Good:
//     前三季度，新开工亿元以上项目24个，总投资182.8亿元。

import type { Figure } from '../../figures/figure';
import { compareDecimals, multiplyDecimals } from '../../numbers/arithmetic';
import type { Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Check } from '../check';
import type { Finding } from '../finding';
import { asWritten } from '../mention';
import { measureOf } from '../measures';

const ID = 'count.threshold';

const MESSAGES = {
  less: {
    en: '{0} of at least {1} each come to at least {2}, but the total is {3}.',
    zh: '「{0}」每个不低于「{1}」，合计至少「{2}」，此处总额为「{3}」。',
  },
  count: { en: 'so many: {0}', zh: '个数：「{0}」' },
  threshold: { en: 'each at least: {0}', zh: '每个不低于：「{0}」' },
};

export const countThreshold: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

/** Words before the total. */
const TOTALS = ['总投资', '计划总投资', '总投资额', '投资总额', '总金额', '签约总额', '协议总投资', '合同总金额', '总投资达', '总投资为', '总投资约', '总投资超', '总投资超过', '总投资突破', '总投资近'];
/** The last characters of those words. */
const LAST_OF_TOTALS = [...new Set(TOTALS.map((words) => words.slice(-1)))].join('');
const UNITS = ['个', '项', '家', '宗'];
/** The threshold, its noun and the number stand close together. */
const NEAR = 16;

function find({ figures, text }: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (let index = 2; index < figures.length; index++) {
    const total = figures[index]!;
    if (total.unit !== '元' || !LAST_OF_TOTALS.includes(text.charAt(total.start - 1)) || total.value === undefined || !TOTALS.some((words) => text.startsWith(words, total.start - words.length))) continue;
    const finding = compare(text, figures[index - 2]!, figures[index - 1]!, total);
    if (finding) findings.push(finding);
  }
  return findings;
}

/** The threshold stands before the number or behind it: 亿元以上项目24个, 24个亿元以上项目. */
function compare(text: string, first: Figure, second: Figure, total: Figure): Finding | undefined {
  const [threshold, count] = first.bound === 'atLeast' ? [first, second] : [second, first];
  if (threshold.bound !== 'atLeast' || threshold.unit !== '元' || threshold.value === undefined) return undefined;
  if (count.value === undefined || count.bound === 'atLeast' || !UNITS.includes(count.unit)) return undefined;
  if (second.start - first.end > NEAR || total.start - second.end > NEAR || text.charAt(total.end) === '的') return undefined;
  if (/[。；;\n]/.test(text.slice(first.end, total.start))) return undefined;
  const measure = measureOf(total, { negative: false });
  const least = multiplyDecimals(count.value, threshold.value);
  if (measure?.interval.high === undefined || compareDecimals(measure.interval.high, least) >= 0) return undefined;
  return {
    check: ID,
    severity: 'warning',
    span: { start: total.start, end: total.end },
    message: message(MESSAGES.less, count.text, threshold.text, inYuan(least), asWritten(text, total)),
    related: [
      { span: { start: count.start, end: count.end }, message: message(MESSAGES.count, count.text) },
      { span: { start: threshold.start, end: threshold.end }, message: message(MESSAGES.threshold, threshold.text) },
    ],
    fix: undefined,
  };
}

/** A whole amount of yuan as people write it: 24亿元, 3000万元. */
function inYuan(value: string): string {
  if (value.endsWith('00000000')) return `${value.slice(0, -8)}亿元`;
  return value.endsWith('0000') ? `${value.slice(0, -4)}万元` : `${value}元`;
}
