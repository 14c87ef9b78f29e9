import type { Figure } from '../figures/figure';
import type { Reading } from '../report/report';
import type { Term } from '../terms/term';
import type { Span } from '../text/span';
import { sentenceAt } from './clauses';

const UNITS = '项个大';
/** What is said of all of them; a growth (…项指标增速居前) may be said of others than the named. */
const ALL_OF_THEM = /^(?:主要|核心|重点|关键)?(?:经济)?指标(?:的?(?:总量|规模|绝对量)|均|全部|都|双双)/;
const LONGEST_NOUN = 14;
const COMMA = /[，,]/;

/** Indicators that a sentence names one by one, a clause each, before it speaks of all of them. */
export interface ListedIndicators extends Span {
  readonly least: number;
  readonly most: number;
}

/** The indicators before 三项主要经济指标总量 in its sentence; undefined where they cannot be counted. */
export function indicatorsBefore({ text, terms }: Reading, { start, end, unit, cjk }: Figure): ListedIndicators | undefined {
  if (!cjk || !UNITS.includes(unit) || !ALL_OF_THEM.test(text.slice(end, end + LONGEST_NOUN))) return undefined;
  const sentence = sentenceAt(text, start);
  const clauses = text.slice(sentence.start, start).split(COMMA);
  // the last piece is the number's own clause
  const named = clauses.slice(0, -1);
  if (named.length < 2 || /等|其中/.test(text.slice(sentence.start, start))) return undefined;
  let at = sentence.start;
  for (const clause of named) {
    if (countIndicators(terms, at, at + clause.length) !== 1) return undefined;
    at += clause.length + 1;
  }
  if (countIndicators(terms, at, start) > 0) return undefined;
  return { start: sentence.start, end: at - 1, least: named.length, most: named.length };
}

function countIndicators(terms: readonly Term[], start: number, end: number): number {
  return terms.filter((term) => term.type === 'indicator' && term.start >= start && term.end <= end).length;
}
