// Check: figure.completion
//
// Finds a rate of completion that the result and its target, both stated, do not give.
// 检查已写出完成数和目标数时，所写完成率是否与两数相除的结果一致。
//
// Why: results are brought up to date until the last day, and the rate beside them is copied from the last draft.
// 理由：完成数常常更新到最后一天，旁边的完成率却沿用上一稿。
//
// Silent: where any amount of the sentence gives the rate; where rounding or cutting off explains the difference; where the target is
// only named and its amount is not stated; where the text speaks of what lies above the target (超计划13%).
// 不报：句中任一数字可以得出该完成率；四舍五入或截尾可以解释的差别；只提目标而未写目标数；说的是超出目标的部分（超计划13%）。
//
// Bad:
//     重点项目完成投资191亿元，为年度目标300亿元的73.5%。
//
// Good:
//     重点项目完成投资191亿元，为年度目标300亿元的63.7%。

import { COMPLETION_MESSAGES } from '../../relations/completion';
import type { Check } from '../check';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'figure.completion';

export const figureCompletion: Check = {
  id: ID,
  severity: 'warning',
  messages: { ...COMPLETION_MESSAGES, ...RELATION_MESSAGES },
  find: (reading) => relationFindings(reading, 'completion', ID, 'warning'),
};
