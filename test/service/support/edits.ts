import type { SpanEdit } from '../../../server/src/service/workspaceEdit';

/** The text with the edits made, all at once as an editor does it: those at one place in their order. */
export function applyEdits(text: string, edits: readonly SpanEdit[]): string {
  const ordered = edits.map((edit, index) => ({ ...edit, index })).sort((first, second) => first.span.start - second.span.start || first.index - second.index);
  let done = '';
  let copied = 0;
  for (const { span, replacement } of ordered) {
    if (span.start < copied) throw new Error(`Edits overlap at ${span.start}`);
    done += text.slice(copied, span.start) + replacement;
    copied = span.end;
  }
  return done + text.slice(copied);
}
