import { message } from '../text/message';
import { clauseStart, leadStart, shareSentence, type Scene } from './scene';
import type { Relation } from './relation';

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
/** Words that hold several subjects in one, or leave the list open. */
const COMPRESSED = /等|城乡|内外|产销|进出|[一二三][、]|各|每|两|双|三个|均|省市|市县|县区|博士|硕士|男女|人财物|存贷|软硬|环比|同比/;
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
  if (subjects.length === 0 || subjects.length > LONGEST_SUBJECTS) return undefined;
  return compare(scene, first, values, subjects.trim(), start + each);
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

function compare(scene: Scene, first: number, values: readonly number[], subjects: string, start: number): Relation | undefined {
  const { figures, text } = scene;
  const counts = countsOf(subjects);
  const last = figures[values[values.length - 1]!]!;
  const stated = text.slice(figures[first]!.start, last.end);
  const holds = counts.includes(values.length);
  const [least] = counts;
  if (least === undefined || (!holds && (values.length > least || COMPRESSED.test(subjects) || !isBareValue(scene, values)))) return undefined;
  const count = holds ? values.length : least;
  if (count < 2) return undefined;
  return {
    kind: 'pairing', holds, figures: values, span: { start, end: last.end }, computed: String(count), stated: String(values.length),
    message: message(holds ? PAIRING_MESSAGES.agrees : PAIRING_MESSAGES.differs, count, values.length, stated),
  };
}

/** An amount with its noun behind it may be each one's (分别新建3个服务站): only bare values are counted. */
function isBareValue({ figures, text }: Scene, values: readonly number[]): boolean {
  const last = figures[values[values.length - 1]!]!;
  return BARE.test(text.slice(last.end, last.end + LONGEST_ENDING));
}

/** How many subjects a list may be said to have, the fewest first: parted at 、 alone, or at 和 as well. */
function countsOf(subjects: string): readonly number[] {
  const quoted = /^“([^”]+)”[^、]*$/.exec(subjects);
  const list = quoted === null ? subjects : quoted[1]!;
  const pauses = list.split('、');
  const all = list.split(/、|和|与|及|以及/).filter((piece) => piece !== '');
  if (pauses.length > 1) return [pauses.length, all.length];
  const quotes = list.split(/(?<=”)(?=“)/);
  if (quotes.length > 1) return [quotes.length];
  return CONJUNCTION.test(list) ? [all.length] : [];
}
