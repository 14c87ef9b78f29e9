// Check: term.undefined
//
// Finds a numbered abbreviation (“三邻五办”, “1+4”) that the report's annex does not explain, though it explains the others.
// 检查附录逐条解释数字缩略语时，有没有漏掉正文用到的（“三邻五办”“1+4”）。
//
// Why: a deputy looks the term up in the annex, as for the others, and does not find it.
// 理由：代表到附录里查，别的都有，唯独这一个没有。
//
// Silent: where the report has no annex of terms, or one that explains few such abbreviations; on terms of the lexicon and of glossaries; where
// the members are named beside the abbreviation, or within an entry; where many are left out.
// 不报：没有名词解释，或所解释的缩略语不多；词库和术语表已有的名词；缩略语旁边或词条内已列出各项；未解释的很多。
//
// Bad:
//     一、今年工作安排
//     深化“三事两办”，推广“一窗五办”，建好“四邻三中心”，落实“两清四改”，做好“三查八看”。
//     名词解释
//     1.三事两办：简单事马上办、复杂事限时办。
//     2.一窗五办：一个窗口办理五类事项。
//     3.四邻三中心：为邻里服务的站点。
//     4.两清四改：清沟清院，改水改厕改路改灯。
//
// Good:
//     一、今年工作安排
//     深化“三事两办”，推广“一窗五办”，建好“四邻三中心”，落实“两清四改”。
//     名词解释
//     1.三事两办：简单事马上办、复杂事限时办。
//     2.一窗五办：一个窗口办理五类事项。
//     3.四邻三中心：为邻里服务的站点。
//     4.两清四改：清沟清院，改水改厕改路改灯。

import type { Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding } from '../finding';
import { listBefore } from '../lists';
import { readNumberedSlogans, type NumberedSlogan } from '../numberedSlogan';

const ID = 'term.undefined';

const MESSAGES = {
  undefined: {
    en: 'The annex explains {1} numbered abbreviations of this report, but not {0}.',
    zh: '名词解释收录了本报告的{1}个数字缩略语，没有「{0}」。',
  },
};

export const termUndefined: Check = { id: ID, severity: 'information', messages: MESSAGES, find };

/** An annex evidently explains such abbreviations when it has so many of them, and no more than so many are left. */
const LEAST_EXPLAINED = 3;
const MOST_LEFT = 2;
const LEAST_SHARE = 0.8;
/** Behind an abbreviation these begin its explanation; before it they are its members, or say that it is what was named. */
const EXPLAINED_BEHIND = /^[\u4e00-\u9fff]{0,8}(?:[:：（(—]|，?即)/;
const REACH = 12;

function find(reading: Reading): readonly Finding[] {
  const { text, annex } = reading;
  const bounds = annexBounds(reading);
  if (bounds === undefined || annex.length < LEAST_EXPLAINED) return [];
  const first = new Map<string, NumberedSlogan>();
  for (const slogan of readNumberedSlogans(reading)) {
    const isInAnnex = slogan.start < bounds.end && slogan.end > bounds.start;
    if (!isInAnnex && isAbbreviation(slogan) && !first.has(slogan.text)) first.set(slogan.text, slogan);
  }
  const words = text.slice(bounds.start, bounds.end);
  const slogans = [...first.values()];
  const explained = slogans.filter((slogan) => words.includes(slogan.text));
  const left = slogans.filter((slogan) => !words.includes(slogan.text) && !slogan.isKnown && !isExplainedBeside(text, slogan));
  if (explained.length < LEAST_EXPLAINED || left.length > MOST_LEFT || explained.length < (explained.length + left.length) * LEAST_SHARE) return [];
  return left.map((slogan) => ({
    check: ID,
    severity: 'information',
    span: { start: slogan.start + 1, end: slogan.end - 1 },
    message: message(MESSAGES.undefined, slogan.text, explained.length),
    related: [],
    fix: undefined,
  }));
}

/** From the annex's first entry to the end of its last. */
function annexBounds({ annex, sections }: Reading): Span | undefined {
  const [first] = annex;
  const last = annex[annex.length - 1];
  return first && last ? { start: sections[first.section]!.span.start, end: last.definition.end } : undefined;
}

/** Several numerals, or digits; “三个转变” and “四大行动” count what stands near them. */
function isAbbreviation({ isHan, numbers }: NumberedSlogan): boolean {
  return !isHan || numbers.length > 1;
}

function isExplainedBeside(text: string, { start, end }: NumberedSlogan): boolean {
  return EXPLAINED_BEHIND.test(text.slice(end, end + REACH)) || listBefore(text, start) !== undefined;
}
