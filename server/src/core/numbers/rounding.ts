import { decimalOf, type Decimal } from './decimal';

/** Where a value between two steps goes; of two equally near steps `nearest` takes the one further from zero. */
export type Rounding = 'down' | 'up' | 'nearest';

/** `value`, which is not negative, on a step of 10^`power`, exactly. */
export function roundToStep(value: Decimal, power: number, rounding: Rounding): Decimal {
  const point = value.indexOf('.');
  const decimals = point < 0 ? 0 : value.length - point - 1;
  const scale = Math.max(decimals, -power);
  const units = BigInt(value.replace('.', '') + '0'.repeat(scale - decimals));
  const step = 10n ** BigInt(power + scale);
  const added = rounding === 'up' ? step - 1n : rounding === 'nearest' ? step / 2n : 0n;
  return decimalOf(String((units + added) / step), power);
}
