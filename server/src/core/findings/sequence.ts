/** A place in a row of numbers where the row breaks. `at` is the index of the item that does not fit. */
export type Break =
  /** The items before and behind leave one number for this one: `expected`. */
  | { readonly kind: 'misnumbered'; readonly at: number; readonly expected: number }
  /** The numbers from `first` to `last` are missing before this item. */
  | { readonly kind: 'skipped'; readonly at: number; readonly first: number; readonly last: number }
  /** The same number as the item before. */
  | { readonly kind: 'repeated'; readonly at: number }
  /** A number below the item before. */
  | { readonly kind: 'backward'; readonly at: number };

/**
 * Where a row of list numbers breaks. A row may start with any number, and may start again at 1, also for a list within the list, behind
 * which the numbers go on: all that is common and says nothing.
 * One slip gives one break: in 1, 2, 4, 4 the third number is wrong, and 4, 4 is not told again.
 */
export function findBreaks(ordinals: readonly number[]): readonly Break[] {
  const breaks: Break[] = [];
  let previous = ordinals[0] ?? 0;
  if (previous !== 1 && ordinals[1] === 2 && ordinals[2] === 3) {
    breaks.push({ kind: 'misnumbered', at: 0, expected: 1 });
    previous = 1;
  }
  let outer = 0;
  for (let at = 1; at < ordinals.length; at++) {
    const ordinal = ordinals[at]!;
    const expected = previous + 1;
    const resumes = outer > 0 && ordinal === outer + 1;
    if (ordinal === 1) outer = previous;
    if (ordinal === expected) {
      previous = ordinal;
    } else if (resumes) {
      previous = ordinal;
      outer = 0;
    } else if (isStray(ordinals, at, expected)) {
      continue;
    } else if (ordinals[at + 1] === expected + 1 && !startsAgain(ordinals, at)) {
      breaks.push({ kind: 'misnumbered', at, expected });
      previous = expected;
    } else {
      const found = startsAgain(ordinals, at) ? undefined : compare(previous, ordinal, at);
      if (found && !standsElsewhere(ordinals, found)) breaks.push(found);
      previous = ordinal;
    }
  }
  return breaks;
}

function compare(previous: number, ordinal: number, at: number): Break | undefined {
  if (ordinal > previous) return { kind: 'skipped', at, first: previous + 1, last: ordinal - 1 };
  if (ordinal === 1 && previous !== 1) return undefined;
  return ordinal === previous ? { kind: 'repeated', at } : { kind: 'backward', at };
}

/** True where the row counts on behind a number far ahead as if it were not there: such a number is none of the row. */
function isStray(ordinals: readonly number[], at: number, expected: number): boolean {
  return ordinals[at]! > expected + 1 && ordinals[at + 1] === expected;
}

/** True where what seems skipped stands elsewhere in the list: that is told as the one place that runs backwards. */
function standsElsewhere(ordinals: readonly number[], found: Break): boolean {
  if (found.kind !== 'skipped') return false;
  const next = ordinals.indexOf(1, found.at);
  const list = ordinals.slice(Math.max(0, ordinals.lastIndexOf(1, found.at - 1)), next < 0 ? undefined : next);
  return list.some((ordinal) => ordinal >= found.first && ordinal <= found.last);
}

/** True where a new list begins: 1, 1, 2 may be two lists, the first of one item. */
function startsAgain(ordinals: readonly number[], at: number): boolean {
  return ordinals[at] === 1 && ordinals[at + 1] === 2;
}
