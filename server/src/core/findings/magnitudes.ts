import type { Fact } from '../facts/fact';
import { approximateNumber } from '../numbers/decimal';
import type { Reading } from '../report/report';
import { sentenceAt } from './clauses';
import type { FactIndex } from './factIndex';
import { haveOneScope, isOfWholePlace } from './mention';

/** An amount, and another of the indicator in its year or the next, of which one has a point or a unit too far. Indices of facts. */
export interface MagnitudeSlip {
  /** The one that more of the others contradict, else the later one. */
  readonly odd: number;
  readonly other: number;
}

/** No indicator of a whole place moves so far in a year, and none is told so differently by two names. */
const LEAST = 7;
/** A slip by one place leaves no more than this between the numbers, as no indicator grows faster in a year. */
const MOST = 14;
const MOST_PLACES = 4;
/** A fact is held against so many later ones; a text with more slips than this is no report. */
const MOST_COMPARED = 12;
const MOST_PAIRS = 24;

/**
 * Finds amounts that are about ten, a hundred, a thousand or ten thousand times apart. Only indicators of statistics are held against
 * each other: their yearly values are of one order. Rough numbers will do.
 */
export function magnitudeSlips(reading: Reading, { next }: FactIndex, start: number): readonly MagnitudeSlip[] {
  if (reading.facts[start]!.entry === undefined) return NONE;
  const pairs: (readonly [number, number])[] = [];
  for (let first = start; first >= 0; first = next[first]!) {
    if (!isYearly(reading, first)) continue;
    let compared = 0;
    for (let second = next[first]!; second >= 0 && compared < MOST_COMPARED; second = next[second]!) {
      compared++;
      if (!isYearly(reading, second) || !isSlip(reading, reading.facts[first]!, reading.facts[second]!)) continue;
      if (isOfOneYear(reading, first) && isOfOneYear(reading, second)) pairs.push([first, second]);
    }
    if (pairs.length > MOST_PAIRS) break;
  }
  return pairs.length === 0 ? NONE : oddOnes(pairs);
}

const NONE: readonly MagnitudeSlip[] = Object.freeze([]);

/** Each odd amount once. */
function oddOnes(pairs: readonly (readonly [number, number])[]): readonly MagnitudeSlip[] {
  const contradicted = (fact: number): number => pairs.filter((pair) => pair.includes(fact)).length;
  const slips: MagnitudeSlip[] = [];
  for (const [first, second] of pairs) {
    const [odd, other] = contradicted(first) > contradicted(second) ? [first, second] : [second, first];
    if (!slips.some((slip) => slip.odd === odd || slip.odd === other)) slips.push({ odd, other });
  }
  return slips;
}

/** An amount that is told of the whole place and of one year. */
function isYearly(reading: Reading, index: number): boolean {
  const fact = reading.facts[index]!;
  const { kind, value } = reading.figures[fact.figure]!;
  if (fact.aspect !== 'level' || kind !== 'quantity' || value === undefined || fact.period?.length !== 4) return false;
  return fact.role !== 'part' && fact.role !== 'from' && fact.action === '' && isOfWholePlace(reading, fact);
}

/** True where no word of the sentence before the figure tells of several years or of a part: the dearer question. */
function isOfOneYear(reading: Reading, index: number): boolean {
  const fact = reading.facts[index]!;
  const { start } = reading.figures[fact.figure]!;
  const sentence = sentenceAt(reading.text, start).start;
  const subject = fact.subjectSpan ?? { start, end: start };
  const before = reading.text.slice(sentence, subject.start) + reading.text.slice(Math.max(sentence, subject.end), start);
  return !RUNS.some((word) => before.includes(word));
}

/** Words by which an amount may be of several years or of a part. */
const RUNS = ['五年', '三年', '十年', '累计', '时期', '其中', '单位', '人均', '新增', '净增', '每'];

function isSlip(reading: Reading, first: Fact, second: Fact): boolean {
  if (Math.abs(Number(first.period) - Number(second.period)) > 1 || !haveOneScope(reading, first, second)) return false;
  // 新登记经营主体 are some of them
  if (first.subject.startsWith('新') !== second.subject.startsWith('新')) return false;
  const [one, two] = [reading.figures[first.figure]!, reading.figures[second.figure]!];
  if (one.unit !== two.unit && one.unit !== '' && two.unit !== '') return false;
  const [lower, upper] = [approximateNumber(one.value!), approximateNumber(two.value!)].sort((left, right) => left - right);
  if (lower! <= 0) return false;
  for (let places = 0, apart = upper! / lower!; places < MOST_PLACES; places++, apart /= 10) {
    if (apart >= LEAST && apart <= MOST) return true;
  }
  return false;
}
