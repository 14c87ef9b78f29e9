// Check: text.balance
//
// Finds quotation marks and brackets without a partner: not closed, not opened, turned the wrong way, doubled, crossing another pair.
// 检查引号、括号、书名号是否成对：有头无尾、有尾无头、方向相反、多写一个、与其他标点交叉。
//
// Why: a lost mark blurs where a policy's name ends; conversion between formats loses them silently.
// 理由：标点缺一半，政策名称的起止就说不清；格式转换时最容易悄悄丢失。
//
// Silent: where the partner stands within the next lines, as in sentences broken across lines; where each paragraph of a long quotation
// opens with the mark again; behind rows of list numbers such as 1) 2) and in English apostrophes.
// 不报：配对的一半在后面几行之内（断行的句子）；多段引文每段段首重复前引号；成串的“1)”“2)”之类序号；英文撇号。
//
// Bad:
//     扎实推进“三事分办改革，让群众少跑一趟路。
//
// Good:
//     扎实推进“三事分办”改革，让群众少跑一趟路。

import type { Reading } from '../../report/report';
import type { OddMark, PairKind } from '../../text/brackets';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding, Fix, RelatedPlace, Severity } from '../finding';

const ID = 'text.balance';

const MESSAGES = {
  unclosed: { en: '{0} is opened here and not closed.', zh: '「{0}」在此处开头，后面没有配对的结尾。' },
  unopened: { en: '{0} is closed here and not opened.', zh: '「{0}」在此处结尾，前面没有配对的开头。' },
  wrongWay: { en: '{0} is turned the wrong way: {1} belongs here.', zh: '「{0}」方向相反，此处应为「{1}」。' },
  doubled: { en: '{0} is written twice and pairs once.', zh: '「{0}」连写两个，只有一个配对。' },
  crossing: { en: '{0} closes a pair that another pair crosses.', zh: '「{0}」与另一对标点交叉。' },
  straight: { en: 'One straight quotation mark {0} of this line has no partner.', zh: '本行的直引号「{0}」有一个没有配对。' },
  unlike: { en: '{0} closes a mark of another form, {1}.', zh: '「{0}」与开头的「{1}」不是同一套标点。' },
  opening: { en: 'opened here: {0}', zh: '在此处开头：「{0}」' },
  partner: { en: 'its partner: {0}', zh: '与之配对：「{0}」' },
  replace: { en: 'Change {0} to {1}', zh: '将「{0}」改为「{1}」' },
  remove: { en: 'Remove one {0}', zh: '删去一个「{0}」' },
};

/** A pair may run over so many lines or characters: sentences broken across lines, page links on lines of their own, a quoted letter. */
const LINES_APART = 6;
const CHARACTERS_APART = 600;
/** A text cut out of a longer one may begin inside a pair: marks so early are not told to lack their beginning. */
const EARLIEST = 30;
/** Text between two marks that are the two ends of one term, one of them turned: short and without a pause. */
const SHORT_TERM = /^[^，,。；;：:！!？?]{1,20}$/;

const NOT_BLANK = /\S/;

/** An odd mark with its place in the report. Offsets count from the text's start. */
interface Mark extends OddMark {
  readonly character: string;
  readonly line: number;
  /** True for an opening mark that opens a further paragraph of a quotation. */
  readonly continues: boolean;
}

export const textBalance: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

function find({ text, lines }: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  const open: Mark[] = [];
  const numbers: Mark[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (!line.content || line.content.oddMarks.length === 0) continue;
    const marks = line.content.oddMarks.map((odd) => place(odd, text, line.start, index));
    const rest = findWithinLine(text, marks, findings);
    findAcrossLines(text, rest, open, numbers, findings);
  }
  for (const mark of open) {
    if (isCutOff(text, mark)) continue;
    if (mark.fault === 'straight') findings.push(finding(mark, 'information', message(MESSAGES.straight, mark.character)));
    else if (!isContinued(text, lines, mark)) findings.push(finding(mark, 'warning', message(MESSAGES.unclosed, mark.character)));
  }
  // list numbers come in rows: a single one has lost its opening bracket
  if (numbers.length === 1) findings.push(finding(numbers[0]!, 'warning', message(MESSAGES.unopened, numbers[0]!.character)));
  return findings.sort((first, second) => first.span.start - second.span.start);
}

