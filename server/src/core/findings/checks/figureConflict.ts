// Check: figure.conflict
//
// Finds one fact that is stated twice with figures that cannot both be right: the same indicator or the same noun phrase, for the same
// period, scope and basis, whose ranges of possible values do not meet. Units are converted and 突破, 近, 左右 taken as widely as people
// mean them.
// Besides, amounts of one indicator in one year or two that follow each other which are about ten, a hundred or more times apart.
// 检查同一事实前后两处的数字是否矛盾：指标（或完整的名词短语）、时期、范围、口径都相同，两个数的可能取值没有交集。先换算单位，“突破”“近”“左右”等按宽松的含义理解。
// 同一指标同年或相邻年份的数相差约十倍、百倍等，也提示可能是单位或小数点写错。
//
// Why: a late change of a figure is made in one place and forgotten in the other.
// 理由：数字临时调整，改了一处，忘了另一处。
//
// Silent: where the two stand in one sentence; where one is a target and the other a result; where a word of the clause tells the two
// apart (全部, 规模以上, 其中); where a sentence speaks of a part of the place; for general nouns such as 项目 and 企业.
// 不报：两个数在同一句；一个是目标一个是结果；从句中有区分范围的词（全部、规模以上等）；只说其中一部分；“项目”“企业”之类泛指名词。
//
// Bad:
//     一、2025年工作回顾
//     地区生产总值完成763.1亿元。旅游收入达到42.5亿元。
//     全年接待游客980万人次，旅游收入完成45.2亿元。
//
// Good:
//     一、2025年工作回顾
//     地区生产总值完成763.1亿元。旅游收入超过42亿元。
//     全年接待游客980万人次，旅游收入完成42.5亿元。

import type { Figure } from '../../figures/figure';
import { approximateNumber } from '../../numbers/decimal';
import type { Reading } from '../../report/report';
import { message, type Bilingual, type Message } from '../../text/message';
import type { Check } from '../check';
import { DIVISIONS, factIndexOf, type FactIndex } from '../factIndex';
import type { Finding } from '../finding';
import { magnitudeSlips } from '../magnitudes';
import { contradict, mayAgree, measureOf } from '../measures';
import { areInOneSentence, asWritten, nameOf, type Mention } from '../mention';
import { differingSets } from '../numberedSets';
import { areSame, countsOthers, createFactScene, mayBeOfYears, mayBeSame, mayNameOneThing, mentionAt, slipBetween, type FactScene } from '../oneFact';

const ID = 'figure.conflict';

const MESSAGES = {
  differs: { en: '{0}: {1} here, but {2} elsewhere in the report.', zh: '「{0}」此处为「{1}」，另一处为「{2}」，两者不一致。' },
  slip: { en: '{0}: {1} here, but {2} elsewhere: {3} times as much, perhaps a slip of the unit.', zh: '「{0}」此处为「{1}」，另一处为「{2}」，相差{3}倍，可能是数量级或单位写错。' },
  magnitude: {
    en: '{0}: {1} here, but {2} elsewhere for the same year or the next: about {3} times apart, perhaps a slip of the unit or the decimal point.',
    zh: '「{0}」此处为「{1}」，同年或相邻年份另一处为「{2}」，相差约{3}倍，可能是单位或小数点写错。',
  },
  other: { en: 'the other mention: {0}', zh: '另一处：「{0}」' },
};

export const figureConflict: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

function find(reading: Reading): readonly Finding[] {
  const index = factIndexOf(reading);
  if (!index.isOrdered) return [];
  const scene: Scene = { ...createFactScene(reading), findings: [] };
  for (const first of index.repeated) {
    if (!mayNameOneThing(reading.facts[first]!)) continue;
    const found = scene.findings.length;
    findInChain(scene, index, first);
    if (scene.findings.length === found) findSlips(scene, index, first);
  }
  for (const { first, second, noun } of differingSets(reading)) scene.findings.push(setFinding(first, second, noun));
  return scene.findings.sort((one, other) => one.span.start - other.span.start);
}

interface Scene extends FactScene {
  readonly findings: Finding[];
}

/** A fact is held against so many later ones of its name, and no further than a report is long. */
const MOST_COMPARED = 12;
const FURTHEST = 30_000;

