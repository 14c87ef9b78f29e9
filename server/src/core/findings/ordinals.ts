const HAN_DIGITS = '零一二三四五六七八九';
const CIRCLED_ONE = 0x2460;
const LAST_CIRCLED = 20;
const NUMERAL = /[〇零一二三四五六七八九十百]+|[0-9]+|[０-９]+|[①-⑳]/;

/** A section number that looks like another one: `writeLike('（二）', 3)` is `（三）`, `writeLike('2.', 3)` is `3.`. */
export function writeLike(number: string, ordinal: number): string {
  return number.replace(NUMERAL, (numeral) => {
    if (/[0-9]/.test(numeral)) return String(ordinal);
    if (/[０-９]/.test(numeral)) return fullWidth(ordinal);
    if (/[①-⑳]/.test(numeral) && ordinal <= LAST_CIRCLED) return String.fromCharCode(CIRCLED_ONE + ordinal - 1);
    return han(ordinal);
  });
}

/** `3` → 三, `12` → 十二, `20` → 二十. Numbers above 99 stay digits; no report counts so far. */
export function han(ordinal: number): string {
  if (ordinal > 99) return String(ordinal);
  const tens = Math.floor(ordinal / 10);
  const ones = ordinal % 10;
  if (tens === 0) return HAN_DIGITS.charAt(ones);
  return (tens === 1 ? '' : HAN_DIGITS.charAt(tens)) + '十' + (ones === 0 ? '' : HAN_DIGITS.charAt(ones));
}

function fullWidth(ordinal: number): string {
  return String(ordinal).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/**
 * True when `text` holds the number `ordinal` in a form that may be meant as a heading's of the kind of `like`, however it is set: a
 * reading that took it for running text would else make a gap that is none.
 */
export function holdsOrdinal(text: string, ordinal: number, like: string): boolean {
  return formOf(ordinal, like).test(text);
}

/** Where `text` first holds the number `ordinal` in such a form; -1 where it does not. */
export function placeOfOrdinal(text: string, ordinal: number, like: string): number {
  return text.search(formOf(ordinal, like));
}

/** What may stand before a number that opens a heading or a point. */
const START = '(?:^|[\\s>。；;：:！!？?”）)])';
const POINT_START = '(?:^|[\\s>。；;：:，,、”）)])';

function formOf(ordinal: number, like: string): RegExp {
  const numeral = han(ordinal);
  const digits = `(?:${ordinal}|${fullWidth(ordinal)})`;
  const circled = ordinal <= LAST_CIRCLED ? String.fromCharCode(CIRCLED_ONE + ordinal - 1) : '⓪';
  const comma = `${START}${numeral}\\s?[、，,．.：:]|${START}第${numeral}[，、,]`;
  if (/^第.*[^，、,]$/.test(like)) return new RegExp(`第\\s?(?:${numeral}|${digits})`);
  if (/[是要，,]$/.test(like)) return new RegExp(`${POINT_START}${numeral}(?:是|要)|${comma}`, 'm');
  if (/[〇零一二三四五六七八九十]/.test(like)) {
    return new RegExp(/[）)]$/.test(like) ? `[（(]\\s?${numeral}\\s?[）)、]|${numeral}[）)]|${comma}` : comma, 'm');
  }
  // At a line's start a digit may follow: `8.6个专项` is item 8. Elsewhere the number must not be a part of a decimal.
  return new RegExp(`(?:^|>)[ \\t\\u00a0\\u3000]*${digits}[.．、]|[^0-9０-９.．]${digits}[.．、，,)）:：](?![0-9０-９])|${circled}`, 'm');
}
