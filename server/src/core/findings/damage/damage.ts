import type { Span } from '../../text/span';

/** What kind of damage: the key of its message. */
export type DamageKind =
  | 'replaced' // U+FFFD or 〓 or a garbled run stands for characters
  | 'questionMark' // a question mark stands for a character
  | 'private' // a character that only one font knew
  | 'numberBefore' // a unit or class without its number: 增长%, 地表水类
  | 'yearLost' // 到二年, 到203年, 20255年
  | 'dateLost' // 2019123日
  | 'wordLost' // a clause begins with 们
  | 'letter' // 二O三五年
  | 'point' // 12..5%, 增长.5%
  | 'split' // 12. 5%, 20 25年
  | 'doubledUnit' // 亿元元
  | 'doubledWord' // 的的, 发展发展
  | 'doubledMark'; // ，，

/** One damaged place. Offsets count from the text's start. */
export interface Damage extends Span {
  readonly kind: DamageKind;
  /** What certainly belongs there; undefined where the text does not tell. */
  readonly replacement: string | undefined;
}

export function damage(kind: DamageKind, start: number, end: number, replacement?: string): Damage {
  return { kind, start, end, replacement };
}
