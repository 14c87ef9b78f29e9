// Check: period.anniversary
//
// Finds an anniversary of a known event that does not fall into the years that the report speaks of: 新中国成立60周年 in 2019. Events that each
// place has its own of (建城) are held against themselves: a town has one age in one report. The events stand in the lexicon.
// 检查周年数与事件年份是否相符：新中国成立于1949年，2019年是70周年；一地的建城、建区等，全文只能有一个年数。事件见词库。
//
// Why: the number is taken over from an earlier report, or its digits are swapped.
// 理由：周年数常从以前的报告沿用，或数字颠倒。
//
// Silent: on events whose year is not known here; where the sentence names no year and one of the last five, or of the next two, fits; where
// two ages may be of different years.
// 不报：本检查不掌握其年份的事件；句中没有年份，而近五年或今后两年中有一年相符；两个年数可能分属不同年份。
//
// Bad:
//     2019年是新中国成立60周年。
//
// Good:
//     2019年是新中国成立70周年。

import type { Anniversaries, Lexicon } from '../../lexicon/lexicon';
import { digitValue } from '../../numbers/digits';
import type { Identity } from '../../report/identity';
import type { Reading } from '../../report/report';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { clauseStart } from '../clauses';
import type { Finding, RelatedPlace } from '../finding';
import { subjectYear, type Year } from '../years';

const ID = 'period.anniversary';

const MESSAGES = {
  stated: {
    en: '{0} was in {1}: {2} is {3} years later, and {1} + {4} is {5}.',
    zh: '「{0}」是{1}年的事，{2}年是{3}周年；{1}＋{4}＝{5}。',
  },
  near: { en: '{0} was in {1}: {1} + {2} is {3}, far from the report of {4}.', zh: '「{0}」是{1}年的事，{1}＋{2}＝{3}，与{4}年的报告不符。' },
  year: { en: 'the year that is spoken of: {0}', zh: '所说的年份：{0}年' },
  own: {
    en: '{0}: {1} years here, {2} years elsewhere; they differ by {3}, which no difference of the years spoken of explains.',
    zh: '「{0}」此处为{1}周年，别处为{2}周年，相差{3}，不能用所说年份的不同来解释。',
  },
  other: { en: '{0} years here', zh: '此处为{0}周年' },
};

export const periodAnniversary: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

const NEEDLE = '周年';
/** What stands between a year and an event where the sentence says that the year is the anniversary. */
const IS = /^[，,]?(?:是|适逢|恰逢|正值|正逢|迎来|将迎来|也是|既是|又是|更是|还是|正是)?$/;
/** The same before an event of the place's own, whose name may stand there (2024年是云岭建区30周年). */
const OWN_IS = /^[，,]?(?:既|也|又|更|还|正)?(?:是|适逢|恰逢|正值|正逢|迎来|将迎来)[\u4e00-\u9fff]{0,8}$/;
const YEARS_BACK = 4;
const YEARS_AHEAD = 1;
/** Of which place an event of its own is said where another one's name stands before it: 和平县建县. */
const OTHER_PLACE = /[\u4e00-\u9fff]{2}[市县区州旗镇乡]$/;

/** An anniversary of an event that each place has its own of. The event lies in the years from `first` to `last`. */
interface OwnMention extends Span {
  readonly words: string;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

function find(reading: Reading, { anniversaries }: Lexicon): readonly Finding[] {
  const findings: Finding[] = [];
  const own: OwnMention[] = [];
  const { text, identity } = reading;
  if (!identity.isReport) return findings;
  for (let place = text.indexOf(NEEDLE); place >= 0; place = text.indexOf(NEEDLE, place + NEEDLE.length)) {
    let start = place;
    while (place - start < 4 && digitValue(text.charCodeAt(start - 1)) >= 0) start--;
    if (start === place) continue;
    const finding = judge(reading, anniversaries, start, place);
    if (finding) findings.push(finding);
    const mention = ownMention(reading, anniversaries, start, place);
    if (mention) own.push(mention);
  }
  return [...findings, ...judgeOwn(own)];
}

function countAt(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) count = count * 10 + digitValue(text.charCodeAt(index));
  return count;
}

