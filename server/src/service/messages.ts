import type { FigureKind } from '../core/figures/figure';
import type { TermType } from '../core/terms/term';
import type { Bilingual } from '../core/text/message';

/** All texts that the service itself shows. The localisation bundle is generated from this record. */
export const SERVICE_MESSAGES = {
  oneFigure: { en: '{0} figure', zh: '{0} 个数字' },
  manyFigures: { en: '{0} figures', zh: '{0} 个数字' },
  untitled: { en: '(untitled)', zh: '(无标题)' },

  value: { en: 'Value', zh: '数值' },
  values: { en: 'Parts', zh: '各项' },
  interval: { en: 'Interval', zh: '区间' },
  rounding: { en: '{0} (as rounded)', zh: '{0}(按四舍五入)' },
  unit: { en: 'Unit', zh: '单位' },
  period: { en: 'Period', zh: '时期' },
  subject: { en: 'Measures', zh: '所述' },
  status: { en: 'Status', zh: '性质' },
  estimate: { en: 'estimate', zh: '预计' },
  target: { en: 'target', zh: '目标' },
  approximately: { en: 'about {0}', zh: '约 {0}' },

  confirmed: { en: 'Confirmed', zh: '印证' },
  doubted: { en: 'In doubt', zh: '存疑' },
  alsoStated: { en: 'Also stated', zh: '另见' },
  asThisLineSays: { en: '{0}, as this line says', zh: '{0}，与本行一致' },
  asLineSays: { en: '{0}, as line {1} says', zh: '{0}，与第 {1} 行一致' },
  asLinesSay: { en: '{0}, as lines {1} say', zh: '{0}，与第 {1} 行一致' },
  statedAs: { en: '{0} ({1})', zh: '{0}（{1}）' },
  doubtIn: { en: 'line {0}: {1}', zh: '第 {0} 行：{1}' },
  mentionIn: { en: 'line {0} ({1})', zh: '第 {0} 行「{1}」' },
  confirmedCount: { en: '{0} confirmed', zh: '{0} 个已印证' },
  doubtedCount: { en: '{0} in doubt', zh: '{0} 个存疑' },
  impliedBase: { en: 'base about {0}', zh: '基数约 {0}' },
  impliedPart: { en: 'about {0}', zh: '约 {0}' },

  annexOrigin: { en: "this report's annex, line {0}", zh: '本报告附件,第 {0} 行' },
  glossaryOrigin: { en: 'glossary {0}, line {1}', zh: '术语表 {0},第 {1} 行' },
  lexiconOrigin: { en: 'built-in lexicon', zh: '内置词库' },
  mentions: { en: 'Mentions in this report', zh: '本报告提及' },
  mentionCount: { en: '{0}', zh: '{0} 次' },
  line: { en: 'line {0}', zh: '第 {0} 行' },
  firstMention: { en: 'First mention, line {0}', zh: '首次提及:第 {0} 行' },
  aliases: { en: 'Also called', zh: '又称' },
  source: { en: 'Source', zh: '依据' },
  members: { en: 'Members', zh: '组成' },
  membersOf: { en: 'member of {0}', zh: '{0}的组成' },
  statedAt: { en: '{0} · line {1}', zh: '{0} · 第 {1} 行' },
  headingAfter: { en: 'after {0}', zh: '接“{0}”' },
  coined: { en: 'No definition is known; recognised by its form.', zh: '词库未收录释义,据其形式识别。' },

  nothingToRename: { en: 'There is no term or figure here to rename.', zh: '此处没有可统一修改的术语或数字。' },
  emptyName: { en: 'The new name is empty.', zh: '新名称为空。' },
  nameHoldsMark: { en: 'The new name may not hold {0}: in the annex it would end the name.', zh: '新名称不能含有{0}:附件中名称会在此中断。' },
  nameHoldsLineBreak: { en: 'The new name must stand on one line.', zh: '新名称须为一行。' },
  nameTooLong: { en: 'The new name is longer than {0} characters; that is a sentence.', zh: '新名称超过 {0} 个字符,不像名称。' },
  nameTaken: { en: '“{0}” already names another term of this report (line {1}); the two could not be told apart again.', zh: '“{0}”在本报告中已指另一术语(第 {1} 行),改后两者无法区分。' },
  figureRounded: {
    en: '{0} is a rounded mention. Change {1} in line {2}: the rounded mentions follow from it.',
    zh: '“{0}”是概数，请改“{1}”（第 {2} 行），各处概数随之更新。',
  },
  figureNotRead: {
    en: '“{0}” is no number that can take the place of {1}: write the number alone or with the same unit, without words such as “about”.',
    zh: '“{0}”不能替换“{1}”：请只写数字，或数字加原单位，不写“约”“近”等词。',
  },
  figureOtherUnit: { en: '{0} is counted in {1}, not in {2}.', zh: '“{0}”的单位是“{1}”，不是“{2}”。' },
  figureNegative: { en: 'The number cannot be negative here: whether it rises or falls is said in words.', zh: '此处不能为负数：升降由文字表示，请直接改文字。' },
  figureNotWhole: { en: '“{0}” counts whole things: the number cannot have decimals.', zh: '“{0}”按整数计，不能有小数。' },
  doubtConflict: { en: '{0} did not agree with {1} before: is it the same figure?', zh: '“{0}”与“{1}”原本就不一致，请确认是否同一数字' },
  doubtBound: { en: 'The words around {0} may no longer fit', zh: '“{0}”的限定词可能不再成立' },

  addToAnnex: { en: 'Add {0} to the annex of terms', zh: '将“{0}”补入名词解释' },
  sortAnnex: { en: 'Sort the annex by first mention', zh: '名词解释按首次出现排序' },
  renumberAnnex: { en: 'Number the annex anew', zh: '名词解释重新编号' },
  annexComplete: { en: 'The annex explains every coined term of the report.', zh: '报告中的新提法在名词解释中均有词条。' },
  annexCompleted: { en: 'Entries added to the annex: {0}.', zh: '名词解释补入 {0} 条。' },
  annexOpen: { en: 'Entries added to the annex: {0}, of which {1} are to be filled in ({2}).', zh: '名词解释补入 {0} 条，其中 {1} 条待填写释义（{2}）。' },

  fixAll: { en: 'Fix all that is certain', zh: '修正所有确定的问题' },
  ignoreFinding: { en: 'Ignore this finding', zh: '忽略此处问题' },
  ignoreCheck: { en: 'Ignore {0} in this file', zh: '在本文件中忽略 {0}' },
  cut: { en: '{0} more findings, the less grave ones, are not shown.', zh: '另有 {0} 处较轻的问题未显示。' },
} as const satisfies Record<string, Bilingual>;

export const FIGURE_KIND_LABELS: Readonly<Record<FigureKind, Bilingual>> = {
  quantity: { en: 'Quantity', zh: '数量' },
  percent: { en: 'Percentage', zh: '百分比' },
  points: { en: 'Percentage points', zh: '百分点' },
  multiple: { en: 'Multiple', zh: '倍数' },
  fraction: { en: 'Fraction', zh: '分数' },
  rank: { en: 'Rank', zh: '位次' },
  ratio: { en: 'Ratio', zh: '比例' },
  date: { en: 'Date', zh: '日期' },
  ordinal: { en: 'Ordinal', zh: '序数' },
  code: { en: 'Code', zh: '编号' },
};

export const TERM_TYPE_LABELS: Readonly<Record<TermType, Bilingual>> = {
  indicator: { en: 'Indicator', zh: '指标' },
  slogan: { en: 'Slogan', zh: '提法' },
  programme: { en: 'Programme', zh: '规划计划' },
  body: { en: 'Body', zh: '机构' },
};
