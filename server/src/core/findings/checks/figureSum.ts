// Check: figure.sum
//
// Finds parts that do not make up the total beside them, and a part that is more than its whole, also where only its name tells the whole.
// 检查分项之和与所写总数是否一致，以及“其中”项是否大于总体。
//
// Why: when a late figure changes the total or one part, the others stay behind.
// 理由：定稿前改了总数或某个分项，其余数字往往没有跟着改。
//
// Silent: where the parts leave out so much that they were hardly meant to make up the whole; where the list is open (等, 主要) and falls
// short; where rounding explains the gap; where a bound (超, 近, 约) allows it; where the whole is a rate (人均, 每千人).
// 不报：分项明显只是列举其中一部分；列举带“等”“主要”而不足总数；四舍五入可以解释的差额；“超”“近”“约”等约数容许的差额；总体是“人均”“每千人”一类比率。
//
// Bad:
//     全年签约项目96个，其中工业项目57个、农文旅项目21个、现代服务业项目17个。
//
// Good:
//     全年签约项目95个，其中工业项目57个、农文旅项目21个、现代服务业项目17个。新登记经营主体1.6万户，其中企业6200户、个转企240户。

import { SUM_MESSAGES } from '../../relations/sum';
import type { Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Check } from '../check';
import type { Finding } from '../finding';
import { asWritten } from '../mention';
import { partsAboveWholes, type PartAbove } from '../partsByName';
import { RELATION_MESSAGES, relationFindings } from '../relationFindings';

const ID = 'figure.sum';

export const figureSum: Check = {
  id: ID,
  severity: 'warning',
  messages: { ...SUM_MESSAGES, ...RELATION_MESSAGES },
  find: (reading) => [...relationFindings(reading, 'sum', ID, 'warning'), ...partsAboveWholes(reading).map((found) => toFinding(reading, found))],
};

function toFinding({ figures, text }: Reading, { whole, part }: PartAbove): Finding {
  const [one, two] = [figures[whole.figure]!, figures[part.figure]!];
  const [wholeText, partText] = [asWritten(text, one), asWritten(text, two)];
  return {
    check: ID,
    severity: 'warning',
    span: { start: two.start, end: two.end },
    message: message(SUM_MESSAGES.exceeds, partText, wholeText),
    related: [{ span: { start: one.start, end: one.end }, message: message(SUM_MESSAGES.exceeds, partText, wholeText) }],
    fix: undefined,
  };
}
