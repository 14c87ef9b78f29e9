import { Kind, type Tokens } from './tokenList';
import { BASE, BASE_MARK, GROWTH, LEAD, LINK, MOVE, NOUN, RESPECTIVELY, SCOPE, SHARE } from './words';

/** 较…, 比… and all up to the predicate become one token: the base, not the subject or the time. One pass, whatever the number. */
export function joinBases(tokens: Tokens): void {
  let kept = 0;
  for (let index = 0; index < tokens.count; index++) {
    const last = baseEnd(tokens, index);
    if (kept < index || last > index) move(tokens, index, kept);
    if (last > index) {
      tokens.kinds[kept] = Kind.Base;
      tokens.bits[kept] = 0;
      tokens.ends[kept] = tokens.ends[last]!;
      index = last;
    }
    kept++;
  }
  if (kept < tokens.count) move(tokens, tokens.count, kept);
  tokens.count = kept;
}

/** 较“十三五”末, 比全国平均水平: so many tokens at most. */
const LONGEST_BASE = 10;

/** The last token of the base that begins at `first`; `first` itself where none does. */
function baseEnd(tokens: Tokens, first: number): number {
  if (tokens.kinds[first] !== Kind.Word || (tokens.bits[first]! & BASE_MARK) === 0) return first;
  let last = first;
  while (last - first < LONGEST_BASE && last + 1 < tokens.count && continuesBase(tokens, last + 1)) last++;
  return last > first && saysBase(tokens, first, last) ? last : first;
}

function move({ kinds, bits, starts, ends, references }: Tokens, from: number, to: number): void {
  kinds[to] = kinds[from]!;
  bits[to] = bits[from]!;
  starts[to] = starts[from]!;
  ends[to] = ends[from]!;
  references[to] = references[from]!;
}

/** 高于全国平均水平: so many tokens at most. */
const LONGEST_COMPARISON = 4;

/** A base names a time or a place and is followed by what moved; 比 and 较 begin many other words. */
function saysBase({ kinds, bits }: Tokens, first: number, last: number): boolean {
  const next = last + 1;
  // 高于全国0.9个百分点
  if ((bits[first]! & LINK) !== 0) return kinds[next] === Kind.Figure && last - first <= LONGEST_COMPARISON;
  if (kinds[next] === Kind.Word && (bits[next]! & (GROWTH | MOVE | LINK | BASE | RESPECTIVELY)) === 0) return false;
  for (let index = first + 1; index <= last; index++) {
    const kind = kinds[index]!;
    if (isTime(kind) || kind === Kind.Quote || (bits[index]! & (SCOPE | LEAD)) !== 0) return true;
  }
  return false;
}

function isTime(kind: Kind): boolean {
  return kind === Kind.Date || kind === Kind.Deictic || kind === Kind.Duration;
}

function continuesBase({ kinds, bits }: Tokens, index: number): boolean {
  const kind = kinds[index]!;
  if (kind >= Kind.Figure && !isTime(kind)) return kind === Kind.Figure && kinds[index + 1] === Kind.Text;
  return kind !== Kind.Word || (bits[index]! & NOUN) !== 0 || (bits[index]! & (GROWTH | MOVE | LINK | BASE | SHARE | RESPECTIVELY)) === 0;
}
