import type { Figure } from '../figures/figure';
import { classOf, CLOSING, COLON, COMMA, DASH, DIGIT, OPENING, SEMICOLON, SENTENCE_END, SPACE } from '../text/characters';
import { joinBases } from './bases';
import { isDuration, isThreshold, isTimeUnit, measures } from './measures';
import { createTokens, Kind, push, pushText, pushWord, type FactVocabulary, type LineReading, type Tokens } from './tokenList';
import { ESTIMATE, NOUN } from './words';
import { matchSingle, matchWord, type WordMatch } from './wordTable';

/** How far the lists of a line are used up, and where the next of what they hold begins. */
export interface Cursors {
  figure: number;
  deictic: number;
  term: number;
  next: number;
}

const ENUMERATION_COMMA = 0x3001;
const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;

export function createCursors(): Cursors {
  return { figure: 0, deictic: 0, term: 0, next: 0 };
}

/** Cuts the sentence that begins at `start` into tokens and returns where it ends. Sentences of a line are read from left to right. */
export function readTokens(tokens: Tokens, cursors: Cursors, reading: LineReading, vocabulary: FactVocabulary, start: number): number {
  tokens.count = 0;
  return readRun(tokens, cursors, reading, vocabulary, skipClause(tokens, cursors, reading, vocabulary, start));
}

/** The tokens of a clause that was passed over. */
export function readClause({ line, terms }: LineReading, vocabulary: FactVocabulary, start: number, end: number): Tokens {
  const tokens = createTokens(end - start);
  readRun(tokens, createCursors(), { line: line.slice(0, end), figures: [], deictics: [], terms }, vocabulary, start);
  return tokens;
}

/** Reads on from `start` to the end of the sentence. */
function readRun(tokens: Tokens, cursors: Cursors, reading: LineReading, vocabulary: FactVocabulary, start: number): number {
  const { line } = reading;
  const { table } = vocabulary;
  const match: WordMatch = { end: 0, bits: 0 };
  cursors.next = start;
  let position = start;
  let code = line.charCodeAt(start);
  while (position < line.length) {
    let next = position;
    if (position >= cursors.next) next = readMarked(tokens, reading, cursors, position);
    if (next === position) {
      if (code >= HAN_FIRST && code <= HAN_LAST) {
        const following = line.charCodeAt(position + 1);
        let found = matchWord(table, line, position, code, following, match);
        // 占地方 runs into 地方一般公共预算收入
        if (found && match.end > cursors.next && crossesMark(reading, cursors, match.end)) found = matchSingle(table, position, code, match);
        if (found) {
          next = match.end;
          pushWord(tokens, Kind.Word, match.bits, position, next);
        } else {
          next = position + 1;
          pushText(tokens, position, next);
          code = following;
          position = next;
          continue;
        }
      } else {
        const classes = classOf(code);
        if ((classes & SENTENCE_END) !== 0) break;
        next = readOther(tokens, reading, cursors, position, code, classes);
        if (isClauseMark(code, classes)) next = skipClause(tokens, cursors, reading, vocabulary, next);
      }
    }
    position = next;
    code = line.charCodeAt(position);
  }
  tokens.kinds[tokens.count] = Kind.Comma;
  tokens.bits[tokens.count] = 0;
  joinBases(tokens);
  return position;
}

/**
 * Passes over the clause that begins at `start` when it has neither a figure nor a word of time: it becomes one token. Returns its end,
 * or `start` where the clause is to be read.
 */
function skipClause(tokens: Tokens, cursors: Cursors, { line, figures, deictics }: LineReading, vocabulary: FactVocabulary, start: number): number {
  while (cursors.figure < figures.length && figures[cursors.figure]!.start < start) cursors.figure++;
  while (cursors.deictic < deictics.length && deictics[cursors.deictic]!.start < start) cursors.deictic++;
  const stop = Math.min(figures[cursors.figure]?.start ?? line.length, deictics[cursors.deictic]?.start ?? line.length);
  const { estimateFirsts } = vocabulary;
  let bits = 0;
  let end = start;
  for (; end < stop; end++) {
    const code = line.charCodeAt(end);
    if (code >= HAN_FIRST && code <= HAN_LAST) {
      if (estimateFirsts[code & 0xff] === 1) bits |= estimateAt(vocabulary, line, end, code);
      continue;
    }
    const classes = classOf(code);
    if ((classes & SENTENCE_END) !== 0 || isClauseMark(code, classes)) break;
  }
  if (end === start || (end === stop && stop < line.length)) return start;
  pushWord(tokens, Kind.Clause, bits, start, end);
  return end;
}

function estimateAt({ table }: FactVocabulary, line: string, position: number, code: number): number {
  const match: WordMatch = { end: 0, bits: 0 };
  return matchWord(table, line, position, code, line.charCodeAt(position + 1), match) ? match.bits & ESTIMATE : 0;
}

/** , ; and : end a clause, 、 does not. */
function isClauseMark(code: number, classes: number): boolean {
  return (classes & (COMMA | SEMICOLON | COLON)) !== 0 && code !== ENUMERATION_COMMA;
}

