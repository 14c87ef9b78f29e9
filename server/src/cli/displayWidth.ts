/** Pads a text with spaces to a width in terminal columns, in which Chinese characters and full-width signs take two. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The columns that a text takes in a terminal. Signs of ambiguous width (quotation marks, dashes) count one, as most terminals show them. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** @param character one code point */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (isIn(ZERO, code)) return 0;
  return isIn(WIDE, code) ? 2 : 1;
}

function isIn(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

/** Combining marks, zero-width spaces and joiners, variation selectors, the byte order mark. */
const ZERO: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x200b, 0x200d],
  [0x2060, 0x2060],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Radicals to Yi, Hangul, compatibility ideographs, full-width forms, and the planes of ideographs and pictures. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x3ffff],
];
