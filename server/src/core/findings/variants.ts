import type { Reading } from '../report/report';
import type { Term } from '../terms/term';
import type { Span } from '../text/span';

/** Two forms of what can only be one name. `other` is the form that the finding compares with, where it first stands. */
export interface Variant {
  readonly kind: 'order' | 'character' | 'words';
  readonly odd: Span;
  readonly written: string;
  readonly other: Span;
  readonly right: string;
  /** How often the other form stands; the annex's entry counts. */
  readonly mentions: number;
}

interface Name {
  readonly text: string;
  readonly mentions: readonly Term[];
}

const SHORTEST_ORDER = 3;
const LONGEST_ORDER = 8;
const SHORTEST_CHARACTER = 4;
/** A form that stands so often is the usual one; one of the annex needs one mention less. */
const USUAL = 3;
const HAN_ONLY = /^[\u4e00-\u9fff]+$/;
/** Characters whose exchange makes another thing: numbers, sides, levels, kinds. */
const TELLING = '一二三四五六七八九十百千万两双单首末东西南北中上下内外前后左右新老旧大小多少高低长短省市区县乡镇村街国城农工商文水陆空男女老幼好坏最更初开完进出增减正副甲乙丙丁';
const SENTENCE_END = /[。！？；\n\r]/;

/** The names of a report that stand in two forms, in the order of the odd ones. */
export function readVariants(reading: Reading): readonly Variant[] {
  const names = coinedNames(reading);
  const found = [...otherOrders(reading, names), ...otherCharacters(reading, names)];
  return found.sort((first, second) => first.odd.start - second.odd.start);
}

/** The names that the lexicon does not know, with all their mentions; those of bodies and indicators are made of common words. */
function coinedNames({ terms }: Reading): readonly Name[] {
  const byText = new Map<string, Term[]>();
  for (const term of terms) {
    if (term.entry !== undefined || term.type === 'body' || term.type === 'indicator' || term.text.length < SHORTEST_ORDER) continue;
    const same = byText.get(term.text);
    if (same) same.push(term);
    else byText.set(term.text, [term]);
  }
  return [...byText].filter(([text]) => HAN_ONLY.test(text)).map(([text, mentions]) => ({ text, mentions }));
}

/** Two quoted names of the same characters, two neighbours of which change places: “赌毒黄”, “毒赌黄”. */
function otherOrders(reading: Reading, names: readonly Name[]): readonly Variant[] {
  const found: Variant[] = [];
  const byCharacters = new Map<number, Name[]>();
  for (const name of names) {
    if (name.text.length > LONGEST_ORDER || !name.mentions.every((mention) => isInMarks(reading.text, mention))) continue;
    const sum = sumOf(name.text);
    const same = byCharacters.get(sum);
    const other = same?.find(({ text }) => changePlaces(text, name.text));
    if (same) same.push(name);
    else byCharacters.set(sum, [name]);
    if (other && !shareSentence(reading.text, name, other)) found.push(toVariant('order', ...bySize(name, other)));
  }
  return found;
}

/** A name that stands once, with one character other than in a name that is usual. */
function otherCharacters({ text, annex }: Reading, names: readonly Name[]): readonly Variant[] {
  const isDefined = ({ mentions }: Name): boolean =>
    annex.some(({ termSpan }) => mentions.some(({ start, end }) => start < termSpan.end && end > termSpan.start));
  const usual = names.filter(({ text: { length }, mentions }) => length >= SHORTEST_CHARACTER && mentions.length >= USUAL - 1);
  const sure = usual.filter((name) => name.mentions.length >= USUAL || isDefined(name));
  if (sure.length === 0) return [];
  const found: Variant[] = [];
  for (const name of names) {
    if (name.mentions.length > 1 || name.text.length < SHORTEST_CHARACTER) continue;
    const matching = sure.filter((other) => isOneCharacterOff(name.text, other.text));
    if (matching.length === 1 && !isDefined(name) && !shareSentence(text, name, matching[0]!)) found.push(toVariant('character', name, matching[0]!));
  }
  return found;
}

function toVariant(kind: Variant['kind'], { text: written, mentions: [odd] }: Name, { text: right, mentions }: Name): Variant {
  const [other] = mentions;
  const span = ({ start, end }: Span): Span => ({ start, end });
  return { kind, odd: span(odd!), written, other: span(other!), right, mentions: mentions.length };
}

/** The rarer form first; of equals the one that stands later. */
function bySize(first: Name, second: Name): readonly [Name, Name] {
  const difference = first.mentions.length - second.mentions.length;
  const isOdd = difference === 0 ? first.mentions[0]!.start > second.mentions[0]!.start : difference < 0;
  return isOdd ? [first, second] : [second, first];
}

function isInMarks(text: string, { start, end }: Span): boolean {
  return text.charAt(start - 1) === '“' && text.charAt(end) === '”';
}

function sumOf(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
  return sum;
}

function changePlaces(first: string, second: string): boolean {
  if (first.length !== second.length) return false;
  let at = 0;
  while (at < first.length && first.charAt(at) === second.charAt(at)) at++;
  const isSwapped = first.charAt(at) === second.charAt(at + 1) && first.charAt(at + 1) === second.charAt(at);
  return isSwapped && first.slice(at + 2) === second.slice(at + 2);
}

function isOneCharacterOff(first: string, second: string): boolean {
  if (first.length !== second.length || (first.charAt(0) !== second.charAt(0) && first.charAt(1) !== second.charAt(1))) return false;
  let at = 0;
  while (at < first.length && first.charAt(at) === second.charAt(at)) at++;
  if (at === first.length || first.slice(at + 1) !== second.slice(at + 1)) return false;
  return !TELLING.includes(first.charAt(at)) && !TELLING.includes(second.charAt(at));
}

/** True where a mention of each stands in one sentence: “办好事”, “好办事” side by side are meant to differ. */
function shareSentence(text: string, { mentions: some }: Name, { mentions: others }: Name): boolean {
  return some.some((mention) => others.some((other) => !SENTENCE_END.test(text.slice(Math.min(mention.end, other.end), Math.max(mention.start, other.start)))));
}
