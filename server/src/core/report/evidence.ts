import type { HeadingMark } from '../headings/heading';
import { createWordMatcher } from '../headings/wordMatcher';
import { classOf, HAN } from '../text/characters';
import type { Span } from '../text/span';
import type { Piece } from './headPieces';
import type { TitleBlock } from './titleBlock';

/** What speaks for and against a text's being a report. The weights sum; see `isReportBy`. */
const TITLE_WEIGHT = 3;
const SALUTATION_WEIGHT = 2;
const MEETING_WEIGHT = 2;
const OPENING_WEIGHT = 3;
const SUBMISSION_WEIGHT = 1;
const HEADING_WEIGHT = 2;
const MOST_HEADINGS = 2;
const REPORT_WEIGHT = 5;
/** From this weight on the vocabulary need not be looked at. */
const PLAIN_WEIGHT = 7;
const AGAINST_WEIGHT = 9;

const HEAD_LOOK = 1600;
const SAMPLE_LENGTH = 1000;
const FEWEST_HAN_SHARE = 0.35;

/** The sentence in which the speaker begins; each pattern is tried where its first word stands. */
const OPENINGS: readonly (readonly [string, RegExp])[] = [
  ['我代表', /^.{0,24}(?:政府|国务院|委员会|人大|法院|检察院)/],
  ['向大会', /^.{0,8}(?:报告|汇报)/],
  ['代表大会', /^.{0,12}作.{0,6}报告/],
  ['常委会', /^.{0,8}(?:报告|汇报)/],
  ['会议报告', /^/],
  ['现将', /^.{2,60}(?:报告|公布)如下/],
  ['受', /^.{2,16}(?:委托|指派)/],
];
const HEADINGS = /(?:工作|发展|任务|完成|执行|决算|预算|收支|主要).{0,8}(?:回顾|安排|任务|情况|目标|决算|平衡|要求|思路|建议|重点|部署)|(?:^|[^一-龥])综合$/;
/** What is asked of the meeting, and its address where that has no line for itself. */
const SUBMISSION = /请予审[议查]|请各位代表.{0,20}审议|提出意见/;
const ADDRESS = /各位代表[:：,，!！]/;
/** A line that ends so titles another kind of document. */
const OTHER_TITLE = /(?:通知|意见|规划|纲要|方案|办法|决定|决议|条例|规定|细则|公告|批复|合同|标准|说明书|判决书|起诉书|手册|论文|新闻|评论|百科|简介|词条)(?:\(.{1,8}\))?$/;
const LONGEST_TITLE = 60;
const TITLE_PIECES = 4;
const AGAINST = /会议(?:听取|认为|号召|同意|指出|强调)|本报讯|本报记者|报告(?:指出|显示|强调)|记者|日电|日讯|获悉|据悉|判决|上诉人|原告|百科|本标准|ISBN|网友|小编|读懂|解读/;

/** Words of the matter and of the voice of government reports. */
const VOCABULARY = [
  '国务院', '人民政府', '市委', '区委', '县委', '省委', '社会主义', '规划', '发展', '经济', '任务', '工作', '生产总值', '公共预算', '固定资产', '消费品零售', '规模以上',
  '招商引资', '营商环境', '民生', '重点项目', '就业', '经济社会发展', '国民经济', '社会保障', '财政', '乡村', '改革', '产业', '现代化', '结余', '上级补助', '结转',
  '调入资金', '收支', '我们', '全区', '全市', '全省', '全县', '全州', '全旗', '我区', '我市', '我省', '我县', '我国', '推进', '加快', '坚持', '着力', '扎实',
  '持续', '大力', '深入', '全面', '加强', '提升', '促进', '增长', '落实', '建设', '完善', '提高', '比上年', '同比', '同口径', '初步核算',
] as const;
const isVocabulary = createWordMatcher(VOCABULARY);
/**
 * Words of the vocabulary in a thousand characters, each step a weight. By itself the vocabulary is not enough: plans and essays
 * share it.
 */
