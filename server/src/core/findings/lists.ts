import { classOf, CLOSING, COLON, COMMA, OPENING, SEMICOLON, SENTENCE_END } from '../text/characters';
import type { Span } from '../text/span';

/** Names that 、 parts, as far as they can be counted. */
export interface List extends Span {
  /** How many are named where 和 stands within names, and where each 和 joins two. */
  readonly least: number;
  readonly most: number;
  /** True where neither a quotation nor a title stands in it. */
  readonly isPlain: boolean;
  /** The names as 、 parts them, in their order; 和 may stand within one. */
  readonly parts: readonly string[];
}

/** A list has no more characters than this. */
const REACH = 300;
/** Broken lines are not shorter. */
const SHORTEST_WRAPPED = 20;
const CLAUSE_END = COMMA | COLON | SEMICOLON | SENTENCE_END;
const JOINING = '和与及';
const LIST_MARK = '、';
const LIST_CODE = LIST_MARK.charCodeAt(0);

/** The list that ends at `end`, back to the start of its clause or to `floor`; brackets and quotations hold no mark of the list. */
export function listBefore(text: string, end: number, floor = 0): List | undefined {
  if (text.charAt(end - 1) === LIST_MARK) return undefined;
  const from = Math.max(floor, end - REACH);
  let start = end;
  let depth = 0;
  for (; start > from; start--) {
    const code = text.charCodeAt(start - 1);
    const classes = classOf(code);
    if ((classes & CLOSING) !== 0) depth++;
    else if ((classes & OPENING) !== 0 && depth-- === 0) break;
    else if (depth === 0 && endsClause(code, classes)) break;
  }
  return isWrapped(text, start) ? undefined : listIn(text, start, end);
}

/** True at the start of a line that goes on with a long line before: what stands there cannot be seen whole. Headings are short. */
export function isWrapped(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1);
  if (code !== 0x0a && code !== 0x0d) return false;
  const before = text.slice(Math.max(0, start - SHORTEST_WRAPPED), start - 1).trimEnd();
  return before.length > SHORTEST_WRAPPED / 2 && !/[\n\r]/.test(before) && (classOf(before.charCodeAt(before.length - 1)) & SENTENCE_END) === 0;
}

/** A list goes on behind its own mark, which is a comma otherwise. */
function endsClause(code: number, classes: number): boolean {
  return ((classes & CLAUSE_END) !== 0 && code !== LIST_CODE) || code === 0x0a || code === 0x0d;
}

const QUOTATION = '“”';
const TITLE = '《》';

/** “A、B、C”, “A”、“B”“C” or 《A》《B》 that end at `end`: members that their marks make sure of. */
export function quotedListBefore(text: string, end: number): List | undefined {
  const marks = [QUOTATION, TITLE].find((pair) => text.charAt(end - 1) === pair.charAt(1));
  if (marks === undefined) return undefined;
  const parts: string[] = [];
  let start = end;
  while (text.charAt(start - 1) === marks.charAt(1) && end - start < REACH) {
    const open = text.lastIndexOf(marks.charAt(0), start - 1);
    if (open < 0) return undefined;
    parts.unshift(text.slice(open + 1, start - 1));
    start = text.charAt(open - 1) === LIST_MARK ? open - 1 : open;
  }
  // behind 、 or 和 an earlier member stands without marks
  if (text.charAt(start) === LIST_MARK || JOINING.includes(text.charAt(start - 1))) return undefined;
  // “两大定位”“三个作用” count for themselves
  if (parts.some((part) => '一二三四五六七八九十两'.includes(part.charAt(0)))) return undefined;
  const members = parts.length === 1 ? parts[0]!.split(LIST_MARK) : parts;
  return members.length > 1 ? { start, end, least: members.length, most: members.length, isPlain: false, parts: members } : undefined;
}

