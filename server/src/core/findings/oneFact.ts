import type { Fact } from '../facts/fact';
import type { Figure } from '../figures/figure';
import { divideDecimals } from '../numbers/arithmetic';
import { approximateNumber, type Decimal } from '../numbers/decimal';
import type { Reading } from '../report/report';
import { classOf, HAN } from '../text/characters';
import { listEnd, sentenceAt } from './clauses';
import { DIVISIONS, SHORTEST_NAME } from './factIndex';
import { haveOnePart, haveOneScope, mentionOf, nameOf, speaksOfAims, type Mention } from './mention';
import { neutralWordsFor, ownNames, residueOf } from './residue';

/** What is kept while the facts of one reading are held against each other. */
export interface FactScene {
  readonly reading: Reading;
  readonly own: readonly string[];
  /** Where the annex begins. */
  readonly annex: number;
  readonly mentions: Map<number, Mention>;
}

export function createFactScene(reading: Reading): FactScene {
  return { reading, own: ownNames(reading.identity.place), annex: annexStart(reading), mentions: new Map() };
}

export function mentionAt({ reading, own, mentions }: FactScene, index: number): Mention {
  const mention = mentions.get(index) ?? mentionOf(reading, index, own);
  mentions.set(index, mention);
  return mention;
}

/** The cheap question: facts of one name that differ in aspect, period, status or basis are two. */
export function mayBeSame({ reading }: FactScene, earlier: number, later: number): boolean {
  const first = reading.facts[earlier]!;
  const second = reading.facts[later]!;
  return first.aspect === second.aspect && areOfOneTime(reading, first, second) && mayBeOne(first, second);
}

/** True where the words around two facts that may be the same tell nothing apart, whatever their values are. */
export function areSame(scene: FactScene, earlier: number, later: number): boolean {
  const first = mentionAt(scene, earlier);
  return isOne(scene, first, mentionAt(scene, later)) && !isGeneral(first.fact, first.figure);
}

/** Nouns that name no one thing: only with all their modifiers do they. */
const GENERAL = ['项目', '企业', '投资', '资金', '产业', '工程', '道路', '人员', '收入', '支出', '结余', '产值', '面积', '标准', '指标', '任务', '措施', '活动', '机构', '完成', '计划', '总', '率'];
/** Amounts of money are called by the same words for many things. */
const SHORTEST_NAME_OF_AMOUNT = 6;

/** False for open subjects. */
export function mayNameOneThing({ entry, subject }: Fact): boolean {
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

function isOne({ reading, annex }: FactScene, first: Mention, second: Mention): boolean {
  if (DIVISIONS.has(first.fact.subject)) return meansAll(reading, first) && meansAll(reading, second);
  if (isSlipOfUnit(first, second)) return true;
  if (second.figure.start >= annex || first.residue !== second.residue) return false;
  if (!haveOnePart(reading, first, second) || countsOthers(reading, first) || countsOthers(reading, second)) return false;
  if (first.fact.status !== 'target' && speaksOfAims(reading, first) !== speaksOfAims(reading, second)) return false;
  if (first.fact.entry === undefined) return haveOneScope(reading, first.fact, second.fact) && namesItself(reading, first) && namesItself(reading, second);
  return !areOfTwoKinds(nameOf(reading, first.fact), nameOf(reading, second.fact));
}

/** A total of several years is so many times that of one: the words that tell them apart may stand far off. */
const FEWEST = 2.5;
const MOST = 20;

export function mayBeOfYears({ kind, value: first }: Figure, { value: second }: Figure): boolean {
  if (kind !== 'quantity') return false;
  const quotient = approximateNumber(first!) / approximateNumber(second!);
  const times = quotient < 1 ? 1 / quotient : quotient;
  return times > FEWEST && times < MOST && slipBetween(first!, second!) === undefined;
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
const BEHIND_AMOUNTS = ['大关', '台阶', '新', '关口', '以上', '以下', '以内', '左右', '上下', '多', '余', '且', '和', '并', '及', '、', '后', '时'];

/** True where what stands behind an amount is what has so much of it. */
export function countsOthers({ text }: Reading, { figure, fact }: Mention): boolean {
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

/** Factors that only a wrong unit or a lost zero or point explains, with how people write them. */
const SLIPS: ReadonlyMap<Decimal, string> = new Map(
  [['10', '10'], ['100', '100'], ['1000', '1000'], ['10000', '1万'], ['100000000', '1亿']].map(([factor, words]) => [factor as Decimal, words!]),
);

export function slipBetween(first: Decimal, second: Decimal): string | undefined {
  for (const [over, under] of [[first, second], [second, first]] as const) {
    const factor = divideDecimals(over, under);
    if (factor !== undefined && SLIPS.has(factor)) return SLIPS.get(factor);
  }
  return undefined;
}
