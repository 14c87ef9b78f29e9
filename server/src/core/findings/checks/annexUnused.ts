// Check: annex.unused
//
// Finds entries of an annex of terms that explain what the report never mentions.
// 检查名词解释附录中有没有正文从未提到的名词。
//
// Why: a passage is cut in the last round and its term stays in the annex, or the annex comes from last year's report.
// 理由：最后一稿删去了段落，附录词条却留着；或者附录沿用了上一年的。
//
// Silent: where the report names the thing in other words: without marks, by an alias, by a part of the name or with words left out; in
// excerpts; where so many entries are not mentioned that the text cannot be the whole report.
// 不报：正文用别的写法提到：去掉引号、用别名、只用名称的一部分或省去几个字；节选；未提到的词条太多，可见文本不全。
//
// Bad:
//     一、今年工作安排
//     深化“三事分办”，推广“一窗通办”，建好“幸福里”，擦亮“红色驿站”，办好“云岭夜校”。
//     名词解释
//     1.三事分办：简单事马上办、复杂事限时办、特殊事帮着办。
//     2.一窗通办：一个窗口受理全部事项。
//     3.幸福里：社区养老服务站。
//     4.红色驿站：为户外劳动者服务的站点。
//     5.云岭夜校：在街道办的课堂。
//     6.碧道缤纷计划：沿河种花的三年计划。
//
// Good:
//     一、今年工作安排
//     深化“三事分办”，推广“一窗通办”，建好“幸福里”，擦亮“红色驿站”，办好“云岭夜校”。
//     名词解释
//     1.三事分办：简单事马上办、复杂事限时办、特殊事帮着办。
//     2.一窗通办：一个窗口受理全部事项。
//     3.幸福里：社区养老服务站。
//     4.红色驿站：为户外劳动者服务的站点。
//     5.云岭夜校：在街道办的课堂。

import type { AnnexEntry, Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding } from '../finding';
import { beginsInTheMiddle } from '../excerpt';
import { groupBy } from '../numberedRow';
import { isMentioned } from '../partialMention';
import { withoutMarks } from '../plainWords';

const ID = 'annex.unused';

const MESSAGES = {
  unused: {
    en: '{0} is explained here, but the report never mentions it, neither in these words nor in part.',
    zh: '「{0}」在此有解释，正文却从未提到：既没有原词，也没有其主要部分。',
  },
};

/** A name has no pauses: what has is a line of a definition that was broken. */
const PAUSE = /[，,。；;]/;
/** With more entries unmentioned than this, the text is no whole report, or the annex is of another. */
const MOST_UNUSED = 2;
const MOST_SHARE = 0.2;

export const annexUnused: Check = {
  id: ID,
  severity: 'warning',
  messages: MESSAGES,
  find: (reading) => {
    if (reading.annex.length === 0 || beginsInTheMiddle(reading)) return [];
    const annexes = groupBy(reading.annex, (entry) => reading.sections[entry.section]?.parent ?? -1);
    return annexes.flatMap((entries) => findInAnnex(reading, entries));
  },
};

function findInAnnex(reading: Reading, entries: readonly AnnexEntry[]): readonly Finding[] {
  const { text, sections } = reading;
  const parent = sections[sections[entries[0]!.section]?.parent ?? -1];
  if (parent === undefined) return [];
  const annex: Span = { start: parent.span.start, end: parent.body.end };
  // most terms stand word by word; what is left is looked for more carefully
  const left = entries.filter(({ term }) => !PAUSE.test(term) && !standsOutside(text, term, annex));
  if (left.length === 0) return [];
  const body = withoutMarks(text.slice(0, annex.start) + text.slice(annex.end));
  const unused = left.filter((entry) => !namesOf(reading, entry).some((name) => isMentioned(body, name)) && !hasAliasOutside(reading, entry, annex));
  // one entry may name several terms: a mention of one is enough
  const dropped = unused.filter(({ section }) => entries.every((other) => other.section !== section || unused.includes(other)));
  if (dropped.length > Math.max(MOST_UNUSED, entries.length * MOST_SHARE) || dropped.length === entries.length) return [];
  return dropped.map(({ term, termSpan }) => ({
    check: ID,
    severity: 'warning',
    span: termSpan,
    message: message(MESSAGES.unused, term),
    related: [],
    fix: undefined,
  }));
}

function standsOutside(text: string, term: string, annex: Span): boolean {
  const first = text.indexOf(term);
  return first >= 0 && (first < annex.start || text.indexOf(term, annex.end) >= 0);
}

/** Other names within the entry: what stands in brackets and before them, each quoted part, what the definition gives as a short or foreign name. */
const IN_BRACKETS = /[（(]([^（）()]{2,40})[）)]/g;
const QUOTED = /[“「]([^“”「」]{2,30})[”」]/g;
const SHORT_NAME = /(?:简称|又称|亦称|也称|俗称|即|全称)(?:为)?[“"「]?([^“”"「」，,。；;（）()、]{2,30})/g;
const LATIN_NAME = /[A-Za-z][A-Za-z0-9+.-]{1,20}/g;
/** Definitions are looked through for names so far. */
const REACH = 120;
const SHORTEST_NAME = 2;

function namesOf({ text }: Reading, { term, definition }: AnnexEntry): readonly string[] {
  const opening = text.slice(definition.start, Math.min(definition.end, definition.start + REACH));
  const found = [...term.matchAll(IN_BRACKETS), ...term.matchAll(QUOTED), ...opening.matchAll(IN_BRACKETS), ...opening.matchAll(SHORT_NAME)];
  const inner = found.map((match) => match[1]!);
  const latin = [...`${term} ${opening}`.matchAll(LATIN_NAME)].map((match) => match[0]);
  const names = [term, term.replace(IN_BRACKETS, ''), ...term.split(/[、和与及]/), ...inner, ...latin];
  return names.map(withoutMarks).filter((name) => name.length >= SHORTEST_NAME);
}

/** True where the report mentions what the lexicon or the annex knows to be the same term. */
function hasAliasOutside({ terms }: Reading, { termSpan }: AnnexEntry, annex: Span): boolean {
  const own = terms.filter(({ start, end, entry }) => entry !== undefined && start >= termSpan.start && end <= termSpan.end);
  return own.some(({ entry }) => terms.some((other) => other.entry === entry && (other.end <= annex.start || other.start >= annex.end)));
}
