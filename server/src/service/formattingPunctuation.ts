import type { Report } from '../core/report/report';
import { classOf, CLOSING, HAN, narrow, OPENING, SPACE } from '../core/text/characters';
import type { SpanEdit } from './workspaceEdit';

/** The kinds of marks, each with a width of its own in a report; brackets are one kind. */
const KINDS = [',', ';', ':', '!', '?', '()'] as const;
/** 0xff0c is 0x2c wide. */
const WIDENING = 0xfee0;
const PERCENT = '%％';

interface Mark {
  readonly kind: number;
  readonly offsets: readonly number[];
}

/** Marks of the kind's rarer width, between Chinese words, as those that the report has more of, pair by pair; none where there are as many. */
export function punctuationEdits({ text }: Pick<Report, 'text'>): readonly (readonly SpanEdit[])[] {
  const marks = [...singleMarks(text), ...bracketPairs(text)];
  return KINDS.flatMap((_, kind) => {
    const own = marks.filter((mark) => mark.kind === kind);
    const offsets = own.flatMap((mark) => mark.offsets);
    const wide = offsets.filter((offset) => isWide(text, offset)).length;
    if (wide * 2 === offsets.length) return [];
    const isWideUsual = wide * 2 > offsets.length;
    return own.map((mark) =>
      mark.offsets
        .filter((offset) => isWide(text, offset) !== isWideUsual)
        .map((offset) => {
          const code = narrow(text.charCodeAt(offset));
          return { span: { start: offset, end: offset + 1 }, replacement: String.fromCharCode(isWideUsual ? code + WIDENING : code) };
        }),
    );
  });
}

function isWide(text: string, offset: number): boolean {
  return text.charCodeAt(offset) >= WIDENING;
}

/** Commas and the like with Chinese on both sides: numbers, ratios, times, addresses and English are no business of theirs. */
function singleMarks(text: string): readonly Mark[] {
  return [...text.matchAll(/[,，;；:：!！?？]/g)].flatMap(({ 0: mark, index }): readonly Mark[] => {
    if (!isChinese(text, index - 1, CLOSING) || !isChinese(text, index + 1, OPENING)) return [];
    return [{ kind: KINDS.findIndex((kind) => kind === narrowOf(mark)), offsets: [index] }];
  });
}

function narrowOf(mark: string): string {
  return String.fromCharCode(narrow(mark.charCodeAt(0)));
}

/** A Chinese character, a wide mark of the kinds given, or a percentage that ends before a mark. */
function isChinese(text: string, offset: number, marks: number): boolean {
  const code = text.charCodeAt(offset);
  if ((classOf(code) & HAN) !== 0) return true;
  if (code > 0x7f && (classOf(code) & marks) !== 0) return true;
  return marks === CLOSING && offset > 0 && PERCENT.includes(text[offset]!);
}

/** Brackets round Chinese words that pair within a few characters, without others between. */
function bracketPairs(text: string): readonly Mark[] {
  return [...text.matchAll(/[(（]([^()（）\r\n]{1,60})[)）]/g)].flatMap(({ 0: whole, 1: words, index }): readonly Mark[] => {
    const isChineseInside = (classOf(words!.charCodeAt(0)) & HAN) !== 0 && (classOf(words!.charCodeAt(words!.length - 1)) & (HAN | SPACE)) !== 0;
    return isChineseInside ? [{ kind: KINDS.indexOf('()'), offsets: [index, index + whole.length - 1] }] : [];
  });
}
