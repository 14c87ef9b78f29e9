import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Lexicon, LexiconEntry } from '../../core/lexicon/lexicon';
import type { Report } from '../../core/report/report';
import { classOf, CLOSING, COLON, DASH, OPENING } from '../../core/text/characters';
import { message } from '../../core/text/message';
import type { Translate } from '../../translate';
import { firstFrom } from '../lookup';
import { SERVICE_MESSAGES } from '../messages';
import type { Suggestion, Suggestions } from './suggestion';

/** So far before the cursor the name of the slogan is looked for. */
const REACH = 200;
const SEPARATOR = '、';

/**
 * The members of a numbered slogan behind its name and a bracket, a colon or a dash: those that are still missing, in their order, first all of
 * them at once. Undefined where the cursor stands elsewhere.
 */
export function suggestMembers(report: Report, lexicon: Lexicon, offset: number, translate: Translate): Suggestions | undefined {
  const place = placeOf(report, lexicon, offset);
  if (!place) return undefined;
  const { entry, members, listStart } = place;
  const written = report.text.slice(listStart, offset).split(SEPARATOR);
  const typed = written.pop()!;
  const missing = members.filter((member) => !written.includes(member));
  if (missing.length === 0 || !written.every((member) => members.includes(member)) || !missing.some((member) => member.startsWith(typed))) return undefined;
  const span = { start: offset - typed.length, end: offset };
  const detail = translate(message(SERVICE_MESSAGES.membersOf, lexicon.entries[entry]!.canonical));
  const suggest = (text: string): Suggestion => ({ span, text, kind: CompletionItemKind.EnumMember, filter: text, detail, entry });
  const all = missing.length > 1 ? [missing.join(SEPARATOR)] : [];
  return { items: [...all, ...missing].filter((text) => text.startsWith(typed)).map(suggest), isIncomplete: false };
}

interface MembersPlace {
  readonly entry: number;
  readonly members: NonNullable<LexiconEntry['members']>;
  readonly listStart: number;
}

function placeOf({ text, terms }: Report, { entries }: Lexicon, offset: number): MembersPlace | undefined {
  const opens = (at: number): boolean => (classOf(text.charCodeAt(at)) & (OPENING | COLON | DASH)) !== 0;
  const least = Math.max(0, offset - REACH);
  let listStart = offset;
  while (listStart > least && !opens(listStart - 1)) {
    const code = text.charCodeAt(listStart - 1);
    if (code === 0x0a || (classOf(code) & CLOSING) !== 0) return undefined;
    listStart--;
  }
  let nameEnd = listStart;
  while (nameEnd > least && opens(nameEnd - 1)) nameEnd--;
  if (nameEnd === listStart) return undefined;
  while (nameEnd > least && (classOf(text.charCodeAt(nameEnd - 1)) & CLOSING) !== 0) nameEnd--;
  const term = terms[firstFrom(terms, nameEnd) - 1];
  const members = term?.entry === undefined ? undefined : entries[term.entry]?.members;
  return members && members.length > 0 && term!.end === nameEnd ? { entry: term!.entry!, members, listStart } : undefined;
}
