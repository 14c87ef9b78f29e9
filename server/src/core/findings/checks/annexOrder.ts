// Check: annex.order
//
// Finds entries of an annex of terms that do not stand in the order in which the report first mentions the terms.
// 检查名词解释附录的词条是否按报告中首次出现的先后排列。
//
// Why: annexes say that they follow the order of mention; after the text is rearranged, they often no longer do.
// 理由：附录通常注明按名词出现先后排序；正文调整段落以后，附录往往忘了跟着调整。
//
// Silent: on terms that the report does not mention word by word; where the annex says that it follows another order; where it says
// nothing and its entries evidently follow none; in excerpts that begin in the middle.
// 不报：正文没有原样出现的词条；附录注明按其他方式排序；附录未注明且明显没有按出现先后排列；从中间开始的节选。
//
// Bad:
//     一、今年工作安排
//     深化“三事分办”，推广“一窗通办”，建好“幸福里”。
//     全区经济平稳运行，工业投资保持增长，城乡面貌更加清新，民生底色更加温暖，治理效能更加彰显，政府作风更加过硬。
//     名词解释
//     （按名词出现先后排序）
//     1.三事分办：简单事马上办、复杂事限时办、特殊事帮着办。
//     2.幸福里：社区养老服务站。
//     3.一窗通办：一个窗口受理全部事项。
//
// Good:
//     一、今年工作安排
//     深化“三事分办”，推广“一窗通办”，建好“幸福里”。
//     全区经济平稳运行，工业投资保持增长，城乡面貌更加清新，民生底色更加温暖，治理效能更加彰显，政府作风更加过硬。
//     名词解释
//     （按名词出现先后排序）
//     1.三事分办：简单事马上办、复杂事限时办、特殊事帮着办。
//     2.一窗通办：一个窗口受理全部事项。
//     3.幸福里：社区养老服务站。

import { lineIndexAt } from '../../lines/lines';
import type { AnnexEntry, Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { beginsInTheMiddle } from '../excerpt';
import type { Finding, Severity } from '../finding';
import { groupBy } from '../numberedRow';
import { createPlaces, type Places } from '../places';
import { longestRising } from '../rising';

const ID = 'annex.order';

const MESSAGES = {
  tooLate: {
    en: '{0} is mentioned first in line {1}, before {2} in line {3}, but stands behind it here.',
    zh: '「{0}」首次出现在第{1}行，先于「{2}」（第{3}行），附录中却排在其后。',
  },
  tooEarly: {
    en: '{0} is mentioned first in line {1}, after {2} in line {3}, but stands ahead of it here.',
    zh: '「{0}」首次出现在第{1}行，晚于「{2}」（第{3}行），附录中却排在其前。',
  },
  mention: { en: 'first mention of {0}', zh: '「{0}」首次出现' },
  entry: { en: 'the entry {0}', zh: '词条「{0}」' },
};

/** `按名词出现先后顺序`, `以文中出现为序` and the like. */
const CLAIMS_ORDER = /先后|出现[^。]{0,6}(?:顺序|次序|排序|为序)/;
const CLAIMS_OTHER_ORDER = /拼音|音序|笔画|笔划|字母/;
/** Without a claim the entries must be nearly in order before one that is not stands out. */
const FEWEST_ENTRIES = 6;
const EVIDENT_SHARE = 0.8;

/** An entry with the place of its term's first mention in the report. */
interface Mentioned {
  readonly entry: AnnexEntry;
  readonly mention: Span;
}

const SHORTEST_TERM = 2;

export const annexOrder: Check = {
  id: ID,
  severity: 'warning',
  messages: MESSAGES,
  find: (reading) => {
    if (reading.annex.length < 2 || beginsInTheMiddle(reading)) return [];
    const places = createPlaces(reading.text);
    const annexes = groupBy(reading.annex, (entry) => reading.sections[entry.section]?.parent ?? -1);
    return annexes.flatMap((entries) => findInAnnex(reading, entries, places));
  },
};

function findInAnnex(reading: Reading, entries: readonly AnnexEntry[], places: Places): readonly Finding[] {
  const { text, sections } = reading;
  const first = entries[0]!;
  const start = sections[sections[first.section]?.parent ?? -1]?.span.start ?? first.termSpan.start;
  const introduction = text.slice(start, first.termSpan.start);
  if (CLAIMS_OTHER_ORDER.test(introduction)) return [];

  const mentioned: readonly Mentioned[] = entries
    .filter(({ term }) => term.length >= SHORTEST_TERM)
    .map((entry) => ({ entry, mention: { start: places.of(entry.term), end: places.of(entry.term) + entry.term.length } }))
    .filter(({ mention }) => mention.start >= 0 && mention.start < start);
  const starts = mentioned.map(({ mention }) => mention.start);
  if (isRising(starts)) return [];
  const inOrder = longestRising(starts);
  if (!isSureOfPlaces(mentioned, inOrder, places)) return [];
  const kept = inOrder.filter(Boolean).length;
  const claimed = CLAIMS_ORDER.test(introduction);
  const isEvident = reading.identity.title !== undefined && mentioned.length >= FEWEST_ENTRIES && kept >= EVIDENT_SHARE * mentioned.length;
  if (!claimed && !isEvident) return [];
  return mentioned.flatMap((each, index) => {
    if (inOrder[index]) return [];
    return [misplaced(reading, each, neighbour(mentioned, inOrder, index), claimed ? 'warning' : 'information')];
  });
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || values[index - 1]! <= value);
}

/** False where a term is mentioned earlier with a line break in it, so that its first place is not the one found. */
function isSureOfPlaces(mentioned: readonly Mentioned[], inOrder: readonly boolean[], places: Places): boolean {
  const end = Math.max(...mentioned.map(({ mention }) => mention.end));
  const joined = longestRising(mentioned.map(({ entry }) => places.joinedOf(entry.term, end)));
  return joined.every((kept, index) => kept === inOrder[index]);
}

/** The nearest entry in order that the one at `index` stands on the wrong side of. */
function neighbour(mentioned: readonly Mentioned[], inOrder: readonly boolean[], index: number): Mentioned {
  const { mention } = mentioned[index]!;
  for (let other = index - 1; other >= 0; other--) {
    if (inOrder[other] && mentioned[other]!.mention.start >= mention.start) return mentioned[other]!;
  }
  return mentioned.find(({ mention: { start } }, other) => other > index && inOrder[other] && start <= mention.start) ?? mentioned[index]!;
}

function misplaced({ lines }: Reading, { entry, mention }: Mentioned, other: Mentioned, severity: Severity): Finding {
  const lineOf = (offset: number): number => lineIndexAt(lines, offset) + 1;
  const template = mention.start < other.mention.start ? MESSAGES.tooLate : MESSAGES.tooEarly;
  return {
    check: ID,
    severity,
    span: entry.termSpan,
    message: message(template, entry.term, lineOf(mention.start), other.entry.term, lineOf(other.mention.start)),
    related: [
      { span: mention, message: message(MESSAGES.mention, entry.term) },
      { span: other.mention, message: message(MESSAGES.mention, other.entry.term) },
      { span: other.entry.termSpan, message: message(MESSAGES.entry, other.entry.term) },
    ],
    fix: undefined,
  };
}
