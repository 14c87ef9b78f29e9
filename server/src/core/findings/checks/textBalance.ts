// Check: text.balance
//
// Finds quotation marks and brackets without a partner: not closed, not opened, turned the wrong way, doubled, crossing another pair.
// 检查引号、括号、书名号是否成对：有头无尾、有尾无头、方向相反、多写一个、与其他标点交叉。
//
// Why: a lost mark blurs where a policy's name ends; conversion between formats loses them silently.
// 理由：标点缺一半，政策名称的起止就说不清；格式转换时最容易悄悄丢失。
//
// Silent: where the partner stands within the next lines, as in sentences broken across lines; where each paragraph of a long quotation
// opens with the mark again; behind rows of list numbers such as 1) 2), in English apostrophes, and in a page's navigation.
// 不报：配对的一半在后面几行之内（断行的句子）；多段引文每段段首重复前引号；成串的“1)”“2)”之类序号；英文撇号；网页导航。
//
// Bad:
//     扎实推进“三事分办改革，让群众少跑一趟路。
//
// Good:
//     扎实推进“三事分办”改革，让群众少跑一趟路。

import { lineIndexAt } from '../../lines/lines';
import type { Reading } from '../../report/report';
import { message, type Message } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding, Fix, RelatedPlace, Severity } from '../finding';
import {
  encloseTerm,
  isBesideTag,
  isContinued,
  isCutOff,
  isDoubled,
  isQuote,
  lastOfPair,
  nearestOpen,
  opensLine,
  placeMarks,
  withoutArrows,
  type Mark,
} from '../marks';

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

/** A text cut out of a longer one may begin inside a pair: marks so early are not told to lack their beginning. */
const EARLIEST = 30;

/** What the lines read so far leave to be paired, and what was found in them. */
interface State {
  readonly open: Mark[];
  /** Marks behind list numbers. */
  readonly numbers: Mark[];
  readonly findings: Finding[];
}

export const textBalance: Check = { id: ID, severity: 'warning', messages: MESSAGES, instant: true, find };

function find(reading: Reading): readonly Finding[] {
  const { text, lines } = reading;
  const state: State = { open: [], numbers: [], findings: [] };
  for (let index = 0; index < lines.length; index++) {
    const { start, content } = lines[index]!;
    if (!content || content.oddMarks.length === 0) continue;
    const marks = withoutAwaited(withoutArrows(placeMarks(content.oddMarks, text, start, index)), state);
    findAcrossLines(reading, findWithinLine(text, marks, state), state);
  }
  const { open, numbers, findings } = state;
  for (const mark of open) {
    if (isCutOff(text, mark)) continue;
    if (mark.fault === 'straight') findings.push(finding(mark, 'information', message(MESSAGES.straight, mark.character)));
    else if (!isContinued(text, lines, mark)) findings.push(finding(mark, 'warning', message(MESSAGES.unclosed, mark.character)));
  }
  // list numbers come in rows: a single one has lost its opening bracket
  if (numbers.length === 1) findings.push(finding(numbers[0]!, 'warning', message(MESSAGES.unopened, numbers[0]!.character)));
  return findings.filter((each) => !isChrome(reading, each.span.start)).sort((first, second) => first.span.start - second.span.start);
}

/** True in a line of page chrome, which is none of the report's. Its marks still pair: sentences run through it. */
function isChrome({ lines }: Reading, offset: number): boolean {
  return lines[lineIndexAt(lines, offset)]?.heading?.form === 'chrome';
}

/** Pairs the closing marks that come first in a line with those that earlier lines left open; returns the others. */
function withoutAwaited(marks: readonly Mark[], { open }: State): readonly Mark[] {
  return marks.filter((mark, index) => {
    if (mark.fault !== 'close' || lastOfPair(marks.slice(0, index), mark.pair)?.fault === 'open') return true;
    const partner = nearestOpen(open, mark);
    if (partner >= 0) open.splice(partner, 1);
    return partner < 0;
  });
}

/** Reports the marks that their own line explains; returns the others. */
function findWithinLine(text: string, marks: readonly Mark[], { findings }: State): readonly Mark[] {
  const rest: Mark[] = [];
  for (const mark of marks) {
    const before = lastOfPair(rest, mark.pair);
    const last = rest[rest.length - 1];
    if (mark.fault === 'unlike') {
      findings.push(unlike(text, mark));
    } else if (isDoubled(text, mark, marks)) {
      findings.push(finding(mark, 'warning', message(MESSAGES.doubled, mark.character), [], removal(mark)));
    } else if (before && mark.fault === before.fault && isQuote(mark) && encloseTerm(text, before, mark)) {
      rest.splice(rest.indexOf(before), 1);
      findings.push(wrongWay(before, mark));
    } else if (before?.fault === 'open' && mark.fault === 'close') {
      rest.splice(rest.indexOf(before), 1);
      findings.push(finding(mark, 'warning', message(MESSAGES.crossing, mark.character), [opening(before)]));
    } else if (last?.fault === 'open' && mark.fault === 'close' && encloseTerm(text, last, mark)) {
      rest.pop();
      findings.push(finding(mark, 'warning', message(MESSAGES.unlike, mark.character, last.character), [opening(last)]));
    } else {
      rest.push(mark);
    }
  }
  return rest;
}

/** Pairs the marks of a line with those left open in the lines before it, and leaves its own open ones. */
function findAcrossLines({ text, lines }: Reading, marks: readonly Mark[], { open, numbers, findings }: State): void {
  for (const mark of marks) {
    const partner = nearestOpen(open, mark);
    if (mark.fault === 'open') {
      const continues = partner >= 0 && opensLine(text, lines, mark);
      if (continues) open.splice(partner, 1);
      open.push(continues ? { ...mark, continues } : mark);
    } else if (partner >= 0) {
      open.splice(partner, 1);
    } else if (mark.fault === 'straight') {
      if (!isBesideTag(text, mark)) open.push(mark);
    } else if (mark.fault === 'number') {
      numbers.push(mark);
    } else if (mark.start >= EARLIEST) {
      findings.push(finding(mark, 'warning', message(MESSAGES.unopened, mark.character)));
    }
  }
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

function finding(mark: Mark, severity: Severity, text: Message, related: readonly RelatedPlace[] = [], fix?: Fix): Finding {
  return { check: ID, severity, span: span(mark), message: text, related, fix };
}
