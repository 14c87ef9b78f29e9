import { narrowText } from '../text/characters';

/** Blanks, quotation marks, brackets, pauses and dashes: one name is written with them and without. */
const MARKS = /[\s“”"‘’'「」『』《》〈〉〝〞（）()［］[\]【】·•・、，,。.；;：:—－–-]+/g;

/** The words of a text without blanks and marks, half width, in small letters: what two ways to write one name have in common. */
export function withoutMarks(text: string): string {
  return narrowText(text).replace(MARKS, '').toLowerCase();
}
