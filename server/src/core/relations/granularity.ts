import type { Figure } from '../figures/figure';
import { message } from '../text/message';
import type { Relation } from './relation';
import { leadOf, shareSentence, type Scene } from './scene';

export const GRANULARITY_MESSAGES = {
  agrees: { en: '{0} of {1} is {2}.', zh: '{1}中的{0}个是{2}。' },
  differs: { en: 'No whole number of {0} gives {1}; the nearest are {2} and {3}.', zh: '{0}中取任何整数都得不到「{1}」，最接近的是{2}和{3}。' },
};

/** 办结率, 满意率, 合格率达到: a rate of the things that were just counted. */
const RATE = /^[，,、]?(?:按时|按期|及时|群众|总体|综合)?(?:办结|办复|办理|满意|合格|达标|完成|解决|化解|调解成功|答复|竣工|开工|落实|达产|通过|回访满意)率(?:为|达|达到|提高到|提升到|升至)?$/;
const COUNTED = ['件', '个', '项', '户', '家', '条', '处', '名', '起', '宗', '所', '台', '批次', '人', '座', '幢', '栋'];

/** 受理126件，办结率99.3%: a percentage of N things is one of k ÷ N (the GRIM test). It can only tell where N is small for the digits. */
export function readGranularity(scene: Scene, index: number): Relation | undefined {
  const { figures } = scene;
  const [counted, stated] = [figures[index - 1], figures[index]!];
  if (counted === undefined || !shareSentence(scene, index - 1, index) || !RATE.test(leadOf(scene, index))) return undefined;
  if (leadOf(scene, index - 1).includes(leadOf(scene, index).replace(/^[，,、]/, '').slice(0, 2))) return undefined;
  if (counted.kind !== 'quantity' || counted.bound !== 'exact' || stated.bound !== 'exact' || !COUNTED.includes(counted.unit)) return undefined;
  if (counted.value === undefined || stated.value === undefined || counted.precision?.multiplier !== 0 || stated.precision === undefined) return undefined;
  const counts = countsOf(scene, index - 1, Number(counted.value));
  const decimals = stated.precision.decimals;
  const percentage = Number(stated.value);
  if (percentage >= 100 || counts.some((count) => !canTell(count, decimals))) return undefined;
  const count = counts.find((each) => isPossible(each, percentage, decimals));
  return count === undefined ? refuted(index, counted, stated, percentage) : proved(index, count, counted, stated);
}

/** The number counted, and with what stands beside it in a list (建议96件、提案131件). */
function countsOf({ figures, text }: Scene, index: number, count: number): readonly number[] {
  const before = figures[index - 1];
  if (before === undefined || before.unit !== figures[index]!.unit || before.value === undefined) return [count];
  return /^[、和及]/.test(text.slice(before.end, before.end + 1)) ? [count, count + Number(before.value)] : [count];
}

/** Only where the steps between possible percentages are wider than the last digit can a percentage be impossible. */
function canTell(count: number, decimals: number): boolean {
  return Number.isSafeInteger(count) && count >= 2 && count * 2 < 10 ** (decimals + 2);
}

function isPossible(count: number, percentage: number, decimals: number): boolean {
  const lower = Math.floor((percentage * count) / 100);
  return [lower, lower + 1].some((part) => Math.abs((part * 100) / count - percentage) < 10 ** -decimals);
}

function proved(index: number, count: number, counted: Figure, stated: Figure): Relation {
  const part = Math.round((Number(stated.value) * count) / 100);
  return {
    kind: 'granularity', holds: true, figures: [index - 1, index], span: stated, computed: `${part} ÷ ${count}`, stated: stated.text,
    message: message(GRANULARITY_MESSAGES.agrees, part, `${count}${counted.unit}`, stated.text),
  };
}

function refuted(index: number, counted: Figure, stated: Figure, percentage: number): Relation {
  const count = Number(counted.value);
  const lower = Math.floor((percentage * count) / 100);
  const [below, above] = [lower, lower + 1].map((part) => `${part} ÷ ${counted.text} = ${((part * 100) / count).toFixed((stated.precision?.decimals ?? 0) + 1)}%`);
  return {
    kind: 'granularity', holds: false, figures: [index - 1, index], span: stated, computed: `${below!}, ${above!}`, stated: stated.text,
    message: message(GRANULARITY_MESSAGES.differs, counted.text, stated.text, below!, above!),
  };
}
