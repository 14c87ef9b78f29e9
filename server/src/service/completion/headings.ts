import { CompletionItemKind } from 'vscode-languageserver-types';
import { writeLike } from '../../core/findings/ordinals';
import { lineIndexAt } from '../../core/lines/lines';
import type { Report } from '../../core/report/report';
import type { Section } from '../../core/sections/section';
import { narrowText, skipSpaces } from '../../core/text/characters';
import { message } from '../../core/text/message';
import type { Translate } from '../../translate';
import { SERVICE_MESSAGES } from '../messages';
import { nameOf } from '../sections';
import type { Suggestion, Suggestions } from './suggestion';

/** What may have been typed of a heading's number, and the bracket that the editor closed for it. */
const BEGINNING = /^[（(]?[第〇零一二三四五六七八九十0-9０-９]{0,3}$/;
const CLOSED = /^[）)]?\s*$/;

/**
 * The numbers that go on where a new line begins: those of the sections that are open here, the innermost first (（四） behind （三）, then 三、).
 * Undefined where more than the beginning of a number stands in the line.
 */
export function suggestHeadings(report: Report, offset: number, translate: Translate): Suggestions | undefined {
  const { text, lines } = report;
  const line = lines[lineIndexAt(lines, offset)]!;
  const start = Math.min(skipSpaces(text, line.start, line.end), offset);
  const typed = text.slice(start, offset);
  const behind = text.slice(offset, line.end);
  if (!BEGINNING.test(typed) || !CLOSED.test(behind)) return undefined;
  const span = { start, end: offset + behind.trimEnd().length };
  const items = openSections(report, line.start).flatMap((section): Suggestion[] => {
    const next = writeLike(section.number, section.ordinal! + 1);
    if (!narrowText(next).startsWith(narrowText(typed))) return [];
    const detail = translate(message(SERVICE_MESSAGES.headingAfter, nameOf(section)));
    return [{ span, text: next, kind: CompletionItemKind.Struct, filter: typed + next.slice(typed.length), detail, entry: undefined }];
  });
  return items.length === 0 ? undefined : { items, isIncomplete: false };
}

/** The last numbered section before an offset, then those that hold it; each way of numbering once. */
function openSections({ sections }: Report, offset: number): readonly Section[] {
  const open: Section[] = [];
  let index = sections.length - 1;
  while (index >= 0 && (sections[index]!.span.start >= offset || sections[index]!.kind === 'chrome')) index--;
  for (let section = sections[index]; section; section = sections[section.parent]) {
    const { numbering, ordinal } = section;
    if (ordinal !== undefined && numbering !== undefined && !open.some((other) => other.numbering === numbering)) open.push(section);
  }
  return open;
}
