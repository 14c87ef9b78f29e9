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
import { classOf, HAN } from '../../text/characters';
import { message, type Bilingual } from '../../text/message';
import type { Span } from '../../text/span';
import type { Check } from '../check';
import type { Finding } from '../finding';
import { levelsBefore } from '../levels';
import { indicatorsBefore } from '../listedIndicators';
import { apartFrom, areNames, joinsLast, listBefore, quotedListBefore, type List } from '../lists';
import { listBehindNumber } from '../listsBehind';

const ID = 'count.list';

const MESSAGES = {
  closed: { en: '{0} are said, but {1} are named.', zh: '此处写「{0}」，前面列了{1}个。' },
  open: { en: '{0} are said in all, but {1} are named already.', zh: '此处写共「{0}」，前面已列了{1}个。' },
  behind: { en: '{0} are said, but {1} are named behind.', zh: '此处写「{0}」，后面列了{1}个。' },
  named: { en: 'these {0}', zh: '所列的{0}个' },
};

export const countList: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

const MOST = 30;
const MOST_DIGITS = 2;
/** Numbers further apart are not of the same things. */
const MOST_APART = 2;
const COUNT_UNITS = ['个', '家', '栋', '项', '所', '条', '座', '处', '类', '大', '位', '名', '种', '户', '只', '片', '宗', '支', '件', '部', '届', '省', '国', '市', '区', '县', '镇', '村'];
const ETC = '等'.charCodeAt(0);
function find(reading: Reading): readonly Finding[] {
  const { figures } = reading;
  const findings: Finding[] = [];
  let floor = 0;
  for (const figure of figures) {
    if (figure.kind === 'quantity' && figure.value !== undefined && figure.value.length <= MOST_DIGITS && figure.bound === 'exact') {
      const finding = ofFigure(reading, figure, floor);
      if (finding) findings.push(finding);
    }
    floor = figure.end;
  }
  return findings;
}

/** What is named, with how few and how many that may be. */
type Counted = Span & Pick<List, 'least' | 'most'>;

/** Compares a number of things with the list before it or behind it. `floor` is where the figure before it ends. */
function ofFigure(reading: Reading, figure: Figure, floor: number): Finding | undefined {
  const { text } = reading;
  const { start, end, unit, value, cjk } = figure;
  const count = Number(value);
  if (!(count >= 1 && count <= MOST)) return undefined;
  const span = { start, end };
  if (unit === '级') return cjk && count > 1 ? ofLevels(text, span, count) : undefined;
  if (!COUNT_UNITS.includes(unit)) return undefined;
  if (text.charCodeAt(start - 1) === ETC) return open(text, figure, count);
  if (count < 2) return undefined;
  const quoted = quotedListBefore(text, start);
  if (quoted) return differing(text, span, count, quoted, 1, MESSAGES.closed);
  const finding = unit === '大' && cjk ? ofSet(text, span, count, floor) : ofThings(text, figure, count, floor);
  return finding ?? behind(text, figure, count) ?? ofIndicators(reading, figure, count);
}

/** A、B、C等3个: 等 may close the list or leave it open. Only what 、 parts is counted, and 和 where nothing else can be meant. */
function open(text: string, { start, end, unit, cjk }: Figure, count: number): Finding | undefined {
  const list = listBefore(text, start - 1);
  if (!list) return undefined;
  const least = unit === '大' && cjk && joinsLast(list) ? list.most : list.least;
  return least > count ? finding(text, { start, end }, MESSAGES.open, { ...list, least }) : undefined;
}

/** A、B、C三大平台 names all that it counts. */
function ofSet(text: string, span: Span, count: number, floor: number): Finding | undefined {
  const list = listBefore(text, span.start);
  if (count < 3 || !list || !list.isPlain || list.most < 3 || floor > list.start) return undefined;
  return differing(text, span, count, list, MOST_APART, MESSAGES.closed);
}

/** A、B两家企业, A、B、C三项工程: things that are named one by one before their number. */
function ofThings(text: string, { start, end, cjk }: Figure, count: number, floor: number): Finding | undefined {
  if ((classOf(text.charCodeAt(end)) & HAN) === 0 || (classOf(text.charCodeAt(start - 1)) & HAN) === 0) return undefined;
  const list = listBefore(text, start);
  if (!list || !list.isPlain || floor > list.start || !areNames(list) || !mayCount(list)) return undefined;
  if (cjk && count < 3) return undefined;
  return differing(text, { start, end }, count, list, 1, MESSAGES.closed);
}

/** Two short words may be kinds of one thing (省级、市级3家). */
function mayCount({ parts, most }: List): boolean {
  return most > 2 || parts.every((part) => part.length > 2 && !part.endsWith('级'));
}

function behind(text: string, figure: Figure, count: number): Finding | undefined {
  const list = listBehindNumber(text, figure);
  if (!list || count < 3) return undefined;
  return differing(text, { start: figure.start, end: figure.end }, count, list, figure.cjk ? MOST_APART : 1, MESSAGES.behind);
}

/** …突破1900亿元，…137亿元，三项主要经济指标总量…. */
function ofIndicators(reading: Reading, figure: Figure, count: number): Finding | undefined {
  const listed = indicatorsBefore(reading, figure);
  if (!listed || Math.abs(listed.least - count) !== 1) return undefined;
  return finding(reading.text, { start: figure.start, end: figure.end }, MESSAGES.closed, listed);
}

function ofLevels(text: string, span: Span, count: number): Finding | undefined {
  const levels = levelsBefore(text, span.start);
  if (!levels || apartFrom(levels, count) === 0) return undefined;
  return finding(text, span, MESSAGES.closed, levels);
}

function differing(text: string, span: Span, count: number, list: List, mostApart: number, template: Bilingual): Finding | undefined {
  const sure = joinsLast(list) ? { ...list, least: list.most } : list;
  const apart = apartFrom(sure, count);
  return apart > 0 && apart <= mostApart ? finding(text, span, template, sure) : undefined;
}

function finding(text: string, span: Span, template: Bilingual, { start, end, least, most }: Counted): Finding {
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
