// Check: figure.conflict
//
// Finds one fact that is stated twice with figures that cannot both be right: the same indicator or the same noun phrase, for the same
// period, scope and basis, whose ranges of possible values do not meet. Units are converted and 突破, 近, 左右 taken as widely as people
// mean them.
// 检查同一事实前后两处的数字是否矛盾：指标（或完整的名词短语）、时期、范围、口径都相同，两个数的可能取值没有交集。先换算单位，“突破”“近”“左右”等按宽松的含义理解。
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

import type { Fact } from '../../facts/fact';
import type { Figure } from '../../figures/figure';
import { divideDecimals } from '../../numbers/arithmetic';
import { approximateNumber, type Decimal } from '../../numbers/decimal';
import type { Reading } from '../../report/report';
import { classOf, HAN } from '../../text/characters';
import { message, type Bilingual, type Message } from '../../text/message';
import type { Check } from '../check';
import { listEnd, sentenceAt } from '../clauses';
import { DIVISIONS, factIndexOf, SHORTEST_NAME, type FactIndex } from '../factIndex';
import type { Finding } from '../finding';
import { contradict, mayAgree, measureOf } from '../measures';
import { areInOneSentence, asWritten, haveOnePart, haveOneScope, mentionOf, nameOf, speaksOfAims, type Mention } from '../mention';
import { differingSets } from '../numberedSets';
import { neutralWordsFor, ownNames, residueOf } from '../residue';

const ID = 'figure.conflict';

const MESSAGES = {
  differs: { en: '{0}: {1} here, but {2} elsewhere in the report.', zh: '「{0}」此处为「{1}」，另一处为「{2}」，两者不一致。' },
  slip: { en: '{0}: {1} here, but {2} elsewhere: {3} times as much, perhaps a slip of the unit.', zh: '「{0}」此处为「{1}」，另一处为「{2}」，相差{3}倍，可能是数量级或单位写错。' },
  other: { en: 'the other mention: {0}', zh: '另一处：「{0}」' },
};

export const figureConflict: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

function find(reading: Reading): readonly Finding[] {
  const index = factIndexOf(reading);
  if (!index.isOrdered) return [];
  const scene: Scene = { reading, own: ownNames(reading.identity.place), annex: annexStart(reading), mentions: new Map(), findings: [] };
  for (const first of index.repeated) if (mayNameOneThing(reading.facts[first]!)) findInChain(scene, index, first);
  for (const { first, second, noun } of differingSets(reading)) scene.findings.push(setFinding(first, second, noun));
  return scene.findings.sort((one, other) => one.span.start - other.span.start);
}

