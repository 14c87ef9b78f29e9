/** True when one of a fixed set of words stands in `text` at `start`. */
export type WordMatcher = (text: string, start: number) => boolean;

/** A matcher for a fixed set of words that is asked at many places: the first character alone answers most of them. */
export function createWordMatcher(words: readonly string[]): WordMatcher {
  const isFirst = new Uint8Array(0x10000);
  const byFirst = new Map<number, readonly string[]>();
  for (const word of words) {
    const code = word.charCodeAt(0);
    isFirst[code] = 1;
    byFirst.set(code, [...(byFirst.get(code) ?? []), word]);
  }
  return (text, start) => {
    const code = text.charCodeAt(start) | 0;
    if (isFirst[code] === 0) return false;
    const candidates = byFirst.get(code)!;
    for (let index = 0; index < candidates.length; index++) if (text.startsWith(candidates[index]!, start)) return true;
    return false;
  };
}
