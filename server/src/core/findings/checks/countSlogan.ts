// Check: count.slogan
//
// Finds a numbered slogan in the annex of terms whose explanation lists another number of members: “五个中心” with four named.
// 检查名词注释中的数字口号与其解释所列是否一致：“五个中心”只列了四个。
//
// Why: a member is lost in copying, and the slogan promises more than the annex explains.
// 理由：抄录时漏了一项，口号与注释就对不上。
//
// Silent: where the explanation is more than one bare list, or the list is open (等); where 和 may join two members or stand within one;
// where the two numbers are so far apart that the list is of something else.
// 不报：解释不止是一句并列，或以“等”结尾；“和”可作两种理解；两数相差太大，所列另有所指。
//
// Bad:
//     附件：名词解释
//     1.“五个中心”：经济中心、科技中心、商贸中心、交往中心。
//     2.“三单联动”：点单、派单、评单联动的办事流程。
//
// Good:
//     附件：名词解释
//     1.“四个中心”：经济中心、科技中心、商贸中心、交往中心。
//     2.“三单联动”：点单、派单、评单联动的办事流程。

import type { AnnexEntry, Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Check } from '../check';
import type { Finding } from '../finding';

const ID = 'count.slogan';

const MESSAGES = {
  list: { en: '{0} promises {1}, its explanation lists {2}.', zh: '「{0}」应有{1}项，解释中列了{2}项。' },
  plus: { en: '{0} adds up to {1}, its explanation lists {2}.', zh: '「{0}」合计{1}项，解释中列了{2}项。' },
  listed: { en: 'the members: {0}', zh: '所列的{0}项' },
};

export const countSlogan: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

const DIGITS = '一二三四五六七八九十';
/** Behind the numeral these say how long, how far or in which order, and count no members. */
const NOT_COUNTED = '年月日天时分级流次期方位元线体通网站窗码';
const PLUS = /^\d{1,2}(?:[+＋]\d{1,2}){1,3}$/;
const CLAUSE_MARK = /[，,；;：:（(“《0-9]/;
/** What parts two members: 、 or a conjunction, which is part of a word in 和睦, 参与 and 及时. */
const PARTING = /、|和(?![睦谐平美解])|(?<!参)与|(?<!普)及(?!时)/;
const MOST_APART = 2;
const LEAST_LISTED = 3;

function find({ text, annex }: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (const entry of annex) {
    const finding = judge(text, entry);
    if (finding) findings.push(finding);
  }
  return findings;
}

function judge(text: string, { term: written, termSpan, definition }: AnnexEntry): Finding | undefined {
  // “1+4”区属国企架构: the marks enclose what counts
  const close = written.indexOf('”');
  const term = close > 0 && written.startsWith('“') ? written.slice(1, close) : written;
  const plus = PLUS.test(term);
  const count = plus ? sum(term) : numeral(term);
  if (count < LEAST_LISTED) return undefined;
  const words = text.slice(definition.start, definition.end).replace(/\s+$/, '');
  // one bare list: a single sentence without another mark
  const list = words.endsWith('。') ? words.slice(0, -1) : words;
  if (list.includes('。') || list.includes('等') || CLAUSE_MARK.test(list)) return undefined;
  const least = list.split('、').length;
  const most = list.split(PARTING).length;
  if (least < LEAST_LISTED || (count >= least && count <= most)) return undefined;
  if ((count < least ? least - count : count - most) > MOST_APART) return undefined;
  const named = least === most ? String(least) : `${least}—${most}`;
  return {
    check: ID,
    severity: 'warning',
    span: { start: termSpan.start, end: termSpan.end },
    message: message(plus ? MESSAGES.plus : MESSAGES.list, term, count, named),
    related: [{ span: { start: definition.start, end: definition.start + list.length }, message: message(MESSAGES.listed, named) }],
    fix: undefined,
  };
}

/** The number that a term begins with and that counts its members; 0 for none. */
function numeral(term: string): number {
  const second = term.charAt(1);
  if (second === '' || DIGITS.includes(second) || NOT_COUNTED.includes(second)) return 0;
  // “五美四好” counts twice
  for (let index = 2; index < term.length; index++) if (DIGITS.includes(term.charAt(index)) || term.charAt(index) === '两') return 0;
  return DIGITS.indexOf(term.charAt(0)) + 1;
}

function sum(term: string): number {
  return term.split(/[+＋]/).reduce((total, part) => total + Number(part), 0);
}
