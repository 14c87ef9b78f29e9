// Check: figure.bounds
//
// Finds words round a number that bound it twice in a way that does not go together (约…左右, 近…余, 超过…左右, 不低于…以上), and declines that
// cannot be: 减少2倍, 下降120%.
// 检查数字前后的限定词是否重复或矛盾（约…左右、近…余、超过…左右、不低于…以上），以及不可能的降幅（减少2倍、下降120%）。
//
// Why: the words before and behind a number are written at different times; and nothing can fall by more than all of it.
// 理由：数前数后的限定词往往不是一次写成；任何数量最多只能减少100%。
//
// Silent: for 力争…以上, 预计…左右, 超过…以上 in a name; for what can be negative (利润, 增速), which may fall by more than its whole; for 个百分点.
// 不报：力争…以上、预计…左右；本身可以为负的量（利润、增速、价格指数等）降幅超过100%；个百分点。
//
// Bad:
//     全区新建停车泊位约1860个左右。
//
// Good:
//     全区新建停车泊位1860个左右。

import { compareDecimals } from '../../numbers/arithmetic';
import type { Decimal } from '../../numbers/decimal';
import type { Fact } from '../../facts/fact';
import type { Figure } from '../../figures/figure';
import type { Reading } from '../../report/report';
import { message, type Message } from '../../text/message';
import type { Check } from '../check';
import type { Finding, Fix } from '../finding';

const ID = 'figure.bounds';

const MESSAGES = {
  twice: { en: '{0} and {1} bound the same number: one of them is enough.', zh: '「{0}」与「{1}」重复限定同一个数，留一个即可。' },
  opposite: { en: '{0} and {1} bound the same number in two ways that do not go together.', zh: '「{0}」与「{1}」同时限定一个数，意思矛盾。' },
  times: { en: '{0} falls by {1}: a fall by one whole leaves nothing, so falls are told in per cent or as a fraction.', zh: '「{0}」下降「{1}」：下降一倍即为零，降幅不用“倍”，应改用百分数或分数。' },
  whole: { en: '{0} falls by {1}: nothing can fall by more than 100%.', zh: '「{0}」下降「{1}」：降幅不可能超过100%。' },
  remove: { en: 'Remove {0}', zh: '删去「{0}」' },
};

export const figureBounds: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

/** 近百余年 tells how long ago something began. */
const SPANS_OF_TIME = ['年', '个月', '月', '天', '日', '周年', '个世纪'];

type Sense = 'about' | 'below' | 'above' | 'atLeast' | 'atMost';

/** Words before a number: 不超过 is not 超过. */
const BEFORE: readonly (readonly [string, Sense])[] = longestFirst([
  ['大约', 'about'], ['大概', 'about'], ['约', 'about'], ['将近', 'below'], ['接近', 'below'], ['不到', 'below'], ['不足', 'below'], ['近', 'below'],
  ['超过', 'above'], ['突破', 'above'], ['超', 'above'], ['逾', 'above'], ['至少', 'atLeast'], ['不少于', 'atLeast'], ['不低于', 'atLeast'], ['最低', 'atLeast'],
  ['至多', 'atMost'], ['不超过', 'atMost'], ['不高于', 'atMost'], ['不多于', 'atMost'],
]);

/** Words behind a number or in it. */
const BEHIND: readonly (readonly [string, Sense])[] = [
  ['左右', 'about'], ['上下', 'about'], ['以上', 'atLeast'], ['以下', 'atMost'], ['以内', 'atMost'], ['余', 'above'], ['多', 'above'],
];

function longestFirst(words: readonly (readonly [string, Sense])[]): readonly (readonly [string, Sense])[] {
  return [...words].sort(([one], [other]) => other.length - one.length);
}

/** The last characters of the words before a number. */
const LAST_BEFORE = [...new Set(BEFORE.map(([words]) => words.slice(-1)))].join('');

