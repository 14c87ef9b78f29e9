// Check: figure.multiple
//
// Finds multiples and doublings (翻番, 增长3倍, 为…的1.5倍) that the two amounts beside them do not give.
// 检查“翻番”“增长3倍”“为…的1.5倍”等倍数与文中前后两个数是否一致。
//
// Why: growth by three times is four times as much, and 翻两番 is four times, not three: both are often mistaken.
// 理由：增长3倍是原来的4倍，翻两番是4倍而不是3倍，常被写错。
//
// Silent: where the base is not stated; for yearly means; where 翻番 is said of what nearly doubled.
// 不报：没有写出基数；年均倍数；接近一倍而称“翻番”。
//
// Bad:
//     接待游客由200万人次增加到600万人次，增长3倍。
//
// Good:
//     接待游客由200万人次增加到600万人次，增长2倍。

import { MULTIPLE_MESSAGES } from '../../relations/multiple';
import type { Check } from '../check';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'figure.multiple';

export const figureMultiple: Check = {
  id: ID,
  severity: 'warning',
  messages: { ...MULTIPLE_MESSAGES, ...RELATION_MESSAGES },
  find: (reading) => relationFindings(reading, 'multiple', ID, 'warning'),
};
