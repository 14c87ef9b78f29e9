import type { Report } from '../core/report/report';
import type { Term } from '../core/terms/term';
import type { Span } from '../core/text/span';
import { firstFrom } from './lookup';
import { widthOf, type PositionEncoding } from './positions';

/** The legend: a token's type and modifiers are numbers that count in these lists. */
export const TOKEN_TYPES = ['figure', 'date', 'indicator', 'slogan', 'programme', 'heading'] as const;
export const TOKEN_MODIFIERS = ['definition'] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

/** A coloured stretch. */
interface Token extends Span {
  readonly type: TokenType;
  /** True in the heading of an annex entry, which defines a term. */
  readonly defines: boolean;
}

/**
 * The tokens of a report as the protocol packs them: five numbers a token (lines down, characters on, length, type, modifiers), each place
 * relative to the token before. Tokens never overlap and never span lines; what stands inside a heading splits it.
 * @param within only the tokens that touch this stretch
 */
export function findSemanticTokens(report: Report, encoding: PositionEncoding, within: Span = { start: 0, end: report.text.length }): number[] {
  return pack(report, encoding, splitHeadings(headingsIn(report, within), markedIn(report, within)));
}

/** Figures and terms in the order of the text; where two overlap, the one that starts first, then the longer one. */
function markedIn(report: Report, within: Span): readonly Token[] {
  const figures = touching(report.figures, within).map(({ start, end, kind }): Token => ({ start, end, type: kind === 'date' ? 'date' : 'figure', defines: false }));
  const terms = touching(report.terms, within).filter(isColoured).map(({ start, end, type }): Token => ({ start, end, type, defines: false }));
  const sorted = [...figures, ...terms].sort((first, second) => first.start - second.start || second.end - first.end);
  const tokens: Token[] = [];
  let behind = 0;
  for (const token of sorted) {
    if (token.start < behind || token.end === token.start) continue;
    tokens.push(token);
    behind = token.end;
  }
  return tokens;
}

/** Bodies (委员会, 局) are read, but a page full of coloured offices would help nobody. */
function isColoured(term: Term): term is Term & { readonly type: Exclude<Term['type'], 'body'> } {
  return term.type !== 'body';
}

function headingsIn(report: Report, within: Span): readonly Token[] {
  return report.sections
    .filter(({ kind, span }) => kind !== 'chrome' && kind !== 'bullet' && span.start < within.end && within.start < span.end)
    .map(({ span, kind }): Token => ({ start: span.start, end: span.end, type: 'heading', defines: kind === 'entry' }))
    .sort((first, second) => first.start - second.start);
}

/** Weaves marked stretches into headings: the rest of a heading stays a heading, in pieces. */
function splitHeadings(headings: readonly Token[], marked: readonly Token[]): readonly Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let behind = 0;
  for (const heading of headings) {
    while (next < marked.length && marked[next]!.end <= heading.start) tokens.push(marked[next++]!);
    let start = Math.max(heading.start, behind);
    while (next < marked.length && marked[next]!.start < heading.end) {
      const inner = marked[next++]!;
      if (start < inner.start) tokens.push({ ...heading, start, end: inner.start });
      tokens.push({ ...inner, defines: heading.defines });
      start = Math.max(start, inner.end);
    }
    if (start < heading.end) tokens.push({ ...heading, start });
    behind = Math.max(start, heading.end);
  }
  while (next < marked.length) tokens.push(marked[next++]!);
  return tokens;
}

function touching<T extends Span>(spans: readonly T[], within: Span): readonly T[] {
  const from = firstFrom(spans, within.start);
  const first = from > 0 && spans[from - 1]!.end > within.start ? from - 1 : from;
  return spans.slice(first, firstFrom(spans, within.end));
}

function pack({ text, lines }: Report, encoding: PositionEncoding, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let lineIndex = 0;
  let lastLine = 0;
  let lastStart = 0;
  const push = (start: number, end: number, token: Token): void => {
    const line = lines[lineIndex]!;
    if (start >= end) return;
    if (lineIndex !== lastLine) lastStart = line.start;
    const along = widthOf(text, lastStart, start, encoding);
    const length = widthOf(text, start, end, encoding);
    data.push(lineIndex - lastLine, along, length, TOKEN_TYPES.indexOf(token.type), token.defines ? 1 : 0);
    lastLine = lineIndex;
    lastStart = start;
  };
  for (const token of tokens) {
    while (lineIndex + 1 < lines.length && lines[lineIndex + 1]!.start <= token.start) lineIndex++;
    push(token.start, Math.min(token.end, lines[lineIndex]!.end), token);
    while (lineIndex + 1 < lines.length && lines[lineIndex + 1]!.start < token.end) {
      lineIndex++;
      push(lines[lineIndex]!.start, Math.min(token.end, lines[lineIndex]!.end), token);
    }
  }
  return data;
}
