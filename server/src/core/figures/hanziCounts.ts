import { multiplierPower } from '../numbers/digits';
import type { Numeral } from '../numbers/numeral';
import { boundBehind } from './bounds';
import { listsAsMany } from './lists';
import { boundBeforeNumeral, type Quantity } from './quantities';
import type { Scan } from './scan';

/** 一 before a measure word is an article (一批, 一个); it counts years, and more where it stands for a share or a multiple. */
export function countsWithUnit(scan: Scan, quantity: Quantity): boolean {
  const { text } = scan;
  const { first } = quantity;
  const { unit, digitsOnly, afterList } = quantity.unit!;
  if (afterList) return first.value !== undefined && listsAsMany(text, first.start, Number(first.value));
  if (digitsOnly || first.value === '0') return unit === '期' && text[first.start] === '两';
  if (first.bare || first.innerBound === 'about') return unit !== '级' && countsRoundly(scan, quantity);
  const single = first.end - first.start === 1;
  if (single && text[first.start] === '二') return false; // 二次供水, 二轮, 二级: the second; two would be 两
  switch (unit) {
    case '元':
      return !single; // 三元 is a name more often than a sum
    case '年':
      return !isNameOfPlan(text, quantity) && (first.value !== '1' || isLengthOfOneYear(text, first.start, quantity.end));
    case '大':
      return first.value !== '1' && !isCongress(text, first);
    case '级':
      // 五千亿级产业 names a class; 二级以上 and 一级 are grades
      return single && first.value !== '1' && text[quantity.end] !== '以';
    case '个':
      // 三个“一号工程” is a slogan; 一个半小时 measures
      return first.value === '1' ? isHalfMore(text, quantity.end) : text[quantity.end] !== '“';
    case '倍':
    case '成':
    case '个百分点':
    case '个月':
    case '个季度':
      return true; // 提高一个百分点, 提前一个月
    default:
      return first.value !== '1' || !single;
  }
}

function isHalfMore(text: string, end: number): boolean {
  return text.startsWith('半小时', end) || text.startsWith('半月', end);
}

/** 二十大, 党的七大: a congress of the party. */
function isCongress(text: string, numeral: Numeral): boolean {
  return numeral.end - numeral.start > 1 || text.startsWith('党的', numeral.start - 2);
}

/** 第十四个五年规划: the plan's name, not a length of time. */
function isNameOfPlan(text: string, quantity: Quantity): boolean {
  return text[quantity.start - 1] === '个' && (text.startsWith('规划', quantity.end) || text.startsWith('计划', quantity.end));
}

/** 一年来, 过去一年 and 提前一年 measure; 关键一年, 难忘的一年 and 一年一度 do not. */
function isLengthOfOneYear(text: string, start: number, end: number): boolean {
  if (['一度', '四季', '之计', '比一年', '更比'].some((words) => text.startsWith(words, end))) return false;
  const before = text[start - 1] ?? '';
  if (before === '的') return text.startsWith('过去', start - 3);
  return before === '' || !('键这那每新要又上同整比'.includes(before) || text.startsWith('最后', start - 2));
}

/** 百家, 千亿元, 数十: round numbers count where words around them or 余 and 多 inside bound them. */
function countsRoundly(scan: Scan, quantity: Quantity): boolean {
  const { first } = quantity;
  if (first.innerBound !== 'exact') return true;
  const behind = boundBehind(scan.text, quantity.end);
  return boundBeforeNumeral(scan.text, quantity.start, first) !== undefined || (behind !== undefined && behind !== 'above');
}

/** 突破千亿 and 三十万 count without a unit; 几十 and 数百 do so before a noun. */
export function countsAlone(scan: Scan, quantity: Quantity): boolean {
  const { first } = quantity;
  if (first.innerBound === 'about') return first.end - first.start >= 2;
  if (!first.bare) return first.innerBound === 'above' || (first.end - first.start >= 2 && endsInLargeMultiplier(scan.text, first.end));
  return boundBeforeNumeral(scan.text, quantity.start, first) !== undefined && endsInLargeMultiplier(scan.text, first.end);
}

function endsInLargeMultiplier(text: string, end: number): boolean {
  return multiplierPower(text.charCodeAt(end - 1)) >= 4;
}
