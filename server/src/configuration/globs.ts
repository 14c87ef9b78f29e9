/**
 * Whether a pattern names a file, or a folder that the file lies in. `*` stands for any characters of one part of the path, `?` for one
 * character, `**` for any number of parts. A pattern without a slash names a file or folder at any depth (`*.bak.txt`, `drafts`), one with a
 * slash counts from the folder that it is set for (`2023/*.txt`, `/drafts`). There are no other signs.
 * @param path relative, its parts divided by `/`
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0) return false;
  const isAnchored = pattern.replace(/\/$/, '').includes('/');
  return matchesParts(isAnchored ? parts : ['**', ...parts], path.split('/'));
}

/** Which numbers of leading parts the pattern can have taken; one set a step, so that no pattern makes it run long. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  let taken: readonly boolean[] = Array.from({ length: path.length + 1 }, (_, count) => count === 0);
  for (const part of pattern) {
    const next = new Array<boolean>(path.length + 1).fill(false);
    for (let count = 0; count <= path.length; count++) {
      if (part === '**') next[count] = taken[count]! || (count > 0 && next[count - 1]!);
      else next[count] = count > 0 && taken[count - 1]! && matchesPart(part, path[count - 1]!);
    }
    taken = next;
  }
  // a folder that the pattern takes whole takes all below it with it
  return taken.some((isTaken, count) => isTaken && count > 0);
}

/** One part of a path: at a mismatch the last star takes one character more, and stars before it need not be asked again. */
function matchesPart(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let starName = 0;
  for (let index = 0; index < name.length; ) {
    if (pattern[at] === '*') {
      star = at++;
      starName = index;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++starName;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
