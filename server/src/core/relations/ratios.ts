import { areDisjoint, type Interval } from '../facts/interval';
import type { Figure } from '../figures/figure';
import { multiplyDecimals } from '../numbers/arithmetic';
import { decimalOf, type Decimal } from '../numbers/decimal';
import { exactly, HUNDRED, multiplyIntervals, percentageOf, widened } from './intervals';
import { intervalAt, type Scene } from './scene';

/** A tenth is what a fraction in words may be off by (三分之一, 四成, 一半). */
const SPOKEN = decimalOf('3', 0);

/**
 * The percentages that a relative figure may stand for: 63.5% is what rounds to it or was cut off to it, so a whole unit of the last
 * digit on both sides. Undefined for what is no percentage or fraction.
 */
export function percentagesOf(scene: Scene, index: number): Interval | undefined {
  const figure = scene.figures[index]!;
  const interval = intervalAt(scene, index);
  if (interval === undefined) return undefined;
  if (figure.kind === 'percent' && figure.unit === '%') return widened(interval, halfUnitOf(figure));
  if (figure.kind === 'fraction') return widened(multiplyIntervals(interval, exactly(HUNDRED)), SPOKEN);
  return undefined;
}

function halfUnitOf({ precision, cjk }: Figure): Decimal {
  return cjk || precision === undefined ? ('0.5' as Decimal) : decimalOf('5', -precision.decimals - 1);
}

/** True when `part` can be `percentages` of `whole`. */
export function canBeShare(part: Interval, whole: Interval, percentages: Interval): boolean {
  return !areDisjoint(multiplyIntervals(part, exactly(HUNDRED)), multiplyIntervals(whole, percentages));
}

/** What part ÷ whole gives, to one digit more than the report states. */
export function statedPrecisely(part: Figure, whole: Figure, stated: Figure): string | undefined {
  if (part.value === undefined || whole.value === undefined) return undefined;
  return percentageOf(part.value, whole.value, (stated.precision?.decimals ?? 0) + 1);
}

/** `value` hundredfold. */
export function hundredfold(value: Decimal): Decimal {
  return multiplyDecimals(value, HUNDRED);
}
