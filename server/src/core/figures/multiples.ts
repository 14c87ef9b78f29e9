import { hanziDigitValue } from '../numbers/digits';
import { decimalOfInteger } from '../numbers/decimal';
import { boundBefore, boundBehind } from './bounds';
import { addFigure, type Scan } from './scan';

const DOUBLING = 0x756a; // 番
const TIMES = 0x500d; // 倍
const DONE = 0x4e86; // 了

/** Reads 翻番, 翻一番, 翻了两番 and 翻倍 at 翻: 翻一番 is twice as much, 翻两番 four times. */
export function readDoubling(scan: Scan, start: number): number {
  const { text } = scan;
  let position = start + 1;
  if (text.charCodeAt(position) === DONE) position++;
  const times = hanziDigitValue(text.charCodeAt(position));
  if (times > 0) position++;
  const word = text.charCodeAt(position);
  if (word !== DOUBLING && !(word === TIMES && times < 0)) return start + 1;
  const end = position + 1;
  return addFigure(scan, start, end, {
    kind: 'multiple',
    value: decimalOfInteger(2 ** (times > 0 ? times : 1)),
    bound: boundBehind(text, end) ?? boundBefore(text, start)?.bound ?? 'exact',
    hanzi: true,
  });
}
