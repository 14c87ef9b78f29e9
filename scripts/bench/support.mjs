import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const shared = join(root, '../shared');

/** A number with three significant digits; a dash where there is none. */
export function show(value) {
  if (value === undefined || value === null || Number.isNaN(value)) return '–';
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(3);
}

export function ratio(value) {
  return value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(2);
}

/** The value below which the share `quantile` of the values lies; undefined where there are none. */
export function quantileOf(values, quantile) {
  const sorted = values.filter((value) => value !== undefined && value !== null).sort((first, second) => first - second);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(quantile * sorted.length) - 1))] : undefined;
}

export function medianOf(values) {
  return quantileOf(values, 0.5);
}