function findInChain(scene: Scene, { next }: FactIndex, start: number): void {
  const told = new Set<number>();
  for (let first = start; first >= 0; first = next[first]!) {
    if (told.has(first)) continue;
    let compared = 0;
    const reach = startOf(scene.reading, first) + FURTHEST;
    for (let second = next[first]!; second >= 0 && compared < MOST_COMPARED; second = next[second]!) {
      compared++;
      if (startOf(scene.reading, second) > reach) break;
      if (!contradicts(scene, first, second) || told.has(second)) continue;
      told.add(second);
      scene.findings.push(toFinding(scene.reading, mentionAt(scene, first), mentionAt(scene, second)));
    }
  }
}

/** Amounts of neighbouring years that only a wrong unit or point sets so far apart; each is told of once. */
function findSlips(scene: Scene, index: FactIndex, start: number): void {
  const { reading, findings } = scene;
  for (const { odd, other } of magnitudeSlips(reading, index, start)) {
    const [one, two] = [mentionAt(scene, other), mentionAt(scene, odd)];
    if (countsOthers(reading, one) || countsOthers(reading, two)) continue;
    const slots = [nameOf(reading, two.fact), asWritten(reading.text, two.figure), asWritten(reading.text, one.figure), timesApart(one, two)];
    findings.push({ ...toFinding(reading, one, two), message: message(MESSAGES.magnitude, ...slots) });
  }
}

/** How many times apart two amounts are, rounded. */
function timesApart({ figure: one }: Mention, { figure: two }: Mention): string {
  const quotient = approximateNumber(one.value!) / approximateNumber(two.value!);
  return String(Math.round(quotient < 1 ? 1 / quotient : quotient));
}

function startOf({ facts, figures }: Reading, index: number): number {
  return figures[facts[index]!.figure]!.start;
}

/** The cheap questions first: nearly all pairs differ in something, or agree. */
function contradicts(scene: Scene, earlier: number, later: number): boolean {
  const { facts, figures } = scene.reading;
  const first = facts[earlier]!;
  const second = facts[later]!;
  if (!mayBeSame(scene, earlier, later)) return false;
  const one = figures[first.figure]!;
  const two = figures[second.figure]!;
  if (one.value === two.value || mayAgree(one, two) || areInOneSentence(scene.reading, one, two)) return false;
  if (first.status !== 'target' && mayBeOfYears(one, two) && !DIVISIONS.has(first.subject)) return false;
  if (!DIVISIONS.has(first.subject) && first.status !== 'target' && isLoose(one) !== isLoose(two)) return false;
  if (!areSame(scene, earlier, later)) return false;
  const [left, right] = [measureOf(one, first), measureOf(two, second)];
  return left !== undefined && right !== undefined && contradict(left, right);
}

/** Aims are told so, and estimates. */
function isLoose({ bound }: Figure): boolean {
  return bound === 'about' || bound === 'atLeast' || bound === 'atMost';
}

function setFinding(first: Figure, second: Figure, noun: string): Finding {
  return {
    check: ID,
    severity: 'warning',
    span: { start: second.start, end: second.end },
    message: message(MESSAGES.differs, noun, second.text, first.text),
    related: [{ span: { start: first.start, end: first.end }, message: message(MESSAGES.other, first.text) }],
    fix: undefined,
  };
}

function toFinding(reading: Reading, first: Mention, second: Mention): Finding {
  return {
    check: ID,
    severity: 'warning',
    span: { start: second.figure.start, end: second.figure.end },
    message: describe(reading, first, second),
    related: [{ span: { start: first.figure.start, end: first.figure.end }, message: message(MESSAGES.other, asWritten(reading.text, first.figure)) }],
    fix: undefined,
  };
}

function describe(reading: Reading, first: Mention, second: Mention): Message {
  const slip = first.figure.value && second.figure.value ? slipBetween(first.figure.value, second.figure.value) : undefined;
  const template: Bilingual = slip === undefined ? MESSAGES.differs : MESSAGES.slip;
  const slots = [nameOf(reading, second.fact), asWritten(reading.text, second.figure), asWritten(reading.text, first.figure)];
  return message(template, ...(slip === undefined ? slots : [...slots, slip]));
}
