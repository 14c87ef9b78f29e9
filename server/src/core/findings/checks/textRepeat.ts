// Check: text.repeat
//
// Finds a sentence or a clause of some length that the report gives twice.
// 检查较长的句子或分句是否在报告中出现了两次。
//
// Why: paragraphs are moved and merged until the last day; what was copied instead of cut stands in both places.
// 理由：段落到最后一天还在移动、合并；本该剪切的用了复制，就会两处都有。
//
// Silent: on slogans and formulas, headings in contents and body, salutations, aims that are restated, what an annex quotes, abstracts above
// the text. A sentence that the review and the plan share is information only.
// 不报：口号和固定表述、目录与正文中的标题、称呼、重申的目标、附录引用的话、正文前的摘要。回顾与安排两部分相同的句子只作提示。
//
// Bad:
//     新建改造云水两岸步道，完善沿线照明、座椅和指引标识，方便居民就近休憩。
//     推动商圈更新，引进首店，培育夜间消费。
//     新建改造云水两岸步道，完善沿线照明、座椅和指引标识，方便居民就近休憩。
//
// Good:
//     新建改造云水两岸步道，完善沿线照明、座椅和指引标识，方便居民就近休憩。
//     推动商圈更新，引进首店，培育夜间消费。

import { lineIndexAt } from '../../lines/lines';
import type { Line, Reading } from '../../report/report';
import { classOf, HAN } from '../../text/characters';
import { message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding, Severity } from '../finding';
import { withoutMarks } from '../plainWords';
import { findRepeats, type Repeat } from '../repeats';

const ID = 'text.repeat';

const MESSAGES = {
  inRow: { en: '{0} stands twice in a row ({1} characters).', zh: '「{0}」接连出现两次（{1}字）。' },
  again: { en: '{0} stands in line {1} already: {2} characters are the same.', zh: '「{0}」在第{1}行已经出现：{2}字相同。' },
  first: { en: 'here first', zh: '首次出现' },
  remove: { en: 'Remove the second', zh: '删除后一处' },
};

/** Shorter clauses in a row may be meant; a sentence must have so many characters; a run without a whole sentence so many. */
const SHORTEST_IN_ROW = 6;
const SHORTEST_SENTENCE = 20;
const SHORTEST_RUN = 36;
/** So much of the words is shown. */
const SHOWN = 24;

/** Words of the formulas that official prose repeats. */
const FORMULA = /思想|精神|指导|贯彻|新时代|现代化|确立|维护|总基调|新局面|新篇章|奋力|奋进|主义|感谢|敬意|各位代表/;
const AIM = /目标|力争|确保|预期/;
const ABSTRACT = /^\s*[【[（(]?(?:内容)?(?:摘要|提要|导读|核心提示)/;

export const textRepeat: Check = {
  id: ID,
  severity: 'warning',
  messages: MESSAGES,
  find: (reading) => {
    const repeats = findRepeats(reading.text);
    return repeats.length === 0 ? [] : repeats.flatMap((repeat) => judge(reading, repeat) ?? []);
  },
};

function judge(reading: Reading, repeat: Repeat): Finding | undefined {
  const { text } = reading;
  const words = text.slice(repeat.second.start, repeat.second.end);
  const length = countHan(words);
  if (length < SHORTEST_IN_ROW || isOutsideBody(reading, repeat)) return undefined;
  if (repeat.isAdjacent) return FORMULA.test(words) && length < SHORTEST_SENTENCE ? undefined : finding(reading, repeat, 'warning', length);
  const [first, second] = [lineAt(reading, repeat.first), lineAt(reading, repeat.second)];
  if (ABSTRACT.test(text.slice(first.start, first.end))) return undefined;
  const whole = longestSentence(text, repeat);
  if (whole.length >= SHORTEST_SENTENCE) {
    if (first.year === second.year) return finding(reading, repeat, 'warning', length);
    return AIM.test(whole) || FORMULA.test(whole) ? undefined : finding(reading, repeat, 'information', length);
  }
  return length >= SHORTEST_RUN && !FORMULA.test(words) && !AIM.test(words) ? finding(reading, repeat, 'information', length) : undefined;
}

/** True for headings and for what stands in an annex. */
function isOutsideBody({ sections }: Reading, { first, second }: Repeat): boolean {
  return sections.some(({ kind, span, body }) => {
    if (kind === 'annex') return second.start >= span.start && first.start < body.end;
    return covers(span, first) || covers(span, second);
  });
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const SENTENCE = /[^。！？!?\r\n]+[。！？!?]/g;

/** The longest whole sentence that both places hold, without marks; empty for none. */
function longestSentence(text: string, { first, second, closesSentence, opensSentence }: Repeat): string {
  const end = closesSentence && text.charAt(first.end) === text.charAt(second.end) ? second.end + 1 : second.end;
  const sentences = [...text.slice(second.start, end).matchAll(SENTENCE)].slice(opensSentence ? 0 : 1);
  return sentences.map(([sentence]) => withoutMarks(sentence)).reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}

function countHan(words: string): number {
  let count = 0;
  for (let index = 0; index < words.length; index++) if ((classOf(words.charCodeAt(index)) & HAN) !== 0) count++;
  return count;
}

function lineAt({ lines }: Reading, { start }: Span): Line {
  return lines[lineIndexAt(lines, start)]!;
}

function finding(reading: Reading, { first, second, isAdjacent }: Repeat, severity: Severity, length: number): Finding {
  const words = reading.text.slice(second.start, second.end);
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  const line = lineIndexAt(reading.lines, first.start) + 1;
  const removed = { start: first.end, end: second.end };
  return {
    check: ID,
    severity,
    span: second,
    message: isAdjacent ? message(MESSAGES.inRow, shown, length) : message(MESSAGES.again, shown, line, length),
    related: [{ span: first, message: message(MESSAGES.first) }],
    fix: isAdjacent ? { title: message(MESSAGES.remove), edits: [{ span: removed, replacement: '' }] } : undefined,
  };
}
