// Check: figure.mean
//
// Finds a mean that the total and the number of things, both stated, do not give.
// 检查已写出总数和个数时，所写平均数是否与两数相除的结果一致。
//
// Why: one of three figures is corrected and the other two stay.
// 理由：三个数里改了一个，另外两个没有改。
//
// Silent: where any total and number of the sentence give the mean; where several totals or numbers could be meant; where the mean is
// so far off that it was taken of other things.
// 不报：句中任一总数与个数可以得出该平均数；可能的总数或个数不止一个；相差悬殊，平均的显然是别的东西。
//
// Bad:
//     新开工项目24个，总投资182.4亿元，平均每个项目9.6亿元。
//
// Good:
//     新开工项目24个，总投资182.4亿元，平均每个项目7.6亿元。

import { MEAN_MESSAGES } from '../../relations/mean';
import type { Check } from '../check';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'figure.mean';

export const figureMean: Check = {
  id: ID,
  severity: 'warning',
  messages: { ...MEAN_MESSAGES, ...RELATION_MESSAGES },
  find: (reading) => relationFindings(reading, 'mean', ID, 'warning'),
};
