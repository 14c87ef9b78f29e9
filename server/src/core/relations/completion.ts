import { message } from '../text/message';
import { canBeShare, percentagesOf, statedPrecisely } from './ratios';
import type { Relation } from './relation';
import { clauseStart, intervalAt, isAmount, leadOf, shareSentence, type Scene } from './scene';

export const COMPLETION_MESSAGES = {
  agrees: { en: '{0} ÷ {1} = {2}', zh: '{0} ÷ {1} = {2}' },
  differs: { en: '{0} ÷ {1} = {2} of the target, but {3} is stated.', zh: '{0} ÷ {1} = {2}，而文中写作完成「{3}」。' },
};

const REACH = 6;
/** The words of a rate of completion, directly before the percentage: 完成率, 完成年度目标的, 为年度计划的. */
const COMPLETION = /(?:完成率(?:为|达|达到)?|(?:完成|为|占|达|到|是)[^，,；;、]{0,12}(?:目标|计划|任务|预算|指标|进度)(?:总数|总量|任务|数|值|量)?的?)(?:约|近|超|超过|达|达到)?$/;
/** 年度目标, 计划投资, 目标任务为, 计划新增学位: words of aims before their amount. */
const TARGET_WORDS = /(?:目标|计划|任务|指标|预算数|(?:年度|年初|全年|调整后?)预算)[^，,；;、]{0,8}$/;
/** 完成计划投资191亿元: such an amount is the result, unless the percentage is of it. */
const DONE = /(?:完成|实现|达到|达成)[^，,；;、]{0,6}(?:目标|计划|任务|预算|指标)[^，,；;、]{0,8}$/;
/** 为年度目标300亿元的: the target stands before the percentage. */
const OF_TARGET = /^(?:的|）的|\)的)(?:约|近|超过)?$/;
/** 超年度目标13.9%, 比计划多: the percentage is what is above the target. */
const ABOVE = /超|多|高|增长|下降|提高/;

/** 完成191亿元、为年度目标300亿元的63.5%; 年度目标300亿元，已完成191亿元，完成率63.7%. */
export function readCompletion(scene: Scene, index: number): Relation | undefined {
  const { text, figures } = scene;
  const lead = leadOf(scene, index);
  if (ABOVE.test(lead) || !(OF_TARGET.test(lead) || COMPLETION.test(text.slice(clauseStart(scene, index), figures[index]!.start)))) return undefined;
  const isInside = OF_TARGET.test(lead);
  const targets = targetsBefore(scene, index, isInside);
  if (targets.length === 0 || (isInside && targets[0] !== index - 1)) return undefined;
  const percentages = percentagesOf(scene, index);
  if (percentages === undefined) return undefined;
  for (const target of targets) {
    for (const done of amountsLike(scene, index, target)) {
      if (canBe(scene, done, target, percentages)) return relationOf(scene, index, done, target, true);
    }
  }
  const target = targets[0]!;
  const done = amountsLike(scene, index, target)[0];
  return done === undefined ? undefined : relationOf(scene, index, done, target, false);
}

function canBe(scene: Scene, done: number, target: number, percentages: NonNullable<ReturnType<typeof percentagesOf>>): boolean {
  const [part, whole] = [intervalAt(scene, done), intervalAt(scene, target)];
  return part !== undefined && whole !== undefined && canBeShare(part, whole, percentages);
}

/** The amounts before a figure that words of aims stand before, the nearest first. */
function targetsBefore(scene: Scene, index: number, isInside: boolean): readonly number[] {
  const targets: number[] = [];
  for (let before = index - 1; before >= 0 && index - before <= REACH && shareSentence(scene, before, index); before--) {
    if (isAmount(scene.figures[before]!) && isTarget(leadOf(scene, before), before === index - 1 && isInside)) targets.push(before);
  }
  return targets;
}

function isTarget(lead: string, isInside: boolean): boolean {
  return TARGET_WORDS.test(lead) && (isInside || !DONE.test(lead));
}

/** The other amounts of the target's unit before the percentage, the nearest first. */
function amountsLike(scene: Scene, index: number, target: number): readonly number[] {
  const amounts: number[] = [];
  const { unit } = scene.figures[target]!;
  for (let before = index - 1; before >= 0 && index - before <= REACH && shareSentence(scene, before, index); before--) {
    const figure = scene.figures[before]!;
    if (before !== target && isAmount(figure) && figure.unit === unit) amounts.push(before);
  }
  return amounts;
}

function relationOf({ figures }: Scene, index: number, done: number, target: number, holds: boolean): Relation | undefined {
  const computed = statedPrecisely(figures[done]!, figures[target]!, figures[index]!);
  if (computed === undefined) return undefined;
  const stated = figures[index]!.text;
  return {
    kind: 'completion', holds, figures: [done, target, index].sort((first, second) => first - second), span: figures[index]!, computed, stated,
    message: message(holds ? COMPLETION_MESSAGES.agrees : COMPLETION_MESSAGES.differs, figures[done]!.text, figures[target]!.text, computed, stated),
  };
}
