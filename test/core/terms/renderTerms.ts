import { createTermMatcher, readTerms, withAnnexTerms } from '../../../server/src/core/terms/readTerms';
import type { Term, TermType } from '../../../server/src/core/terms/term';
import { BUILT_IN_LEXICON } from '../../../server/src/lexicon/builtIn';
import type { Rendering } from '../../support/fixtures';

const NAMES: Readonly<Record<TermType, string>> = { indicator: '指标', slogan: '提法', programme: '项目', body: '机构' };
const MATCHER = createTermMatcher(BUILT_IN_LEXICON);

/**
 * A row a term: its text, what it is, its canonical wording where that differs, and how it is known. The line `附：甲、乙` above the
 * text gives the terms that the annex defines.
 */
export function renderTerms(text: string): Rendering {
  const annexLine = /^附：(.*)\n/.exec(text);
  const matcher = annexLine ? withAnnexTerms(MATCHER, annexLine[1]!.split('；')) : MATCHER;
  const offset = annexLine ? annexLine[0].length : 0;
  const terms = readTerms(text.slice(offset), matcher);
  return { marks: terms.map(({ start, end }) => ({ start: start + offset, end: end + offset })), rows: terms.map(printTerm) };
}

function printTerm({ text, type, canonical, entry }: Term): string {
  const name = canonical === text ? '' : ` = ${canonical}`;
  return `${text}：${NAMES[type]}${name}${entry === undefined ? '（词库未收）' : ''}`;
}
