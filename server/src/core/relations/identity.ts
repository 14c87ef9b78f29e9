import { areDisjoint } from '../facts/interval';
import { addDecimals } from '../numbers/arithmetic';
import { message } from '../text/message';
import { addIntervals, isBelow } from './intervals';
import { closedIntervalAt, type Levels } from './levels';
import { valuesFrom } from './pairing';
import type { Relation } from './relation';
import { factAt, intervalAt, leadOf, type Scene } from './scene';
import { wordedLike } from './wording';

export const IDENTITY_MESSAGES = {
  exceeds: { en: '{0} is part of {1}, but {2} is more than {3}.', zh: '{0}是{1}的一部分，而「{2}」大于「{3}」。' },
  agrees: { en: '{0}: {1} = {2}, as stated: {3}.', zh: '{0}：{1} = {2}，与所写「{3}」一致。' },
  differs: { en: '{0}: {1} = {2}, but {3} is stated.', zh: '{0}：{1} = {2}，而文中写作「{3}」。' },
};

/** By definition part of another indicator: never more. */
const PARTS: Readonly<Record<string, string>> = {
  'services-va': 'gdp', 'primary-va': 'gdp', 'secondary-va': 'gdp', 'industrial-total-va': 'secondary-va', 'industrial-va': 'gdp',
  'tax-revenue': 'budget-revenue', exports: 'foreign-trade', imports: 'foreign-trade', 'livelihood-spending': 'budget-expenditure',
  'private-investment': 'fixed-investment', 'motorway-length': 'highway-length', 'high-speed-rail-length': 'railway-length',
  'inclusive-loans': 'loans', 'hi-tech-firms': 'market-entities',
};
/** By definition the sum of others. */
const SUMS: Readonly<Record<string, readonly string[]>> = {
  gdp: ['primary-va', 'secondary-va', 'services-va'],
  'foreign-trade': ['exports', 'imports'],
};

/** What must hold by definition between indicators of one period: a part is not above its whole, and all parts make it up. */
export function readIdentity(scene: Scene, index: number, levels: Levels): readonly Relation[] {
  const fact = factAt(scene, index)!;
  if (fact.entry === undefined || fact.aspect !== 'level' || fact.scope !== '' || fact.period === undefined) return [];
  const { id } = scene.entries[fact.entry]!;
  if (id === undefined) return [];
  const isTarget = fact.status === 'target';
  const whole = PARTS[id];
  const relations: Relation[] = [];
  if (whole !== undefined) {
    const relation = exceeding(scene, index, id, whole, levels.of(whole, fact.period, isTarget));
    if (relation !== undefined) relations.push(relation);
  }
  const parts = SUMS[id];
  if (parts !== undefined) {
    const lists = parts.map((part) => levels.of(part, fact.period!, isTarget));
    const relation = lists.every((list) => list.length === 1) ? madeUp(scene, index, id, lists.map(([part]) => part!)) : undefined;
    if (relation !== undefined && (relation.holds || levels.of(id, fact.period, isTarget).length === 1)) relations.push(relation);
  }
  return relations;
}

/** Refuted where the part is above every statement of the whole. */
function exceeding(scene: Scene, part: number, id: string, wholeId: string, wholes: readonly number[]): Relation | undefined {
  const { figures } = scene;
  const amount = closedIntervalAt(scene, part);
  const [first] = wholes;
  if (first === undefined || amount === undefined) return undefined;
  for (const whole of wholes) {
    const total = closedIntervalAt(scene, whole);
    if (figures[whole]!.unit !== figures[part]!.unit || total === undefined || !isBelow(total, amount)) return undefined;
  }
  const [computed, stated] = [figures[part]!.text, figures[first]!.text];
  return {
    kind: 'identity', holds: false, figures: inOrder([part, first]), span: figures[part]!, computed, stated,
    message: message(IDENTITY_MESSAGES.exceeds, nameOf(scene, id), nameOf(scene, wholeId), computed, stated),
  };
}

const SECTORS = /三次产业增加值分别(?:为|达|达到|实现|完成)?$/;

/** 三次产业增加值分别为41.4亿元、340.3亿元、381.4亿元: together they are the gross domestic product. */
export function readSectors(scene: Scene, index: number, levels: Levels): Relation | undefined {
  const fact = factAt(scene, index)!;
  if (fact.period === undefined || !SECTORS.test(leadOf(scene, index))) return undefined;
  const parts = valuesFrom(scene, index);
  const wholes = levels.of('gdp', fact.period, fact.status === 'target');
  if (parts.length !== 3 || wholes.length === 0) return undefined;
  const relations = wholes.map((whole) => madeUp(scene, whole, 'gdp', parts));
  return relations.find((relation) => relation?.holds === true) ?? (wholes.length === 1 ? relations[0] : undefined);
}

/** A sum that misses its whole by more was of other things. */
const NEAR = 0.3;

/** The parts of a whole against it. */
function madeUp(scene: Scene, whole: number, id: string, parts: readonly number[]): Relation | undefined {
  const { figures } = scene;
  if (parts.some((part) => figures[part]!.unit !== figures[whole]!.unit || figures[part]!.bound !== 'exact')) return undefined;
  const total = intervalAt(scene, whole);
  const amounts = parts.map((part) => intervalAt(scene, part));
  if (total === undefined || figures[whole]!.bound !== 'exact' || amounts.some((amount) => amount === undefined)) return undefined;
  const holds = !areDisjoint(amounts.map((amount) => amount!).reduce(addIntervals), total);
  const sum = parts.map((part) => figures[part]!.value!).reduce(addDecimals);
  if (!holds && Math.abs(Number(sum) / Number(figures[whole]!.value) - 1) > NEAR) return undefined;
  const computed = wordedLike(figures[whole]!, sum);
  const stated = figures[whole]!.text;
  const terms = parts.map((part) => figures[part]!.text).join(' + ');
  return {
    kind: 'identity', holds, figures: inOrder([whole, ...parts]), span: figures[whole]!, computed, stated,
    message: message(holds ? IDENTITY_MESSAGES.agrees : IDENTITY_MESSAGES.differs, nameOf(scene, id), terms, computed, stated),
  };
}

function inOrder(indices: readonly number[]): readonly number[] {
  return [...indices].sort((first, second) => first - second);
}

function nameOf({ entries }: Scene, id: string): string {
  return entries.find((entry) => entry.id === id)?.canonical ?? id;
}
