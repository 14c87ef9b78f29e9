import type { Reading } from '../report/report';

/** True for an excerpt without the report's beginning: what it mentions first may have been mentioned before. */
export function beginsInTheMiddle({ sections }: Reading): boolean {
  const numbered = sections.filter(({ kind }) => kind === 'numbered');
  const firstPart = numbered.find(({ level }) => level <= 1);
  return (numbered[0]?.ordinal ?? 1) !== 1 || (firstPart?.ordinal ?? 1) !== 1;
}
