// Check: text.damage
//
// Finds what a conversion lost and the eye skips: numbers, years and characters that are gone, doubled units and words, split
// numbers, paragraphs that break off.
// 检查转换丢字而读者容易看漏之处：缺失的数字、年份和字符，重复的单位和字词，被拆开的数字，中断的段落。
//
// Why: text comes out of word processors, PDF files and web pages; what is lost there leaves sentences that still read smoothly.
// 理由：文稿在排版文件、PDF和网页之间转来转去，丢了字的句子读起来往往照样通顺。
//
// Silent: on all forms that may be meant: 第二年, questions that ask, 一百亿亿次, 2024年年底, columns' heads (单位：%), numbers of points, groups
// of three digits; where all numbers of a text are set apart with blanks; where lines are wrapped.
// 不报：可能有意为之的写法：第二年、真正的问句、一百亿亿次、2024年年底、表头（单位：%）、项目序号、三位分节；全文数字都用空格分隔；全文按行折断。
//
// Bad:
//     到二年，全区生产总值力争突破900亿元元。
//     湖泊水质稳定在地表水类及以上，优良率提高个百分点。
//     一般公共预算收入增长%，其中税收增长6. 2%。
//
// Good:
//     到二〇三〇年，全区生产总值力争突破900亿元。
//     湖泊水质稳定在地表水Ⅲ类及以上，优良率提高2个百分点。
//     一般公共预算收入增长5%，其中税收增长6.2%。

import type { Line, Reading } from '../../report/report';
import { message, type Bilingual } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import { findCutParagraphs, holdsSentenceEnd } from '../damage/cutParagraphs';
import type { Damage, DamageKind } from '../damage/damage';
import { findDamage } from '../damage/findDamage';
import { digitsStart, isDigitAt, isHanAt, isUnitAt } from '../damage/surroundings';
import { factIndexOf } from '../factIndex';
import type { Finding } from '../finding';

const ID = 'text.damage';

const MESSAGES: Readonly<Record<DamageKind | 'brokenLine' | 'cutParagraph' | 'replace' | 'join', Bilingual>> = {
  replaced: { en: 'A character is lost: {0} stands in its place.', zh: '此处丢了字：只剩「{0}」。' },
  questionMark: { en: '{0} stands for a character that was lost: the sentence asks nothing.', zh: '此处的「{0}」是丢字留下的：句子并非问句。' },
  private: {
    en: 'This character ({0}) exists only in one font; readers without it see a box or nothing.',
    zh: '此字符（{0}）只在某一字库中有字形，别处显示为方框或空白。',
  },
  numberBefore: { en: 'The number that belongs to {0} is missing.', zh: '「{0}」缺少数字。' },
  yearLost: { en: '{0} is no year: digits are missing or too many.', zh: '「{0}」不成年份：丢了或多了数字。' },
  dateLost: { en: '{0} is no date: a part of it is missing.', zh: '「{0}」不成日期：丢了年、月或日。' },
  wordLost: { en: 'A clause begins with {0}: the word before it is missing.', zh: '分句以「{0}」开头：前面丢了字。' },
  point: { en: '{0} is no number: something is wrong around its point.', zh: '「{0}」不成数字：小数点前后有误。' },
  split: { en: 'Blanks split this number: {0}.', zh: '空格把数字拆开了：「{0}」。' },
  brokenLine: { en: 'A line break separates {0} from {1}.', zh: '换行把「{0}」和「{1}」拆开了。' },
  cutParagraph: { en: 'The paragraph breaks off here: its last mark, or the rest of its sentence, is missing.', zh: '段落在此中断：缺少句末标点或下文。' },
  letter: { en: 'The letter O stands where the numeral 〇 belongs: {0}.', zh: '「{0}」中用字母代替了数字〇。' },
  doubledUnit: { en: 'The unit stands twice: {0}.', zh: '单位重复：「{0}」。' },
  doubledWord: { en: 'The word stands twice: {0}.', zh: '字词重复：「{0}」。' },
  doubledMark: { en: 'The mark stands twice: {0}.', zh: '标点重复：「{0}」。' },
  replace: { en: 'Change {0} to {1}', zh: '将「{0}」改为「{1}」' },
  join: { en: 'Join the two lines', zh: '把两行连起来' },
};

