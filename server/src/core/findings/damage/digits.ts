import { damage, type Damage } from './damage';
import type { Rule } from './lost';
import { digitsEnd, digitsStart, isBlankAt, isDigitAt, isHanAt, isUnitAt } from './surroundings';

/** A decimal point that lost its digits, is doubled or comes twice in one number: 增长.5%, 12..5%, 12.5.3%. */
export const pointRule: Rule = (text, index) => {
  const digitsBehind = isDigitAt(text, index + 1);
  if (isHanAt(text, index - 1)) {
    const end = digitsEnd(text, index + 1);
    return digitsBehind && isMeasure(text, end) ? damage('point', index, end) : undefined;
  }
  if (!isDigitAt(text, index - 1)) return undefined;
  const start = digitsStart(text, index - 1);
  if (!isHanAt(text, start - 1)) return undefined;
  if (!digitsBehind) return blunt(text, start, index);
  const end = digitsEnd(text, index + 1);
  const isSecond = isPointAt(text, end) && isDigitAt(text, end + 1);
  const last = isSecond ? digitsEnd(text, end + 1) : end;
  return isSecond && isMeasure(text, last) ? damage('point', start, last) : undefined;
};

/** A point without digits behind it. Before a blank and a digit the number is split. */
function blunt(text: string, start: number, index: number): Damage | undefined {
  if (isPointAt(text, index + 1) && isDigitAt(text, index + 2)) {
    const end = digitsEnd(text, index + 2);
    return isMeasure(text, end) ? damage('point', start, end) : undefined;
  }
  if (isMeasure(text, index + 1)) return damage('point', start, index + 1);
  const behind = skipBlanks(text, index + 1);
  if (behind === index + 1 || !isDigitAt(text, behind)) return undefined;
  const end = digitsEnd(text, behind);
  return isUnitAt(text, skipBlanks(text, end)) ? joined(text, start, end) : undefined;
}

/**
 * Blanks within a number: 20 25年, 1 2.5%, 12 .5%. Groups of three digits, and numbers that stand beside one another, are no split ones.
 * `index` is that of the blank.
 */
export const blankRule: Rule = (text, index) => {
  if (!isDigitAt(text, index - 1)) return undefined;
  const behind = skipBlanks(text, index);
  const start = digitsStart(text, index - 1);
  if (isPointAt(text, start - 1)) return undefined;
  if (isPointAt(text, behind) && isDigitAt(text, behind + 1)) return joined(text, start, digitsEnd(text, behind + 1));
  if (!isDigitAt(text, behind)) return undefined;
  const end = digitsEnd(text, behind);
  const digits = `${text.slice(start, index)}${text.slice(behind, end)}`;
  if (text.charAt(end) === '年') return /^(?:19|20)\d\d$/.test(digits) ? joined(text, start, end) : undefined;
  if (!isHanAt(text, start - 1)) return undefined;
  const isGrouped = end - behind === 3 && index - start <= 3;
  const isYear = end - behind === 4;
  if (isGrouped || isYear) return undefined;
  const last = isPointAt(text, end) && isDigitAt(text, end + 1) ? digitsEnd(text, end + 1) : end;
  return isUnitAt(text, last) ? joined(text, start, last) : undefined;
};

function joined(text: string, start: number, end: number): Damage {
  return damage('split', start, end, text.slice(start, end).replace(/\s+/g, ''));
}

function isPointAt(text: string, index: number): boolean {
  const character = text.charAt(index);
  return character === '.' || character === '．';
}

/** 个 and other measure words may begin a point's text (3.个体工商户…): only these cannot. */
function isMeasure(text: string, index: number): boolean {
  return index < text.length && ('%％﹪亿'.includes(text.charAt(index)) || text.startsWith('个百分点', index) || text.startsWith('万元', index));
}

function skipBlanks(text: string, from: number): number {
  let index = from;
  while (isBlankAt(text, index)) index++;
  return index;
}
