import { applyEdits, createScanner, findNodeAtLocation, modify, parseTree, type Edit, type FormattingOptions, type Node } from 'jsonc-parser/lib/esm/main';

/** jsonc-parser's SyntaxKind.CommaToken, which is a `const enum` and so not there at run time. */
const COMMA = 5;

/**
 * Puts a value into a list of a JSON text with comments. No other line changes; that is why this does not leave it to jsonc-parser's `modify`,
 * which formats the neighbours anew.
 * @param text sound JSON, an object
 * @param key of the list; where there is none, it is made
 * @param place from 0 to the length of the list
 */
export function insertIntoList(text: string, key: string, place: number, value: unknown): string {
  const items = itemsOf(text, key);
  const options = { formattingOptions: formattingOf(text) };
  if (!items) return applyEdits(text, modify(text, [key], [value], options));
  const next = items[place];
  const last = items.at(-1);
  if (!last) return applyEdits(text, modify(text, [key, 0], value, { ...options, isArrayInsertion: true }));
  return applyEdits(text, next ? insertBefore(text, next, value) : insertBehind(text, last, value));
}

/** Takes an item out, with its comma, and with its line where that holds nothing else than a comment behind it. */
export function removeFromList(text: string, key: string, place: number): string {
  const items = itemsOf(text, key) ?? [];
  const item = items[place];
  if (!item) return text;
  const comma = commaBehind(text, endOf(item));
  const edits: Edit[] = [removal(text, item.offset, comma === undefined ? endOf(item) : comma + 1)];
  const before = items[place - 1];
  const commaBefore = before && comma === undefined ? commaBehind(text, endOf(before)) : undefined;
  // the comma in front of the last item goes with it
  if (commaBefore !== undefined) edits.push({ offset: commaBefore, length: 1, content: '' });
  return applyEdits(text, edits);
}

function itemsOf(text: string, key: string): readonly Node[] | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  return root && findNodeAtLocation(root, [key])?.children;
}

function insertBefore(text: string, next: Node, value: unknown): Edit[] {
  const indentation = indentationOf(text, next);
  return [{ offset: next.offset, length: 0, content: `${print(text, value, indentation)},${lineEndOf(text)}${indentation}` }];
}

function insertBehind(text: string, last: Node, value: unknown): Edit[] {
  const end = endOf(last);
  const comma = commaBehind(text, end);
  const indentation = indentationOf(text, last);
  // behind a comment on the same line, unless the list is closed there
  const close = comma === undefined ? end : comma + 1;
  const rest = /^[^\S\r\n]*(?:\/\/[^\r\n]*)?(?=\r?\n)/.exec(text.slice(close))?.[0] ?? '';
  const added: Edit = { offset: close + rest.length, length: 0, content: `${lineEndOf(text)}${indentation}${print(text, value, indentation)}${comma === undefined ? '' : ','}` };
  return comma === undefined ? [{ offset: end, length: 0, content: ',' }, added] : [added];
}

/** What goes with an item from `start` to `end`: the blanks in front of it on its line, and the rest of the line where that is only a comment. */
function removal(text: string, start: number, end: number): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isAloneInFront = text.slice(lineStart, start).trim() === '';
  const rest = /^[^\S\r\n]*(?:\/\/[^\r\n]*)?\r?\n/.exec(text.slice(end))?.[0];
  const offset = isAloneInFront && rest !== undefined ? lineStart : start;
  return { offset, length: end + (isAloneInFront && rest !== undefined ? rest.length : 0) - offset, content: '' };
}

function commaBehind(text: string, end: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(end);
  return Number(scanner.scan()) === COMMA ? scanner.getTokenOffset() : undefined;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** The blanks in front of an item; those of our own files where it does not begin its line. */
function indentationOf(text: string, { offset }: Node): string {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.trim() === '' ? before : unitOf(text).repeat(2);
}

function print(text: string, value: unknown, indentation: string): string {
  return JSON.stringify(value, undefined, unitOf(text)).replaceAll('\n', lineEndOf(text) + indentation);
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** One step of indentation: that of the first indented key. */
function unitOf(text: string): string {
  return /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
}

function formattingOf(text: string): FormattingOptions {
  const unit = unitOf(text);
  return { insertSpaces: !unit.startsWith('\t'), tabSize: unit.startsWith('\t') ? 1 : unit.length, eol: lineEndOf(text) };
}
