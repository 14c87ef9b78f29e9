import { readPlanPeriod } from '../dates/planPeriods';
import { addFigure, type Scan } from './scan';

const STRAIGHT = 0x22; // "
/** 〞, which some texts set for ”. */
const CLOSING_PRIME = 0x301e;

/** The title of a document is a name, whatever stands in it. */
const TITLE_OPENING = 0x300a; // 《
const TITLE_CLOSING = '》';
const LONGEST_TITLE = 80;

/** A quotation longer than this, or one with a clause in it, is prose: its figures count. */
const LONGEST_NAME = 20;

/**
 * Reads a quotation or a title at its opening mark: a plan's name that says when (`“十四五”时期`) is a date, any other quoted name and
 * any title hold no figures and are passed over, and quoted prose is left to the scan.
 */
export function readQuotedAt(scan: Scan, start: number): number {
  const { text } = scan;
  const opening = text.charCodeAt(start);
  if (opening === TITLE_OPENING) return endOfTitle(text, start);
  if (opening === STRAIGHT && scan.insideStraightMarks) {
    scan.insideStraightMarks = false;
    return start + 1;
  }
  const end = endOfName(text, start, closingOf(opening));
  if (end < 0) {
    scan.insideStraightMarks = opening === STRAIGHT;
    return start + 1;
  }
  const plan = readPlanPeriod(text, start + 1, end, true, scan.vocabulary.planPeriods);
  return plan ? addFigure(scan, start, plan.end, { kind: 'date', date: plan.date, hanzi: true }) : end + 1;
}

function endOfTitle(text: string, start: number): number {
  const last = Math.min(text.length, start + LONGEST_TITLE);
  for (let position = start + 1; position < last; position++) if (text[position] === TITLE_CLOSING) return position + 1;
  return start + 1;
}

/** The offset of the closing mark of a quoted name; -1 where the quotation is longer than a name or holds a clause. */
function endOfName(text: string, start: number, closing: number): number {
  const last = Math.min(text.length, start + LONGEST_NAME + 2);
  for (let position = start + 1; position < last; position++) {
    const code = text.charCodeAt(position);
    if (code === closing || code === CLOSING_PRIME) return position;
    if (isClauseMark(code)) return -1;
  }
  return -1;
}

/** A straight quotation mark closes itself. */
function closingOf(opening: number): number {
  switch (opening) {
    case 0x201c: // “
      return 0x201d;
    case 0x2018: // ‘
      return 0x2019;
    case 0x300c: // 「
      return 0x300d;
    case 0x300e: // 『
      return 0x300f;
    case 0x301d: // 〝
      return 0x301e;
    default:
      return opening;
  }
}

function isClauseMark(code: number): boolean {
  switch (code) {
    case 0x21: // !
    case 0x2c: // ,
    case 0x3b: // ;
    case 0x3f: // ?
    case 0x3001: // 、
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff0c: // ，
    case 0xff1a: // ：
    case 0xff1b: // ；
    case 0xff1f: // ？
      return true;
    default:
      return false;
  }
}
