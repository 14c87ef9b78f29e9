import { firstFrom, isWord, Kind, type LineReading, type Tokens } from './tokenList';
import { FROM, HEAD, NOUN, VERB } from './words';

/** What a sentence says of time so far, as token indices; -1 for none. */
export interface Times {
  /** Governs the sentence: it stands before its first figure or is set off by a comma. */
  sentence: number;
  /** Governs the clause. */
  clause: number;
  /** A number of years behind 连续, until the next mark. */
  years: number;
}

export function createTimes(): Times {
  return { sentence: -1, clause: -1, years: 0 };
}

/** Takes note of a token that says when. */
export function noteTime(times: Times, tokens: Tokens, index: number, clause: number, isBeforeFigures: boolean): void {
  // 由2019年的41.2%提高到…: the date is where it began
  if (index > 0 && (tokens.bits[index - 1]! & FROM) !== 0) return;
  if (isOfName(tokens, index)) return;
  const opens = isBeforeFigures && times.sentence < 0 && isLeading(tokens, clause, index);
  if (opens || tokens.kinds[index + 1] === Kind.Comma) times.sentence = index;
  times.clause = index;
}

/** 推进2024年园林计划实施: behind a verb and before a name the date belongs to the name. */
function isOfName(tokens: Tokens, index: number): boolean {
  const { kinds, bits } = tokens;
  if (index === 0 || kinds[index] !== Kind.Date || kinds[index - 1] !== Kind.Word || (bits[index - 1]! & (VERB | NOUN)) !== VERB) return false;
  return kinds[index + 1] === Kind.Text || kinds[index + 1] === Kind.Quote || isWord(tokens, index + 1, HEAD);
}

/** True when only words such as 预计 stand before it in its clause: a date further on may be part of a name. */
function isLeading({ kinds, bits }: Tokens, clause: number, index: number): boolean {
  for (let token = clause; token < index; token++) {
    if (kinds[token] !== Kind.Word || (bits[token]! & NOUN) !== 0) return false;
  }
  return true;
}

/** The time that governs a clause beside the date at `token`, which is a base. */
export function timeBefore({ sentence }: Times, token: number): number {
  return sentence === token ? -1 : sentence;
}

/** The years of 连续三年 or of 三年前 at token `index`; 0 where the words around give it no place. */
export function yearsAt({ line, figures }: LineReading, tokens: Tokens, index: number): number {
  const start = tokens.starts[index]!;
  const end = tokens.ends[index]!;
  if (!line.startsWith('连续', start - 2) && !line.startsWith('前', end)) return 0;
  const figure = figures[tokens.references[index]!]!;
  return figure.unit === '年' ? Number(figure.value ?? 0) : 0;
}

/** The years of a base such as 较五年前; 0 for any other. */
export function yearsOfBase({ line, figures }: LineReading, tokens: Tokens, index: number): number {
  const start = tokens.starts[index]!;
  const end = tokens.ends[index]!;
  if (line.charCodeAt(end - 1) !== 0x524d) return 0; // 前
  for (let at = firstFrom(figures, start); at < figures.length && figures[at]!.start < end; at++) {
    if (figures[at]!.unit === '年') return Number(figures[at]!.value ?? 0);
  }
  return 0;
}
