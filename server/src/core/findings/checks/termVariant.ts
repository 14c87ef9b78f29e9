// Check: term.variant
//
// Finds a coined name that stands in two forms in one report: two characters that change places (“赌毒黄”, “毒赌黄”), or a form that
// stands once, one character off the usual one.
// 检查同一个新造名称在一份报告里有没有两种写法：两字颠倒（“赌毒黄”“毒赌黄”），或者只出现一次的写法与惯用写法差一个字。
//
// Why: chapters are written by several offices, and nobody but the reader sees both forms.
// 理由：各部分由不同部门起草，两种写法只有通读的人才会发现。
//
// Silent: on terms that the lexicon knows, on bodies and indicators, where the two stand in one sentence (“办好事”“好办事”), where the
// character tells two things apart (一期 and 二期, 东 and 西), where both forms are used again and again or explained.
// 不报：词库已有的名词、机构和指标；两种写法在同一句（“办好事”“好办事”）；差的那个字本就用来区分（一期、二期，东、西）；两种写法都多次出现或都有注释。
//
// Bad:
//     一、2031年工作回顾
//     “邻里夜话”办到家门口，“邻里夜话”收到建议320条。
//     二、2032年工作安排
//     把“邻里夜话”开到工地。完善“邻里夜活”点单机制。
//
// Good:
//     一、2031年工作回顾
//     “邻里夜话”办到家门口，“邻里夜话”收到建议320条。
//     二、2032年工作安排
//     把“邻里夜话”开到工地。完善“邻里夜话”点单机制。

import type { Reading } from '../../report/report';
import { lineIndexAt } from '../../lines/lines';
import { message } from '../../text/message';
import type { Check } from '../check';
import type { Finding } from '../finding';
import { readVariants, type Variant } from '../variants';

const ID = 'term.variant';

const MESSAGES = {
  order: { en: '{0} here, but {1} in line {2}: the same characters in another order.', zh: '此处写「{0}」，第{2}行写「{1}」，字同而次序不同。' },
  character: { en: '{0} here, but {1} elsewhere (mentions: {2}): one character differs.', zh: '此处写「{0}」，另有{2}处写「{1}」，差一个字。' },
  other: { en: 'the other form', zh: '另一种写法' },
  replace: { en: 'Change {0} to {1}', zh: '将「{0}」改为「{1}」' },
};

export const termVariant: Check = { id: ID, severity: 'warning', messages: MESSAGES, find: (reading) => readVariants(reading).map((variant) => toFinding(reading, variant)) };

function toFinding({ lines }: Reading, { kind, odd, other, written, right, mentions }: Variant): Finding {
  return {
    check: ID,
    severity: 'warning',
    span: odd,
    message:
      kind === 'order'
        ? message(MESSAGES.order, written, right, lineIndexAt(lines, other.start) + 1)
        : message(MESSAGES.character, written, right, mentions),
    related: [{ span: other, message: message(MESSAGES.other) }],
    // of two orders with one mention each, which is right only the office knows
    fix: mentions > 1 ? { title: message(MESSAGES.replace, written, right), edits: [{ span: odd, replacement: right }] } : undefined,
  };
}