/** Reads what an earlier stage marked at `position`: a date, a deictic word, a figure, a term. Returns its end, or `position`. */
function readMarked(tokens: Tokens, { line, figures, deictics, terms }: LineReading, cursors: Cursors, position: number): number {
  while (cursors.deictic < deictics.length && deictics[cursors.deictic]!.start < position) cursors.deictic++;
  while (cursors.figure < figures.length && figures[cursors.figure]!.start < position) cursors.figure++;
  while (cursors.term < terms.length && terms[cursors.term]!.start < position) cursors.term++;
  const deictic = deictics[cursors.deictic];
  const figure = figures[cursors.figure];
  const term = terms[cursors.term];
  cursors.next = Math.min(deictic?.start ?? Infinity, figure?.start ?? Infinity, term?.start ?? Infinity);
  if (cursors.next !== position) return position;
  if (deictic !== undefined && deictic.start === position) {
    push(tokens, Kind.Deictic, 0, position, deictic.end, cursors.deictic);
    return deictic.end;
  }
  if (figure !== undefined && figure.start === position) {
    const kind = kindOf(line, figures, cursors.figure);
    if (kind === Kind.Text) pushText(tokens, position, figure.end);
    else push(tokens, kind, 0, position, figure.end, cursors.figure);
    return figure.end;
  }
  if (term !== undefined && (figure === undefined || figure.start >= term.end)) {
    push(tokens, Kind.Term, NOUN, position, term.end, cursors.term);
    return term.end;
  }
  cursors.next = figure === undefined ? Infinity : figure.start;
  return position;
}

/** What a figure is in its sentence; text where it measures nothing. */
function kindOf(line: string, figures: readonly Figure[], index: number): Kind {
  const figure = figures[index]!;
  if (figure.kind === 'date') return Kind.Date;
  if (isDuration(figure) || (line.charCodeAt(figure.start - 1) === 0x7eed && isTimeUnit(figure))) return Kind.Duration; // 连续
  return measures(figure) && !isThreshold(line, figures, index) ? Kind.Figure : Kind.Text;
}

/** True when a word would run into a figure or a term that begins inside it. */
function crossesMark({ figures, terms }: LineReading, cursors: Cursors, end: number): boolean {
  const figure = figures[cursors.figure];
  if (figure !== undefined && figure.start < end) return true;
  const term = terms[cursors.term];
  return term !== undefined && term.start < end && term.end > end && term.type === 'indicator' && term.entry !== undefined;
}

/** Reads a punctuation mark, a quoted name or one character of no known word. */
function readOther(tokens: Tokens, reading: LineReading, cursors: Cursors, position: number, code: number, classes: number): number {
  const end = reading.line.length;
  if ((classes & (COMMA | SEMICOLON | COLON)) !== 0) {
    pushWord(tokens, markOf(code, classes), 0, position, position + 1);
    return position + 1;
  }
  if ((classes & OPENING) !== 0) {
    const close = closingOf(reading.line, position, end);
    if (close > position && !holdsFigure(reading.figures, cursors.figure, position, close)) {
      // 1万套(间): a second unit
      if (!isQuote(code) && close - position <= LONGEST_UNIT && isFigureEnd(tokens, position)) return close + 1;
      if (isQuote(code)) pushWord(tokens, Kind.Quote, NOUN, position, close + 1);
      else pushText(tokens, position, close + 1);
      return close + 1;
    }
  }
  if ((classes & (OPENING | CLOSING)) !== 0) {
    if (isQuote(code)) pushText(tokens, position, position + 1);
    else pushWord(tokens, Kind.Bracket, 0, position, position + 1);
    return position + 1;
  }
  // a dash that opens a bullet is no part of a name
  if ((classes & SPACE) !== 0 || ((classes & DASH) !== 0 && tokens.count === 0)) return position + 1;
  let next = position + 1;
  // a run of Latin letters and digits is one piece
  if ((classes & DIGIT) !== 0) while (next < end && (classOf(reading.line.charCodeAt(next)) & DIGIT) !== 0) next++;
  pushText(tokens, position, next);
  return next;
}

const LONGEST_UNIT = 4;

function isFigureEnd({ kinds, ends, count }: Tokens, position: number): boolean {
  return count > 0 && kinds[count - 1] === Kind.Figure && ends[count - 1] === position;
}

function markOf(code: number, classes: number): Kind {
  if (code === ENUMERATION_COMMA) return Kind.Pause;
  if ((classes & COMMA) !== 0) return Kind.Comma;
  return (classes & COLON) !== 0 ? Kind.Colon : Kind.Semicolon;
}

/** “ ” ‘ ’ 「 」 《 》 */
function isQuote(code: number): boolean {
  return code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019 || (code >= 0x300a && code <= 0x300d);
}

/** What stands longer between two marks is no name; it keeps the search short on any text. */
const LONGEST_NAME = 80;

/** Where the mark that closes the one at `position` stands; -1 where none does before `end`. */
function closingOf(line: string, position: number, end: number): number {
  const open = line.charCodeAt(position);
  const close = CLOSINGS.get(open);
  if (close === undefined) return -1;
  let depth = 0;
  const last = Math.min(end, position + LONGEST_NAME);
  for (let index = position; index < last; index++) {
    const code = line.charCodeAt(index);
    if (code === open) depth++;
    else if (code === close && --depth === 0) return index;
    else if ((classOf(code) & SENTENCE_END) !== 0) return -1;
  }
  return -1;
}

const PAIRS = ['“”', '‘’', '「」', '『』', '《》', '()', '（）', '[]', '［］', '【】', '〔〕'];
const CLOSINGS: ReadonlyMap<number, number> = new Map(PAIRS.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

function holdsFigure(figures: readonly Figure[], from: number, start: number, end: number): boolean {
  for (let index = from; index < figures.length && figures[index]!.start < end; index++) {
    const figure = figures[index]!;
    if (figure.start > start && measures(figure) && !figure.cjk) return true;
  }
  return false;
}
