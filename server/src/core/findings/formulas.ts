import type { Lexicon, LexiconEntry } from '../lexicon/lexicon';
import type { Span } from '../text/span';

/** An enumeration that can only be a formula of the lexicon, misquoted. */
export interface Misquotation extends Span {
  readonly entry: LexiconEntry;
  /** What stands wrong: all of it, or the changed member. */
  readonly at: Span;
  readonly kind: 'order' | 'missing' | 'character';
  /** The members as they stand, and what the misquoted stretch should be. */
  readonly written: string;
  readonly right: string;
}

const LIST_MARK = '、';
const LONGEST_MEMBER = 14;
const LEAST_MEMBERS = 3;
/** A list that loses one of fewer may be another formula, unless all its members end alike. */
const LEAST_FOR_MISSING = 5;
/** A changed character tells only where enough stands unchanged: other members, or the rest of a long one. */
const LEAST_FOR_SHORT = 4;
const LONG_MEMBER = 3;
const CLAUSE_MARKS = '，,。；;：:！!？?\n\r“”（）()《》';
const JOINTS = '和与及';
/** Behind the last member these show that the list is open or goes on. */
const GOES_ON = '、等和与及';

interface Part extends Span {
  readonly text: string;
}

/**
 * The misquoted formulas of a text. Only enumerations with 、 are looked at, and only those that hold a member of a formula between two marks.
 *
 * @param year the report's; a formula that came up later cannot be meant to be whole
 */
export function readMisquotations(text: string, lexicon: Lexicon, year: number | undefined): readonly Misquotation[] {
  const formulas = lexicon.entries.filter(({ fixedMembers, members }) => fixedMembers === true && members !== undefined && members.length >= LEAST_MEMBERS);
  const byMember = membersOf(formulas);
  const firsts = new Set([...byMember.keys()].map((member) => member.charCodeAt(0)));
  const found: Misquotation[] = [];
  let done = 0;
  let previous = text.indexOf(LIST_MARK);
  while (previous >= 0) {
    const next = text.indexOf(LIST_MARK, previous + 1);
    const start = previous + 1;
    previous = next;
    if (next < 0 || next - start > LONGEST_MEMBER || start < done || !firsts.has(text.charCodeAt(start))) continue;
    const candidates = byMember.get(text.slice(start, next));
    if (candidates === undefined) continue;
    const parts = partsAround(text, start, next);
    const misquotation = misquotationIn(text, parts, candidates, year);
    if (misquotation) found.push(misquotation);
    done = parts[parts.length - 1]!.end;
  }
  return found;
}

function membersOf(formulas: readonly LexiconEntry[]): ReadonlyMap<string, readonly LexiconEntry[]> {
  const byMember = new Map<string, LexiconEntry[]>();
  for (const formula of formulas) {
    for (const member of formula.members!) {
      const same = byMember.get(member);
      if (same) same.push(formula);
      else byMember.set(member, [formula]);
    }
  }
  return byMember;
}

/** The parts of the list that holds `[start, end)`, which 、 encloses; the first and the last reach as far as a member may. */
function partsAround(text: string, start: number, end: number): readonly Part[] {
  const parts: Part[] = [partOf(text, start, end)];
  let from = start - 1;
  while (text.charAt(from) === LIST_MARK) {
    const partEnd = from;
    while (partEnd - from <= LONGEST_MEMBER && from > 0 && !isMark(text.charAt(from - 1))) from--;
    parts.unshift(partOf(text, from, partEnd));
    from--;
  }
  let to = end;
  while (text.charAt(to) === LIST_MARK) {
    const partStart = to + 1;
    to = partStart;
    while (to - partStart <= LONGEST_MEMBER && to < text.length && !isMark(text.charAt(to))) to++;
    parts.push(partOf(text, partStart, to));
  }
  return parts;
}

function isMark(character: string): boolean {
  return character === LIST_MARK || CLAUSE_MARKS.includes(character);
}

function partOf(text: string, start: number, end: number): Part {
  return { start, end, text: text.slice(start, end) };
}

/** Where a part of the list is a member (by its index), or stands where only one can have stood. */
interface Slot extends Span {
  readonly member: number;
}

type Slots = readonly (Slot | undefined)[];

function misquotationIn(text: string, parts: readonly Part[], candidates: readonly LexiconEntry[], year: number | undefined): Misquotation | undefined {
  const read = candidates.map((entry) => ({ entry, slots: slotsOf(parts, entry.members!) }));
  // one list may be right as one formula and look wrong as another
  if (read.some(({ entry, slots }) => isWhole(slots, entry.members!))) return undefined;
  for (const { entry, slots } of read) {
    const misquotation = wrongOrder(text, entry, slots) ?? changedCharacter(text, entry, parts, slots) ?? lostMember(text, entry, parts, slots, year);
    if (misquotation) return misquotation;
  }
  return undefined;
}

