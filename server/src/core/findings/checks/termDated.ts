// Check: term.dated
//
// Finds a wording that official use has left: 市场主体 in a report of 2031, when documents have said 经营主体 since 2024.
// 检查官方已不再使用的提法：2024年起文件改称“经营主体”，此后的报告仍写“市场主体”。
//
// Why: passages are taken over from the reports of earlier years, and the old name comes with them.
// 理由：段落从往年报告沿用下来，旧提法也跟着留下。
//
// Silent: in reports and sections on years before the change; at levels of government that still use the wording; in quotations, titles and
// entries of the annex; in names of bodies and of laws; beside 原 or a word that says that it was replaced. Told once for each wording.
// 不报：报告或该部分所述年份在改称之前；仍在使用的层级；引文、书名号、名词解释；机构名和法规名；“原”字之后。同一提法只提示一次。
//
// Bad:
//     一、2031年工作回顾
//     新登记市场主体3.2万户，增长8.1%。
//
// Good:
//     一、2031年工作回顾
//     新登记经营主体3.2万户，增长8.1%。

import type { DatedWording, Lexicon } from '../../lexicon/lexicon';
import { lineIndexAt } from '../../lines/lines';
import type { Reading } from '../../report/report';
import type { Term } from '../../terms/term';
import { message } from '../../text/message';
import type { Check } from '../check';
import type { Finding } from '../finding';
import { governmentLevelOf } from '../governmentLevel';
import { isQuoted } from '../quoted';

const ID = 'term.dated';

const MESSAGES = {
  dated: {
    en: 'Official texts have said {1} in place of {0} since {2} (source: {3}).',
    zh: '{2}年起官方文件以「{1}」取代「{0}」（依据：{3}）。',
  },
  again: { en: 'again here', zh: '此处也是' },
};

export const termDated: Check = { id: ID, severity: 'information', messages: MESSAGES, find };

const MOST_RELATED = 5;
/** Words before a wording that speak of the past or of another slogan that holds it (保市场主体). */
const BEFORE = /(?:原|原来的|过去的|旧称|取代|替代|代替|整合|合并|撤销|由|从|保|叫|称)[“]?$/;
const LONGEST_BEFORE = 5;
/** Words behind it that make a body's, a law's or a programme's name of it. */
const NAME = /^[\u4e00-\u9fff]{0,8}?(?:委员会|局|办公室|领导小组|协会|条例|办法|意见|通知|规定|试点|工程|监管总局)/;
const LONGEST_NAME = 14;

function find(reading: Reading, lexicon: Lexicon): readonly Finding[] {
  const { identity, terms } = reading;
  // the year under review is over: what changed in the planned year may come after the report
  const year = identity.year ?? (identity.planYear === undefined ? undefined : identity.planYear - 1);
  if (year === undefined) return [];
  const byWording = new Map<DatedWording, Term[]>();
  for (const term of terms) {
    const dated = term.entry === undefined ? undefined : lexicon.entries[term.entry]!.dated;
    const wording = dated?.find((each) => each.wording === term.text);
    if (wording === undefined || wording.since > year || !isLeftBy(wording, identity.place) || isExcused(reading, term, wording)) continue;
    const same = byWording.get(wording);
    if (same) same.push(term);
    else byWording.set(wording, [term]);
  }
  return [...byWording].map(([wording, mentions]) => toFinding(wording, mentions));
}

function isLeftBy({ levels }: DatedWording, place: string | undefined): boolean {
  if (levels === undefined) return true;
  const level = governmentLevelOf(place);
  return level !== undefined && levels.includes(level);
}

function isExcused({ text, lines, annex, sections }: Reading, { start, end }: Term, { since }: DatedWording): boolean {
  const { year } = lines[lineIndexAt(lines, start)]!;
  if (year !== undefined && year < since) return true;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  if (BEFORE.test(before) || NAME.test(text.slice(end, end + LONGEST_NAME)) || isQuoted(text, start) || isInTitle(text, start)) return true;
  return annex.some(({ section }) => sections[section]!.span.start <= start && end <= sections[section]!.body.end);
}

/** True within 《》, on one line. */
function isInTitle(text: string, offset: number): boolean {
  const open = text.lastIndexOf('《', offset);
  if (open < 0) return false;
  const close = text.indexOf('》', open);
  return close >= offset && !text.slice(open, offset).includes('\n');
}

function toFinding({ wording, replacement, since, source }: DatedWording, mentions: readonly Term[]): Finding {
  const [first, ...others] = mentions;
  return {
    check: ID,
    severity: 'information',
    span: { start: first!.start, end: first!.end },
    message: message(MESSAGES.dated, wording, replacement, since, source),
    related: others.slice(0, MOST_RELATED).map(({ start, end }) => ({ span: { start, end }, message: message(MESSAGES.again) })),
    fix: undefined,
  };
}
