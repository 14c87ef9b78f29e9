import type { HeadingMark } from '../headings/heading';
import type { Identity } from '../report/identity';
import type { AnnexEntry } from '../report/report';
import type { Span } from '../text/span';
import type { Section } from './section';

/** The outline of a report, and the entries of its annex. `headings` is in step with `lines`. */
export function buildSections(
  text: string,
  lines: readonly Span[],
  headings: readonly (HeadingMark | undefined)[],
  identity: Identity,
): { readonly sections: readonly Section[]; readonly annex: readonly AnnexEntry[] } {
  void identity;
  const sections: Section[] = [];
  lines.forEach((line, index) => {
    const heading = headings[index];
    if (!heading) return;
    const titleSpan = { start: line.start + heading.title.start, end: line.start + heading.title.end };
    sections.push({
      level: heading.numbering === 'hanComma' ? 1 : 2,
      kind: 'numbered',
      number: heading.number,
      numbering: heading.numbering,
      ordinal: heading.ordinal,
      title: text.slice(titleSpan.start, titleSpan.end),
      span: { start: line.start + heading.span.start, end: line.start + heading.span.end },
      titleSpan,
      body: { start: titleSpan.end, end: lines[index + 1]?.start ?? text.length },
      parent: -1,
      year: undefined,
    });
  });
  return { sections, annex: [] };
}
