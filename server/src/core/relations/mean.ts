import { areDisjoint } from '../facts/interval';
import { divideDecimals } from '../numbers/arithmetic';
import { message } from '../text/message';
import { multiplyIntervals } from './intervals';
import type { Relation } from './relation';
import { factAt, intervalAt, isAmount, leadOf, shareSentence, type Scene } from './scene';
import { wordedLike } from './wording';

export const MEAN_MESSAGES = {
  agrees: { en: '{0} ÷ {1} = {2}', zh: '{0} ÷ {1} = {2}' },
  differs: { en: '{0} ÷ {1} = {2} each, but {3} is stated.', zh: '{0} ÷ {1} = 平均{2}，而文中写作「{3}」。' },
};

const REACH = 5;
/** 户均, 平均每个项目, 每户平均: the unit over which the mean is taken. */
const MEAN = /(?:平均每|每)([户人家个亩村项件])[^，,；;]{0,6}$|(?:([户人亩村校])均)[^，,；;]{0,6}$|平均每(年)|(年)均[^，,；;增长]{0,8}$/;
const UNITS: Readonly<Record<string, readonly string[]>> = { 村: ['个'], 校: ['所'], 项: ['项', '个'] };

/** A total, a number of things and the mean of one: 24个项目、总投资182亿元，平均每个项目7.6亿元. */
export function readMean(scene: Scene, index: number): Relation | undefined {
  const { figures } = scene;
  const match = MEAN.exec(leadOf(scene, index));
  if (match === null || !isAmount(figures[index]!)) return undefined;
  const unit = match[1] ?? match[2] ?? match[3] ?? match[4]!;
  const counts = before(scene, index, UNITS[unit] ?? [unit]);
  const totals = before(scene, index, [figures[index]!.unit]);
  if (counts.length === 0 || totals.length === 0) return undefined;
  for (const count of counts) {
    for (const total of totals) {
      const relation = compare(scene, index, total, count);
      if (relation?.holds === true) return relation;
    }
  }
  return counts.length === 1 && totals.length === 1 && isNear(scene, index, totals[0]!, counts[0]!) ? compare(scene, index, totals[0]!, counts[0]!) : undefined;
}

function before(scene: Scene, index: number, units: readonly string[]): readonly number[] {
  const found: number[] = [];
  for (let other = index - 1; other >= 0 && index - other <= REACH && shareSentence(scene, other, index); other--) {
    const figure = scene.figures[other]!;
    if (isAmount(figure) && units.includes(figure.unit) && factAt(scene, other) !== undefined) found.push(other);
  }
  return found;
}

/** True where the mean is of the size that the total gives: else the total is of other things. */
function isNear({ figures }: Scene, index: number, total: number, count: number): boolean {
  const quotient = Number(figures[total]!.value) / Number(figures[count]!.value) / Number(figures[index]!.value);
  return quotient > 0.5 && quotient < 2;
}

function compare(scene: Scene, index: number, total: number, count: number): Relation | undefined {
  const { figures } = scene;
  const [mean, whole, number] = [intervalAt(scene, index), intervalAt(scene, total), intervalAt(scene, count)];
  const quotient = divideDecimals(figures[total]!.value!, figures[count]!.value!);
  if (total === count || mean === undefined || whole === undefined || number === undefined || quotient === undefined) return undefined;
  const holds = !areDisjoint(whole, multiplyIntervals(mean, number));
  const { precision } = figures[index]!;
  const computed = wordedLike(figures[index]!, quotient, (precision?.decimals ?? 0) + 1);
  const stated = figures[index]!.text;
  return {
    kind: 'mean', holds, figures: [total, count, index].sort((first, second) => first - second), span: figures[index]!, computed, stated,
    message: message(holds ? MEAN_MESSAGES.agrees : MEAN_MESSAGES.differs, figures[total]!.text, figures[count]!.text, computed, stated),
  };
}
