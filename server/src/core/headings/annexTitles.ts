import { classOf, COLON, COMMA, digitValue, OPENING, SENTENCE_END, SPACE, withoutSpaces } from '../text/characters';
import type { Certainty } from './heading';

/** What a report's own glossary is called, at the end of its title. */
const GLOSSARY_NAMES = [
  '名词注释', '名词解释', '名词说明', '名词释义', '名词诠释', '名词注解', '名词术语', '名词术语解释', '术语解释', '术语注释', '词语解释', '词语注释', '词汇解释', '概念解释',
  '缩略语', '注释', '注解', '有关说明',
] as const;
const ATTACHMENT_NAMES = ['附件', '附录', '附表', '附'] as const;
const LONGEST_TITLE = 36;

/**
 * An annex's title, with the label (附件2) before it. A glossary is certain; a bare 附件 is possible, since many pages print it
 * as an empty label.
 */
export interface AnnexTitle {
  readonly certainty: Certainty;
  /** The end of the label that stands before the title; the line's start where there is none. */
  readonly labelEnd: number;
  readonly titleStart: number;
  readonly end: number;
}

/** The annex title in a line that stands alone. */
export function readAnnexTitle(line: string, start: number, end: number): AnnexTitle | undefined {
  if (end - start > LONGEST_TITLE || end - start < 1) return undefined;
  const first = line.charCodeAt(start);
  if ((classOf(first) & OPENING) !== 0 && first !== 0x300a && first !== 0x3010) return undefined;
  let last = end;
  while (last > start && (classOf(line.charCodeAt(last - 1)) & (COLON | SPACE)) !== 0) last--;
  for (let index = start; index < last; index++) {
    if ((classOf(line.charCodeAt(index)) & SENTENCE_END) !== 0) return undefined;
  }
  const bare = line.charCodeAt(last - 1) === 0x3011 ? last - 1 : last;
  const isSpaced = classOf(line.charCodeAt(start + 1)) === SPACE;
  const isGlossary = isSpaced
    ? isGlossaryName(withoutSpaces(line.slice(start, bare)))
    : GLOSSARY_NAMES.some((name) => line.endsWith(name, bare));
  const label = ATTACHMENT_NAMES.find((name) => isAttachment(line, start, last, name));
  if (!isGlossary && label === undefined) return undefined;
  const labelEnd = label === undefined ? start : behindLabel(line, start + label.length, last);
  const titleStart = labelEnd < last ? skipSeparators(line, labelEnd, last) : start;
  const isBracketed = bare < last && line.charCodeAt(titleStart) === 0x3010;
  return {
    certainty: isGlossary ? 'certain' : 'possible',
    labelEnd: titleStart === start ? start : labelEnd,
    titleStart: isBracketed ? titleStart + 1 : titleStart,
    end: isBracketed ? bare : last,
  };
}

function isGlossaryName(title: string): boolean {
  return GLOSSARY_NAMES.some((name) => title === name);
}

/** The end of a label's number: 附件2, 附件一. */
function behindLabel(line: string, from: number, end: number): number {
  let index = from;
  while (index < end && (digitValue(line.charCodeAt(index)) >= 0 || '一二三四五六七八九十'.includes(line[index]!))) index++;
  return index;
}

function skipSeparators(line: string, from: number, end: number): number {
  let index = from;
  while (index < end && ((classOf(line.charCodeAt(index)) & (SPACE | COLON | COMMA)) !== 0 || '.．'.includes(line[index]!))) index++;
  return index;
}

/** 附件, 附件1, 附件： with a title behind it. */
function isAttachment(line: string, start: number, end: number, name: string): boolean {
  if (!line.startsWith(name, start)) return false;
  const behind = start + name.length;
  if (behind >= end) return true;
  const code = line.charCodeAt(behind);
  return (classOf(code) & COLON) !== 0 || (name.length > 1 && /[\s\d０-９一二三四五]/.test(line[behind]!));
}
