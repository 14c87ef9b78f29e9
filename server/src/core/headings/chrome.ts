import { classOf, COMMA, digitValue, SEMICOLON, SENTENCE_END } from '../text/characters';
import type { Certainty } from './heading';
import { createWordMatcher } from './wordMatcher';

/** Words of a page round a text that stand in no report: one of them makes a line chrome wherever it stands. */
const CERTAIN_WORDS = [
  '版权所有', 'ICP备', '公网安备', '网站标识码', '备案号', '备案序号', 'Copyright', '©', '站点地图', '网站地图', '阅读次数', '浏览次数', '点击数', '点击量',
  '打印本页', '关闭窗口', '关闭本页', '返回顶部', '返回首页', '设为首页', '加入收藏', '无障碍', '扫一扫', '分享到', '责任编辑', '上一篇', '下一篇', '导航菜单', '当前位置',
  '您的位置', '您现在的位置', '技术支持', '网站维护', '网站运维', '联系我们', '网站声明', '版权反馈', '版权声明', '公有领域', '本作品是', '本作品来自', 'Public domain',
  '本模板', '智能问答', '我要纠错', '登录', '用户名',
  '上一条', '下一条', '法律声明', '隐私声明', '联系方式：', 'All Rights Reserved', 'Produced By', '返回列表', '打印此页', '关闭页面', '收藏本页',
] as const;
const isCertainWord = createWordMatcher(CERTAIN_WORDS);
/** Labels that open a line of page data. */
const LABELS = [
  '发布时间', '发布日期', '发布机构', '发布者', '发布人', '来源', '信息来源', '文章来源', '稿源', '作者', '编辑', '字体', '字号', '时间', '日期', '更新时间', '浏览',
  '阅读', '点击', '索引号', '主题分类', '发文机关', '发文机构', '发文字号', '文号', '成文日期', '生成日期', '有效性', '联系电话', '电话', '传真', '邮编', '地址',
  '联系地址', '邮箱', '网址', '标签', '关键词', '摘要', '【摘要】', '【字体', '【打印', '[打印', '[字体', '打印', '分享', '收藏', '相关链接', '相关附件', '附件下载',
] as const;
/** Labels that stand in lists of duties as well. */
const SHARED_LABELS = ['主办单位', '主办', '承办单位', '承办'] as const;
const PATH_SIGNS = ['>', '＞', '»', '›', '|', '｜'] as const;
const LONGEST_CHROME = 240;

const LONGEST_CONTENTS_LINE = 80;

/** A line of a table of contents: `一、2031年工作回顾……3`. */
export function isContentsLine(line: string, start: number, end: number): boolean {
  if (end - start > LONGEST_CONTENTS_LINE || digitValue(line.charCodeAt(end - 1)) < 0) return false;
  let index = end - 1;
  while (index > start && (digitValue(line.charCodeAt(index)) >= 0 || line[index] === ' ')) index--;
  return end - index < 6 && '.…·．'.includes(line[index]!) && '.…·．'.includes(line[index - 1] ?? ' ');
}

/** Whether a paragraph is page chrome: navigation, page data, footers. */
export function readChrome(line: string, start: number, end: number): Certainty | undefined {
  if (end - start > LONGEST_CHROME) return undefined;
  if (isPageNumber(line, start, end)) return 'possible';
  if (endsAsSentence(line, end)) return undefined;
  const text = line.slice(start, end);
  for (let index = start; index < end; index++) if (isCertainWord(line, index)) return 'certain';
  if (/^目\s*[录次]$/.test(text)) return 'likely';
  if (text.startsWith('首页') || text.startsWith('http') || text.startsWith('www.')) return 'certain';
  const from = text[0] === '（' || text[0] === '(' ? 1 : 0;
  if (LABELS.some((label) => text.startsWith(label, from) && isLabelled(text, from + label.length))) return 'likely';
  if (SHARED_LABELS.some((label) => text.startsWith(label) && isLabelled(text, label.length))) return 'possible';
  return PATH_SIGNS.some((sign) => text.includes(sign)) ? 'possible' : undefined;
}

/** True for a line that is a sentence, or runs on into the next one. */
function endsAsSentence(line: string, end: number): boolean {
  return (classOf(line.charCodeAt(end - 1)) & (SENTENCE_END | COMMA | SEMICOLON)) !== 0;
}

/** A label has its colon, or nothing behind it. */
function isLabelled(text: string, from: number): boolean {
  return /^(?:\s{0,4}[:：∶】\]]|\s{0,4}$)/.test(text.slice(from, from + 6));
}

/** `- 12 -`, `12`, `第 3 页`: a printed page's number. */
function isPageNumber(line: string, start: number, end: number): boolean {
  if (end - start > 12) return false;
  let digits = 0;
  for (let index = start; index < end; index++) {
    if (digitValue(line.charCodeAt(index)) >= 0) digits++;
    else if (!'-—– 第页共/·'.includes(line[index]!)) return false;
  }
  return digits > 0 && digits < 4;
}
