import { message } from '../text/message';
import type { Span } from '../text/span';
import { isOneMeasure } from './movement';
import type { Relation } from './relation';
import { clauseStart, leadStart, shareSentence, type Scene } from './scene';

export const PAIRING_MESSAGES = {
  agrees: { en: 'As many values as subjects: {0} and {1} ({2}).', zh: '{0}个对象，{1}个数值：「{2}」。' },
  differs: { en: 'Subjects before 分别: {0}; values behind it: {1} ({2}).', zh: '“分别”前有{0}个对象，其后只有{1}个数值：「{2}」。' },
};

const EACH = '分别';
/** Words behind 分别 with which the figures are no plain list of values (由…到…, 按…, 于…). */
const OTHER = /[由从按在于、]|根据|对/;
/** What may stand between two values of a list, and before the first one's number. */
const SEPARATOR = /^(?:以上|左右|以内|以下|多|余)?(?:[、和及与]|以及)(?:第|约|近|超|超过|突破|达|达到|不低于)?$/;
/** A list that goes on behind the last value with something that is no figure. */
const GOES_ON = /^(?:以上|左右|以内|以下|多|余)?(?:[、和及与]|以及)/;
const BARE = /^(?:以上|左右|以内|以下|多|余)?\s*(?:[，,。；;（()）！!]|$)/;
const LONGEST_ENDING = 6;
const CONJUNCTION = /[和与及]|以及/;
/** Words that hold several subjects in one. */
const COMPRESSED = /城乡|内外|产销|进出|[一二三][、]|各|每|两|双|三个|均|省市|市县|县区|博士|硕士|男女|人财物|存贷|软硬|环比/;
const LONGEST_SUBJECTS = 60;

/** A、B、C分别增长 x、y和z: as many values as subjects. */
export function readPairing(scene: Scene, first: number): Relation | undefined {
  const { text, figures } = scene;
  const start = leadStart(scene, first);
  const lead = text.slice(start, figures[first]!.start);
  const each = lead.lastIndexOf(EACH);
  if (each < 0 || OTHER.test(lead.slice(each + EACH.length))) return undefined;
  const values = valuesFrom(scene, first);
  const last = figures[values[values.length - 1]!]!;
  if (GOES_ON.test(text.slice(last.end, last.end + 6))) return undefined;
  const clause = Math.max(clauseStart(scene, first), start);
  const subjects = text.slice(clause, start + each);
  if (subjects.length > LONGEST_SUBJECTS) return undefined;
  if (ADVERBS.test(subjects)) return readCarried(scene, first, values, start + each);
  return compare(scene, first, values, { text: subjects, start: clause }, start + each);
}

/** The subjects of 分别, with where they begin. */
interface SubjectList {
  readonly text: string;
  readonly start: number;
}

/** Nothing but words of time and place before 分别: the subjects stand in the clauses before. */
const ADVERBS = /^\s*(?:同比|增速|增幅|均)?$/;

/** A增长11%，B增长9%，分别居全市第三: one rank or rate cannot be told of two one by one. */
function readCarried(scene: Scene, first: number, values: readonly number[], start: number): Relation | undefined {
  const { figures, text } = scene;
  const [earlier, later] = [figures[first - 2], figures[first - 1]];
  if (values.length > 1 || earlier === undefined || later === undefined || !shareSentence(scene, first - 2, first)) return undefined;
  if (figures[first]!.kind === 'quantity' || !isOneMeasure(earlier, later) || !isBareValue(scene, values)) return undefined;
  const subjects = text.slice(earlier.end, later.start);
  if (!/^[、，,][^，,；;、]{2,}$/.test(subjects)) return undefined;
  return relationOf(values, 2, false, { start, end: figures[first]!.end }, figures[first]!.text);
}

/** The values of the list that begins with the figure at `first`. */
export function valuesFrom(scene: Scene, first: number): readonly number[] {
  const { text, figures } = scene;
  const values = [first];
  for (let index = first + 1; index < figures.length && shareSentence(scene, first, index); index++) {
    if (!SEPARATOR.test(text.slice(figures[index - 1]!.end, figures[index]!.start))) break;
    values.push(index);
  }
  return values;
}

function compare(scene: Scene, first: number, values: readonly number[], list: SubjectList, start: number): Relation | undefined {
  const { figures, text } = scene;
  const count = values.length;
  const last = figures[values[count - 1]!]!;
  const counts = countsOf(list.text);
  const joined = counts.includes(count) ? joinedCount(scene, list, count) : undefined;
  const holds = counts.includes(count) && joined === undefined;
  const least = joined ?? counts[0];
  if (least === undefined || (!holds && !isShort(scene, values, least, list.text))) return undefined;
  const subjects = holds ? count : least;
  if (subjects < 2) return undefined;
  return relationOf(values, subjects, holds, { start, end: last.end }, text.slice(figures[first]!.start, last.end));
}

function relationOf(values: readonly number[], subjects: number, holds: boolean, span: Span, stated: string): Relation {
  return {
    kind: 'pairing', holds, figures: values, span, computed: String(subjects), stated: String(values.length),
    message: message(holds ? PAIRING_MESSAGES.agrees : PAIRING_MESSAGES.differs, subjects, values.length, stated),
  };
}

/** True where there are certainly fewer values than subjects. An open list still names what it names. */
function isShort(scene: Scene, values: readonly number[], subjects: number, text: string): boolean {
  if (values.length >= subjects || COMPRESSED.test(text) || !isBareValue(scene, values)) return false;
  return values.length > 1 || !text.includes('等');
}

/** An amount with its noun behind it may be each one's (分别新建3个服务站): only bare values are counted. */
function isBareValue({ figures, text }: Scene, values: readonly number[]): boolean {
  const last = figures[values[values.length - 1]!]!;
  return BARE.test(text.slice(last.end, last.end + LONGEST_ENDING));
}

/** How many subjects a list may be said to have, the fewest first: parted at 、 alone, at 和 as well, or behind 等. */
function countsOf(subjects: string): readonly number[] {
  const quoted = /^“([^”]+)”[^、]*$/.exec(subjects);
  const list = quoted === null ? subjects : quoted[1]!;
  const pauses = list.split('、');
  const all = partsOf(list);
  const behind = list.includes('等') ? [partsOf(list.slice(list.lastIndexOf('等') + 1)).length] : [];
  if (pauses.length > 1) return [pauses.length, all.length, ...behind];
  const quotes = list.split(/(?<=”)(?=“)/);
  if (quotes.length > 1) return [quotes.length];
  return CONJUNCTION.test(list) ? [all.length, ...behind] : [];
}

function partsOf(list: string): readonly string[] {
  return list.split(/、|和|与|及|以及/).filter((piece) => piece !== '');
}

/** A、B和C where B and C are known terms are three subjects, not two: undefined where 和 may be part of a name. */
function joinedCount({ evidence: { terms } }: Scene, { text, start }: SubjectList, count: number): number | undefined {
  const pauses = text.split('、');
  const last = pauses[pauses.length - 1]!;
  const parts = partsOf(last);
  if (pauses.length !== count || count < 2 || parts.length !== 2) return undefined;
  const conjunction = start + text.length - last.length + parts[0]!.length;
  const index = terms.findIndex((term) => term.end >= conjunction);
  const [before, behind] = [terms[index], terms[index + 1]];
  const areTerms = before?.end === conjunction && before.type === 'indicator' && behind?.start === conjunction + 1 && behind.type === 'indicator';
  return areTerms ? count + 1 : undefined;
}
