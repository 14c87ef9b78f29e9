import type { Figure } from '../figures/figure';
import { multiplyDecimals } from '../numbers/arithmetic';
import { approximateNumber, type Decimal } from '../numbers/decimal';
import { dimensionOf } from './measures';

/** The power of ten of the last digit that a figure says, in its unit; of a number in Chinese characters that of its 万 or 亿. */
export function stepOf({ precision, value }: Figure): number {
  if (precision) return precision.multiplier - precision.decimals;
  const zeros = value === undefined ? 0 : zerosOf(value);
  return zeros >= 8 ? 8 : zeros >= 4 ? 4 : 0;
}

/** The same in the base unit (公里: 10^3 米); no whole number where a unit is no power of ten. */
export function baseStepOf(figure: Figure): number {
  const factor = dimensionOf(figure)[1];
  return stepOf(figure) + (factor === undefined ? 0 : Math.log10(approximateNumber(factor)));
}

/** The value in the base unit, without its sign; undefined where the figure has none. */
export function baseValueOf(figure: Figure): Decimal | undefined {
  const factor = dimensionOf(figure)[1];
  const value = figure.value && magnitudeOf(figure.value);
  return value === undefined || factor === undefined ? value : multiplyDecimals(value, factor);
}

export function magnitudeOf(value: Decimal): Decimal {
  return (value.startsWith('-') ? value.slice(1) : value) as Decimal;
}

/** How many zeros a whole number ends with. */
export function zerosOf(value: Decimal): number {
  if (value.includes('.')) return 0;
  let zeros = 0;
  while (zeros < value.length - 1 && value.charCodeAt(value.length - 1 - zeros) === 0x30) zeros++;
  return zeros;
}
