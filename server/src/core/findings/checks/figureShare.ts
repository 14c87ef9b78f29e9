// Check: figure.share
//
// Finds a share or a rate that its part and its whole, both stated, do not give, and shares of one whole that do not add up to 100.
// 检查已写出部分和总体时，所写占比或比率是否与两数相除的结果一致；三次产业结构等比例合计是否为100。
//
// Why: the amounts are brought up to date and the share beside them is forgotten, or two digits change places.
// 理由：改了部分或总体的数，旁边的占比忘了重算；或者誊写时数字颠倒。
//
// Silent: where any amount of the sentence gives the share; where rounding or cutting off explains the difference; where the whole is
// only named and its amount stands elsewhere under another name, for another period or for a larger place.
// 不报：句中任一数字可以得出该占比；四舍五入或截尾可以解释的差别；总体只有名称，别处的数与之名称、时期或地域范围不同。
//
// Bad:
//     全区共有规模以上工业企业300家，其中民营企业120家，占60%。
//
// Good:
//     全区共有规模以上工业企业300家，其中民营企业120家，占40%。

import { PROPORTION_MESSAGES } from '../../relations/proportions';
import { SHARE_MESSAGES } from '../../relations/share';
import type { Check } from '../check';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'figure.share';

export const figureShare: Check = {
  id: ID,
  severity: 'warning',
  messages: { ...SHARE_MESSAGES, ...PROPORTION_MESSAGES, ...RELATION_MESSAGES },
  find: (reading) => relationFindings(reading, 'share', ID, 'warning'),
};
