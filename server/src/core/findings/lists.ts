import type { Span } from '../text/span';

/** Names that 、 parts, as far as they can be counted. */
export interface List extends Span {
  /** How many are named where 和 stands within names, and where each 和 joins two. */
  readonly least: number;
  readonly most: number;
  /** True where nothing but words stands in it: no number, no quotation. */
  readonly isPlain: boolean;
  /** The names as 、 parts them, in their order; 和 may stand within one. */
  readonly parts: readonly string[];
}

/** A list has no more characters than this. */
const REACH = 300;
const CLAUSE_END = '，,。；;：:！!？?\n\r';
const JOINING = '和与及';
const OPENING = '“（(《';
const CLOSING = '”）)》';
const LIST_MARK = '、';

/** The list that ends at `end`, back to the start of its clause or to `floor`; brackets and quotations hold no mark of the list. */
export function listBefore(text: string, end: number, floor = 0): List | undefined {
  if (text.charAt(end - 1) === LIST_MARK) return undefined;
  const from = Math.max(floor, end - REACH);
  let start = end;
  let depth = 0;
  for (; start > from; start--) {
    const character = text.charAt(start - 1);
    if (CLOSING.includes(character)) depth++;
    else if (OPENING.includes(character) && depth-- === 0) break;
    else if (depth === 0 && CLAUSE_END.includes(character)) break;
  }
  return listIn(text, start, end);
}

/** The list that begins at `start`, up to the end of its clause. */
export function listBehind(text: string, start: number): List | undefined {
  const until = Math.min(text.length, start + REACH);
  let end = start;
  let depth = 0;
  for (; end < until; end++) {
    const character = text.charAt(end);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character) && depth-- === 0) break;
    else if (depth === 0 && CLAUSE_END.includes(character)) break;
  }
  return listIn(text, start, end);
}

/** The list that fills a stretch of text; undefined where no 、 parts it. */
export function listIn(text: string, start: number, end: number): List | undefined {
  const parts: string[] = [];
  let depth = 0;
  let joints = 0;
  let isPlain = true;
  let partStart = start;
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth--;
    else if (depth === 0 && character === LIST_MARK) {
      parts.push(text.slice(partStart, at));
      partStart = at + 1;
    } else if (depth === 0 && JOINING.includes(character)) joints++;
    if (character === '”' || character === '》' || (character >= '0' && character <= '9')) isPlain = false;
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
