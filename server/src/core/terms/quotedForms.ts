import { narrow } from '../text/characters';
import { endsAsNoTerm } from './names';
import type { TermType } from './term';

/** What a character between quotation marks says about the phrase, as bits. */
const enum Sign {
  /** It makes a sentence of the phrase. */
  Sentence = 1,
  /** It counts or abbreviates: a coined name. */
  Number = 2,
  /** It joins the stations of a route or a cycle. */
  Route = 4,
  /** It joins the members of a motto. */
  Pause = 8,
  /** A word or a number may be made of it. */
  Word = 16,
}

const SIGNS: readonly (readonly [Sign, string])[] = [
  [Sign.Sentence, '。；！？;!?：:《》“”‘’·•→的了吗呢吧是着'],
  [Sign.Number, '0123456789一二三四五六七八九十百千两双零+×'],
  [Sign.Route, '—–~～'],
  [Sign.Pause, '、，, \u3000'],
];

function signTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(Sign.Word, 0x4e00, 0xa000);
  for (let code = 0x30; code <= 0x39; code++) table[code] = Sign.Word;
  for (let code = 0x61; code <= 0x7a; code++) table[code] = table[code - 0x20] = Sign.Number;
  for (const [sign, characters] of SIGNS) {
    for (const character of characters) table[narrow(character.charCodeAt(0))]! |= sign;
  }
  return table;
}

const SIGN_TABLE = signTable();

/** 政、产、学: an enumeration of single words. */
const SINGLE_WORDS = /^(?:[\u4e00-\u9fff]、)+[\u4e00-\u9fff]$/;
/** 校区、园区、社区: an enumeration of kinds of places. */
const PLACES = /^(?:[\u4e00-\u9fff]([区园城村镇厂])、)(?:[\u4e00-\u9fff]\1、)*[\u4e00-\u9fff]\1$/;
/** What is called so is a person, an award, a ship. */
const OTHER_NAME = /(?:英雄|模范|标兵|好人|之星|劳模|先生|女士|奖|杯|号)$|^[0-9０-９]+年/;
/** What may stand behind a route that is a way of working. */
const ROUTE_NAMES = /^(?:闭环|全链条|全流程|一体化|机制|模式|体系|工作法)/;
/** Things that are called by a name of their own (companies, works, titles), and figures of speech. */
const OWN_NAMES =
  /^(?:等[^，,。；;、“”]{0,6}(?:企业|公司|项目|剧目|作品|节目|大奖)|称号|荣誉|奖|遗址|故居|片区|路段|车站|广场|小区|街区|景区|公园|百强|十强|榜|号|案例|二字|一词|之称|美誉|作用|局面|杯)/;
/** “一城”即…: an explanation takes a name apart. */
const EXPLAINED = /^(?:即|是指|指的?是|代表)/;
/** “点上亮丽”到“全域精彩”: a figure of speech about a change. */
const CHANGE_AFTER = /^(?:到|向|变|转|走向|迈向)“/;
const CHANGE_BEFORE = '到向变转';
/** From this length on, a phrase without any pause is a saying when 的 follows. */
const SAYING_LENGTH = 6;
/** The longest of the words that are looked for behind a phrase. */
const BEHIND = 13;

/** True where the form of the quoted phrase `[start, end)` says that it is a coined term, which the lexicon need not know. */
export function isCoined(line: string, start: number, end: number): boolean {
  let signs = 0;
  for (let position = start; position < end; position++) signs |= SIGN_TABLE[narrow(line.charCodeAt(position))]!;
  if ((signs & Sign.Sentence) !== 0 || (signs & Sign.Word) === 0) return false;
  const length = end - start;
  const counts = (signs & Sign.Number) !== 0;
  if (length < 2 || (length === 2 && !counts && !isCampaign(line, end))) return false;
  const text = line.slice(start, end);
  if (OTHER_NAME.test(text) || ((signs & Sign.Pause) !== 0 && (SINGLE_WORDS.test(text) || PLACES.test(text)))) return false;
  return !deniedByContext(line, start, end, signs);
}

/** The nouns of campaigns: directly behind quotation marks they make a name of any word between these (“清源”行动). */
const CAMPAIGN_NOUNS: readonly string[] = ['行动', '专项行动', '系列行动', '攻坚行动', '计划', '行动计划', '普法'];

/** True where the quoted phrase that ends at `end`, before its closing mark, names a campaign. */
export function isCampaign(line: string, end: number): boolean {
  return CAMPAIGN_NOUNS.some((noun) => line.startsWith(noun, end + 1));
}

function deniedByContext(line: string, start: number, end: number, signs: number): boolean {
  const behind = line.slice(end + 1, end + 1 + BEHIND);
  if ((signs & Sign.Route) !== 0 && !ROUTE_NAMES.test(behind)) return true;
  if (OWN_NAMES.test(behind) || EXPLAINED.test(behind) || CHANGE_AFTER.test(behind) || endsAsNoTerm(line, end + 1)) return true;
  if (end - start >= SAYING_LENGTH && (signs & (Sign.Number | Sign.Pause)) === 0 && behind.startsWith('的')) return true;
  return line.charAt(start - 3) === '”' && CHANGE_BEFORE.includes(line.charAt(start - 2));
}

/** What follows a quoted core and belongs to its name: first the nouns of programmes, then those of ways of working. */
const NAME_BEHIND =
  /^(?:(?![及和与等的为以])[\u4e00-\u9fff]){0,6}?(?:(行动计划|行动|计划|工程|活动|普法|规划|主题教育|试点)|机制|模式|体系|政策|改革|工作法|精神|理念|架构|战略)/;
const PROGRAMME_INSIDE = /(?:行动|计划|工程|活动|普法|规划|试点|示范区|城市|战略)$/;

/** The whole name of the quoted core `[start, end)` with what stands behind the marks (“黄鹤楼星空”计划), and what it names. */
export function wholeName(line: string, start: number, end: number): { readonly type: TermType; readonly canonical: string } {
  const text = line.slice(start, end);
  const name = NAME_BEHIND.exec(line.slice(end + 1, end + 1 + BEHIND));
  if (!name) return { type: PROGRAMME_INSIDE.test(text) ? 'programme' : 'slogan', canonical: text };
  return { type: name[1] === undefined ? 'slogan' : 'programme', canonical: line.slice(start - 1, end + 1) + name[0] };
}
