import type { Reading } from '../report/report';
import { classOf, HAN } from '../text/characters';
import type { NumberedSlogan } from './numberedSlogan';

/** A slogan that stands once with other numbers than everywhere else in the report. */
export interface OddForm {
  readonly odd: NumberedSlogan;
  /** The mentions with the usual numbers. */
  readonly usual: readonly NumberedSlogan[];
}

/** “三个…”, “四项…” count things of many kinds: two of them are two slogans. */
const THINGS = '个大条类项种篇批件次';
/** What follows a slogan tells which it is: so many characters must agree. */
const SHORT_TAIL = 2;
const LONG_TAIL = 4;
const MAJORITY = 3;
const MOST_MEMBERS = 20;

/** Slogans whose other mentions, or whose explanation, show that their numbers were mistyped. */
export function oddForms(reading: Reading, slogans: readonly NumberedSlogan[]): readonly OddForm[] {
  const byForm = new Map<string, NumberedSlogan[]>();
  for (const slogan of slogans) {
    const same = byForm.get(slogan.form);
    if (same) same.push(slogan);
    else byForm.set(slogan.form, [slogan]);
  }
  const found: OddForm[] = [];
  for (const same of byForm.values()) if (same.length > 1 && same.some(({ text }) => text !== same[0]!.text)) collectOdd(reading, same, found);
  return found;
}

function collectOdd(reading: Reading, same: readonly NumberedSlogan[], found: OddForm[]): void {
  const mentions = new Map<string, NumberedSlogan[]>();
  for (const slogan of same) {
    const known = mentions.get(slogan.text);
    if (known) known.push(slogan);
    else mentions.set(slogan.text, [slogan]);
  }
  for (const [odd, ...more] of mentions.values()) {
    if (odd === undefined || more.length > 0) continue;
    const candidates = [...mentions.values()].filter((usual) => usual[0] !== odd && isSlipOf(reading, odd, usual));
    if (candidates.length === 1 && !isExplained(reading, odd) && !odd.isKnown) found.push({ odd, usual: candidates[0]! });
  }
}

/** True where `odd` can only be a slip of the slogan whose mentions are `usual`. */
function isSlipOf(reading: Reading, odd: NumberedSlogan, usual: readonly NumberedSlogan[]): boolean {
  const [first] = usual;
  const tail = Math.max(...usual.map((mention) => sharedTail(reading.text, odd, mention)));
  const explained = usual.some((mention) => isExplained(reading, mention));
  const values = first!.numbers.map(({ value }) => value);
  const changed = odd.numbers.filter(({ value }, index) => value !== values[index]).length;
  if (changed > 1) {
    const isSwapped = [...values].sort().join() === odd.numbers.map(({ value }) => value).sort().join();
    return isSwapped && (explained || usual.length > 1) && (odd.isHan || tail >= SHORT_TAIL);
  }
  if (odd.isHan && odd.numbers.some(({ noun }) => THINGS.includes(noun.charAt(0)))) return false;
  if (tail < (odd.isHan ? SHORT_TAIL : LONG_TAIL)) return false;
  return explained || usual.length >= MAJORITY || (odd.numbers.length === 1 && isEnumerated(reading, first!));
}

/** How many Chinese characters behind the closing marks of both agree. */
function sharedTail(text: string, first: NumberedSlogan, second: NumberedSlogan): number {
  let length = 0;
  while (length < LONG_TAIL) {
    const code = text.charCodeAt(first.end + length);
    if (code !== text.charCodeAt(second.end + length) || (classOf(code) & HAN) === 0) break;
    length++;
  }
  return length;
}

/** True where the lexicon or a list of the report names as many members as the slogan says: “四办” and 马上办、网上办、就近办、一次办. */
function isEnumerated({ text, terms }: Reading, { start, numbers }: NumberedSlogan): boolean {
  const { value, noun } = numbers[0]!;
  const term = terms.find((mention) => mention.start === start + 1);
  if (term !== undefined && term.canonical.split('、').length === value) return true;
  const step = `${noun}、`;
  for (let at = text.indexOf(step); at >= 0; at = text.indexOf(step, at + step.length)) {
    const members = membersFrom(text, at + step.length, noun);
    if (members + 1 === value) return true;
    at += step.length * members;
  }
  return false;
}

const LONGEST_MEMBER = 8;

/** How many members that end in `noun` follow one another from `start`, parted by 、 or 和. */
function membersFrom(text: string, start: number, noun: string): number {
  let at = start;
  for (let members = 0; members < MOST_MEMBERS; members++) {
    const end = text.indexOf(noun, at + 1);
    if (end < 0 || end - at > LONGEST_MEMBER || /[、，,。；;\n]/.test(text.slice(at, end))) return members;
    at = end + noun.length + 1;
    if (text.charAt(at - 1) !== '、') return members + 1;
  }
  return MOST_MEMBERS;
}

/** True for the mention that an annex entry explains. */
export function isExplained({ annex }: Reading, { start, end }: NumberedSlogan): boolean {
  return annex.some(({ termSpan }) => termSpan.start < end && termSpan.end > start);
}
