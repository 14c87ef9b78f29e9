// Check: annex.duplicate
//
// Finds a term that an annex explains twice.
// 检查名词解释附录是否把同一个名词解释了两次。
//
// Why: several offices send their entries, and the annex is put together on the last day; two explanations of one term tend to differ.
// 理由：词条由多个部门分头报送，附录最后一天汇总；同一名词的两条解释往往还不一致。
//
// Silent: on longer names that hold a shorter one, on two annexes of one file, on one entry that names several terms.
// 不报：较长的名称包含较短的名称；一个文件有两个附录；一个词条并列几个名词。
//
// Bad:
//     一、今年工作安排
//     深化“三事分办”，推广“一窗通办”。
//     名词解释
//     1.三事分办：简单事马上办、复杂事限时办、特殊事帮着办。
//     2.一窗通办：一个窗口受理全部事项。
//     3.“三事分办”：把事项分为三类办理。
//
// Good:
//     一、今年工作安排
//     深化“三事分办”，推广“一窗通办”。
//     名词解释
//     1.三事分办：简单事马上办、复杂事限时办、特殊事帮着办。
//     2.一窗通办：一个窗口受理全部事项。

import { lineIndexAt } from '../../lines/lines';
import type { AnnexEntry, Reading } from '../../report/report';
import type { Section } from '../../sections/section';
import { narrowText } from '../../text/characters';
import { message } from '../../text/message';
import type { Check } from '../check';
import type { Finding, Fix } from '../finding';
import { groupBy } from '../numberedRow';
import { withoutMarks } from '../plainWords';

const ID = 'annex.duplicate';

const MESSAGES = {
  twice: {
    en: '{0} is explained twice: here, and in line {1} already.',
    zh: '「{0}」解释了两次：此处，以及前面第{1}行。',
  },
  twiceAlike: {
    en: '{0} is explained twice in the same words: here, and in line {1} already.',
    zh: '「{0}」用同样的话解释了两次：此处，以及前面第{1}行。',
  },
  first: { en: 'explained here first', zh: '此处先已解释' },
  remove: { en: 'Remove this entry', zh: '删除本词条' },
  removeAndNumber: { en: 'Remove this entry and number the later ones anew', zh: '删除本词条，其后词条依次改号' },
};

const SHORTEST_TERM = 2;

export const annexDuplicate: Check = {
  id: ID,
  severity: 'warning',
  messages: MESSAGES,
  find: (reading) => {
    if (reading.annex.length < 2) return [];
    const annexes = groupBy(reading.annex, (entry) => reading.sections[entry.section]?.parent ?? -1);
    return annexes.flatMap((entries) => findInAnnex(reading, entries));
  },
};

function findInAnnex(reading: Reading, entries: readonly AnnexEntry[]): readonly Finding[] {
  const firsts = new Map<string, AnnexEntry>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    const words = withoutMarks(entry.term);
    if (words.length < SHORTEST_TERM) continue;
    const first = firsts.get(words);
    if (first === undefined) firsts.set(words, entry);
    else if (first.section !== entry.section && areNumberedAlike(reading, first, entry)) findings.push(duplicate(reading, first, entry, entries));
  }
  return findings;
}

/** A line without a number among numbered entries is a piece of a definition. */
function areNumberedAlike({ sections }: Reading, first: AnnexEntry, second: AnnexEntry): boolean {
  return (sections[first.section]!.number === '') === (sections[second.section]!.number === '');
}

function duplicate(reading: Reading, first: AnnexEntry, entry: AnnexEntry, entries: readonly AnnexEntry[]): Finding {
  const { text, lines } = reading;
  const isAlike = definitionOf(text, first) === definitionOf(text, entry);
  return {
    check: ID,
    severity: 'warning',
    span: entry.termSpan,
    message: message(isAlike ? MESSAGES.twiceAlike : MESSAGES.twice, entry.term, lineIndexAt(lines, first.termSpan.start) + 1),
    related: [{ span: first.termSpan, message: message(MESSAGES.first) }],
    fix: isAlike ? removal(reading, entry, entries) : undefined,
  };
}

function definitionOf(text: string, { definition: { start, end } }: AnnexEntry): string {
  return withoutMarks(text.slice(start, end));
}

/** Takes the entry's line away and numbers the later entries anew; undefined where that would not be plain. */
function removal({ text, lines, sections }: Reading, entry: AnnexEntry, entries: readonly AnnexEntry[]): Fix | undefined {
  const line = lineIndexAt(lines, entry.termSpan.start);
  const next = lines[line + 1];
  const sharesLine = entries.some((other) => other !== entry && lineIndexAt(lines, other.termSpan.start) === line);
  if (sharesLine || entry.definition.end > lines[line]!.end) return undefined;
  const span = next ? { start: lines[line]!.start, end: next.start } : { start: lines[line - 1]?.end ?? 0, end: text.length };
  const taken = { span, replacement: '' };
  let { ordinal } = sections[entry.section]!;
  const later = new Set(entries.map(({ section }) => sections[section]!).filter((section) => section.span.start >= span.end));
  if (ordinal === undefined) return { title: message(MESSAGES.remove), edits: [taken] };
  const edits = [taken];
  for (const section of later) {
    const digits = digitsOf(section);
    if (digits === undefined || section.ordinal !== ordinal + 1) return undefined;
    edits.push({ span: digits, replacement: String(ordinal++) });
  }
  return { title: message(later.size > 0 ? MESSAGES.removeAndNumber : MESSAGES.remove), edits };
}

/** Where the digits of an entry's number stand (`12.`). */
function digitsOf({ number, ordinal, span }: Section): { readonly start: number; readonly end: number } | undefined {
  const at = narrowText(number).indexOf(String(ordinal));
  return at < 0 ? undefined : { start: span.start + at, end: span.start + at + String(ordinal).length };
}
