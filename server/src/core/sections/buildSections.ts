import type { HeadingMark } from '../headings/heading';
import type { Identity } from '../report/identity';
import type { AnnexEntry } from '../report/report';
import type { Span } from '../text/span';
import type { EntryParts } from './annexEntry';
import { layOut, type Block, type Layout, type Role } from './blocks';
import { yearIn } from '../headings/yearIn';
import { readLevels } from './levels';
import type { Section, SectionKind } from './section';
import { settleAnnex } from './settleAnnex';
import { settleLeads } from './settleLeads';
import { settleNumbered } from './settleNumbered';
import { settlePlain } from './settlePlain';
import { settleZones } from './settleZones';

const CHROME_LEVEL = -1;
const KINDS: Readonly<Partial<Record<Role, SectionKind>>> = {
  chrome: 'chrome',
  numbered: 'numbered',
  lead: 'lead',
  bullet: 'bullet',
  plain: 'lead',
  annex: 'annex',
  entry: 'entry',
};

/** The outline of a report, and the entries of its annex. `headings` is in step with `lines`. */
export function buildSections(
  text: string,
  lines: readonly Span[],
  headings: readonly (HeadingMark | undefined)[],
  identity: Identity,
): { readonly sections: readonly Section[]; readonly annex: readonly AnnexEntry[] } {
  const layout = layOut(text, lines, headings);
  settleZones(layout, identity);
  const entries = settleAnnex(layout);
  settleNumbered(layout);
  settlePlain(layout);
  settleLeads(layout);
  const levels = readLevels(layout);
  const drafts = draftSections(layout, levels.of, entries, identity);
  return { sections: withBodies(drafts, levels.closings, contentEnd(drafts, text)), annex: annexEntries(drafts, text) };
}

/** A section before its body, its parent and its year are known. */
interface Draft {
  readonly level: number;
  readonly kind: SectionKind;
  readonly mark: HeadingMark | undefined;
  readonly entry: EntryParts | undefined;
  readonly number: string;
  readonly title: string;
  readonly span: Span;
  readonly titleSpan: Span;
}

function draftSections(
  layout: Layout,
  levels: readonly number[],
  entries: ReadonlyMap<number, EntryParts>,
  identity: Identity,
): readonly Draft[] {
  const { text, blocks, roles } = layout;
  const drafts: Draft[] = [];
  const title = identity.titleSpan;
  let titleIsDue = title !== undefined;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (titleIsDue && block.end > title!.start) {
      drafts.push(titleDraft(identity.title ?? text.slice(title!.start, title!.end), title!));
      titleIsDue = false;
    }
    const kind = KINDS[roles[index]!];
    if (kind === undefined) continue;
    const continues = roles[index + 1] === 'continuation' ? blocks[index + 1] : undefined;
    drafts.push(draft(text, block, kind, levels[index]!, entries.get(index), continues));
  }
  return drafts;
}

function titleDraft(title: string, span: Span): Draft {
  return { level: 0, kind: 'title', mark: undefined, entry: undefined, number: '', title, span, titleSpan: span };
}

function draft(text: string, block: Block, kind: SectionKind, level: number, entry: EntryParts | undefined, continues: Block | undefined): Draft {
  const mark = block.mark;
  if (kind === 'chrome' || mark === undefined || entry !== undefined) {
    const end = mark === undefined ? block.end : block.lineStart + mark.span.end;
    const span = entry?.span ?? { start: block.start, end };
    const titleSpan = entry?.title ?? span;
    const title = text.slice(titleSpan.start, titleSpan.end);
    return { level: kind === 'chrome' ? CHROME_LEVEL : level, kind, mark, entry, number: entry?.number ?? '', title, span, titleSpan };
  }
  const start = block.lineStart + mark.title.start;
  const end = block.lineStart + mark.title.end;
  const titleEnd = continues?.end ?? end;
  const title = continues === undefined ? text.slice(start, end) : text.slice(start, end) + text.slice(continues.start, continues.end);
  return {
    level,
    kind,
    mark,
    entry: undefined,
    number: mark.number,
    title,
    span: { start: block.lineStart + mark.span.start, end: titleEnd },
    titleSpan: { start, end: titleEnd },
  };
}

/** Where the report ends and the page's footers begin. */
function contentEnd(drafts: readonly Draft[], text: string): number {
  let end = text.length;
  for (let index = drafts.length - 1; index >= 0 && drafts[index]!.kind === 'chrome'; index--) end = drafts[index]!.span.start;
  return end;
}

/**
 * Gives every section its body, its parent and its year. Chrome stands outside of the hierarchy.
 * @param closings where paragraphs begin that belong to the part and no longer to the sections in it
 */
function withBodies(drafts: readonly Draft[], closings: readonly number[], textEnd: number): readonly Section[] {
  const ends = new Array<number>(drafts.length).fill(textEnd);
  const parents = new Array<number>(drafts.length).fill(-1);
  const open: number[] = [];
  let closing = 0;
  for (let index = 0; index <= drafts.length; index++) {
    const until = drafts[index]?.span.start ?? textEnd;
    while (closing < closings.length && closings[closing]! < until) {
      while (open.length > 0 && drafts[open[open.length - 1]!]!.level > 1) ends[open.pop()!] = closings[closing]!;
      closing++;
    }
    if (index === drafts.length) break;
    const { level, kind, span } = drafts[index]!;
    if (kind === 'chrome') {
      ends[index] = span.end;
      continue;
    }
    while (open.length > 0 && drafts[open[open.length - 1]!]!.level >= level) ends[open.pop()!] = span.start;
    parents[index] = open[open.length - 1] ?? -1;
    open.push(index);
  }
  const sections: Section[] = [];
  for (let index = 0; index < drafts.length; index++) {
    const { level, kind, mark, entry, number, title, span, titleSpan } = drafts[index]!;
    const parent = parents[index]!;
    sections.push({
      level,
      kind,
      number,
      numbering: entry === undefined && kind === 'numbered' ? mark?.numbering : undefined,
      ordinal: entry?.ordinal ?? (kind === 'numbered' ? mark?.ordinal : undefined),
      title,
      span,
      titleSpan,
      body: { start: span.end, end: Math.max(span.end, ends[index]!) },
      parent,
      year: kind === 'chrome' || kind === 'title' ? undefined : (yearIn(title) ?? sections[parent]?.year),
    });
  }
  return sections;
}

function annexEntries(drafts: readonly Draft[], text: string): readonly AnnexEntry[] {
  const annex: AnnexEntry[] = [];
  drafts.forEach(({ entry }, section) => {
    if (entry === undefined) return;
    annex.push({ section, term: text.slice(entry.term.start, entry.term.end), termSpan: entry.term, definition: entry.definition });
  });
  return annex;
}
