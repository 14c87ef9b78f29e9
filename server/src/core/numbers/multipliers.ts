import { isBlank, multiplierPower, skipBlanks } from './digits';
import type { InnerBound } from './numeral';

const MORE = 0x591a; // 多
const SURPLUS = 0x4f59; // 余
const SEVERAL = 0x51e0; // 几

/** What follows the digits of an Arabic numeral: multipliers with 余, 多 or 几 before, between or behind them (70余万, 2.8万余). */
export interface Multipliers {
  readonly end: number;
  readonly power: number;
  readonly innerBound: InnerBound;
}

/** Tells whether a unit that begins with 千 or 百 stands at a position (千瓦时, 百分点): then the character is no multiplier. */
export type StartsUnit = (text: string, position: number) => boolean;

/** Reads multipliers from `position`; `end` equals `position` where there are none. 5十 is not written, so 十 does not count. */
export function readMultipliers(text: string, position: number, startsUnit: StartsUnit): Multipliers {
  let end = position;
  let power = 0;
  let innerBound: InnerBound = 'exact';
  for (;;) {
    const next = end === position ? skipBlanks(text, end) : end;
    const code = text.charCodeAt(next);
    const inner = innerBoundOf(code);
    if (inner !== 'exact') {
      if (innerBound !== 'exact' || isMoreOfSomethingElse(text, next)) break;
      innerBound = inner;
      end = next + 1;
      continue;
    }
    const step = multiplierPower(code);
    if (step < 2 || isBlank(text.charCodeAt(next)) || startsUnit(text, next)) break;
    power += step;
    end = next + 1;
  }
  return { end, power, innerBound };
}

/** 余 and 多 mean more than what is written, 几 leaves the last place open. */
export function innerBoundOf(code: number): InnerBound {
  return code === MORE || code === SURPLUS ? 'above' : code === SEVERAL ? 'about' : 'exact';
}

/** 多 that begins a word of its own (多元, 多种, 多家) or 余 that does (余额). */
function isMoreOfSomethingElse(text: string, position: number): boolean {
  const following = text.charCodeAt(position + 1);
  return following === 0x6837 || following === 0x5a92 || following === 0x989d; // 多样, 多媒, 余额
}
