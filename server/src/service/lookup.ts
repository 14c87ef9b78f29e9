import { touches, type Span } from '../core/text/span';

/** The index of the first of the spans, which are in order and apart, that starts at or behind `offset`. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span at a cursor: the one that starts there or holds it, else the one that ends there. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const next = firstFrom(spans, offset);
  const following = spans[next];
  if (following && following.start === offset) return following;
  const preceding = spans[next - 1];
  return preceding && touches(preceding, offset) ? preceding : undefined;
}
