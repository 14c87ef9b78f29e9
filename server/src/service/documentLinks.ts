import type { DocumentLink } from 'vscode-languageserver-types';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Report } from '../core/report/report';
import { message } from '../core/text/message';
import { overlaps, type Span } from '../core/text/span';
import type { Translate } from '../translate';
import { SERVICE_MESSAGES } from './messages';
import type { Positions } from './positions';

/** A link from each entry of the annex to the first mention of its term; none where the report does not mention it. */
export function findDocumentLinks(report: Report, lexicon: Lexicon, uri: string, positions: Positions, translate: Translate): DocumentLink[] {
  if (report.annex.length === 0 || !uri.includes('://')) return [];
  const firstMentions = firstMentionsOf(report, lexicon);
  return report.annex.flatMap(({ term, termSpan }): DocumentLink[] => {
    const first = firstMentions.get(term);
    if (!first) return [];
    const { line, character } = positions.positionAt(first.start);
    return [
      {
        range: positions.rangeOf(termSpan),
        target: `${uri}#L${line + 1},${character + 1}`,
        tooltip: translate(message(SERVICE_MESSAGES.firstMention, line + 1)),
      },
    ];
  });
}

/** The first mention outside the annex's own headings, by every wording that an entry may use for it. One pass over the terms. */
function firstMentionsOf({ terms, annex }: Report, lexicon: Lexicon): ReadonlyMap<string, Span> {
  const mentions = new Map<string, Span>();
  const seen = new Set<number>();
  const headings = [...annex].sort((first, second) => first.termSpan.start - second.termSpan.start);
  let next = 0;
  const note = (wording: string, span: Span): void => void (mentions.has(wording) || mentions.set(wording, span));
  for (const term of terms) {
    while (next < headings.length && headings[next]!.termSpan.end <= term.start) next++;
    if (next < headings.length && overlaps(headings[next]!.termSpan, term)) continue;
    note(term.text, term);
    note(term.canonical, term);
    if (term.entry === undefined || seen.has(term.entry)) continue;
    seen.add(term.entry);
    const { canonical, aliases } = lexicon.entries[term.entry]!;
    for (const wording of [canonical, ...aliases]) note(wording, term);
  }
  return mentions;
}
