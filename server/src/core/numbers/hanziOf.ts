import type { Decimal } from './decimal';

const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const SECTIONS = ['', '万', '亿', '万亿'];
const SECTION = 4;

/** A whole number below 10^16 in Chinese characters (四百七十亿); undefined for any other value. */
export function hanziOf(value: Decimal): string | undefined {
  if (!/^\d{1,16}$/.test(value)) return undefined;
  if (value === '0') return DIGITS.charAt(0);
  const sections = Math.ceil(value.length / SECTION);
  const digits = value.padStart(sections * SECTION, '0');
  let written = '';
  let skipsPlace = false;
  for (let index = 0; index < sections; index++) {
    const section = digits.slice(index * SECTION, (index + 1) * SECTION);
    if (section === '0000') {
      skipsPlace = written !== '';
      continue;
    }
    if (written !== '' && (skipsPlace || section.startsWith('0'))) written += DIGITS.charAt(0);
    written += sectionOf(section) + SECTIONS[sections - 1 - index]!;
    skipsPlace = false;
  }
  return written.startsWith('一十') ? written.slice(1) : written;
}

/** Four digits, of which one at least is no zero: 0470 is 四百七十, 4007 is 四千零七. */
function sectionOf(section: string): string {
  let written = '';
  let skipsPlace = false;
  for (let index = 0; index < SECTION; index++) {
    const digit = Number(section[index]);
    if (digit === 0) {
      skipsPlace = written !== '';
      continue;
    }
    written += (skipsPlace ? DIGITS.charAt(0) : '') + DIGITS.charAt(digit) + PLACES[SECTION - 1 - index]!;
    skipsPlace = false;
  }
  return written;
}
