import { damage, type Damage } from './damage';
import { blankRule, pointRule } from './digits';
import { doubledAt, repeatedAt } from './doubled';
import {
  dayRule,
  ordinalRule,
  particleRule,
  percentRule,
  pluralRule,
  pointsRule,
  questionRule,
  replacementRule,
  waterRule,
  yearRule,
  type Rule,
} from './lost';

/** The rules by the characters that they look at. All others are passed over at once. */
const RULES: readonly (readonly [string, Rule])[] = [
  ['%％﹪', percentRule],
  ['类', waterRule],
  ['百', pointsRule],
  ['第', ordinalRule],
  ['M', particleRule],
  ['年', yearRule],
  ['日', dayRule],
  ['们', pluralRule],
  ['?', questionRule],
  ['\ufffd〓锟', replacementRule],
  ['.．', pointRule],
  [' \u00a0\u3000', blankRule],
];

/** The number of a character's rule, counted from 1; 0 for none. */
const RULE_OF = new Uint8Array(0x10000);
RULES.forEach(([characters], index) => {
  for (const character of characters) RULE_OF[character.charCodeAt(0)] = index + 1;
});
const PRIVATE = RULES.length + 1;
RULE_OF.fill(PRIVATE, 0xe000, 0xf900);

/** Longer words are seldom doubled by a slip of the hand. */
const LONGEST_REPEATED = 4;

/** All damaged places of a text, in its order. One pass; a private character is told once. */
export function findDamage(text: string): readonly Damage[] {
  const found: Damage[] = [];
  let isPrivateTold = false;
  let first = 0; // the character before, and those before it
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const rule = RULE_OF[code]!;
    let one: Damage | undefined;
    if (rule === PRIVATE) {
      if (!isPrivateTold) one = damage('private', index, index + 1);
      isPrivateTold = true;
    } else if (rule !== 0) {
      one = RULES[rule - 1]![1](text, index);
    }
    if (one === undefined && code === first) one = doubledAt(text, index);
    if (one === undefined && code === second && first === third) one = repeatedAt(text, index, 2);
    if (one === undefined && code === third && first === fourth) one = repeatedAt(text, index, 3);
    if (one === undefined && code === fourth && first === text.charCodeAt(index - 5)) one = repeatedAt(text, index, LONGEST_REPEATED);
    if (one !== undefined) found.push(one);
    fourth = third;
    third = second;
    second = first;
    first = code;
  }
  return found;
}
