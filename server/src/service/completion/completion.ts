import { MarkupKind, type CompletionItem, type CompletionList, type MarkupContent } from 'vscode-languageserver-types';
import type { Lexicon } from '../../core/lexicon/lexicon';
import type { Report } from '../../core/report/report';
import type { Language, Translate } from '../../translate';
import { escapeMarkdown } from '../hover/markdown';
import type { Positions } from '../positions';
import { suggestHeadings } from './headings';
import { suggestMembers } from './members';
import type { Suggestion, Suggestions } from './suggestion';
import { suggestTerms } from './terms';
import { suggestValues } from './values';
import type { WordingIndex } from './wordingIndex';

/** The characters behind which an editor should ask by itself: what opens a heading's number or a list of members. */
export const COMPLETION_TRIGGERS: readonly string[] = ['（', '(', '：', ':', '—'];

/** What an item carries until it is resolved: the document, and the entry whose definition explains it. */
export interface CompletionData {
  readonly uri: string;
  readonly entry: number;
  readonly canonical: string;
}

export interface CompletionOptions {
  readonly uri: string;
  readonly lexicon: Lexicon;
  readonly index: WordingIndex;
  readonly translate: Translate;
}

/** What could be written at an offset: the next heading, the members of a slogan, a value stated already, or a term. */
export function findCompletions(report: Report, offset: number, positions: Positions, options: CompletionOptions): CompletionList {
  if (!report.identity.isReport) return { isIncomplete: false, items: [] };
  const { items, isIncomplete } = suggestionsAt(report, offset, options);
  return { isIncomplete, items: items.map((item, place) => toItem(item, place, positions, options)) };
}

function suggestionsAt(report: Report, offset: number, { lexicon, index, translate }: CompletionOptions): Suggestions {
  const certain = suggestHeadings(report, offset, translate) ?? suggestMembers(report, lexicon, offset, translate);
  if (certain) return certain;
  const values = suggestValues(report, offset, translate);
  const terms = suggestTerms(report, lexicon, index, offset, translate);
  return values ? { items: [...values.items, ...terms.items], isIncomplete: true } : terms;
}

/** Lists stay in this order, however an editor sorts what fits equally well. */
const ORDER_DIGITS = 3;

function toItem(suggestion: Suggestion, place: number, positions: Positions, { uri, lexicon }: CompletionOptions): CompletionItem {
  const { span, text, kind, filter, detail, entry } = suggestion;
  const data: CompletionData | undefined = entry === undefined ? undefined : { uri, entry, canonical: lexicon.entries[entry]!.canonical };
  return {
    label: text,
    kind,
    detail,
    sortText: String(place).padStart(ORDER_DIGITS, '0'),
    filterText: filter,
    textEdit: { range: positions.rangeOf(span), newText: text },
    ...(data ? { data } : {}),
  };
}

/** What an item stands for, in the user's language, looked up only for the item that is shown. */
export function documentationOf({ entries }: Lexicon, { entry, canonical }: CompletionData, language: Language, markdown: boolean): MarkupContent | undefined {
  const known = entries[entry];
  // another glossary may have come meanwhile
  if (!known || known.canonical !== canonical) return undefined;
  const own = known.glossary?.definition;
  const defined = own ? own[language] || own.zh || own.en : known.definition[language];
  const paragraphs = [defined, known.members?.join('、') ?? ''].filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) return undefined;
  return markdown
    ? { kind: MarkupKind.Markdown, value: paragraphs.map(escapeMarkdown).join('\n\n') }
    : { kind: MarkupKind.PlainText, value: paragraphs.join('\n\n') };
}
