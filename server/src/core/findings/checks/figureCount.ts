// Check: figure.count
//
// Finds fractions of what comes whole: 3.1户, 2.29人. Most often the 万 before the measure word is lost.
// 检查只能为整数的数量写成小数：3.1户、2.29人，多半是量词前漏了“万”。
//
// Why: without its 万 a number is wrong by four orders of magnitude and still reads smoothly.
// 理由：漏掉一个“万”字，数字就差四个数量级，读起来却很顺。
//
// Silent: for means (平均每户3.1人, 每千人口执业医师2.8名, 户均), for ranges of sizes and for numbers with 万 or 亿.
// 不报：平均数（平均每户3.1人、每千人口执业医师2.8名、户均等）；带“万”“亿”的数。
//
// Bad:
//     全年新增经营主体3.1户，城镇新增就业2.29人。
//
// Good:
//     全年新增经营主体3.1万户，城镇新增就业2.29万人。

import type { Figure } from '../../figures/figure';
import type { Reading } from '../../report/report';
import { message } from '../../text/message';
import type { Check } from '../check';
import type { Finding } from '../finding';

const ID = 'figure.count';

const MESSAGES = {
  fraction: { en: '{0}: {1} come whole; perhaps 万 is missing before {1}.', zh: '「{0}」：以「{1}」计数应为整数，可能漏写“万”。' },
};

export const figureCount: Check = { id: ID, severity: 'warning', messages: MESSAGES, find };

/** Measure words of what comes whole, and of which no part is counted. */
const WHOLE_UNITS = new Set(['户', '家', '人', '名', '位', '所', '座', '栋', '幢', '件', '起', '辆', '台', '套', '人次', '户次', '件次', '张', '部', '宗', '笔', '株', '头', '只']);

/** Words of a mean, which may well be a fraction. */
const MEANS = ['每', '均', '万人', '千人', '百人', '百户', '人/', '密度'];

function find({ figures, text }: Reading): readonly Finding[] {
  const findings: Finding[] = [];
  for (const figure of figures) {
    if (figure.kind !== 'quantity' || figure.precision === undefined || figure.precision.decimals === 0 || figure.precision.multiplier > 0) continue;
    if (!isFraction(figure) || !WHOLE_UNITS.has(figure.unit) || isMean(text, figure)) continue;
    const span = { start: figure.start, end: figure.end };
    findings.push({ check: ID, severity: 'warning', span, message: message(MESSAGES.fraction, figure.text, figure.unit), related: [], fix: undefined });
  }
  return findings;
}

function isFraction({ value }: Figure): boolean {
  return value !== undefined && value.includes('.');
}

/** Words of a mean stand within so many characters before. */
const REACH = 80;

function isMean(text: string, { start, end }: Figure): boolean {
  // a line may break within the words (每百户拥↵有家用汽车)
  const before = text.slice(Math.max(0, start - REACH), end);
  const sentence = before.slice(before.lastIndexOf('。') + 1).replace(/[\r\n]/g, '');
  return MEANS.some((word) => sentence.includes(word));
}