function place({ pair, fault, start, end, partner }: OddMark, text: string, offset: number, line: number): Mark {
  return { pair, fault, start: start + offset, end: end + offset, partner: partner + offset, character: text.charAt(start + offset), line, continues: false };
}

/** Reports the marks that their own line explains; returns the others. */
function findWithinLine(text: string, marks: readonly Mark[], findings: Finding[]): readonly Mark[] {
  const rest: Mark[] = [];
  for (const mark of marks) {
    const before = lastOfPair(rest, mark.pair);
    if (mark.fault === 'unlike') {
      findings.push(unlike(text, mark));
    } else if (isDoubled(text, mark, marks)) {
      findings.push(finding(mark, 'warning', message(MESSAGES.doubled, mark.character), [], removal(mark)));
    } else if (before && mark.fault === before.fault && isQuote(mark) && SHORT_TERM.test(text.slice(before.end, mark.start))) {
      rest.splice(rest.indexOf(before), 1);
      findings.push(wrongWay(before, mark));
    } else if (before?.fault === 'open' && mark.fault === 'close') {
      rest.splice(rest.indexOf(before), 1);
      findings.push(finding(mark, 'warning', message(MESSAGES.crossing, mark.character), [opening(before)]));
    } else if (isOtherEnd(text, rest[rest.length - 1], mark)) {
      const opened = rest.pop()!;
      findings.push(finding(mark, 'warning', message(MESSAGES.unlike, mark.character, opened.character), [opening(opened)]));
    } else {
      rest.push(mark);
    }
  }
  return rest;
}

/** True where a term opens with a mark of one kind and closes with one of another: `“十四五’`, `（试行】`. */
function isOtherEnd(text: string, opened: Mark | undefined, mark: Mark): boolean {
  return opened?.fault === 'open' && mark.fault === 'close' && SHORT_TERM.test(text.slice(opened.end, mark.start));
}

function lastOfPair(marks: readonly Mark[], pair: PairKind): Mark | undefined {
  for (let index = marks.length - 1; index >= 0; index--) if (marks[index]!.pair === pair) return marks[index];
  return undefined;
}

/** Pairs the marks of a line with those left open in the lines before it. */
function findAcrossLines(text: string, marks: readonly Mark[], open: Mark[], numbers: Mark[], findings: Finding[]): void {
  for (const mark of marks) {
    const partner = nearestOpen(open, mark);
    if (mark.fault === 'open') {
      const continues = partner >= 0 && opensLine(text, mark.start);
      if (continues) open.splice(partner, 1);
      open.push(continues ? { ...mark, continues } : mark);
    } else if (partner >= 0) {
      open.splice(partner, 1);
    } else if (mark.fault === 'straight') {
      if (!besideTag(text, mark)) open.push(mark);
    } else if (mark.fault === 'number') {
      numbers.push(mark);
    } else if (mark.start >= EARLIEST) {
      findings.push(finding(mark, 'warning', message(MESSAGES.unopened, mark.character)));
    }
  }
}

function isNear(first: Mark, second: Mark): boolean {
  return second.line - first.line <= LINES_APART || second.start - first.start <= CHARACTERS_APART;
}

/** True for a straight mark that belongs to the remains of a page's source. */
function besideTag(text: string, { start, end }: Mark): boolean {
  return /[<>=]/.test(text.charAt(start - 1) + text.charAt(end));
}

