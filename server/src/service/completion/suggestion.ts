import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Span } from '../../core/text/span';

/** Something that could be written at a place, before it is put into the words of the protocol. */
export interface Suggestion {
  /** What it replaces: from what was typed of it already to what would stand twice behind the cursor. */
  readonly span: Span;
  readonly text: string;
  readonly kind: CompletionItemKind;
  /** What was typed, or would be typed, to mean it. */
  readonly filter: string;
  /** What stands beside it in the list. */
  readonly detail: string;
  /** The entry of the lexicon that explains it. */
  readonly entry: number | undefined;
}

export interface Suggestions {
  readonly items: readonly Suggestion[];
  /** True where more that is typed may bring what is not in the list. */
  readonly isIncomplete: boolean;
}

export const NO_SUGGESTIONS: Suggestions = { items: [], isIncomplete: false };
