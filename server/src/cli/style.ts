export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green' | 'blue';

export type Paint = (style: Style | undefined, text: string) => string;

const SGR: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36, green: 32 };

/** Makes the painter of text for a terminal, or one that leaves text plain. */
export function createPaint(isColoured: boolean): Paint {
  return (style, text) => (isColoured && style ? `\u001b[${SGR[style]}m${text}\u001b[0m` : text);
}