/** The list that begins at `start`, up to the end of its clause. */
export function listBehind(text: string, start: number): List | undefined {
  const until = Math.min(text.length, start + REACH);
  let end = start;
  let depth = 0;
  for (; end < until; end++) {
    const code = text.charCodeAt(end);
    const classes = classOf(code);
    if ((classes & OPENING) !== 0) depth++;
    else if ((classes & CLOSING) !== 0 && depth-- === 0) break;
    else if (depth === 0 && endsClause(code, classes)) break;
  }
  return listIn(text, start, end);
}

/** The list that fills a stretch of text; undefined where no 、 parts it. */
export function listIn(text: string, start: number, end: number): List | undefined {
  if (!text.slice(start, end).includes(LIST_MARK)) return undefined;
  const parts: string[] = [];
  let depth = 0;
  let joints = 0;
  let isPlain = true;
  let partStart = start;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    const classes = classOf(text.charCodeAt(at));
    if ((classes & OPENING) !== 0) depth++;
    else if ((classes & CLOSING) !== 0) depth--;
    else if (depth === 0 && character === LIST_MARK) {
      parts.push(text.slice(partStart, at));
      partStart = at + 1;
    } else if (depth === 0 && JOINING.includes(character)) joints++;
    if (character === '”' || character === '》') isPlain = false;
  }
  if (parts.length === 0) return undefined;
  parts.push(text.slice(partStart, end));
  return { start, end, least: parts.length, most: parts.length + joints, isPlain, parts };
}

/** How far a count lies outside what the list names; 0 where it may agree. */
export function apartFrom({ least, most }: { readonly least: number; readonly most: number }, count: number): number {
  return count < least ? least - count : Math.max(0, count - most);
}

/** A conjunction that is no part of 和谐, 参与, 普及 …. */
const JOINT = /以及|和(?![睦谐平美解])|(?<![普涉惠])及(?!时)/;
/** Two names with one head (新能源汽车和智能网联汽车) may be one member. */
const HEAD = 2;

/**
 * True where the one 和 of the list stands in its last part between two names that are each as long as the members before: there it
 * joins the last two members. What is shorter (城市更新和安全韧性提升 behind longer names) or has one head may be a single member.
 */
export function joinsLast({ least, most, parts }: List): boolean {
  if (most !== least + 1) return false;
  const [before, behind] = parts[parts.length - 1]!.split(JOINT);
  // the first member may have a verb before it
  const middle = parts.slice(1, -1);
  if (before === undefined || behind === undefined || middle.length === 0 || before.slice(-HEAD) === behind.slice(-HEAD)) return false;
  const usual = middle.reduce((total, part) => total + part.length, 0) / middle.length;
  return before.length >= Math.max(usual, HEAD + 1) && behind.length >= Math.max(usual, HEAD + 1);
}

/** Words before a number that it belongs to as an object, and not as the count of a list: 广州、深圳援建4个小镇. */
const DEEDS: readonly string[] = [
  '建设', '新建', '援建', '新增', '增加', '完成', '达', '到', '实现', '分别', '各', '共', '的', '了', '打造', '培育', '形成', '引进', '落地', '获批', '开展', '创建', '举办', '设立', '出台', '建成',
  '推进', '推动', '涉及', '覆盖', '有', '是', '为', '在', '以', '和', '与', '及', '近', '前', '第', '获', '获得', '摘得', '入选', '实施', '启动', '开工', '改造', '聚焦', '突出', '做强', '做优', '抓好',
  '统筹', '构建', '完善', '健全', '围绕', '抓住', '用好', '落实', '办好', '列', '居', '年', '每', '这', '那', '另', '其他', '其中', '提升', '提高', '发挥', '坚定', '做到', '缩小', '深化', '纳入', '创',
];
/** Words within a list that make another thing of the number behind it. */
const OTHER = /等|分别|[各均共]|特别是/;

/** True for names without a deed between the last of them and the number that follows. Where others end in a deed as well, it is a name (A建设、B改造). */
export function areNames({ parts }: List): boolean {
  if (parts.some((part) => part === '' || OTHER.test(part))) return false;
  return !endsInDeed(parts[parts.length - 1]!) || parts.slice(0, -1).every(endsInDeed);
}

function endsInDeed(part: string): boolean {
  return DEEDS.some((word) => part.endsWith(word));
}
