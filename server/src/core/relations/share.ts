import type { Interval } from '../facts/interval';
import type { Figure } from '../figures/figure';
import { message } from '../text/message';
import { isBelow } from './intervals';
import { canBeShare, percentagesOf, statedPrecisely } from './ratios';
import type { Relation } from './relation';
import { clauseStart, factAt, intervalAt, isAmount, leadOf, leadStart, shareSentence, type Scene } from './scene';
import type { Wholes } from './wholes';

export const SHARE_MESSAGES = {
  agrees: { en: '{0} ÷ {1} = {2}', zh: '{0} ÷ {1} = {2}' },
  differs: { en: '{0} ÷ {1} = {2}, but {3} is stated.', zh: '{0} ÷ {1} = {2}，而文中写作「{3}」。' },
};

/** Words before 占 or behind it with which it is no share: 抢占, 占地. */
const OTHER_BEFORE = ['抢', '侵', '强', '独', '霸', '挤'];
const OTHER_BEHIND = ['地', '用', '领', '据', '有', '道'];
/** What may stand between 占 and the percentage where the whole is the one that 其中 names. */
const UNNAMED = new Set(['', '比', '比为', '比达', '比达到', '比重', '比重为', '比重达', '总数的', '总数', '总量的', '总量', '全部的', '总额的', '其', '的比重为', '的比例为', '比例为', '比约']);
/** How many figures back the part and the whole may stand. */
const REACH = 6;

/** Part and whole of a share beside both of them (A共300户，其中B 120户，占40%; B 120户，占全区300户的40%). */
export function readShare(scene: Scene, index: number, known: Wholes): Relation | undefined {
  const claim = shareClaim(scene, index);
  const percentages = claim && percentagesOf(scene, index);
  const part = claim ? partOf(scene, index, claim) : -1;
  if (claim === undefined || percentages === undefined || part < 0) return undefined;
  const inside = wholeInside(scene, index, claim.mark, scene.figures[part]!.unit);
  if (inside >= 0 && inside !== part) return compare(scene, index, part, inside, percentages, true);
  if (UNNAMED.has(claim.name)) return withWhole(scene, index, part, '', percentages);
  const whole = wholeName(claim.name);
  const elsewhere = withNamed(scene, index, part, known.named(whole, factAt(scene, part)!), percentages);
  return elsewhere ?? withWhole(scene, index, part, whole, percentages);
}

/** 占 before a percentage. */
export interface ShareClaim {
  /** Where its clause begins. */
  readonly start: number;
  /** Where 占 stands. */
  readonly mark: number;
  /** The words between 占 and the percentage. */
  readonly name: string;
}

export function shareClaim(scene: Scene, index: number): ShareClaim | undefined {
  const start = clauseStart(scene, index);
  const clause = scene.text.slice(start, scene.figures[index]!.start);
  const mark = clause.lastIndexOf('占');
  if (mark < 0 || OTHER_BEFORE.includes(clause.charAt(mark - 1)) || OTHER_BEHIND.includes(clause.charAt(mark + 1))) return undefined;
  return { start, mark: start + mark, name: clause.slice(mark + 1).trim() };
}

/** The amount whose share the percentage is; -1 where the sentence states none. */
export function partOf(scene: Scene, index: number, { start, mark }: ShareClaim): number {
  return partNamed(scene, index, partBefore(scene, index, mark), start, mark);
}

/** 办结率, 开工率: named for what was done with the things counted. */
const RATE = /^[，,、]?(?:按时|按期|及时)?([\u4e00-\u9fff]{2})[率面](?:为|达|达到|提高到)?$/;

/** 受理诉求126件，办结125件，办结率99.2%: what was done, of the things just counted. */
export function readRate(scene: Scene, index: number): Relation | undefined {
  const match = RATE.exec(leadOf(scene, index));
  const [whole, part] = [index - 2, index - 1];
  if (match === null || whole < 0 || !shareSentence(scene, whole, index) || !leadOf(scene, part).includes(match[1]!)) return undefined;
  const { figures } = scene;
  if (!isAmount(figures[whole]!) || !isAmount(figures[part]!) || figures[whole]!.unit !== figures[part]!.unit) return undefined;
  const percentages = percentagesOf(scene, index);
  return percentages === undefined || /[率增新]/.test(match[1]!) ? undefined : compare(scene, index, part, whole, percentages, true);
}

/** The amount that 占 speaks of: the nearest one before it. */
function partBefore(scene: Scene, index: number, mark: number): number {
  for (let before = index - 1; before >= 0 && index - before <= REACH && shareSentence(scene, before, index); before--) {
    const figure = scene.figures[before]!;
    if (figure.end > mark || !isAmount(figure)) continue;
    const aspect = factAt(scene, before)?.aspect;
    if (aspect === 'level' || aspect === 'change') return before;
  }
  return -1;
}

/** 产业项目占比: where words stand before 占, they name the part. -1 where no amount of the sentence has that name. */
function partNamed(scene: Scene, index: number, nearest: number, start: number, mark: number): number {
  if (nearest < 0) return nearest;
  const { text, figures } = scene;
  const words = text.slice(Math.max(figures[nearest]!.end, start), mark).replace(/[、，,\s]/g, '');
  if (FILLERS.has(words)) return nearest;
  const amounts = amountsBefore(scene, index, figures[nearest]!.unit);
  return amounts.find((amount) => factAt(scene, amount)!.subject.startsWith(words)) ?? -1;
}

const FILLERS = new Set(['', '约', '已', '仅', '只', '共', '总量', '分别', '）', ')', '以上', '左右', '多']);

