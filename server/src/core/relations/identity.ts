import { areDisjoint } from '../facts/interval';
import type { LexiconEntry } from '../lexicon/lexicon';
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
  agrees: { en: '{0}: {1} = {2}', zh: '{0}：{1} = {2}' },
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

const NONE: readonly Relation[] = Object.freeze([]);

/** The same by the lexicon's entries. */
export interface Definitions {
  readonly wholeOf: ReadonlyMap<number, number>;
  readonly partsOf: ReadonlyMap<number, readonly number[]>;
  readonly grossProduct: number | undefined;
}

export function createDefinitions(entries: readonly LexiconEntry[]): Definitions {
  const entryOf = new Map<string, number>();
  entries.forEach(({ id }, index) => {
    if (id !== undefined) entryOf.set(id, index);
  });
  const wholeOf = new Map<number, number>();
  for (const [part, whole] of Object.entries(PARTS)) {
    if (entryOf.has(part) && entryOf.has(whole)) wholeOf.set(entryOf.get(part)!, entryOf.get(whole)!);
  }
  const partsOf = new Map<number, readonly number[]>();
  for (const [whole, parts] of Object.entries(SUMS)) {
    if (entryOf.has(whole) && parts.every((part) => entryOf.has(part))) partsOf.set(entryOf.get(whole)!, parts.map((part) => entryOf.get(part)!));
  }
  return { wholeOf, partsOf, grossProduct: entryOf.get('gdp') };
}

/** What must hold by definition between indicators of one period: a part is not above its whole, and all parts make it up. */
export function readIdentity(scene: Scene, index: number, levels: Levels, definitions: Definitions): readonly Relation[] {
  const fact = factAt(scene, index)!;
  if (fact.entry === undefined || fact.aspect !== 'level' || fact.scope !== '' || fact.period === undefined) return NONE;
  const { wholeOf, partsOf } = definitions;
  const whole = wholeOf.get(fact.entry);
  const parts = partsOf.get(fact.entry);
  if (whole === undefined && parts === undefined) return NONE;
  const isTarget = fact.status === 'target';
  const relations: Relation[] = [];
  if (whole !== undefined) {
    const relation = exceeding(scene, index, whole, levels.of(whole, fact.period, isTarget));
    if (relation !== undefined) relations.push(relation);
  }
  if (parts !== undefined) {
    const lists = parts.map((part) => levels.of(part, fact.period!, isTarget));
    const relation = lists.every((list) => list.length === 1) ? madeUp(scene, index, lists.map(([part]) => part!)) : undefined;
    if (relation !== undefined && (relation.holds || levels.of(fact.entry, fact.period, isTarget).length === 1)) relations.push(relation);
  }
  return relations;
}

/** Refuted where the part is above every statement of the whole. */
function exceeding(scene: Scene, part: number, wholeEntry: number, wholes: readonly number[]): Relation | undefined {
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
    message: message(IDENTITY_MESSAGES.exceeds, nameAt(scene, part), scene.entries[wholeEntry]!.canonical, computed, stated),
  };
}

const SECTORS = /三次产业增加值分别(?:为|达|达到|实现|完成)?$/;

/** 三次产业增加值分别为41.4亿元、340.3亿元、381.4亿元: together they are the gross domestic product. */
export function readSectors(scene: Scene, index: number, levels: Levels, { grossProduct }: Definitions): Relation | undefined {
  const fact = factAt(scene, index)!;
  if (fact.period === undefined || !SECTORS.test(leadOf(scene, index))) return undefined;
  const parts = valuesFrom(scene, index);
  const wholes = levels.of(grossProduct, fact.period, fact.status === 'target');
  if (parts.length !== 3 || wholes.length === 0) return undefined;
  const relations = wholes.map((whole) => madeUp(scene, whole, parts));
  return relations.find((relation) => relation?.holds === true) ?? (wholes.length === 1 ? relations[0] : undefined);
}

/** A sum that misses its whole by more was of other things. */
const NEAR = 0.3;

/** The parts of a whole against it. */
function madeUp(scene: Scene, whole: number, parts: readonly number[]): Relation | undefined {
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
    message: message(holds ? IDENTITY_MESSAGES.agrees : IDENTITY_MESSAGES.differs, nameAt(scene, whole), terms, computed, stated),
  };
}

function inOrder(indices: readonly number[]): readonly number[] {
  return [...indices].sort((first, second) => first - second);
}

function nameAt(scene: Scene, index: number): string {
  const fact = factAt(scene, index)!;
  return fact.entry === undefined ? fact.subject : scene.entries[fact.entry]!.canonical;
}
