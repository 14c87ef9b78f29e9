import { endsAsNoTerm } from './names';
import type { TermMatcher } from './matcher';
import type { Term, TermType } from './term';
import { meaningInQuotes } from './trie';

/** What a mark opened: the term, if it is one, and where to go on reading. */
export interface Marked {
  readonly term: Term | undefined;
  readonly next: number;
}

const CLOSING_MARKS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' };

/** A longer quotation is a sentence. */
const LONGEST_QUOTED = 24;
const LONGEST_TITLE = 60;

/**
 * Reads the pair of quotation marks that opens at `position`. Undefined where none opens here, or where what it holds is no term:
 * its words are then read as running text.
 */
export function readQuoted(line: string, position: number, matcher: TermMatcher): Marked | undefined {
  const closing = CLOSING_MARKS[line[position]!];
  if (closing === undefined) return undefined;
  const start = position + 1;
  const end = line.indexOf(closing, start);
  if (end < 0 || end - start > LONGEST_QUOTED || end === start) return undefined;
  const meaningNumber = meaningInQuotes(matcher.trie, line, start, end);
  const meaning = meaningNumber === 0 ? undefined : matcher.meanings[meaningNumber - 1]!;
  if (meaning?.kind === 'rhetoric') return undefined;
  const text = line.slice(start, end);
  if (meaning?.kind === 'term') {
    const entry = matcher.lexicon.entries[meaning.entry]!;
    return { term: { start, end, text, type: entry.type, canonical: entry.canonical, entry: meaning.entry }, next: end + 1 };
  }
  if (!isCoined(line, position, end, text)) return undefined;
  const { type, canonical } = wholeName(line, position, end + 1, text);
  return { term: { start, end, text, type, canonical, entry: undefined }, next: end + 1 };
}

/** Marks and words inside a quotation that make it a sentence or a route, not a name. */
const NUMERAL_OR_LETTER = /[0-9０-９A-Za-z一二三四五六七八九十百千两双多零半+＋×]/;
/** 政、产、学: an enumeration of single words. */
const SINGLE_WORDS = /^(?:[\u4e00-\u9fff]、)+[\u4e00-\u9fff]$/;
const PERSON = /(?:英雄|模范|标兵|好人|之星|劳模|先生|女士)$/;
const SENTENCE_SIGNS = /[。；！？;!?：:《》“”‘’·•→]|[的了吗呢吧是着]/;
const ROUTE = /[—–~～]/;
const ROUTE_NAMES = /^(?:闭环|全链条|全流程|一体化|机制|模式|体系|工作法)/;
/** “点上亮丽”到“全域精彩”: a figure of speech about a change. */
const CHANGE_BEFORE = /[到向变转]/;
const CHANGE_BETWEEN = /^(?:到|向|变|转|走向|迈向)“/;
/** Things that are called by a name of their own: awards, companies, projects. */
const OWN_NAMES = /^(?:等[^，,。；;、“”]{0,6}(?:企业|公司|项目|剧目|作品|节目|大奖)|称号|荣誉|奖|百强|十强|榜|号|案例|二字|一词|之称|美誉|作用|局面|杯)/;

/** “一城”即…: an explanation takes a name apart. */
const EXPLAINED = /^(?:即|是指|指的?是|代表)/;
/** From this length on, a phrase without any pause is a saying when 的 follows. */
const SAYING_LENGTH = 6;

/** True where the form of a quoted phrase says that it is a coined term, which the lexicon need not know. */
function isCoined(line: string, openIndex: number, closeIndex: number, text: string): boolean {
  if (text.length < 2 || SENTENCE_SIGNS.test(text) || SINGLE_WORDS.test(text) || PERSON.test(text)) return false;
  const coinedByNumber = NUMERAL_OR_LETTER.test(text);
  if (text.length === 2 && !coinedByNumber) return false;
  const after = line.slice(closeIndex + 1, closeIndex + 13);
  if (ROUTE.test(text) && !ROUTE_NAMES.test(after)) return false;
  if (OWN_NAMES.test(after) || EXPLAINED.test(after) || CHANGE_BETWEEN.test(after) || endsAsNoTerm(line, closeIndex + 1)) return false;
  if (text.length >= SAYING_LENGTH && !coinedByNumber && !/[、,，\s]/.test(text) && after.startsWith('的')) return false;
  if (line[openIndex - 2] === '”' && CHANGE_BEFORE.test(line[openIndex - 1]!)) return false;
  return /[\u4e00-\u9fffA-Za-z0-9]/.test(text);
}

const NAME_BEHIND = /^[\u4e00-\u9fff]{0,6}?(?:行动计划|行动|计划|工程|活动|普法|规划|主题教育|试点|机制|模式|体系|政策|改革|工作法|精神|理念|架构|战略)/;
const PROGRAMME_BEHIND = /^[\u4e00-\u9fff]{0,6}?(?:行动|计划|工程|活动|普法|规划|主题教育|试点)/;

/** The whole name of a quoted core with what stands behind the marks (“黄鹤楼星空”计划), and what kind of thing it names. */
function wholeName(line: string, openIndex: number, behind: number, text: string): { readonly type: TermType; readonly canonical: string } {
  const after = line.slice(behind, behind + 12);
  const name = NAME_BEHIND.exec(after);
  if (!name) return { type: 'slogan', canonical: text };
  return { type: PROGRAMME_BEHIND.test(name[0]) ? 'programme' : 'slogan', canonical: line.slice(openIndex, behind) + name[0] };
}

/** What the titles of plans and policies end in, before a bracketed note such as (草案). */
const POLICY_TITLE = /(?:规划|纲要|意见|方案|办法|条例|措施|计划|建议|决定|政策|规定|通知|细则|要点|清单|指引|指南|行动|十条|标准)(?:[(（][^()（）]*[)）])?$/;

/** Reads the title in 《》 that opens at `position`. Nothing inside a title is a term of its own. */
export function readTitle(line: string, position: number): Marked | undefined {
  if (line[position] !== '《') return undefined;
  const close = line.indexOf('》', position);
  if (close < 0 || close - position > LONGEST_TITLE) return undefined;
  const title = line.slice(position + 1, close);
  const end = close + 1;
  const isPolicy = POLICY_TITLE.test(title);
  return { term: isPolicy ? { start: position, end, text: line.slice(position, end), type: 'programme', canonical: title, entry: undefined } : undefined, next: end };
}
