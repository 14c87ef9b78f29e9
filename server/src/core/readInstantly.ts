import type { LineFact } from './facts/fact';
import type { Figure } from './figures/figure';
import type { Check } from './findings/check';
import { CHECKS } from './findings/registry';
import type { Finding, Fix, RelatedPlace } from './findings/finding';
import type { HeadingMark } from './headings/heading';
import { readHeading } from './headings/readHeading';
import type { Lexicon } from './lexicon/lexicon';
import type { LineChange } from './lines/change';
import { splitChangedLines } from './lines/lines';
import type { LineReader } from './readContents';
import type { Line, LineContent, Report } from './report/report';
import type { Span } from './text/span';

/** What is known of an edited text before it is read anew. */
export type InstantReading = Pick<Report, 'text' | 'lines' | 'identity' | 'findings'>;

/**
 * The findings of an edited text at once: those of the reading before, moved to where their places are now, with the instant checks'
 * own run anew. Undefined where the edit changes what the report states — a figure, a term, a heading's number — or touches a finding.
 * What other checks make of the changed words is left to the whole reading, which has to follow.
 */
export type ReadInstantly = (previous: Report, text: string) => InstantReading | undefined;

type HeadingForm = HeadingMark['form'];

/** More lines are no edit of a sentence. */
const MOST_LINES = 2;

export function createReadInstantly(lexicon: Lexicon, lineReader: LineReader, checks: readonly Check[] = CHECKS): ReadInstantly {
  const instant = checks.filter((check) => check.instant);
  const isInstant = new Set(instant.map((check) => check.id));
  return (previous, text) => {
    if (!previous.identity.isReport) return undefined;
    const { lines: spans, change } = splitChangedLines(previous.text, previous.lines, text);
    if (spans.length !== previous.lines.length || spans.length - change.head - change.tail > MOST_LINES) return undefined;
    const lines = linesOf(previous, text, spans, change, lineReader.withAnnex(previous.annex.map((entry) => entry.term)));
    if (!lines) return undefined;
    const moved = moveFindings(previous.findings.filter((finding) => !isInstant.has(finding.check)), editOf(previous, text, change));
    if (!moved) return undefined;
    const reading = { ...previous, text, lines };
    const findings = [...moved, ...instant.flatMap((check) => check.find(reading, lexicon))];
    return { text, lines, identity: previous.identity, findings: findings.sort((first, second) => first.span.start - second.span.start) };
  };
}

/** The lines as they are now; undefined where a changed line states something else than before. */
function linesOf(
  previous: Report, text: string, spans: readonly Span[], { head, tail }: LineChange, readLine: (line: string) => LineContent,
): readonly Line[] | undefined {
  const lines = previous.lines.slice(0, head);
  for (let index = head; index < spans.length; index++) {
    const { start, end } = spans[index]!;
    const before = previous.lines[index]!;
    let { heading, content } = before;
    if (index < spans.length - tail) {
      const line = text.slice(start, end);
      heading = readHeading(line);
      if (!isSameHeading(heading, before.heading)) return undefined;
      const read: LineContent = readLine(line);
      if (!content || !statesTheSame(read, content, heading !== undefined && TITLED.has(heading.form))) return undefined;
      content = read;
    }
    lines.push({ start, end, heading, content, year: before.year });
  }
  return lines;
}

/** True where two looks of a line differ in the words of the title alone. */
function isSameHeading(now: Line['heading'], before: Line['heading']): boolean {
  if (now === undefined || before === undefined) return now === before;
  return (
    now.form === before.form && now.numbering === before.numbering && now.number === before.number && now.certainty === before.certainty &&
    now.alone === before.alone && isSameHeading(now.next, before.next)
  );
}

/** What stands above others: its year is that of all below it. */
const TITLED: ReadonlySet<HeadingForm> = new Set<HeadingForm>(['numbered', 'plain', 'annex']);

/** True where two readings of a line differ in places, odd marks and dates alone, and no figure's date and no title's is among these. */
function statesTheSame(now: LineContent, before: LineContent, isTitled: boolean): boolean {
  const states = ({ kind }: Figure): boolean => isTitled || kind !== 'date';
  return (
    isSameList(now.figures.filter(states), before.figures.filter(states), isSameFigure) &&
    isSameList(now.terms, before.terms, (first, second) => first.text === second.text && first.canonical === second.canonical) &&
    isSameList(now.announcements, before.announcements, (first, second) => first.count === second.count) &&
    isSameList(now.facts, before.facts, (first, second) => isSameFact(first, second) && isSameTime(now, first, before, second))
  );
}

function isSameFigure(now: Figure, before: Figure): boolean {
  return now.text === before.text && now.kind === before.kind && now.bound === before.bound;
}

function isSameTime(now: LineContent, first: LineFact, before: LineContent, second: LineFact): boolean {
  return now.figures[first.date]?.text === before.figures[second.date]?.text && now.deictics[first.deictic]?.text === before.deictics[second.deictic]?.text;
}

function isSameList<T>(now: readonly T[], before: readonly T[], isSame: (first: T, second: T) => boolean): boolean {
  return now.length === before.length && now.every((item, index) => isSame(item, before[index]!));
}

function isSameFact(now: LineFact, before: LineFact): boolean {
  return (
    now.subject === before.subject && now.entry === before.entry && now.aspect === before.aspect && now.negative === before.negative &&
    now.years === before.years && now.until === before.until && now.state === before.state && now.status === before.status && now.scope === before.scope &&
    now.base === before.base && now.action === before.action && now.group === before.group && now.role === before.role
  );
}

/** An edit: the characters from `start` to `end` of the text before it were replaced, and what follows lies `shift` characters further on. */
interface Edit extends Span {
  readonly shift: number;
}

function editOf({ text: before, lines }: Report, text: string, { head, tail, shift }: LineChange): Edit {
  let start = lines[head]?.start ?? 0;
  while (start < before.length && start < text.length && before.charCodeAt(start) === text.charCodeAt(start)) start++;
  let end = lines[lines.length - 1 - tail]!.end;
  const least = Math.max(start, start - shift);
  while (end > least && before.charCodeAt(end - 1) === text.charCodeAt(end - 1 + shift)) end--;
  return { start, end, shift };
}

/** The findings where they are now; undefined where the edit cuts into a place that one of them rests on. */
function moveFindings(findings: readonly Finding[], edit: Edit): readonly Finding[] | undefined {
  const moved: Finding[] = [];
  for (const finding of findings) {
    const place = moveFinding(finding, edit);
    if (!place) return undefined;
    moved.push(place);
  }
  return moved;
}

function moveFinding(finding: Finding, edit: Edit): Finding | undefined {
  const spans = [finding.span, ...finding.related.map(({ span }) => span), ...(finding.fix?.edits.map(({ span }) => span) ?? [])];
  if (spans.every(({ end }) => end < edit.start)) return finding;
  if (spans.some((span) => span.start <= edit.end && edit.start <= span.end)) return undefined;
  const move = ({ start, end }: Span): Span => (start > edit.end ? { start: start + edit.shift, end: end + edit.shift } : { start, end });
  return { ...finding, span: move(finding.span), related: finding.related.map(moveRelated), fix: finding.fix && moveFix(finding.fix) };

  function moveRelated({ span, message }: RelatedPlace): RelatedPlace {
    return { span: move(span), message };
  }
  function moveFix({ title, edits }: Fix): Fix {
    return { title, edits: edits.map(({ span, replacement }) => ({ span: move(span), replacement })) };
  }
}
