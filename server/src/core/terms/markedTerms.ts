import type { TermMatcher } from './matcher';
import { isCampaign, isCoined, wholeName } from './quotedForms';
import type { Term } from './term';
import { meaningInQuotes } from './trie';

/** What a mark opened: the term, if it is one, and where to go on reading. */
export interface Marked {
  readonly term: Term | undefined;
  readonly next: number;
}

/** A longer quotation is a sentence. */
const LONGEST_QUOTED = 24;
const LONGEST_TITLE = 60;
const TITLE_MARK = 0x300a;
const TITLE_END = 0x300b;

/** The closing mark to an opening quotation mark; 0 for everything else. */
function closingMark(code: number): number {
  switch (code) {
    case 0x201c: // “”
      return 0x201d;
    case 0x2018: // ‘’
      return 0x2019;
    case 0x300c: // 「」
      return 0x300d;
    case 0x300e: // 『』
      return 0x300f;
    case 0x22: // ""
      return 0x22;
    default:
      return 0;
  }
}

/** Where `mark` stands next, at most `distance` characters on; -1 for nowhere. Looks no further, so that long lines stay cheap. */
function findMark(line: string, mark: number, from: number, distance: number): number {
  const last = Math.min(line.length - 1, from + distance);
  for (let position = from; position <= last; position++) {
    if (line.charCodeAt(position) === mark) return position;
  }
  return -1;
}

/**
 * Reads the pair of quotation marks that opens at `position` with the character `code`. Undefined where none opens here, or where
 * what it holds is no term: its words are then read as running text.
 */
export function readQuoted(line: string, code: number, position: number, matcher: TermMatcher): Marked | undefined {
  const closing = closingMark(code);
  if (closing === 0) return undefined;
  const start = position + 1;
  const end = findMark(line, closing, start, LONGEST_QUOTED);
  if (end <= start) return undefined;
  const number = meaningInQuotes(matcher.wordings, line, start, end);
  const meaning = number === 0 ? undefined : matcher.meanings[number - 1]!;
  if (meaning?.kind === 'term') {
    const { type, canonical } = matcher.lexicon.entries[meaning.entry]!;
    return { term: { start, end, text: line.slice(start, end), type, canonical, entry: meaning.entry }, next: behindName(line, end + 1) };
  }
  const annexTerms = matcher.annex?.terms.get(line.charCodeAt(start));
  const defined = annexTerms?.find(({ core }) => core.length === end - start && line.startsWith(core, start));
  if (!defined && ((meaning?.kind === 'rhetoric' && !isCampaign(line, end)) || !isCoined(line, start, end))) return undefined;
  const { type, canonical } = defined ?? wholeName(line, start, end);
  return { term: { start, end, text: line.slice(start, end), type, canonical, entry: undefined }, next: behindName(line, end + 1) };
}

/** A noun that is a term of its own, but behind a quoted core the rest of its name (“不忘初心、牢记使命”主题教育). */
const REST_OF_NAME = '主题教育';

/** Where to go on reading behind the closing mark of a quoted core. */
function behindName(line: string, position: number): number {
  return line.startsWith(REST_OF_NAME, position) ? position + REST_OF_NAME.length : position;
}

/** What the titles of plans and policies end in, before a bracketed note such as (草案). */
const POLICY_TITLE =
  /(?:规划|纲要|意见|方案|办法|条例|措施|举措|计划|建议|决定|政策|规定|通知|要点|清单|指引|指南|导则|细则|规则|目录|预案|行动|十条|标准)(?:[(（][^()（）]*[)）])?$/;

/** Reads the title in 《》 that opens at `position`. Nothing inside a title is a term of its own. */
export function readTitle(line: string, code: number, position: number): Marked | undefined {
  if (code !== TITLE_MARK) return undefined;
  const close = findMark(line, TITLE_END, position + 1, LONGEST_TITLE);
  if (close < 0) return undefined;
  const canonical = line.slice(position + 1, close);
  const end = close + 1;
  if (!POLICY_TITLE.test(canonical)) return { term: undefined, next: end };
  return { term: { start: position, end, text: line.slice(position, end), type: 'programme', canonical, entry: undefined }, next: end };
}
