import { areDisjoint } from '../facts/interval';
import { compareDecimals } from '../numbers/arithmetic';
import type { Decimal } from '../numbers/decimal';
import type { Relation } from './relation';
import { isAmount, intervalAt, leadOf, shareSentence, type Scene } from './scene';
import { isSlipAway } from './slips';
import { sumOf, sumRelationOf } from './sum';

/** 合计, 共计: all that stands before is added up. */
const TOTAL = /^[，,、；;]?[^，,、；;0-9]{0,6}(合计|共计|总计|共)(?:为|达|达到)?$/;
const BRACKET = /[（(][^）)]*$/;
/** Only these words say that nothing else is meant. */
const CERTAIN = ['合计', '共计', '总计'];
const MOST_PARTS = 12;

/** 建议126件、提案141件，合计267件. */
export function readTotal(scene: Scene, index: number): Relation | undefined {
  const { figures } = scene;
  const match = TOTAL.exec(leadOf(scene, index));
  if (match === null || !isAmount(figures[index]!)) return undefined;
  const parts = partsBefore(scene, index);
  const total = intervalAt(scene, index);
  if (parts.length < 2 || total === undefined) return undefined;
  for (let count = 2; count <= parts.length; count++) {
    const sum = sumOf(scene, parts.slice(-count));
    if (sum !== undefined && !areDisjoint(sum, total)) return sumRelationOf(scene, index, parts.slice(-count), true);
  }
  if (!CERTAIN.includes(match[1]!) || figures[index]!.bound !== 'exact' || parts.some((part) => figures[part]!.bound !== 'exact')) return undefined;
  const values = parts.map((part) => figures[part]!.value!);
  const stated = figures[index]!.value!;
  return compareDecimals(stated, ZERO) > 0 && isSlipAway(stated, values) ? sumRelationOf(scene, index, parts, false) : undefined;
}

const ZERO = '0' as Decimal;

/** The amounts of one unit that stand one behind the other before the total, in the order of the text. */
function partsBefore(scene: Scene, index: number): readonly number[] {
  const { figures } = scene;
  const parts: number[] = [];
  for (let before = index - 1; before >= 0 && parts.length < MOST_PARTS && shareSentence(scene, before, index); before--) {
    const figure = figures[before]!;
    if (figure.kind === 'percent' || figure.kind === 'points' || figure.kind === 'date' || BRACKET.test(leadOf(scene, before))) continue;
    if (!isAmount(figure) || figure.unit !== figures[index]!.unit) break;
    parts.unshift(before);
  }
  return parts;
}
