// Check: figure.change
//
// Finds movements whose two ends go the other way than their words say, and differences that the two ends do not give.
// 检查“由…增加到…”“由…减为…”的方向与两个数是否一致，以及所写差额是否等于两数之差。
//
// Why: the two ends change places in copying, or one end is corrected and the difference beside it is not.
// 理由：誊写时前后两数颠倒，或者改了其中一个数而没有改旁边的差额。
//
// Silent: where the words tell no direction (调整为, 变为); where the two ends have different units; for ranks that improve as their number
// falls.
// 不报：用词不含方向（调整为、变为）；前后单位不同；名次数字变小而名次上升。
//
// Bad:
//     区政府挂牌机构由12家调减为22家。
//
// Good:
//     区政府挂牌机构由22家调减为12家，减少10家。

import { CHANGE_MESSAGES } from '../../relations/change';
import type { Check } from '../check';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'figure.change';

export const figureChange: Check = {
  id: ID,
  severity: 'warning',
  messages: { ...CHANGE_MESSAGES, ...RELATION_MESSAGES },
  find: (reading) => relationFindings(reading, 'change', ID, 'warning'),
};