/** The whole between 占 and the percentage: 占全区300户的40%. -1 for none. @param unit the part's, where the part is stated */
export function wholeInside({ text, figures }: Scene, index: number, mark: number, unit?: string): number {
  const before = index - 1;
  const figure = figures[before];
  if (figure === undefined || figure.start < mark || !isAmount(figure) || figure.unit !== (unit ?? figure.unit)) return -1;
  const between = text.slice(figure.end, figures[index]!.start);
  return between === '的' || between === '' ? before : -1;
}

const AMONG = '其中';

/** What a whole is called besides its name: 占总支出, 占全年支出. */
const PREFIX = /^(?:全年|当年|全部|全区|总|其|本年)+/;

/**
 * A whole and its part in one sentence: tied by 其中, by the part's name that ends with the whole's (女党员 of 党员), or by the name that
 * 占 gives. Every reading of the sentence is tried before one is doubted.
 */
function withWhole(scene: Scene, index: number, part: number, name: string, percentages: Interval): Relation | undefined {
  const { text, figures } = scene;
  const wholes = amountsBefore(scene, index, figures[part]!.unit).filter((amount) => amount < part);
  const [nearest] = wholes;
  if (nearest === undefined) return undefined;
  const [wholeSubject, partSubject] = [factAt(scene, nearest)!.subject, factAt(scene, part)!.subject];
  const isAmong = text.slice(leadStart(scene, part), figures[part]!.start).includes(AMONG);
  const stem = name.replace(PREFIX, '');
  const isBeside = wholes.length === 1 && nearest === part - 1 && part === index - 1 && isNear(figures, index, part, nearest);
  if (name !== '' ? stem === '' || !wholeSubject.endsWith(stem) : !isAmong && !isBeside && !isKindOf(partSubject, wholeSubject)) return undefined;
  for (const whole of wholes) {
    const relation = compare(scene, index, part, whole, percentages, false);
    if (relation !== undefined) return relation;
  }
  return compare(scene, index, part, nearest, percentages, true);
}

/** 女党员 are a kind of 党员. */
function isKindOf(part: string, whole: string): boolean {
  return whole.length > 1 && part.length > whole.length && part.endsWith(whole);
}

/** The amounts of `unit` before a figure in its sentence, the nearest first. */
function amountsBefore(scene: Scene, index: number, unit: string): readonly number[] {
  const amounts: number[] = [];
  for (let before = index - 1; before >= 0 && index - before <= REACH && shareSentence(scene, before, index); before--) {
    const figure = scene.figures[before]!;
    if (isAmount(figure) && figure.unit === unit && factAt(scene, before) !== undefined) amounts.push(before);
  }
  return amounts;
}

/** 规模以上工业总产值的, GDP比重, 财政总支出的比例: the name of the whole. */
export function wholeName(name: string): string {
  let end = name.length;
  for (const ending of ENDINGS) if (name.endsWith(ending, end)) end -= ending.length;
  const start = name.startsWith('到') ? 1 : 0;
  return name.slice(start, end);
}

const ENDINGS = ['分别', '达到', '达', '为', '约', '超过', '超', '比重', '比例', '份额', '的'];
/** How far a share may lie from the one that is computed, as factors, where only a name ties the whole to the part. */
const MUCH_LESS = 0.5;
const MUCH_MORE = 2;

/** The whole stands elsewhere in the report under the name that 占 gives it. */
function withNamed(scene: Scene, index: number, part: number, named: readonly number[], percentages: Interval): Relation | undefined {
  const wholes = named.filter((whole) => whole !== part && scene.figures[whole]!.unit === scene.figures[part]!.unit);
  for (const whole of wholes) {
    const relation = compare(scene, index, part, whole, percentages, false);
    if (relation !== undefined) return relation;
  }
  const doubted = wholes.length === 1 ? compare(scene, index, part, wholes[0]!, percentages, true) : undefined;
  return doubted !== undefined && isNear(scene.figures, index, part, wholes[0]!) ? doubted : undefined;
}

/** True where the computed share is of the stated one's size: else the two were hardly meant for each other. */
function isNear(figures: readonly Figure[], index: number, part: number, whole: number): boolean {
  const computed = (Number(figures[part]!.value) / Number(figures[whole]!.value)) * 100;
  const stated = Number(figures[index]!.value) * (figures[index]!.kind === 'fraction' ? 100 : 1);
  return computed > stated * MUCH_LESS && computed < stated * MUCH_MORE;
}

/** The relation of the three figures; undefined where they disagree and `doubts` is false, or where the part is above the whole. */
function compare(scene: Scene, index: number, part: number, whole: number, percentages: Interval, doubts: boolean): Relation | undefined {
  const { figures } = scene;
  const amount = intervalAt(scene, part);
  const total = intervalAt(scene, whole);
  if (amount === undefined || total === undefined) return undefined;
  const holds = canBeShare(amount, total, percentages);
  if (!holds && (!doubts || isBelow(total, amount))) return undefined;
  const computed = statedPrecisely(figures[part]!, figures[whole]!, figures[index]!);
  if (computed === undefined) return undefined;
  const stated = figures[index]!.text;
  return {
    kind: 'share',
    holds,
    figures: [part, whole, index].sort((first, second) => first - second),
    span: figures[index]!,
    computed,
    stated,
    message: message(holds ? SHARE_MESSAGES.agrees : SHARE_MESSAGES.differs, figures[part]!.text, figures[whole]!.text, computed, stated),
  };
}
