import type { Finding } from '../core/findings/finding';
import type { Span } from '../core/text/span';

/**
 * What a finding rests on, without its place: the check's id, and the clauses of the finding and of its related places. Edits elsewhere
 * leave it alone, and a change of a figure in one of these clauses changes it.
 *
 * A clause ends at 。；！？， (or their half-width forms, a comma between digits aside) and at the end of a line. Blanks are left out and
 * full-width signs count as half-width (Unicode's NFKC), so that typography alone does not matter. The clauses of related places are sorted.
 *
 * @returns 16 hexadecimal digits: FNV-1a, 64 bits, over the UTF-8 of the parts, each ended by a line feed
 */
export function contextHash(text: string, { check, span, related }: Pick<Finding, 'check' | 'span' | 'related'>): string {
  const places = related.map((place) => normalise(clauseAround(text, place.span))).sort();
  return fnv1a64([check, normalise(clauseAround(text, span)), ...places].map((part) => `${part}\n`).join(''));
}

/** The clause or clauses that a span touches. */
export function clauseAround(text: string, span: Span): string {
  let { start, end } = span;
  while (start > 0 && !endsClause(text, start - 1)) start--;
  while (end < text.length && !endsClause(text, end)) end++;
  return text.slice(start, end);
}

const ENDS: ReadonlySet<string> = new Set('。；！？，;!?\r\n');

function endsClause(text: string, index: number): boolean {
  const character = text[index]!;
  if (character !== ',' && character !== '，') return ENDS.has(character);
  return !(isDigit(text.charCodeAt(index - 1)) && isDigit(text.charCodeAt(index + 1)));
}

/** ASCII or full-width. */
function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function normalise(clause: string): string {
  return clause.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
}

const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** Fowler–Noll–Vo 1a with 64 bits over a text's UTF-8, as 16 hexadecimal digits. */
export function fnv1a64(text: string): string {
  let hash = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, '0');
}
