// Check: figure.granularity
//
// Finds a percentage of counted things that no whole number of them can give.
// 检查按件数、户数计算的百分率，是否为任何整数都得不到的数值。
//
// Why: a rate that cannot come of its count was taken of other things, or one of the two is a slip.
// 理由：这样的比率要么另有口径，要么两个数中有一个写错。
//
// Silent: where the count is so large that nearly every percentage is possible; where the count is of what was done and not of all;
// where either is a bound.
// 不报：件数太多，几乎任何百分率都可能出现；所写件数是已完成数而不是总数；任一数字是约数。
//
// Bad:
//     受理群众诉求126件，办结率99.6%。
//
// Good:
//     受理群众诉求126件，办结率99.2%。受理咨询5126件，办结率99.6%。

import { GRANULARITY_MESSAGES } from '../../relations/granularity';
import type { Check } from '../check';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'figure.granularity';

export const figureGranularity: Check = {
  id: ID,
  severity: 'information',
  messages: { ...GRANULARITY_MESSAGES, ...RELATION_MESSAGES },
  find: (reading) => relationFindings(reading, 'granularity', ID, 'information'),
};
