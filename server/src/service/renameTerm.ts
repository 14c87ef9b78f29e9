import type { Lexicon } from '../core/lexicon/lexicon';
import { lineIndexAt } from '../core/lines/lines';
import type { Report } from '../core/report/report';
import { message, type Message } from '../core/text/message';
import { overlaps, touches, type Span } from '../core/text/span';
import { conceptAt, type Concept } from './concepts';
import { firstFrom, spanAt } from './lookup';
import { SERVICE_MESSAGES } from './messages';
import type { Renamed, RenameTarget } from './rename';
import type { SpanEdit } from './workspaceEdit';

/** What is longer is a sentence, not a name. */
const LONGEST_NAME = 60;
/** A coined wording of fewer characters may stand in running text by chance. */
const SHORTEST_UNMARKED = 3;
/** What would end a name in the annex, or in quotation or title marks. */
const NAME_ENDS = /[“”"「」『』《》：:。；;！!？?]/;
const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/;

/** The wording under the cursor, without the marks around it. Undefined where no term stands. */
export function termToRename(report: Report, lexicon: Lexicon, offset: number): RenameTarget | undefined {
  const concept = conceptAt(report, lexicon, offset);
  const span = concept && wordingAt(report, concept, offset);
  return span && { span, placeholder: report.text.slice(span.start, span.end) };
}

/**
 * Gives a term a new name wherever the report uses the wording under the cursor, in its annex entry as well. Other wordings of the
 * same thing (GDP for 地区生产总值) stay: they are names of their own. Undefined where no term stands.
 */
export function renameTerm(report: Report, lexicon: Lexicon, offset: number, newName: string): Renamed | undefined {
  const concept = conceptAt(report, lexicon, offset);
  const target = concept && wordingAt(report, concept, offset);
  if (!target) return undefined;
  const wording = report.text.slice(target.start, target.end);
  const name = newName.trim();
  const refusal = refusalOf(name, wording, report, concept);
  if (refusal) return refusal;
  return placesOf(report, concept, wording).map((span): SpanEdit => ({ span, replacement: name }));
}

function refusalOf(name: string, wording: string, report: Report, concept: Concept): Message | undefined {
  if (name === '') return message(SERVICE_MESSAGES.emptyName);
  if (LINE_BREAK.test(name)) return message(SERVICE_MESSAGES.nameHoldsLineBreak);
  if (name.length > LONGEST_NAME) return message(SERVICE_MESSAGES.nameTooLong, LONGEST_NAME);
  const mark = NAME_ENDS.exec(name);
  if (mark) return message(SERVICE_MESSAGES.nameHoldsMark, mark[0]);
  if (name === wording) return undefined;
  const other = otherPlace(report, concept, name);
  return other && message(SERVICE_MESSAGES.nameTaken, name, lineIndexAt(report.lines, other.start) + 1);
}

/** Where the report uses the new name for something else already. */
function otherPlace(report: Report, { mentions, annex }: Concept, name: string): Span | undefined {
  const own = new Set(mentions.map(({ start }) => start));
  return (
    report.annex.find((entry) => entry !== annex && coreOf(report, entry.termSpan, name) !== undefined && entry.term === name)?.termSpan ??
    report.terms.find((term) => (term.text === name || term.canonical === name) && !own.has(term.start) && !(annex && overlaps(term, annex.termSpan)))
  );
}

/** Every place of a wording: its mentions, where it stands unmarked outside all terms, and the annex entry. In the order of the text. */
function placesOf(report: Report, concept: Concept, wording: string): readonly Span[] {
  const { mentions, annex } = concept;
  const heading = annex && coreOf(report, annex.termSpan, wording);
  const spans = mentions.flatMap((mention) => withoutMarks(report, mention, wording) ?? []);
  return [...spans, ...(heading ? [heading] : []), ...unmarkedPlaces(report, concept, wording)].sort((first, second) => first.start - second.start);
}

/** A coined name is known by the marks around it; the same words without them are the same name. Inside another term they belong to that. */
function unmarkedPlaces({ text, terms, annex }: Report, { entry }: Concept, wording: string): readonly Span[] {
  if (entry || wording.length < SHORTEST_UNMARKED) return [];
  const places: Span[] = [];
  for (let start = text.indexOf(wording); start >= 0; start = text.indexOf(wording, start + wording.length)) {
    const place = { start, end: start + wording.length };
    const next = firstFrom(terms, start);
    const isTaken = [terms[next - 1], terms[next]].some((term) => term && overlaps(term, place)) || annex.some(({ termSpan }) => overlaps(termSpan, place));
    if (!isTaken) places.push(place);
  }
  return places;
}

/** The wording at an offset: that of the mention there, or the name in the heading of an annex entry. */
function wordingAt(report: Report, { span, annex }: Concept, offset: number): Span | undefined {
  const mention = spanAt(report.terms, offset);
  if (mention) return trimMarks(report.text, mention);
  return annex && touches(annex.termSpan, offset) ? trimMarks(report.text, annex.termSpan) : trimMarks(report.text, span);
}

/** The place of a wording in a mention that consists of it, marks aside. */
function withoutMarks(report: Report, mention: Span, wording: string): Span | undefined {
  const inner = trimMarks(report.text, mention);
  return report.text.slice(inner.start, inner.end) === wording ? inner : undefined;
}

/** The place of a wording in the heading of an annex entry, which may say more (“街长”制). */
function coreOf({ text }: Report, heading: Span, wording: string): Span | undefined {
  const at = text.slice(heading.start, heading.end).indexOf(wording);
  return at < 0 ? undefined : { start: heading.start + at, end: heading.start + at + wording.length };
}

const OPENING = '“"「『《';
const CLOSING = '”"」』》';

function trimMarks(text: string, { start, end }: Span): Span {
  const isMarked = OPENING.includes(text[start]!) && CLOSING.includes(text[end - 1]!) && end - start > 2;
  return isMarked ? { start: start + 1, end: end - 1 } : { start, end };
}
