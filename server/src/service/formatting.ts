import type { Report } from '../core/report/report';
import { overlaps, type Span } from '../core/text/span';
import { punctuationEdits } from './formattingPunctuation';
import type { SpanEdit } from './workspaceEdit';

/** What is to be made uniform; nothing where nothing is switched on. */
export interface FormatOptions {
  /** Commas, semicolons, colons, brackets and marks of exclamation as wide as most of their kind in the report. */
  readonly punctuation: boolean;
  /** No blanks within a figure, between its digits and its unit. */
  readonly spaces: boolean;
  /** “” for straight marks, where they are pairs beyond doubt. */
  readonly quotes: boolean;
}

type Read = (text: string) => Report;

/** Each round leaves out the lines that were read otherwise; more than a few rounds mean that something else is amiss. */
const MOST_ROUNDS = 4;

/**
 * The edits that make a report uniform, each as small as can be, none in the page's own text. They change nothing that is read: a line
 * whose figures or terms they would change, or where they would make a finding, stays as it is.
 * @param within only what lies there
 */
export function formatReport(report: Report, within: Span, options: FormatOptions, read: Read): readonly SpanEdit[] {
  if (!report.identity.isReport) return [];
  const chrome = report.sections.filter(({ kind }) => kind === 'chrome').map(({ span }) => span);
  const wanted = [
    ...(options.punctuation ? punctuationEdits(report) : []),
    ...(options.spaces ? spaceEdits(report) : []),
    ...(options.quotes ? quoteEdits(report) : []),
  ].filter((pair) => pair.every(({ span }) => within.start <= span.start && span.end <= within.end && !chrome.some((own) => overlaps(own, span))));
  let edits = wanted.flat().sort((first, second) => first.span.start - second.span.start);
  for (let round = 0; round < MOST_ROUNDS && edits.length > 0; round++) {
    const changed = changedLines(report, read(applied(report.text, edits)));
    if (changed.size === 0) return edits;
    let line = 0;
    edits = edits.filter(({ span }) => {
      while (report.lines[line]!.end < span.end) line++;
      return !changed.has(line);
    });
  }
  return [];
}

function applied(text: string, edits: readonly SpanEdit[]): string {
  let done = '';
  let copied = 0;
  for (const { span, replacement } of edits) {
    done += text.slice(copied, span.start) + replacement;
    copied = span.end;
  }
  return done + text.slice(copied);
}

/** The lines where something else is read or found; all lines where one cannot tell which. */
function changedLines(before: Report, after: Report): ReadonlySet<number> {
  const [earlier, later] = [signatures(before), signatures(after)];
  const changed = new Set<number>();
  earlier.forEach(({ reading, findings }, line) => {
    const now = later[line];
    if (now?.reading !== reading || now.findings > findings) changed.add(line);
  });
  if (later.length !== earlier.length) earlier.forEach((_, line) => changed.add(line));
  return changed;
}

/** What a line says: the values of its figures, its terms and its heading, marks and blanks aside; and how many findings begin in it. */
function signatures({ lines, figures, terms, sections, findings }: Report): readonly { readonly reading: string; readonly findings: number }[] {
  const rows = lines.map((): { reading: string[]; findings: number } => ({ reading: [], findings: 0 }));
  const note = <T extends Span>(items: readonly T[], say: (item: T) => string | undefined): void => {
    let line = 0;
    for (const item of [...items].sort((first, second) => first.start - second.start)) {
      while (line < lines.length - 1 && lines[line + 1]!.start <= item.start) line++;
      const said = say(item);
      if (said === undefined) rows[line]!.findings++;
      else rows[line]!.reading.push(said);
    }
  };
  const plain = (words: string): string => words.normalize('NFKC').replace(/[\s“”"]/g, '');
  note(figures, ({ kind, value, low, high, bound, unit, iso, values }) => [kind, value, low, high, bound, unit, iso, values].join());
  note(terms, ({ type, text, canonical }) => [type, plain(text), plain(canonical)].join());
  note(sections.map(({ span, kind, level, ordinal }) => ({ ...span, kind, level, ordinal })), ({ kind, level, ordinal }) => [kind, level, ordinal].join());
  note(findings.map(({ span }) => span), () => undefined);
  return rows.map(({ reading, findings: count }) => ({ reading: reading.join('\n'), findings: count }));
}

const BLANKS = /(?<=[\d０-９%％])[ \u00a0\u2009\u202f\u3000]{1,2}(?=[\u4e00-\u9fff％%])|(?<=[年月])[ \u00a0\u2009\u202f\u3000]{1,2}(?=[\d０-９])/g;

/** Blanks that the reader of figures reads over: it knows them for a part of the figure. */
function spaceEdits({ text, figures }: Report): readonly (readonly SpanEdit[])[] {
  return figures.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(BLANKS)].map(({ 0: blanks, index }) => [
      { span: { start: start + index, end: start + index + blanks.length }, replacement: '' },
    ]),
  );
}

/** A longer quotation may as well be two halves of others. */
const LONGEST_QUOTED = 40;
const HAN = /[\u4e00-\u9fff]/;
/** Behind a digit the mark may be one of inches or seconds; a blank or a closing mark tells that the pairs are shifted. */
const SHIFTED_BEFORE = /[\d０-９A-Za-z（(《“]$/;
const SHIFTED_AT_ENDS = /^[\s，,、。；;：:！!？?）)》]|[\s（(《]$/;

/** Straight quotation marks of a line where all pair, and each pair evidently quotes Chinese words. */
function quoteEdits({ text, lines }: Report): readonly (readonly SpanEdit[])[] {
  if (!text.includes('"')) return [];
  return lines.flatMap(({ start, end }): readonly (readonly SpanEdit[])[] => {
    const parts = text.slice(start, end).split('"');
    if (parts.length < 3 || parts.length % 2 === 0) return [];
    const quoted = parts.filter((_, index) => index % 2 === 1);
    const outside = parts.filter((_, index) => index % 2 === 0);
    const areCertain =
      quoted.every((words) => HAN.test(words) && words.length <= LONGEST_QUOTED && !SHIFTED_AT_ENDS.test(words) && !/[“”]/.test(words)) &&
      outside.slice(0, -1).every((words) => !SHIFTED_BEFORE.test(words) || /[（(《]$/.test(words));
    if (!areCertain) return [];
    let at = start;
    return quoted.map((words, index) => {
      const opening = at + outside[index]!.length;
      at = opening + words.length + 2;
      return [edit(opening, '“'), edit(at - 1, '”')];
    });
  });
}

function edit(offset: number, replacement: string): SpanEdit {
  return { span: { start: offset, end: offset + 1 }, replacement };
}
