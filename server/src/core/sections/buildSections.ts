import type { HeadingMark } from '../headings/heading';
import type { Identity } from '../report/identity';
import type { AnnexEntry } from '../report/report';
import { classOf, COLON, SEMICOLON, SENTENCE_END, SPACE } from '../text/characters';
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
  const sections = withBodies(text, drafts, levels.closings, contentEnd(drafts, text));
  return { sections, annex: annexEntries(text, drafts, sections) };
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

function draft(
  text: string,
  block: Block,
  kind: SectionKind,
  level: number,
  entry: EntryParts | undefined,
  continues: Block | undefined,
): Draft {
  const mark = block.mark;
  if (kind === 'chrome' || mark === undefined || entry !== undefined) {
    const end = mark?.form === 'chrome' ? block.lineStart + mark.span.end : block.end;
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
function withBodies(text: string, drafts: readonly Draft[], closings: readonly number[], textEnd: number): readonly Section[] {
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
      body: bodyOf(text, span.end, ends[index]!),
      parent,
      year: kind === 'chrome' || kind === 'title' ? undefined : (yearIn(title) ?? sections[parent]?.year),
    });
  }
  return sections;
}

/** A body, without the mark that ends its heading. */
function bodyOf(text: string, headingEnd: number, end: number): Span {
  const isEndMark = (classOf(text.charCodeAt(headingEnd)) & (SENTENCE_END | COLON | SEMICOLON)) !== 0;
  const start = isEndMark && headingEnd < end ? headingEnd + 1 : headingEnd;
  return { start, end: Math.max(start, end) };
}

/** The glossary's terms. A definition that begins below its entry's line reaches to the next heading. */
function annexEntries(text: string, drafts: readonly Draft[], sections: readonly Section[]): readonly AnnexEntry[] {
  const annex: AnnexEntry[] = [];
  drafts.forEach(({ entry }, section) => {
    if (entry === undefined) return;
    const { body } = sections[section]!;
    const isBelow = entry.definition.start === entry.definition.end;
    const start = isBelow ? skipBlank(text, body.start, body.end) : entry.definition.start;
    const definition = isBelow ? { start, end: trimBlank(text, start, body.end) } : entry.definition;
    for (const term of entry.terms) annex.push({ section, term: text.slice(term.start, term.end), termSpan: term, definition });
  });
  return annex;
}

function isBlank(text: string, index: number): boolean {
  return (classOf(text.charCodeAt(index)) & SPACE) !== 0 || text[index] === '\n' || text[index] === '\r';
}

/** The first character behind spaces and line ends. */
function skipBlank(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && isBlank(text, index)) index++;
  return index;
}

/** The end without the spaces and line ends before it. */
function trimBlank(text: string, start: number, from: number): number {
  let index = from;
  while (index > start && isBlank(text, index - 1)) index--;
  return index;
}