/** Where digits have blanks between them more often, the whole text is set so. */
const MOST_SPLIT = 8;
const SPLIT = /[\d０-９][ \u00a0\u3000]+[\d０-９.．]/g;

export const textDamage: Check = {
  id: ID,
  severity: 'warning',
  messages: MESSAGES,
  find: (reading) => {
    const found = findDamage(reading.text);
    const hasSplit = found.some(({ kind }) => kind === 'split');
    const isSetApart = hasSplit && [...reading.text.matchAll(SPLIT)].length > MOST_SPLIT;
    const kept = isSetApart ? found.filter(({ kind }) => kind !== 'split') : found;
    return [...kept.map((one) => toFinding(reading.text, one)), ...findBrokenEnds(reading)];
  },
};

function toFinding(text: string, { kind, start, end, replacement }: Damage): Finding {
  const written = text.slice(start, end);
  const shown = kind === 'private' ? `U+${written.charCodeAt(0).toString(16).toUpperCase()}` : written;
  const span = { start, end };
  return {
    check: ID,
    severity: kind === 'private' || kind === 'letter' ? 'information' : 'warning',
    span,
    message: message(MESSAGES[kind], shown),
    related: [],
    fix: replacement === undefined ? undefined : { title: message(MESSAGES.replace, written, replacement), edits: [{ span, replacement }] },
  };
}

/** Lines that break off: within a figure, which is joined again, and elsewhere. Silent where the whole text is wrapped. */
function findBrokenEnds(reading: Reading): readonly Finding[] {
  const broken = findBrokenLines(reading);
  const cut = findCutParagraphs(reading).filter(({ end }) => !broken.some(({ span }) => span.start < end && end < span.end));
  if ((broken.length === 0 && cut.length === 0) || !factIndexOf(reading).isOrdered) return [];
  return [...broken, ...cut.map(cutParagraph)];
}

function cutParagraph(span: Span): Finding {
  return { check: ID, severity: 'information', span, message: message(MESSAGES.cutParagraph), related: [], fix: undefined };
}

/** Shorter lines are headings, cells and page chrome. */
const SHORTEST_LINE = 20;

/** Lines that end within a figure, in a text whose lines are whole paragraphs. */
function findBrokenLines(reading: Reading): readonly Finding[] {
  const { text, lines } = reading;
  const broken: Finding[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    if (line.end - line.start < SHORTEST_LINE || !isDigitAt(text, line.end - 1)) continue;
    const next = lines[index + 1]!;
    if (goesOn(text, line, next)) broken.push(brokenLine(text, line, next));
  }
  return broken;
}

/** True where the next line begins with the unit of the figure with which this one ends, and is no heading. */
function goesOn(text: string, line: Line, next: Line): boolean {
  const first = digitsStart(text, line.end - 1);
  const isInSentence = isHanAt(text, first - 1) || text.charAt(first - 1) === '.';
  if (!isInSentence || next.start >= next.end || next.heading !== undefined) return false;
  const { length } = text.slice(next.start, next.end);
  return length > 1 && isUnitAt(text, next.start) && holdsSentenceEnd(text, next.start, next.end);
}

function brokenLine(text: string, line: Line, next: Line): Finding {
  const start = digitsStart(text, line.end - 1);
  return {
    check: ID,
    severity: 'warning',
    span: { start, end: next.start + 1 },
    message: message(MESSAGES.brokenLine, text.slice(start, line.end), text.charAt(next.start)),
    related: [],
    fix: { title: message(MESSAGES.join), edits: [{ span: { start: line.end, end: next.start }, replacement: '' }] },
  };
}
