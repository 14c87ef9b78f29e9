// Check: figure.growth
//
// Finds a growth rate that contradicts the levels that the report gives.
// 检查增长率与文中给出的前后两个数是否矛盾。
//
// Why: a level is corrected late and the rate stays, or the rate is taken from another row of the table.
// 理由：总量后来更正了，增速没有改；或者增速抄自表格的另一行。
//
// Silent: where the rate is on another basis (实际, 可比口径, 年均); always for investment, whose rates are not made of its levels; for value
// added and incomes, whose growth is net of prices, unless the levels and the rate go opposite ways or lie more than 15 points apart;
// for levels of two years in different places unless they lie that far apart.
// 不报：增速另有口径（实际、可比口径、年均）；投资一律不推算，其增速不由总量得出；增加值和居民收入的增速扣除价格因素，只报方向相反或相差超
// 过15个百分点的；两年的总量分别写在不同地方的，也只报相差超过15个百分点的。
//
// Bad:
//     技术合同成交额由15.8亿元提高到19亿元，增长28.3%。
//
// Good:
//     技术合同成交额由15.8亿元提高到19亿元，增长20.3%。地区生产总值由500亿元增加到540亿元，增长6%。

import { GROWTH_MESSAGES } from '../../relations/growth';
import type { Check } from '../check';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'figure.growth';

export const figureGrowth: Check = {
  id: ID,
  severity: 'warning',
  messages: { ...GROWTH_MESSAGES, ...RELATION_MESSAGES },
  find: (reading) => relationFindings(reading, 'growth', ID, 'warning'),
};
