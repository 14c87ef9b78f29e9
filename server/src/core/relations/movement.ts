import type { Figure } from '../figures/figure';
import { endsClause, leadOf, shareSentence, type Scene } from './scene';

/** 由 A 增加到 B: two figures of one kind and unit, with what the words between them say. */
export interface Movement {
  readonly from: number;
  readonly to: number;
  /** 1 for a rise, -1 for a decline, 0 where the words tell neither (调整为). */
  readonly direction: number;
  /** The words of the movement (增加到). */
  readonly words: string;
}

const FROM = /[由从][^，,；;。、（(]{0,30}$/;
const RISES = ['增加', '增长', '增', '提高', '提升', '上升', '升', '扩大', '扩展', '拓展', '跃升', '攀升', '上涨', '涨', '扩'];
const DECLINES = ['减少', '调减', '压减', '缩减', '精减', '减', '下降', '降低', '下调', '回落', '降', '压缩', '缩短', '缩小', '收窄', '精简', '下滑', '缩'];
/** The longest words first: 缩短 before 缩. */
const MOVES = [...RISES.map((word) => [word, 1] as const), ...DECLINES.map((word) => [word, -1] as const)].sort(
  ([first], [second]) => second.length - first.length,
);
/** 增加到, 降至, 减为, with a date and a bound that may stand before the second figure. */
const TO = /^(?:以上|左右|多|余)?(.{0,4}?)(?:到|至|为|成)(?:.{0,12}的)?(?:约|近|超|超过|突破|接近|达)?$/;
const LONGEST_GAP = 26;

/** The movement that ends with the figure at `to`; undefined where none does. */
export function movementTo(scene: Scene, to: number): Movement | undefined {
  const { figures, text } = scene;
  const from = figureBefore(scene, to);
  if (from < 0) return undefined;
  const [first, second] = [figures[from]!, figures[to]!];
  const gap = second.start - first.end;
  if (gap < 1 || gap > LONGEST_GAP || !isOneMeasure(first, second)) return undefined;
  const between = text.slice(first.end, second.start);
  if (!/[到至为成]/.test(between) || !FROM.test(leadWithDates(scene, from))) return undefined;
  const match = TO.exec(between);
  if (match === null) return undefined;
  const words = match[1]!;
  const move = MOVES.find(([word]) => words.endsWith(word));
  return { from, to, direction: move === undefined ? 0 : move[1], words: between };
}

/** The figure before the one at `index`, dates left aside; -1 where the sentence has none. */
function figureBefore(scene: Scene, index: number): number {
  let before = index - 1;
  while (before >= 0 && scene.figures[before]!.kind === 'date') before--;
  return before >= 0 && shareSentence(scene, before, index) ? before : -1;
}

/** The words before a figure back to the clause's start, dates included. */
function leadWithDates({ text, figures }: Scene, index: number): string {
  const end = figures[index]!.start;
  let start = end;
  while (start > 0 && end - start < LONGEST_GAP && !endsClause(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

export function isOneMeasure(first: Figure, second: Figure): boolean {
  return first.kind === second.kind && first.unit === second.unit && first.value !== undefined && second.value !== undefined;
}

/** What may stand between a movement and the figure that says by how much: a pause, words of measure, the verb. */
const AFTERMATH = /^[，,、；;（(]?(?:以上|左右)?[，,、]?(?:两年|三年|四年|五年|同比|较上年|比上年|累计|共|净|总体|平均|直接)?(增长|增加|新增|增幅|净增|提高|提升|上升|扩大|下降|减少|降低|缩减|缩短|压缩|压减|精简|上涨|降幅|减|增|降)(?:了|达到|达|为|约|近|超过|超)*$/;

/** The movement that the figure at `index` tells the size of (由318亿元增加到337亿元，增长6%), with the verb; undefined for none. */
export function movementBehind(scene: Scene, index: number): { readonly movement: Movement; readonly verb: string } | undefined {
  const to = index - 1;
  if (to < 1 || !shareSentence(scene, to, index)) return undefined;
  const match = AFTERMATH.exec(leadOf(scene, index));
  if (match === null) return undefined;
  const movement = movementTo(scene, to);
  return movement === undefined ? undefined : { movement, verb: match[1]! };
}

const DECLINE = /下降|减|降|缩|压|精简/;

export function saysDecline(verb: string): boolean {
  return DECLINE.test(verb);
}
