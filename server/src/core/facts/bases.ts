import { Kind, type Tokens } from './tokens';
import { BASE, BASE_MARK, GROWTH, LEAD, LINK, MOVE, NOUN, RESPECTIVELY, SCOPE, SHARE } from './words';

/** 较…, 比… and all up to the predicate become one token: the base, not the subject or the time. */
export function joinBases(tokens: Tokens): void {
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kinds[index] !== Kind.Word || (tokens.bits[index]! & BASE_MARK) === 0) continue;
    let last = index;
    while (last + 1 < tokens.count && continuesBase(tokens, last + 1)) last++;
    if (last > index && saysBase(tokens, index, last)) join(tokens, index, last);
  }
}

/** Makes the tokens from `first` to `last` one base. */
function join(tokens: Tokens, first: number, last: number): void {
  const { kinds, bits, starts, ends, references } = tokens;
  kinds[first] = Kind.Base;
  bits[first] = 0;
  ends[first] = ends[last]!;
  const end = tokens.count + 1;
  for (const list of [kinds, bits, starts, ends, references]) list.copyWithin(first + 1, last + 1, end);
  tokens.count -= last - first;
}

/** 高于全国平均水平: so many tokens at most. */
const LONGEST_COMPARISON = 4;

/** A base names a time or a place and is followed by what moved; 比 and 较 begin many other words. */
function saysBase({ kinds, bits }: Tokens, first: number, last: number): boolean {
  const next = last + 1;
  // 高于全国0.9个百分点
  if ((bits[first]! & LINK) !== 0) return kinds[next] === Kind.Figure && last - first <= LONGEST_COMPARISON;
  if (next < kinds.length && kinds[next] === Kind.Word && (bits[next]! & (GROWTH | MOVE | LINK | BASE | RESPECTIVELY)) === 0) return false;
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
