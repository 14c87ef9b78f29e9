// Check: figure.twins
//
// Points out one exact value of four or more digits that two different indicators have: one of them may be copied from the other.
// 提示两个不同指标取了同一个四位以上的精确数值：其中一个可能是误抄。
//
// Why: when figures are copied line by line, a value slips into the next row; by chance two indicators hardly ever agree to four digits.
// 理由：逐行抄数最容易串行，而两个指标碰巧有四位数字相同的机会极小。
//
// Silent: for round numbers, for two names of one indicator, for one indicator at two times, and within a sentence that equates the two.
// 不报：整数值、同一指标的两种名称、同一指标不同时期。
//
// Bad:
//     地方一般公共预算收入125.33亿元，增长6%。旅游收入125.33亿元，增长9%。
//
// Good:
//     地方一般公共预算收入125.33亿元，增长6%。旅游收入112.92亿元，增长9%。

import type { Fact } from '../../facts/fact';
import type { Figure } from '../../figures/figure';
import type { Decimal } from '../../numbers/decimal';
import type { Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Check } from '../check';
import { sentenceAt } from '../clauses';
import type { Finding } from '../finding';
import { nameOf } from '../mention';

const ID = 'figure.twins';

const MESSAGES = {
  same: { en: '{0} and {1} have the same value, {2}: is one of them copied?', zh: '「{0}」与「{1}」数值相同，都是「{2}」，请核对是否抄错。' },
  other: { en: 'the same value: {0}', zh: '相同的数值：「{0}」' },
};

export const figureTwins: Check = { id: ID, severity: 'information', messages: MESSAGES, find };

/** Fewer digits agree by chance. */
const DIGITS = 4;

function find(reading: Reading): readonly Finding[] {
  const { facts, figures } = reading;
  const first = new Map<Decimal, Fact>();
  const findings: Finding[] = [];
  for (const fact of facts) {
    if (fact.entry === undefined || fact.aspect !== 'level') continue;
    const figure = figures[fact.figure]!;
    if (figure.kind !== 'quantity' || figure.bound !== 'exact' || figure.value === undefined || digitsOf(figure.value) < DIGITS) continue;
    const before = first.get(figure.value);
    if (before === undefined) first.set(figure.value, fact);
    else if (areTwins(reading, before, fact)) findings.push(toFinding(reading, before, fact, figure));
  }
  return findings;
}

/** How many digits a value has without the zeros at its ends. */
function digitsOf(value: Decimal): number {
  let end = value.length;
  if (value.indexOf('.') < 0) while (end > 0 && value.charCodeAt(end - 1) === 0x30) end--;
  let digits = 0;
  for (let index = 0; index < end; index++) {
    const code = value.charCodeAt(index);
    if (code === 0x2e || (code === 0x30 && digits === 0)) continue;
    digits++;
  }
  return digits;
}

function areTwins({ figures, text }: Reading, first: Fact, second: Fact): boolean {
  const one = figures[first.figure]!;
  const two = figures[second.figure]!;
  if (first.entry === second.entry || one.unit !== two.unit || first.period !== second.period) return false;
  return sentenceAt(text, one.start).start !== sentenceAt(text, two.start).start || first.subject !== second.subject;
}

function toFinding(reading: Reading, first: Fact, second: Fact, figure: Figure): Finding {
  const { start, end, text } = reading.figures[first.figure]!;
  return {
    check: ID,
    severity: 'information',
    span: { start: figure.start, end: figure.end },
    message: message(MESSAGES.same, nameOf(reading, second), nameOf(reading, first), figure.text),
    related: [{ span: { start, end }, message: message(MESSAGES.other, text) }],
    fix: undefined,
  };
}
