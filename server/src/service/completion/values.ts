import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Fact } from '../../core/facts/fact';
import { asWritten } from '../../core/findings/mention';
import { lineIndexAt } from '../../core/lines/lines';
import type { Report } from '../../core/report/report';
import { message } from '../../core/text/message';
import type { Translate } from '../../translate';
import { firstFrom } from '../lookup';
import { SERVICE_MESSAGES } from '../messages';
import type { Suggestion, Suggestions } from './suggestion';

const MOST = 8;
/** Words that may stand between an indicator and its value. */
const LINKS = ['', '达到', '达', '为', '完成', '实现', '约为', '约达', '增至'];
const GROWTH_LINKS = ['增长', '同比增长', '下降', '同比下降'];
const LONGEST_LINK = 4;

/** What the report states of an indicator elsewhere, right behind its name. Undefined where no such name stands. */
export function suggestValues(report: Report, offset: number, translate: Translate): Suggestions | undefined {
  const { text, terms } = report;
  const term = terms[firstFrom(terms, offset) - 1];
  if (!term || term.type !== 'indicator' || term.end > offset || offset - term.end > LONGEST_LINK) return undefined;
  const link = text.slice(term.end, offset);
  const isGrowth = GROWTH_LINKS.includes(link);
  if (!isGrowth && !LINKS.includes(link)) return undefined;
  const known = new Set<string>();
  const items: Suggestion[] = [];
  for (const fact of report.facts) {
    const figure = report.figures[fact.figure]!;
    if (!isOf(fact, term.entry, term.canonical) || (figure.start >= term.start && figure.start <= offset + LONGEST_LINK)) continue;
    if (isGrowth ? fact.aspect !== 'growth' || fact.negative !== link.endsWith('下降') : !(fact.aspect === 'level' || (fact.aspect === 'growth' && link === ''))) continue;
    const written = asWritten(text, figure);
    const value = !isGrowth && fact.aspect === 'growth' ? `${fact.negative ? '下降' : '增长'}${written}` : written;
    const detail = translate(message(SERVICE_MESSAGES.statedAt, periodOf(fact, translate), lineIndexAt(report.lines, figure.start) + 1));
    if (known.has(value + fact.period)) continue;
    known.add(value + fact.period);
    items.push({ span: { start: offset, end: offset }, text: value, kind: CompletionItemKind.Value, filter: value, detail, entry: undefined });
    if (items.length === MOST) break;
  }
  return items.length === 0 ? undefined : { items, isIncomplete: true };
}

function isOf({ entry, subject, scope, role }: Fact, termEntry: number | undefined, canonical: string): boolean {
  return scope === '' && role !== 'from' && (termEntry === undefined ? subject === canonical : entry === termEntry);
}

/** 2025 and, for what is to be reached, that it is an aim. */
function periodOf({ period = '?', status }: Fact, translate: Translate): string {
  return status === 'actual' ? period : `${period} ${translate(message(SERVICE_MESSAGES[status]))}`;
}
