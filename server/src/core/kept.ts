import type { LineChange } from './lines/change';
import type { Line, Report } from './report/report';
import type { Span } from './text/span';

/** An earlier reading of the same text, and what an edit left alone of it. */
export interface Kept {
  readonly report: Report;
  readonly change: LineChange;
}

/**
 * One value a line: taken from the earlier reading where the line is unchanged, else read.
 * @param stale lines that are read afresh although their text is unchanged
 */
export function mapLines<T>(
  spans: readonly Span[],
  kept: Kept | undefined,
  take: (line: Line) => T,
  read: (span: Span) => T,
  stale: ReadonlySet<number> | undefined = undefined,
): T[] {
  const values: T[] = [];
  const before = kept?.report.lines ?? [];
  const head = kept?.change.head ?? 0;
  const tailStart = spans.length - (kept?.change.tail ?? 0);
  for (let index = 0; index < spans.length; index++) {
    if (stale?.has(index)) values.push(read(spans[index]!));
    else if (index < head) values.push(take(before[index]!));
    else if (index >= tailStart) values.push(take(before[index - spans.length + before.length]!));
    else values.push(read(spans[index]!));
  }
  return values;
}