const DENSITY_STEPS = [16, 24, 32, 42] as const;

/** Decides whether a text is a report from its top and some samples; the effort does not grow with the text. */
export function isReportBy(
  text: string,
  lines: readonly Span[],
  headings: readonly (HeadingMark | undefined)[],
  pieces: readonly Piece[],
  block: TitleBlock,
): boolean {
  const weight = structureWeight(text, headings, lines, block) - (hasOtherTitle(pieces, block) ? AGAINST_WEIGHT : 0);
  if (weight >= PLAIN_WEIGHT) return isChinese(text);
  return weight + vocabularyWeight(text) >= REPORT_WEIGHT && isChinese(text);
}

function structureWeight(text: string, headings: readonly (HeadingMark | undefined)[], lines: readonly Span[], block: TitleBlock): number {
  const head = text.slice(0, HEAD_LOOK);
  let weight = 0;
  if (block.title !== undefined) weight += TITLE_WEIGHT;
  if (block.salutation !== undefined || ADDRESS.test(head)) weight += SALUTATION_WEIGHT;
  if (block.meeting !== undefined) weight += MEETING_WEIGHT;
  if (opensReport(head)) weight += OPENING_WEIGHT;
  if (SUBMISSION.test(head)) weight += SUBMISSION_WEIGHT;
  if (block.salutation === undefined && AGAINST.test(head.slice(0, HEAD_LOOK / 2))) weight -= AGAINST_WEIGHT;
  return weight + headingWeight(text, headings, lines);
}

/** True when the first lines title a document of another kind, and none of them a report. */
function hasOtherTitle(pieces: readonly Piece[], block: TitleBlock): boolean {
  if (block.title !== undefined || block.salutation !== undefined) return false;
  return pieces.slice(0, TITLE_PIECES).some(({ start, end, words }) => {
    return end - start <= LONGEST_TITLE && OTHER_TITLE.test(words) && !words.includes('回顾');
  });
}

function opensReport(head: string): boolean {
  return OPENINGS.some(([word, rest]) => {
    const found = head.indexOf(word);
    return found >= 0 && rest.test(head.slice(found + word.length, found + word.length + 70));
  });
}

/** How many lines are looked through for the headings of a report. */
const HEADING_LINES = 60;

function headingWeight(text: string, headings: readonly (HeadingMark | undefined)[], lines: readonly Span[]): number {
  let found = 0;
  const last = Math.min(lines.length, HEADING_LINES);
  for (let line = 0; line < last && found < MOST_HEADINGS; line++) {
    const mark = headings[line];
    if (mark === undefined || (mark.form !== 'numbered' && mark.form !== 'plain')) continue;
    if (HEADINGS.test(text.slice(lines[line]!.start + mark.title.start, lines[line]!.start + mark.title.end))) found++;
  }
  return found * HEADING_WEIGHT;
}

/** The share of the vocabulary in three samples, as a weight. */
function vocabularyWeight(text: string): number {
  let words = 0;
  let looked = 0;
  for (const start of sampleStarts(text.length)) {
    const end = Math.min(text.length, start + SAMPLE_LENGTH);
    looked += end - start;
    for (let index = start; index < end; index++) if (isVocabulary(text, index)) words++;
  }
  const density = (words / Math.max(looked, 200)) * 1000;
  return DENSITY_STEPS.filter((step) => density >= step).length;
}

function sampleStarts(length: number): readonly number[] {
  if (length <= SAMPLE_LENGTH * 3) return [0, SAMPLE_LENGTH, SAMPLE_LENGTH * 2].filter((start) => start < length);
  return [0, (length - SAMPLE_LENGTH) >> 1, length - SAMPLE_LENGTH * 2];
}

/** True when the text is written in Chinese characters. */
function isChinese(text: string): boolean {
  const end = Math.min(text.length, SAMPLE_LENGTH);
  let han = 0;
  for (let index = 0; index < end; index++) if ((classOf(text.charCodeAt(index)) & HAN) !== 0) han++;
  return han >= end * FEWEST_HAN_SHARE;
}
