import { Kind, type LineReading, type Tokens } from './tokens';

/** What a sentence says of time so far, as token indices; -1 for none. */
export interface Times {
  /** Governs the sentence: it stands in its first clause or is set off by a comma. */
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
export function noteTime(times: Times, tokens: Tokens, index: number, isFirstClause: boolean): void {
  const next = index + 1 < tokens.kinds.length ? tokens.kinds[index + 1]! : Kind.Comma;
  if (isFirstClause || next === Kind.Comma) times.sentence = index;
  times.clause = index;
}

/** The years of 连续三年 or of 三年前 at token `index`; 0 where the words around give it no place. */
export function yearsAt({ line, figures }: LineReading, tokens: Tokens, index: number): number {
  const start = tokens.starts[index]!;
  const end = tokens.ends[index]!;
  if (!line.startsWith('连续', start - 2) && !line.startsWith('前', end)) return 0;
  return Number(figures[tokens.references[index]!]!.value ?? 0);
}

/** The years of a base such as 较五年前; 0 for any other. */
export function yearsOfBase({ line, figures }: LineReading, tokens: Tokens, index: number): number {
  const start = tokens.starts[index]!;
  const end = tokens.ends[index]!;
  if (line.charCodeAt(end - 1) !== 0x524d) return 0; // 前
  for (const figure of figures) {
    if (figure.start >= end) return 0;
    if (figure.start > start && figure.unit === '年') return Number(figure.value ?? 0);
  }
  return 0;
}
