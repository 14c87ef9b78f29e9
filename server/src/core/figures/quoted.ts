import { readPlanPeriod } from '../dates/planPeriods';
import { addFigure, type Scan } from './scan';

/** Closing marks by their opening ones. A straight quotation mark closes itself. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞'],
  ['"', '"'],
]);

/** A quotation longer than this, or one with a clause in it, is prose: its figures count. */
const LONGEST_NAME = 20;
const CLAUSE_MARKS = '，。；：！？,;!?、';

/**
 * Reads a quotation at its opening mark: a plan's name that says when (`“十四五”时期`) is a date, any other quoted name holds no
 * figures and is passed over, and quoted prose is left to the scan.
 */
export function readQuotedAt(scan: Scan, start: number): number {
  const { text } = scan;
  const closing = CLOSING.get(text[start]!)!;
  if (closing === '"' && isClosingStraightMark(text, start)) return start + 1;
  const end = text.indexOf(closing, start + 1);
  if (end < 0 || end - start - 1 > LONGEST_NAME) return start + 1;
  const plan = readPlanPeriod(text, start + 1, end, true, scan.vocabulary.planPeriods);
  if (plan) return addFigure(scan, start, plan.end, { kind: 'date', date: plan.date, hanzi: true });
  for (let position = start + 1; position < end; position++) if (CLAUSE_MARKS.includes(text[position]!)) return start + 1;
  return end + 1;
}

/** Straight marks come in pairs along the line. */
function isClosingStraightMark(text: string, position: number): boolean {
  let before = 0;
  for (let mark = text.indexOf('"'); mark >= 0 && mark < position; mark = text.indexOf('"', mark + 1)) before++;
  return before % 2 === 1;
}
