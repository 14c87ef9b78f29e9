/** So much of a name must stand in a text for it to be mentioned, at least and at most so many characters. */
const SHARE = 0.6;
const SHORTEST_PART = 3;
const LONGEST_PART = 6;
/** So far apart the beginning and the end of a name may stand, with other words between them. */
const APART = 12;

/**
 * True where a text mentions a name, or what is left of one when words are left out: a piece of it that is most of the name, or its
 * beginning and its end near each other (一刻钟生活圈 for 一刻钟便民生活圈). Both without marks (`withoutMarks`).
 */
export function isMentioned(text: string, name: string): boolean {
  if (text.includes(name)) return true;
  const least = Math.max(SHORTEST_PART, Math.min(Math.ceil(name.length * SHARE), LONGEST_PART));
  if (name.length < least) return false;
  for (let start = 0; start + least <= name.length; start++) if (text.includes(name.slice(start, start + least))) return true;
  for (let head = 2; least - head >= 2; head++) {
    if (standNear(text, name.slice(0, head), name.slice(name.length - (least - head)))) return true;
  }
  return false;
}

function standNear(text: string, head: string, tail: string): boolean {
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const behind = text.indexOf(tail, at + head.length);
    if (behind < 0) return false;
    if (behind - at - head.length <= APART) return true;
  }
  return false;
}