/** The members in the list's first part end it, in its last part begin it (A、B和C holds two); in between they fill a part. */
function slotsOf(parts: readonly Part[], members: readonly string[]): Slots {
  const slots: (Slot | undefined)[] = [];
  parts.forEach((part, index) => {
    if (index === 0) slots.push(slotAtEnd(part, members));
    else if (index < parts.length - 1) slots.push(slotAtStart(part, members, true));
    else {
      const slot = slotAtStart(part, members, false);
      slots.push(slot);
      const rest = slot && JOINTS.includes(part.text.charAt(slot.end - part.start)) ? partAfter(part, slot.end + 1) : undefined;
      const joined = rest?.text ? slotAtStart(rest, members, false) : undefined;
      if (joined) slots.push(joined);
    }
  });
  return slots;
}

function partAfter({ start, end, text }: Part, from: number): Part {
  return { start: from, end, text: text.slice(from - start) };
}

function slotAtEnd({ end, text }: Part, members: readonly string[]): Slot | undefined {
  const member = longest(members, (each) => text.endsWith(each));
  return member < 0 ? undefined : { start: end - members[member]!.length, end, member };
}

function slotAtStart({ start, text }: Part, members: readonly string[], isWholePart: boolean): Slot | undefined {
  const member = longest(members, (each) => (isWholePart ? text === each : text.startsWith(each)));
  return member < 0 ? undefined : { start, end: start + members[member]!.length, member };
}

function longest(members: readonly string[], fits: (member: string) => boolean): number {
  let best = -1;
  members.forEach((member, index) => {
    if (fits(member) && (best < 0 || member.length > members[best]!.length)) best = index;
  });
  return best;
}

function isWhole(slots: Slots, members: readonly string[]): boolean {
  const first = slots.findIndex((slot) => slot?.member === 0);
  return first >= 0 && members.every((_, index) => slots[first + index]?.member === index);
}

/** All members, side by side, each once, in another order. */
function wrongOrder(text: string, entry: LexiconEntry, slots: Slots): Misquotation | undefined {
  const members = entry.members!;
  for (let first = 0; first + members.length <= slots.length; first++) {
    const run = slots.slice(first, first + members.length);
    if (!isFull(run)) continue;
    const standing: readonly Slot[] = run;
    if (new Set(standing.map(({ member }) => member)).size !== members.length) continue;
    const span = { start: standing[0]!.start, end: standing[standing.length - 1]!.end };
    const separators = standing.slice(1).map(({ start }, index) => text.slice(standing[index]!.end, start));
    const right = members.map((member, index) => member + (separators[index] ?? '')).join('');
    return { ...span, at: span, entry, kind: 'order', written: text.slice(span.start, span.end), right };
  }
  return undefined;
}

function isFull(run: Slots): run is readonly Slot[] {
  return !run.includes(undefined);
}

/** All members in their order but one, which differs from its member in one character. */
function changedCharacter(text: string, entry: LexiconEntry, parts: readonly Part[], slots: Slots): Misquotation | undefined {
  const members = entry.members!;
  if (slots.length !== members.length || slots.length !== parts.length) return undefined;
  const odd = slots.findIndex((slot) => slot === undefined);
  if (odd < 0 || slots.some((slot, index) => index !== odd && slot?.member !== index)) return undefined;
  const right = members[odd]!;
  if (members.length < LEAST_FOR_SHORT && right.length < LONG_MEMBER) return undefined;
  const part = parts[odd]!;
  const start = odd === 0 ? part.end - right.length : part.start;
  const at = { start, end: start + right.length };
  const written = text.slice(at.start, at.end);
  const isOther = odd > 0 && odd < parts.length - 1 && part.text.length !== right.length;
  if (isOther || at.start < part.start || at.end > part.end || differingCharacters(written, right) !== 1) return undefined;
  return { start: parts[0]!.start, end: parts[parts.length - 1]!.end, at, entry, kind: 'character', written, right };
}

function differingCharacters(first: string, second: string): number {
  return [...first].filter((character, index) => character !== second.charAt(index)).length;
}

/** A closed list of all members in their order but one. */
function lostMember(text: string, entry: LexiconEntry, parts: readonly Part[], slots: Slots, year: number | undefined): Misquotation | undefined {
  const members = entry.members!;
  if (year === undefined || entry.since === undefined || entry.since > year || slots.length !== members.length - 1 || !isFull(slots)) return undefined;
  if (members.length < LEAST_FOR_MISSING && !endAlike(members)) return undefined;
  const isInOrder = slots.every(({ member }, index) => index === 0 || member > slots[index - 1]!.member);
  const span: Span = { start: slots[0]!.start, end: slots[slots.length - 1]!.end };
  const behind = text.charAt(span.end);
  if (!isInOrder || GOES_ON.includes(behind) || behind === '“' || text.charAt(parts[0]!.start - 1) === '”') return undefined;
  const lost = members.findIndex((_, index) => !slots.some(({ member }) => member === index));
  return { ...span, at: span, entry, kind: 'missing', written: members[lost]!, right: members.join(LIST_MARK) };
}

/** 道路自信, 理论自信 …: the list is of one kind. */
function endAlike(members: readonly string[]): boolean {
  const tail = members[0]!.slice(-2);
  return members.every((member) => member.length > 2 && member.endsWith(tail));
}