/** True where the text breaks off in the sentence that the mark stands in. */
function isCutOff(text: string, { start }: Mark): boolean {
  return text.length - start < CHARACTERS_APART && !/[。！？!?；;\n\r]/.test(text.slice(start).trimEnd());
}

function nearestOpen(open: readonly Mark[], mark: Mark): number {
  for (let index = open.length - 1; index >= 0 && isNear(open[index]!, mark); index--) {
    const candidate = open[index]!;
    if (candidate.pair === mark.pair && candidate.line < mark.line && (candidate.fault === 'straight') === (mark.fault === 'straight')) return index;
  }
  return -1;
}

/**
 * True where the next paragraph opens with the same mark again, as each one of a long quotation does; only the last one closes it.
 * Only what is quoted as speech, behind a colon, goes on so: lists of quoted terms open their lines with the mark as well.
 */
function isContinued(text: string, lines: Reading['lines'], mark: Mark): boolean {
  if (!mark.continues && !/[：:]/.test(text.charAt(mark.start - 1))) return false;
  for (let index = mark.line + 1; index < lines.length && index <= mark.line + LINES_APART; index++) {
    const { start, end } = lines[index]!;
    const first = start + text.slice(start, end).search(NOT_BLANK);
    if (first >= start) return text.charAt(first) === mark.character;
  }
  return false;
}

/** True where only blanks stand between `offset` and the start of its line. */
function opensLine(text: string, offset: number): boolean {
  let index = offset - 1;
  while (index >= 0 && text.charAt(index) !== '\n' && text.charAt(index) !== '\r' && !NOT_BLANK.test(text.charAt(index))) index--;
  return index < 0 || text.charAt(index) === '\n' || text.charAt(index) === '\r';
}

function isQuote(mark: Mark): boolean {
  return mark.fault !== 'straight' && (mark.pair === 'doubleQuote' || mark.pair === 'singleQuote');
}

/** True where the same mark stands beside and that one pairs: `”” `. */
function isDoubled(text: string, mark: Mark, marks: readonly Mark[]): boolean {
  const beside = mark.fault === 'close' ? mark.start - 1 : mark.start + 1;
  return (mark.fault === 'open' || mark.fault === 'close') && text.charAt(beside) === mark.character && !marks.some((other) => other.start === beside);
}

function wrongWay(first: Mark, second: Mark): Finding {
  const [turned, partner] = first.fault === 'close' ? [first, second] : [second, first];
  const replacement = turned.pair === 'doubleQuote' ? (turned.fault === 'close' ? '“' : '”') : turned.fault === 'close' ? '‘' : '’';
  const related = [{ span: span(partner), message: message(MESSAGES.partner, partner.character) }];
  return finding(turned, 'warning', message(MESSAGES.wrongWay, turned.character, replacement), related, replacing(turned, replacement));
}

function unlike(text: string, mark: Mark): Finding {
  const opened = text.charAt(mark.partner);
  const related = [{ span: { start: mark.partner, end: mark.partner + 1 }, message: message(MESSAGES.opening, opened) }];
  const fix = opened === '“' ? replacing(mark, '”') : undefined;
  return finding(mark, fix ? 'information' : 'hint', message(MESSAGES.unlike, mark.character, opened), related, fix);
}

function opening(mark: Mark): RelatedPlace {
  return { span: span(mark), message: message(MESSAGES.opening, mark.character) };
}

function replacing(mark: Mark, replacement: string): Fix {
  return { title: message(MESSAGES.replace, mark.character, replacement), edits: [{ span: span(mark), replacement }] };
}

function removal(mark: Mark): Fix {
  return { title: message(MESSAGES.remove, mark.character), edits: [{ span: span(mark), replacement: '' }] };
}

function span({ start, end }: Mark): Span {
  return { start, end };
}

function finding(mark: Mark, severity: Severity, text: Message, related: readonly RelatedPlace[] = [], fix: Fix | undefined = undefined): Finding {
  return { check: ID, severity, span: span(mark), message: text, related, fix };
}
