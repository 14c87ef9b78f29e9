// Check: count.slogan
//
// Finds a numbered slogan that does not agree with its members, or with itself elsewhere: “五个中心” with four named, “四改五好” where the
// report has “五改四好” three times.
// 检查数字口号：与注释或正文所列的项数是否一致（“五个中心”只列了四个），同一口号全文的数字是否一致（多处写“五改四好”，一处写“四改五好”）。
//
// Why: a member is lost in copying, or two digits change places, and the slogan promises what nobody finds.
// 理由：抄录时漏了一项，或者数字敲反了位置，口号与所指就对不上。
//
// Silent: where the list is open (等) or the explanation is more than can be counted; where 和 may join two members or stand within one;
// where the two numbers are so far apart that the list is of something else; where two forms may be two slogans (both explained, or with
// other words behind them).
// 不报：列举带“等”，或解释不止于列举；“和”可作两种理解；两数相差太大，所列另有所指；两种写法可能本是两个口号（注释都有，或者后面的词不同）。
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
import { message, type Bilingual } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding, Fix, RelatedPlace } from '../finding';
import { readNumberedSlogans, readSlogan, type NumberedSlogan, type SloganNumber } from '../numberedSlogan';
import { differingNumbers } from '../sloganExplanation';
import { isExplained, oddForms, type OddForm } from '../sloganForms';
import { countsMembers, differingListBeside } from '../sloganLists';

const ID = 'count.slogan';

const MESSAGES = {
  list: { en: '{0} promises {1}, its explanation lists {2}.', zh: '「{0}」应有{1}项，解释中列了{2}项。' },
  plus: { en: '{0} adds up to {1}, its explanation lists {2}.', zh: '「{0}」合计{1}项，解释中列了{2}项。' },
  before: { en: '{0} promises {1}, but {2} are named before it.', zh: '「{0}」应有{1}项，前面列了{2}项。' },
  behind: { en: '{0} promises {1}, but {2} are named behind it.', zh: '「{0}」应有{1}项，后面列了{2}项。' },
  numbers: { en: '{0} says {1}, its explanation gives {2}.', zh: '「{0}」的数字依次为{1}，解释中依次为{2}。' },
  form: { en: '{0} here, but {1} elsewhere in the report (mentions: {2}).', zh: '此处写“{0}”，全文另有{2}处写“{1}”。' },
  listed: { en: 'the members: {0}', zh: '所列的{0}项' },
  explained: { en: 'the explanation: {0}', zh: '解释：{0}' },
  other: { en: 'the other mention: {0}', zh: '另一处：「{0}」' },
  replace: { en: 'Change {0} to {1}', zh: '将「{0}」改为「{1}」' },
};

export const countSlogan: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

const CLAUSE_MARK = /[，,；;：:（(“《0-9]/;
/** What parts two members: 、 or a conjunction, which is part of a word in 和睦, 参与 and 及时. */
const PARTING = /、|和(?![睦谐平美解])|(?<!参)与|(?<!普)及(?!时)/;
const MOST_APART = 2;
const LEAST_LISTED = 3;
const MOST_RELATED = 5;

function find(reading: Reading): readonly Finding[] {
  const { text, annex } = reading;
  const slogans = readNumberedSlogans(reading);
  const findings: Finding[] = [];
  for (const entry of annex) {
    const finding = ofEntry(reading, entry);
    if (finding) findings.push(finding);
  }
  for (const slogan of slogans) {
    const finding = ofText(text, slogan);
    if (finding && !isExplained(reading, slogan)) findings.push(finding);
  }
  for (const odd of oddForms(reading, slogans)) findings.push(ofForm(odd));
  return findings.sort((first, second) => first.span.start - second.span.start);
}

/** A slogan of the annex beside its explanation. */
function ofEntry(reading: Reading, { term: written, termSpan, definition }: AnnexEntry): Finding | undefined {
  // “1+4”区属国企架构: the marks enclose what counts
  const close = written.indexOf('”');
  const term = close > 0 && written.startsWith('“') ? written.slice(1, close) : written;
  const slogan = readSlogan(term, /^\d/.test(term));
  if (!slogan) return undefined;
  const differing = differingNumbers(reading, slogan, definition);
  if (differing) {
    const told = message(MESSAGES.explained, differing.explained);
    const related = differing.places.map(({ start, end }) => ({ span: { start, end }, message: told }));
    return toFinding(termSpan, MESSAGES.numbers, [term, slogan.numbers.map(({ value }) => value).join('、'), differing.explained], related);
  }
  return bareList(reading.text, term, slogan.isHan, slogan.numbers, termSpan, definition);
}

/** An explanation that is one bare list: a single sentence without another mark. */
function bareList(text: string, term: string, isHan: boolean, numbers: readonly SloganNumber[], termSpan: Span, definition: Span): Finding | undefined {
  const isSum = /[+＋]/.test(term);
  // “五美四好” counts twice, and “1451” is no sum
  if (isHan ? numbers.length > 1 || !countsMembers(numbers[0]!.noun, false) : !isSum || /[NnXx]/.test(term)) return undefined;
  const count = numbers.reduce((total, { value }) => total + value, 0);
  if (count < LEAST_LISTED) return undefined;
  const words = text.slice(definition.start, definition.end).replace(/\s+$/, '');
  // without its full stop the explanation may go on in the next line
  if (!words.endsWith('。')) return undefined;
  const list = words.slice(0, -1);
  if (list.includes('。') || list.includes('等') || CLAUSE_MARK.test(list)) return undefined;
  const least = list.split('、').length;
  const most = list.split(PARTING).length;
  if (least < LEAST_LISTED || (count >= least && count <= most)) return undefined;
  if ((count < least ? least - count : count - most) > MOST_APART) return undefined;
  const named = range(least, most);
  const related = [{ span: { start: definition.start, end: definition.start + list.length }, message: message(MESSAGES.listed, named) }];
  return toFinding(termSpan, isSum ? MESSAGES.plus : MESSAGES.list, [term, count, named], related);
}

/** A slogan beside a list in running text. */
function ofText(text: string, slogan: NumberedSlogan): Finding | undefined {
  const beside = differingListBeside(text, slogan);
  if (!beside) return undefined;
  const { list, count, isBehind } = beside;
  const named = range(list.least, list.most);
  const related = [{ span: { start: list.start, end: list.end }, message: message(MESSAGES.listed, named) }];
  return toFinding(inner(slogan), isBehind ? MESSAGES.behind : MESSAGES.before, [slogan.text, count, named], related);
}

/** A slogan that stands once with other numbers. */
function ofForm({ odd, usual }: OddForm): Finding {
  const [first] = usual;
  const span = inner(odd);
  const related = usual.slice(0, MOST_RELATED).map((mention) => ({ span: inner(mention), message: message(MESSAGES.other, mention.text) }));
  const fix = { title: message(MESSAGES.replace, odd.text, first!.text), edits: [{ span, replacement: first!.text }] };
  return toFinding(span, MESSAGES.form, [odd.text, first!.text, usual.length], related, fix);
}

/** The slogan without its quotation marks. */
function inner({ start, end }: Span): Span {
  return { start: start + 1, end: end - 1 };
}

function range(least: number, most: number): string {
  return least === most ? String(least) : `${least}—${most}`;
}

function toFinding(span: Span, template: Bilingual, slots: readonly (string | number)[], related: readonly RelatedPlace[], fix?: Fix): Finding {
  return { check: ID, severity: 'warning', span: { start: span.start, end: span.end }, message: message(template, ...slots), related, fix };
}