/** What the two may be together: nothing said, said twice, or at odds. */
function judge(before: Sense, behind: Sense): 'fine' | 'twice' | 'opposite' {
  if (before === behind) return 'twice';
  if (before === 'about' || behind === 'about') return 'opposite';
  const upward = (sense: Sense): boolean => sense === 'above' || sense === 'atLeast';
  return upward(before) === upward(behind) ? 'twice' : 'opposite';
}

function find(reading: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  const { figures, facts, text } = reading;
  for (const figure of figures) {
    if (figure.bound === 'exact' || figure.value === undefined || SPANS_OF_TIME.includes(figure.unit)) continue;
    const finding = boundTwice(text, figure);
    if (finding) findings.push(finding);
  }
  for (const fact of facts) {
    if (!fact.negative || fact.aspect !== 'growth') continue;
    const finding = impossibleDecline(text, fact, figures[fact.figure]!);
    if (finding) findings.push(finding);
  }
  return findings.sort((one, other) => one.span.start - other.span.start);
}

function boundTwice(text: string, figure: Figure): Finding | undefined {
  const { start, end } = figure;
  if (!LAST_BEFORE.includes(text.charAt(start - 1))) return undefined;
  const before = BEFORE.find(([words]) => text.startsWith(words, start - words.length));
  if (!before) return undefined;
  const first = { start: start - before[0].length, end: start };
  // 签约、节约, 附近: the character is a part of another word
  if (before[0].length === 1 && NOT_BEFORE.includes(text.charAt(first.start - 1))) return undefined;
  const second = boundBehind(text, figure);
  if (!second) return undefined;
  const verdict = judge(before[1], second.sense);
  if (verdict === 'fine') return undefined;
  const name = text.slice(second.start, second.end);
  const fix: Fix | undefined =
    verdict === 'twice' && before[1] === 'about' ? { title: message(MESSAGES.remove, before[0]), edits: [{ span: first, replacement: '' }] } : undefined;
  return finding({ start: first.start, end: Math.max(end, second.end) }, message(MESSAGES[verdict], before[0], name), fix);
}

const NOT_BEFORE = '签节集预契合履违特公邀续条简附最邻临靠亲远贴就拉新反赶不';

interface BoundBehind {
  readonly sense: Sense;
  readonly start: number;
  readonly end: number;
}

/** The bound behind the figure, or 余 and 多 in it (40余场). What goes on with a noun describes it: 18岁以上人口. */
function boundBehind(text: string, { start, end }: Figure): BoundBehind | undefined {
  for (const [words, sense] of BEHIND) {
    const single = words.length === 1;
    const at = single ? text.slice(start, end).indexOf(words) + start : end;
    if (single ? at < start : !text.startsWith(words, end)) continue;
    const behind = at + words.length;
    if (!single && sense !== 'about' && !ENDS.includes(text.charAt(behind))) return undefined;
    return { sense, start: at, end: behind };
  }
  return undefined;
}

const ENDS = '，。；、：,;:）)\n\r';

const WHOLE = '100' as Decimal;

/** What can be below zero, so that it may fall by more than its whole; and what is told apart from a plan. */
const SIGNED = ['利润', '盈', '亏', '收益', '增速', '增幅', '指数', '效益', '差额', '结余', '净'];

function impossibleDecline(text: string, fact: Fact, figure: Figure): Finding | undefined {
  const { kind, value } = figure;
  if (value === undefined || SIGNED.some((word) => fact.subject.includes(word))) return undefined;
  const template = kind === 'multiple' ? MESSAGES.times : kind === 'percent' && figure.unit.length === 1 && compareDecimals(value, WHOLE) > 0 ? MESSAGES.whole : undefined;
  if (!template || (kind === 'multiple' && !FALLS.some((word) => text.startsWith(word, figure.start - word.length)))) return undefined;
  return finding({ start: figure.start, end: figure.end }, message(template, fact.subject, figure.text), undefined);
}

const FALLS = ['下降', '减少', '降低', '缩短', '压减', '减少了', '下降了', '降低了'];

function finding(span: { readonly start: number; readonly end: number }, text: Message, fix: Fix | undefined): Finding {
  return { check: ID, severity: 'warning', span, message: text, related: [], fix };
}
