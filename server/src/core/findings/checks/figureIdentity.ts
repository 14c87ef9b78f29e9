// Check: figure.identity
//
// Finds figures of one period that cannot stand together by definition: services above gross domestic product, taxes above revenue,
// exports and imports that do not make up trade, days with good air that do not give their rate.
// 检查同一时期的数字是否违反定义：服务业增加值大于地区生产总值、税收大于一般公共预算收入、出口与进口之和不等于进出口总额、优良天数除以全年
// 天数不等于优良率。
//
// Why: figures come from several departments and are put together at the last moment.
// 理由：数字来自不同部门，临近定稿才拼到一起。
//
// Silent: where either figure is of a part of the place or of another period; where a bound (突破, 近) leaves room; where days without
// measurements explain the rate.
// 不报：任一数字只涉及部分地域或另一时期；“突破”“近”等约数容许；扣除未监测日后可以得出优良率。
//
// Bad:
//     2024年，地区生产总值突破500亿元，服务业增加值突破620亿元。
//
// Good:
//     2024年，地区生产总值突破500亿元，服务业增加值突破300亿元。

import { DAYS_MESSAGES } from '../../relations/days';
import { IDENTITY_MESSAGES } from '../../relations/identity';
import type { Check } from '../check';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'figure.identity';

export const figureIdentity: Check = {
  id: ID,
  severity: 'warning',
  messages: {
    ...IDENTITY_MESSAGES,
    daysAgree: DAYS_MESSAGES.agrees,
    daysDiffer: DAYS_MESSAGES.differs,
    ...RELATION_MESSAGES,
  },
  find: (reading) => relationFindings(reading, 'identity', ID, 'warning'),
};
