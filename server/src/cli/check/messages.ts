import type { Severity } from '../../core/findings/finding';
import { message, type Bilingual } from '../../core/text/message';
import { createTranslate, type Language } from '../../translate';

/** Puts a message into the language that is wanted, its slots filled. */
export type Say = (template: Bilingual, ...slots: readonly (string | number)[]) => string;

export function createSay(language: Language): Say {
  const translate = createTranslate(language);
  return (template, ...slots) => translate(message(template, ...slots));
}

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  information: { en: 'information', zh: '信息' },
  hint: { en: 'hint', zh: '提示' },
};

const SEVERITY_COUNTS: Readonly<Record<Severity, Bilingual>> = {
  error: { en: 'error: {0}', zh: '错误 {0}' },
  warning: { en: 'warning: {0}', zh: '警告 {0}' },
  information: { en: 'information: {0}', zh: '信息 {0}' },
  hint: { en: 'hint: {0}', zh: '提示 {0}' },
};

/** All texts of `check` and `ignored`. */
export const CHECK_MESSAGES = {
  severityCount: SEVERITY_COUNTS,
  comma: { en: ', ', zh: '，' },
  found: { en: 'Findings: {0} ({1}); reports: {2}, files read: {3}.', zh: '发现问题 {0} 处（{1}）；报告 {2} 份，共读 {3} 个文件。' },
  nothingFound: { en: 'No findings; reports: {0}, files read: {1}.', zh: '未发现问题；报告 {0} 份，共读 {1} 个文件。' },
  cut: { en: 'Not shown: {0} more (--max-findings), the less grave ones.', zh: '另有 {0} 处较轻的未列出（--max-findings）。' },
  ignored: { en: 'Ignored: {0} (.policy-lens/ignore.json).', zh: '已忽略 {0} 处（.policy-lens/ignore.json）。' },
  known: { en: 'Known from the baseline: {0}.', zh: '基线中已有 {0} 处。' },
  resolved: { en: 'Gone since the baseline was made: {0}; --update-baseline takes them out.', zh: '基线中有 {0} 处已不存在，可用 --update-baseline 清除。' },
  excluded: { en: 'Excluded: {0} (“exclude” in .policy-lens/settings.json).', zh: '排除 {0} 个文件（.policy-lens/settings.json 的 “exclude”）。' },
  unread: { en: 'Could not be read: {0}.', zh: '无法读取 {0} 个。' },
  excludedFile: { en: 'is excluded by “{0}” in {1}', zh: '被 {1} 中的“{0}”排除' },
  checking: { en: 'checking', zh: '检查中' },
  baselineMissing: { en: 'does not exist; --update-baseline --allow-growth makes it', zh: '不存在；可用 --update-baseline --allow-growth 建立' },
  baselineWrong: { en: 'is no baseline that this version can read', zh: '不是本版本可读的基线' },
  baselineUnreadable: { en: 'cannot be read: {0}', zh: '无法读取：{0}' },
  unwritable: { en: 'cannot be written: {0}', zh: '无法写入：{0}' },
  baselineRefused: { en: 'The baseline would grow by {0} and was left as it is; --allow-growth lets it:', zh: '基线将新增 {0} 处，未作改动；如需允许请加 --allow-growth：' },
  baselineWritten: { en: 'Baseline written: {0} added, {1} taken out, {2} in all.', zh: '基线已写入：新增 {0} 处，清除 {1} 处，共 {2} 处。' },
  baselineSame: { en: 'The baseline stays as it is: {0} in all.', zh: '基线未变，共 {0} 处。' },
  noIgnores: { en: 'Nothing is ignored there.', zh: '没有忽略任何内容。' },
  wholeCheck: { en: '(every finding of the check)', zh: '（该检查项的全部问题）' },
  lapsed: { en: 'lapsed:', zh: '已失效：' },
  ignoreCount: { en: 'Entries: {0}, of which {1} no longer ignore anything.', zh: '共 {0} 条，其中 {1} 条已失效。' },
  pruned: { en: 'Taken out: {0}.', zh: '已清除 {0} 条。' },
} as const;
