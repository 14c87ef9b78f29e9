/** How far back an opening quotation mark may stand: a quoted passage with numbers of its own is not longer. */
const REACH = 400;

/** True where `offset` lies inside a quotation that opened before it: what stands there was written elsewhere. */
export function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
