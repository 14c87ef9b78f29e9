import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Span } from '../core/text/span';

/** A node of a YAML text with its place. Scalars are strings, whatever they look like; an empty node is undefined. */
export type YamlNode =
  | { readonly kind: 'empty'; readonly span: Span }
  | { readonly kind: 'scalar'; readonly span: Span; readonly value: string }
  | { readonly kind: 'sequence'; readonly span: Span; readonly items: readonly YamlNode[] }
  | { readonly kind: 'mapping'; readonly span: Span; readonly pairs: readonly YamlPair[] };

export interface YamlPair {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
}

/** Why a text is no YAML, or none that we read: the parser's own words, and where. */
export interface YamlFault {
  readonly reason: string;
  readonly position: number;
}

interface Frame {
  readonly start: number;
  readonly children: Closed[];
}

interface Closed {
  readonly kind: 'scalar' | 'sequence' | 'mapping' | null;
  readonly result: unknown;
  readonly span: Span;
  readonly children: readonly Closed[];
}

/** In which a pair or an item is not written out (`{a, b}`, `[a: b]`). */
export const UNPAIRED = 'not written out';
const DEPTH_LIMIT = 20;

/** Reads one YAML document. Never throws. */
export function readYaml(text: string): YamlNode | YamlFault {
  const open: Frame[] = [{ start: 0, children: [] }];
  try {
    load(text, {
      schema: FAILSAFE_SCHEMA,
      listener: (event, { position, kind, result }) => {
        if (event === 'open') {
          if (open.length > DEPTH_LIMIT * 2) throw new Unreadable('nested too deeply', position);
          open.push({ start: position, children: [] });
        } else {
          const { start, children } = open.pop()!;
          open[open.length - 1]!.children.push({ kind, result, span: trimmed(text, start, position), children });
        }
      },
    });
    const [root] = open[0]!.children;
    return root ? nodeOf(root) : { kind: 'empty', span: { start: 0, end: 0 } };
  } catch (error) {
    if (error instanceof Unreadable) return { reason: error.message, position: error.position };
    if (error instanceof YAMLException) return { reason: error.reason, position: Math.min(error.mark?.position ?? 0, text.length) };
    return { reason: error instanceof Error ? error.message : String(error), position: 0 };
  }
}

class Unreadable extends Error {
  constructor(
    reason: string,
    readonly position: number,
  ) {
    super(reason);
  }
}

function nodeOf(closed: Closed): YamlNode {
  const { kind, result, span, children } = closed;
  // the loader opens a node again when it has looked whether a pair begins there
  const [only] = children;
  if (children.length === 1 && only!.kind === kind && only!.result === result) return nodeOf(only!);
  if (typeof result === 'string') return { kind: 'scalar', span, value: result };
  if (kind === 'sequence' && Array.isArray(result)) {
    const items = children.map(nodeOf);
    const shown = items.filter((item) => item.kind !== 'empty');
    if (shown.length !== result.filter((item) => item !== null).length) throw new Unreadable(UNPAIRED, span.start);
    return { kind, span, items };
  }
  if (kind === 'mapping' && typeof result === 'object' && result !== null) return { kind, span, pairs: pairsOf(children, result, span) };
  return { kind: 'empty', span };
}

function pairsOf(children: readonly Closed[], result: object, span: Span): readonly YamlPair[] {
  const pairs: YamlPair[] = [];
  for (let index = 0; index + 1 < children.length; index += 2) {
    const key = nodeOf(children[index]!);
    if (key.kind !== 'scalar') throw new Unreadable(UNPAIRED, key.span.start);
    pairs.push({ key: key.value, keySpan: key.span, value: nodeOf(children[index + 1]!) });
  }
  const names = Object.keys(result);
  if (pairs.length !== names.length || !pairs.every(({ key }) => names.includes(key))) throw new Unreadable(UNPAIRED, span.start);
  return pairs;
}

/** The loader's stretch of a node begins before the blanks and comments in front of it, and may end behind those that follow. */
function trimmed(text: string, from: number, to: number): Span {
  const space = /(?:\s|#[^\n]*)*/y;
  space.lastIndex = from;
  space.exec(text);
  const start = Math.min(space.lastIndex, to);
  return { start, end: start + text.slice(start, to).trimEnd().length };
}
