import type { Bound, Figure } from '../core/figures/figure';
import { magnitudeOf, stepOf, zerosOf } from '../core/findings/written';
import { compareDecimals } from '../core/numbers/arithmetic';
import type { Decimal } from '../core/numbers/decimal';
import { roundToStep, type Rounding } from '../core/numbers/rounding';

/** The number for a mention of a fact whose value changed. */
export interface AdaptedValue {
  readonly value: Decimal;
  /** False where the words around the number (近, 超) are no longer true. */
  readonly fits: boolean;
}

/** 近470 lies above its value, 超1900 below. */
const ROUNDINGS: Readonly<Record<Bound, Rounding>> = { exact: 'nearest', about: 'nearest', below: 'up', atMost: 'up', above: 'down', atLeast: 'down' };

/**
 * What a mention says of a fact that was `former` and is now `exact`, all in the mention's unit. A mention with a bound keeps its number while
 * that is the round one next to the value; else it is rounded the way that led from the former value to it (763.1 to 超760: whole tens).
 */
export function adaptValue(figure: Figure, former: Decimal, exact: Decimal): AdaptedValue {
  const negative = exact.startsWith('-');
  const [before, now] = [magnitudeOf(former), magnitudeOf(exact)];
  const written = magnitudeOf(figure.value!);
  const value = figure.bound === 'exact' ? roundedLike(figure, written, before, now) : boundedLike(figure, written, before, now);
  return { value: negative && value !== '0' ? (`-${value}` as Decimal) : value, fits: fits(figure.bound, value, now) };
}

/** To the mention's last digit; cut off there where the former value was. */
function roundedLike(figure: Figure, written: Decimal, before: Decimal, now: Decimal): Decimal {
  const step = stepOf(figure);
  const isCut = roundToStep(before, step, 'nearest') !== written && roundToStep(before, step, 'down') === written;
  return roundToStep(now, step, isCut ? 'down' : 'nearest');
}

function boundedLike(figure: Figure, written: Decimal, before: Decimal, now: Decimal): Decimal {
  const rounding = ROUNDINGS[figure.bound];
  const finest = stepOf(figure);
  const coarsest = Math.max(finest, zerosOf(written));
  if (roundToStep(now, coarsest, rounding) === written) return written;
  for (let step = finest; step < coarsest; step++) {
    if (roundToStep(before, step, rounding) === written) return roundToStep(now, step, rounding);
  }
  return roundToStep(now, coarsest, rounding);
}

/** 超 and 近 are said of other numbers than the value itself. */
function fits(bound: Bound, value: Decimal, exact: Decimal): boolean {
  const order = compareDecimals(value, exact);
  switch (bound) {
    case 'above':
      return order < 0;
    case 'below':
      return order > 0;
    case 'atLeast':
      return order <= 0;
    case 'atMost':
      return order >= 0;
    case 'exact':
    case 'about':
      return true;
  }
}
