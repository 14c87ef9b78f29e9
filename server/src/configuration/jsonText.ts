import { getNodeValue, parseTree, type ParseError } from 'jsonc-parser/lib/esm/main';
import { message, type Message } from '../core/text/message';
import { CONFIGURATION_MESSAGES } from './messages';

/** A file's JSON as a record, with what is wrong with it. What could be understood of broken JSON is still there. */
export interface JsonText {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly Message[];
  /** False where the file is no JSON object from end to end: it must not be written to. */
  readonly isSound: boolean;
}

/** Reads JSON in which comments and trailing commas are allowed. A blank text is an empty object. */
export function readJsonText(text: string): JsonText {
  if (text.trim() === '') return { value: {}, problems: [], isSound: true };
  const errors: ParseError[] = [];
  let value: unknown;
  try {
    const tree = parseTree(text, errors, { allowTrailingComma: true });
    value = tree && getNodeValue(tree);
  } catch {
    // nested deeper than any stack: somebody plays
    return { value: {}, problems: [message(CONFIGURATION_MESSAGES.notObject)], isSound: false };
  }
  const [first] = errors;
  const broken = first ? [message(CONFIGURATION_MESSAGES.notJson, lineOf(text, first.offset))] : [];
  if (!isRecord(value)) return { value: {}, problems: broken.length ? broken : [message(CONFIGURATION_MESSAGES.notObject)], isSound: false };
  return { value, problems: broken, isSound: broken.length === 0 };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Counted from one. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
