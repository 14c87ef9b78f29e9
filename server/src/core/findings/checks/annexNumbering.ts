// Check: annex.numbering
//
// Finds numbers of the entries of an annex of terms that skip, repeat or run backwards.
// 检查名词解释附录词条的序号是否跳号、重号、倒序。
//
// Why: readers look terms up by their number; entries are added and dropped until the last day, and the numbers are forgotten.
// 理由：读者按序号查找词条；词条到最后一天还在增删，序号常常忘改。
//
// Silent: where the entries start again at 1, where they have no numbers, and where the missing number stands within the entry before.
// 不报：序号从头另起；词条没有序号；所缺序号出现在前一词条之内。
//
// Bad:
//     一、今年工作安排
//     深化“三事分办”，推广“一窗通办”，建好“幸福里”。
//     名词解释
//     1.三事分办：简单事马上办、复杂事限时办、特殊事帮着办。
//     2.一窗通办：一个窗口受理全部事项。
//     4.幸福里：社区养老服务站。
//
// Good:
//     一、今年工作安排
//     深化“三事分办”，推广“一窗通办”，建好“幸福里”。
//     名词解释
//     1.三事分办：简单事马上办、复杂事限时办、特殊事帮着办。
//     2.一窗通办：一个窗口受理全部事项。
//     3.幸福里：社区养老服务站。

import type { Section } from '../../sections/section';
import type { Check } from '../check';
import { findInRow, groupBy, isNumbered, NUMBERING_MESSAGES, type Numbered } from '../numberedRow';

const ID = 'annex.numbering';

export const annexNumbering: Check = {
  id: ID,
  severity: 'warning',
  messages: NUMBERING_MESSAGES,
  find: (reading) => {
    const entries = reading.sections.filter((section): section is Section & Numbered => section.kind === 'entry' && isNumbered(section));
    return groupBy(entries, (entry) => entry.parent).flatMap((row) => findInRow(ID, reading, row));
  },
};
