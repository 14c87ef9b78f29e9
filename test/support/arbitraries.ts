import * as fc from 'fast-check';

/** Pieces as reports hold them, and pieces that break recognisers: what joins, cuts and nests them is left to chance. */
const PIECES = [
  '一、', '(一)', '（二）', '1.', '1、', '(1)', '①', '第一章', '——', '一是', '各位代表:', '现在，我代表区人民政府向大会报告工作', '政府工作报告', '名词注释',
  '2024年', '前三季度', '1-9月', '“十四五”时期', '去年', '五年来', '12月29日', '二〇二四年', '1 9 9 3 年',
  '近470亿元', '6.5%左右', '第42位', '四分之一', '1.5倍', '翻一番', '60—70%', '1,100万', '三四十家', '11.8:48.3:39.9', '3.5‰', '０．５％', '２３亿', '个百分点', '以上', '超',
  '地区生产总值', '社零额', 'GDP', '“五改四好”', '双碳', '新质生产力', '《规划纲要》', '增长', '达到', '其中', '分别',
  '。', '，', ',', '、', '；', '：', ':', '“', '”', '（', ')', '【', '\n', '\r\n', '\r', '　', '\u00a0', '\u2003', '\ufeff', '😊', '𠮷', '\ud800', '\u0000', '<p>', '&nbsp;',
];

/** A text that looks like a report in places. */
export const reportLikeText: fc.Arbitrary<string> = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) }), { maxLength: 60 }).map((pieces) => pieces.join(''));

/** A text and what becomes of it when a stretch of it is replaced. */
export const edit: fc.Arbitrary<{ readonly before: string; readonly after: string }> = fc
  .tuple(reportLikeText, reportLikeText, fc.nat(), fc.nat(12))
  .map(([before, inserted, at, length]) => {
    const start = before.length === 0 ? 0 : at % (before.length + 1);
    return { before, after: before.slice(0, start) + inserted.slice(0, 20) + before.slice(start + length) };
  });
