import type { Message } from '../text/message';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Another place that a finding rests on, with what it shows there. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: Message;
}

/** An edit that is right beyond doubt, where there is only one. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly { readonly span: Span; readonly replacement: string }[];
}

export interface Finding {
  /** The check's id: dotted, lower case (`section.numbering`). */
  readonly check: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly RelatedPlace[];
  readonly fix: Fix | undefined;
}