function judge(reading: Reading, anniversaries: Anniversaries, start: number, place: number): Finding | undefined {
  const { text, identity } = reading;
  const event = eventBefore(text, start, anniversaries, identity);
  if (!event) return undefined;
  const count = countAt(text, start, place);
  const year = event.year + count;
  const span = { start: start - event.words.length, end: place + NEEDLE.length };
  const stated = subjectYear(reading, span.start, IS);
  if (stated) {
    if (stated.year === year) return undefined;
    return finding(span, message(MESSAGES.stated, event.words, event.year, stated.year, stated.year - event.year, count, year), placeOf(stated));
  }
  if (identity.year === undefined) return undefined;
  const last = (identity.planYear ?? identity.year) + YEARS_AHEAD;
  if (year >= identity.year - YEARS_BACK && year <= last) return undefined;
  return finding(span, message(MESSAGES.near, event.words, event.year, count, year, identity.year), []);
}

/** The event whose longest wording ends at `offset`. 自治区成立 is the reporting region's own. */
function eventBefore(text: string, offset: number, { events }: Anniversaries, { place }: Identity) {
  let longest: { readonly words: string; readonly year: number } | undefined;
  for (const { words, year } of events) {
    for (const wording of words) {
      const isOwn = wording === `${place}成立` && place?.endsWith('自治区');
      const written = isOwn && !text.startsWith(wording, offset - wording.length) ? '自治区成立' : wording;
      if (written.length > (longest?.words.length ?? 0) && text.startsWith(written, offset - written.length)) longest = { words: written, year };
    }
  }
  return longest;
}

function ownMention(reading: Reading, { own }: Anniversaries, start: number, place: number): OwnMention | undefined {
  const { text, identity } = reading;
  const words = own.find((each) => text.startsWith(each, start - each.length));
  if (!words) return undefined;
  const from = start - words.length;
  const before = text.slice(clauseStart(text, from), from);
  if (OTHER_PLACE.test(before) && !before.endsWith(identity.place ?? '全')) return undefined;
  const count = countAt(text, start, place);
  const stated = subjectYear(reading, from, OWN_IS)?.year;
  if (stated === undefined && identity.year === undefined) return undefined;
  const first = stated ?? identity.year! - YEARS_BACK;
  const last = stated ?? (identity.planYear ?? identity.year!) + YEARS_AHEAD;
  return { start: from, end: place + NEEDLE.length, words, count, first: first - count, last: last - count };
}

/** The most frequent number is taken for the right one, the first of several. */
function judgeOwn(mentions: readonly OwnMention[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const words of new Set(mentions.map((mention) => mention.words))) {
    const alike = mentions.filter((mention) => mention.words === words);
    const often = (count: number): number => alike.filter((mention) => mention.count === count).length;
    const right = alike.reduce((best, mention) => (often(mention.count) > often(best.count) ? mention : best));
    for (const mention of alike) {
      if (mention.first <= right.last && right.first <= mention.last) continue;
      const text = message(MESSAGES.own, words, mention.count, right.count, Math.abs(mention.count - right.count));
      findings.push(finding(mention, text, [{ span: { start: right.start, end: right.end }, message: message(MESSAGES.other, right.count) }]));
    }
  }
  return findings;
}

function placeOf({ start, end, year }: Year): readonly RelatedPlace[] {
  return [{ span: { start, end }, message: message(MESSAGES.year, year) }];
}

function finding({ start, end }: Span, text: Message, related: readonly RelatedPlace[]): Finding {
  return { check: ID, severity: 'warning', span: { start, end }, message: text, related, fix: undefined };
}
