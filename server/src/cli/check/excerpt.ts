import { characterWidth, displayWidth } from '../displayWidth';
import type { Quote } from './checked';

/** A quoted line with what stands under it: `^^^` below the part that is meant. */
export interface Excerpt {
  readonly text: string;
  readonly carets: string;
}

const CUT = '…';
/** Of the room beside the part that is meant, how much stands in front of it. */
const SHARE_IN_FRONT = 0.4;

/**
 * Cuts a line to the columns of a terminal, round the part that is meant, and puts carets below that part. Chinese characters take two
 * columns. Characters that would move the cursor, or run the text backwards, are shown as `·`.
 */
export function excerptOf({ line, start, end }: Quote, width: number): Excerpt {
  // a line may hold a whole report: no more of it is looked at than can be shown
  const reach = 2 * width;
  const front = [...visible(line.slice(Math.max(0, start - reach), start))];
  const meant = cutBehind([...visible(line.slice(start, Math.min(end, start + reach)))], width - 2);
  const behind = [...visible(line.slice(end, end + reach))];
  const spare = Math.max(0, width - displayWidth(meant));
  const behindWidth = displayWidth(behind.join(''));
  const frontRoom = Math.max(Math.floor(spare * SHARE_IN_FRONT), spare - behindWidth);
  const shownFront = cutInFront(front, frontRoom);
  const shownBehind = cutBehind(behind, spare - displayWidth(shownFront));
  const indent = ' '.repeat(displayWidth(shownFront));
  return { text: (shownFront + meant + shownBehind).trimEnd(), carets: indent + '^'.repeat(Math.max(1, displayWidth(meant))) };
}

/** A line as it can be printed: nothing in a report may act on the terminal. */
export function visible(text: string): string {
  return text.replace(/\t/g, ' ').replace(UNPRINTABLE, '·');
}

/** Control characters, and those that turn the direction of writing. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The beginning that fits, with a sign that something was cut. */
function cutBehind(characters: readonly string[], room: number): string {
  if (displayWidth(characters.join('')) <= room) return characters.join('');
  return take(characters, room - 1) + (room > 0 ? CUT : '');
}

/** The end that fits. */
function cutInFront(characters: readonly string[], room: number): string {
  if (displayWidth(characters.join('')) <= room) return characters.join('');
  return (room > 0 ? CUT : '') + [...take([...characters].reverse(), room - 1)].reverse().join('');
}

function take(characters: readonly string[], room: number): string {
  let width = 0;
  let count = 0;
  for (; count < characters.length; count++) {
    width += characterWidth(characters[count]!);
    if (width > room) break;
  }
  return characters.slice(0, count).join('');
}
