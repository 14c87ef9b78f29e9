import { addDecimals, compareDecimals, subtractDecimals } from '../numbers/arithmetic';
import type { Decimal } from '../numbers/decimal';
import { message } from '../text/message';
import { HUNDRED } from './intervals';
import type { Relation } from './relation';
import type { Scene } from './scene';

export const PROPORTION_MESSAGES = {
  complete: { en: '{0} adds up to 100', zh: '「{0}」合计100' },
  incomplete: { en: '{0} adds up to {1}, not to 100.', zh: '「{0}」合计{1}，不是100。' },
};

/** How far from 100 the members of a ratio may add up and still be meant as shares of one whole. */
const NEAR_LOW = '85' as Decimal;
const NEAR_HIGH = '115' as Decimal;
/** Half a unit of the last digit for each member, as rounding may miss the whole. */
const HALF_TENTH = '0.05' as Decimal;
const HALF = '0.5' as Decimal;
const HALF_HUNDREDTH = '0.005' as Decimal;

/** 5.4:44.6:50.0: three shares of one whole add up to 100. */
export function readProportions({ figures }: Scene, index: number): Relation | undefined {
  const { values, text } = figures[index]!;
  if (values === undefined || values.length < 3) return undefined;
  const sum = values.reduce(addDecimals);
  if (compareDecimals(sum, NEAR_LOW) < 0 || compareDecimals(sum, NEAR_HIGH) > 0) return undefined;
  const gap = subtractDecimals(sum, HUNDRED);
  const tolerance = values.map(halfUnitOf).reduce(addDecimals);
  const holds = compareDecimals(gap.startsWith('-') ? subtractDecimals('0' as Decimal, gap) : gap, tolerance) <= 0;
  return {
    kind: 'share', holds, figures: [index], span: figures[index]!, computed: sum, stated: text,
    message: holds ? message(PROPORTION_MESSAGES.complete, text) : message(PROPORTION_MESSAGES.incomplete, text, sum),
  };
}

function halfUnitOf(value: Decimal): Decimal {
  const point = value.indexOf('.');
  if (point < 0) return HALF;
  return value.length - point - 1 === 1 ? HALF_TENTH : HALF_HUNDREDTH;
}