/** What one run of the check keeps. */
interface Scene {
  readonly reading: Reading;
  readonly own: readonly string[];
  /** Where the annex begins. */
  readonly annex: number;
  readonly mentions: Map<number, Mention>;
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

function startOf({ facts, figures }: Reading, index: number): number {
  return figures[facts[index]!.figure]!.start;
}

/** The cheap questions first: nearly all pairs differ in something, or agree. */
function contradicts(scene: Scene, earlier: number, later: number): boolean {
  const { facts, figures } = scene.reading;
  const first = facts[earlier]!;
  const second = facts[later]!;
  if (first.aspect !== second.aspect || !areOfOneTime(scene.reading, first, second) || !mayBeOne(first, second)) return false;
  const one = figures[first.figure]!;
  const two = figures[second.figure]!;
  if (one.value === two.value || mayAgree(one, two) || areInOneSentence(scene.reading, one, two)) return false;
  if (first.status !== 'target' && mayBeOfYears(one, two) && !DIVISIONS.has(first.subject)) return false;
  if (!isOne(scene, mentionAt(scene, earlier), mentionAt(scene, later)) || isGeneral(first, one)) return false;
  const [left, right] = [measureOf(one, first), measureOf(two, second)];
  return left !== undefined && right !== undefined && contradict(left, right);
}

function mentionAt({ reading, own, mentions }: Scene, index: number): Mention {
  const mention = mentions.get(index) ?? mentionOf(reading, index, own);
  mentions.set(index, mention);
  return mention;
}

/** Nouns that name no one thing: only with all their modifiers do they. */
const GENERAL = ['项目', '企业', '投资', '资金', '产业', '工程', '道路', '人员', '收入', '支出', '结余', '产值', '面积', '标准', '指标', '任务', '措施', '活动', '机构', '完成', '计划', '总', '率'];
/** Amounts of money are called by the same words for many things. */
const SHORTEST_NAME_OF_AMOUNT = 6;

/** False for open subjects. */
function mayNameOneThing({ entry, subject }: Fact): boolean {
  return entry !== undefined || !OPEN_ENDINGS.has(subject.slice(-2));
}

function isGeneral({ entry, subject }: Fact, { kind, unit }: Figure): boolean {
  if (entry !== undefined || DIVISIONS.has(subject) || subject.includes('”')) return false;
  const words = GENERAL.reduce((rest, noun) => rest.replace(noun, ''), residueOf(subject, 0, subject.length, neutralWordsFor('level'), []));
  return words.length < (kind === 'quantity' && unit !== '元' ? SHORTEST_NAME : SHORTEST_NAME_OF_AMOUNT);
}

/** What ends so is counted again in every section. */
const OPEN_ENDINGS = new Set(['项目', '企业', '工程', '资金', '投资']);

/** True where nothing that the facts know tells them apart. */
function mayBeOne(first: Fact, second: Fact): boolean {
  return (
    (first.status === 'target') === (second.status === 'target') &&
    first.aspect !== 'multiple' && first.aspect !== 'other' &&
    first.role !== 'from' && second.role !== 'from' &&
    sameBase(first.base, second.base)
  );
}

/** One period, or the year under review and what a number was raised to by then (与2020年相比，由208亿元增加到385亿元). */
function areOfOneTime(reading: Reading, first: Fact, second: Fact): boolean {
  if (first.period === second.period) return first.period !== undefined;
  if (first.role !== 'to' && second.role !== 'to') return false;
  const year = String(reading.identity.year);
  return (first.period === year && isReached(reading, second)) || (second.period === year && isReached(reading, first));
}

/** True for the second number of 由…增加到…. */
function isReached({ text, figures }: Reading, { role, figure, status }: Fact): boolean {
  if (role !== 'to' || status === 'target') return false;
  const { start } = figures[figure]!;
  const from = figures[figure - 1];
  return from !== undefined && start - from.end < 6 && /[由从]$/.test(text.slice(Math.max(0, from.start - 1), from.start));
}

/** What is counted from the year before, in all the ways to say so. */
const YEAR_ON_YEAR = ['', '同比', '比上年', '较上年', '比去年', '较去年', '比上年同期'];

function sameBase(first: string, second: string): boolean {
  return first === second || (YEAR_ON_YEAR.includes(first) && YEAR_ON_YEAR.includes(second));
}

function isOne({ reading, annex }: Scene, first: Mention, second: Mention): boolean {
  if (DIVISIONS.has(first.fact.subject)) return meansAll(reading, first) && meansAll(reading, second);
  if (isSlipOfUnit(first, second)) return true;
  if (second.figure.start >= annex || first.residue !== second.residue) return false;
  if (!haveOnePart(reading, first, second) || countsOthers(reading, first) || countsOthers(reading, second)) return false;
  if (first.fact.status !== 'target' && (speaksOfAims(reading, first) !== speaksOfAims(reading, second) || isLoose(first) !== isLoose(second))) return false;
  if (first.fact.entry === undefined) return haveOneScope(reading, first.fact, second.fact) && namesItself(reading, first) && namesItself(reading, second);
  return !areOfTwoKinds(nameOf(reading, first.fact), nameOf(reading, second.fact));
}

/** A total of several years is so many times that of one: the words that tell them apart may stand far off. */
const FEWEST = 2.5;
const MOST = 20;

function mayBeOfYears({ kind, value: first }: Figure, { value: second }: Figure): boolean {
  if (kind !== 'quantity') return false;
  const quotient = approximateNumber(first!) / approximateNumber(second!);
  const times = quotient < 1 ? 1 / quotient : quotient;
  return times > FEWEST && times < MOST && slipBetween(first!, second!) === undefined;
}

/** Aims are told so, and estimates. */
function isLoose({ figure: { bound } }: Mention): boolean {
  return bound === 'about' || bound === 'atLeast' || bound === 'atMost';
}

/** The same digits of one name in quotation marks, with 万元 here and 亿元 there. */
function isSlipOfUnit(first: Mention, second: Mention): boolean {
  const { figure: one, fact } = first;
  const { figure: two } = second;
  if (fact.subject.charAt(0) !== '“' || one.unit !== '元' || two.unit !== '元' || one.value === undefined || two.value === undefined) return false;
  const factor = slipBetween(one.value, two.value);
  return factor === '1万' || factor === '1亿';
}

/** In the annex a term is explained for any time. */
function annexStart({ sections, text }: Reading): number {
  return sections.find(({ kind }) => kind === 'annex' || kind === 'entry')?.span.start ?? text.length;
}

function meansAll({ text }: Reading, { figure }: Mention): boolean {
  const behind = text.slice(figure.end, listEnd(text, figure.end));
  return behind.includes('全覆盖') || behind.includes('全部');
}

/** What may stand behind an amount that is one: everything else is what has so much of it (超200亿元县). */
const BEHIND_AMOUNTS = ['大关', '台阶', '新', '关口', '以上', '以下', '以内', '左右', '上下', '多', '余', '且', '和', '并', '及', '、'];

function countsOthers({ text }: Reading, { figure, fact }: Mention): boolean {
  if (fact.entry === undefined || fact.aspect !== 'level') return false;
  return (classOf(text.charCodeAt(figure.end)) & HAN) !== 0 && !BEHIND_AMOUNTS.some((words) => text.startsWith(words, figure.end));
}

/** True where the subject stands in the figure's own sentence: one that is no indicator is not carried over further. */
function namesItself({ text }: Reading, { fact: { subjectSpan }, figure }: Mention): boolean {
  return subjectSpan !== undefined && subjectSpan.start >= sentenceAt(text, figure.start).start;
}

/** Words by which names of one indicator still mean different sums. */
const KINDS = ['总收入', '财政收入', '全社会', '城镇', '农村', '农民', '城乡', '总产值', '规模以上', '规上', '限额以上', '限上', '全部', '人均', '直接投资', '总额'];

function areOfTwoKinds(first: string, second: string): boolean {
  return first !== second && KINDS.some((word) => first.includes(word) !== second.includes(word));
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

/** Factors that only a wrong unit or a lost zero or point explains, with how people write them. */
const SLIPS: ReadonlyMap<Decimal, string> = new Map(
  [['10', '10'], ['100', '100'], ['1000', '1000'], ['10000', '1万'], ['100000000', '1亿']].map(([factor, words]) => [factor as Decimal, words!]),
);

function describe(reading: Reading, first: Mention, second: Mention): Message {
  const slip = first.figure.value && second.figure.value ? slipBetween(first.figure.value, second.figure.value) : undefined;
  const template: Bilingual = slip === undefined ? MESSAGES.differs : MESSAGES.slip;
  const slots = [nameOf(reading, second.fact), asWritten(reading.text, second.figure), asWritten(reading.text, first.figure)];
  return message(template, ...(slip === undefined ? slots : [...slots, slip]));
}

function slipBetween(first: Decimal, second: Decimal): string | undefined {
  for (const [over, under] of [[first, second], [second, first]] as const) {
    const factor = divideDecimals(over, under);
    if (factor !== undefined && SLIPS.has(factor)) return SLIPS.get(factor);
  }
  return undefined;
}
