import type { Figure } from '../figures/figure';
import { scaleDecimal } from '../numbers/arithmetic';
import type { Decimal } from '../numbers/decimal';
import { roundDecimal } from './intervals';

const DIGITS = /[0-9０-９][0-9０-９.．,，]*/g;

/** `value` written the way that `figure` is: with its multiplier and its unit (`10700个`, `1.07万个`), at most `decimals` digits behind the point. */
export function wordedLike(figure: Figure, value: Decimal, decimals = 12): string {
  const runs = figure.text.match(DIGITS);
  if (runs === null || runs.length !== 1 || figure.precision === undefined) return `${roundDecimal(value, decimals)}${figure.unit}`;
  const digits = roundDecimal(scaleDecimal(value, -figure.precision.multiplier), decimals);
  return `${digits}${figure.text.slice(figure.text.indexOf(runs[0]) + runs[0].length)}`;
}
