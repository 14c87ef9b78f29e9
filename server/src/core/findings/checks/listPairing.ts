// Check: list.pairing
//
// Finds 分别 with fewer values behind it than subjects before it.
// 检查“分别”之后的数值是否少于之前并列的对象。
//
// Why: a subject is added to the list, or a value is lost, and the rest of the pairs shift.
// 理由：并列对象加了一个，或者数值漏了一个，后面的对应关系就全错了。
//
// Silent: where the list can be counted in a way that agrees (和 may join two subjects or be part of a name); where one subject holds
// several (城乡居民); where the list is open (等); where each of them does the same (分别新建3个服务站).
// 不报：按某种数法对象数与数值数一致（“和”可以并列两项，也可以是名称的一部分）；一个词包含几个对象（城乡居民）；列举带“等”；各自的数相
// 同（分别新建3个服务站）。
//
// Bad:
//     入室盗窃、抢劫、电信诈骗警情分别下降36.1%和25.8%。
//
// Good:
//     入室盗窃、抢劫、电信诈骗警情分别下降36.1%、28.6%和25.8%。

import { PAIRING_MESSAGES } from '../../relations/pairing';
import type { Check } from '../check';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'list.pairing';

export const listPairing: Check = {
  id: ID,
  severity: 'warning',
  messages: { ...PAIRING_MESSAGES, ...RELATION_MESSAGES },
  find: (reading) => relationFindings(reading, 'pairing', ID, 'warning'),
};
