import { damage, type Damage } from './damage';
import { blankRule, pointRule } from './digits';
import { doubledAt, repeatedAt } from './doubled';
import {
  dayRule,
  letterRule,
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
  ['OＯ', letterRule],
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
const FIRST_PRIVATE = 0xe000;
const BEHIND_PRIVATE = 0xf900;
const PRIVATE = RULES.length + 1;
RULE_OF.fill(PRIVATE, FIRST_PRIVATE, BEHIND_PRIVATE);

/** Whether any character with the same low bits has a rule: a table small enough to stay near the processor. */
const LOW = 0x7ff;
const MAY_HAVE_RULE = new Uint8Array(LOW + 1);
RULE_OF.forEach((rule, code) => {
  if (rule !== 0 && rule !== PRIVATE) MAY_HAVE_RULE[code & LOW] = 1;
});

/** All damaged places of a text, in its order. One pass that looks closer at few characters; a private character is told once. */
export function findDamage(text: string): readonly Damage[] {
  const found: Damage[] = [];
  let isPrivateTold = false;
  let first = 0; // the character before, and those before it
  let second = 0;
  let third = 0;
  let fourth = 0;
  let fifth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const hasRule = MAY_HAVE_RULE[code & LOW] === 1 && RULE_OF[code] !== 0;
    const isDoubled = code === first || (code === second && first === third) || (code === third && first === fourth) || (code === fourth && first === fifth);
    if (hasRule || isDoubled || (code >= FIRST_PRIVATE && code < BEHIND_PRIVATE)) {
      const one = damageAt(text, index, RULE_OF[code]!);
      if (one !== undefined && !(isPrivateTold && one.kind === 'private')) found.push(one);
      isPrivateTold ||= one?.kind === 'private';
    }
    fifth = fourth;
    fourth = third;
    third = second;
    second = first;
    first = code;
  }
  return found;
}

function damageAt(text: string, index: number, rule: number): Damage | undefined {
  if (rule === PRIVATE) return damage('private', index, index + 1);
  const one = rule === 0 ? undefined : RULES[rule - 1]![1](text, index);
  if (one !== undefined || index === 0) return one;
  if (text.charCodeAt(index) === text.charCodeAt(index - 1)) return doubledAt(text, index);
  for (let length = 2; length <= LONGEST_REPEATED; length++) {
    const repeated = repeatedAt(text, index, length);
    if (repeated !== undefined) return repeated;
  }
  return undefined;
}

/** Longer words are seldom doubled by a slip of the hand. */
const LONGEST_REPEATED = 4;
