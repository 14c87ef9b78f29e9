// Check: count.list
//
// Finds a number of things beside a list that names another number of them: four names and 三大平台, three names and 等2个.
// 检查列举与其数目是否一致：列了四个却写“三大平台”，列了三个却写“等2个”。
//
// Why: a name is added or dropped late, and the number behind the list stays.
// 理由：临近定稿时增删一个名称，后面的数目往往忘了改。
//
// Silent: where 等 leaves the list open and fewer are named; where 和 may join two members or stand within one; where the list is one of
// phrases, quotations or figures; where the two numbers are so far apart that the list is not what is counted.
// 不报：“等”字之后数目更大（列举未尽）；“和”可作两种理解；列的是短语、引语或数字；两数相差太大，列举的并非所数之物。
//
// Bad:
//     建成算力中心、检测中心、转化中心、服务中心三大平台。
//
// Good:
//     建成算力中心、检测中心、转化中心、服务中心四大平台。

import type { Figure } from '../../figures/figure';
import type { Reading } from '../../report/report';
import { message, type Bilingual } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding } from '../finding';

const ID = 'count.list';

const MESSAGES = {
  closed: { en: '{0} are said, but {1} are named.', zh: '此处写「{0}」，前面列了{1}个。' },
  open: { en: '{0} are said in all, but {1} are named already.', zh: '此处写共「{0}」，前面已列了{1}个。' },
  named: { en: 'these {0}', zh: '所列的{0}个' },
};

export const countList: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

/** A list has no more characters than this. */
const REACH = 300;
/** Numbers further apart are not of the same things. */
const MOST_APART = 2;
const CLAUSE_END = '，,。；;：:！!？?\n\r';
const JOINING = '和与及';
const DIGITS = '一二三四五六七八九十';
/** What stands behind the numeral of a quoted number of things: “五个中心”, “四大行动”. */
const QUOTED_UNITS = '个大条类';
const COUNT_UNITS = ['个', '家', '栋', '项', '所', '条', '座', '处', '类', '大', '位', '名', '种', '户', '只', '片', '宗', '支', '届', '省', '国', '市', '区', '县', '镇', '村'];
const LIST_MARK = '、'.charCodeAt(0);
const ETC = '等'.charCodeAt(0);

function find(reading: Reading): readonly Finding[] {
  const { text, figures, terms } = reading;
  const findings: Finding[] = [];
  for (const figure of figures) {
    if (figure.kind !== 'quantity' || figure.value === undefined || figure.bound !== 'exact') continue;
    const finding = ofFigure(text, figure);
    if (finding) findings.push(finding);
  }
  for (const { start, end } of terms) {
    // “五个一工程” is a name
    if (text.charCodeAt(start - 1) !== 0x201c || !QUOTED_UNITS.includes(text.charAt(start + 1)) || text.charAt(start + 2) === '一') continue;
    const count = DIGITS.indexOf(text.charAt(start)) + 1;
    const finding = count > 2 ? closed(text, { start: start - 1, end: end + 1 }, count) : undefined;
    if (finding) findings.push(finding);
  }
  return findings.sort((first, second) => first.span.start - second.span.start);
}

function ofFigure(text: string, { start, end, unit, value, cjk }: Figure): Finding | undefined {
  const isOpen = text.charCodeAt(start - 1) === ETC;
  if (!isOpen && !(cjk && unit === '大')) return undefined;
  const count = Number(value);
  if (!(count >= 1 && count <= 30) || !COUNT_UNITS.includes(unit)) return undefined;
  const span = { start, end };
  if (!isOpen) return count > 2 ? closed(text, span, count) : undefined;
  const list = listBefore(text, start - 1);
  // 和 may stand within a name: only what 、 parts is counted
  return list && list.least > count ? finding(text, span, MESSAGES.open, list) : undefined;
}

/** A list that names all that it counts. */
function closed(text: string, span: Span, count: number): Finding | undefined {
  const list = listBefore(text, span.start);
  if (!list || !list.isPlain || list.most < 3 || (count >= list.least && count <= list.most)) return undefined;
  const apart = count < list.least ? list.least - count : count - list.most;
  return apart <= MOST_APART ? finding(text, span, MESSAGES.closed, list) : undefined;
}

interface List extends Span {
  /** How many are named where 和 stands within names, and where each 和 joins two. */
  readonly least: number;
  readonly most: number;
  /** True where nothing but words stands in it: no number, no quotation. */
  readonly isPlain: boolean;
}

/** The list that ends at `end`, back to the start of its clause; brackets and quotations hold no mark of the list. */
function listBefore(text: string, end: number): List | undefined {
  if (text.charCodeAt(end - 1) === LIST_MARK) return undefined;
  const from = Math.max(0, end - REACH);
  let start = end;
  let marks = 0;
  let joints = 0;
  let depth = 0;
  let isPlain = true;
  for (; start > from; start--) {
    const character = text.charAt(start - 1);
    if (character === '”' || character === '）' || character === ')' || character === '》') depth++;
    else if (character === '“' || character === '（' || character === '(' || character === '《') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && CLAUSE_END.includes(character)) break;
    else if (depth === 0 && character === '、') marks++;
    else if (depth === 0 && JOINING.includes(character)) joints++;
    if (character === '”' || character === '》' || (character >= '0' && character <= '9')) isPlain = false;
  }
  if (marks === 0) return undefined;
  return { start, end, least: marks + 1, most: marks + 1 + joints, isPlain };
}

function finding(text: string, span: Span, template: Bilingual, { start, end, least, most }: List): Finding {
  const named = least === most ? String(least) : `${least}—${most}`;
  return {
    check: ID,
    severity: 'warning',
    span,
    message: message(template, text.slice(span.start, span.end), named),
    related: [{ span: { start, end }, message: message(MESSAGES.named, named) }],
    fix: undefined,
  };
}
