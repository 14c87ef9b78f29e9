import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix } from '../core/findings/finding';
import type { Message } from '../core/text/message';
import type { Translate } from '../translate';
import type { Positions } from './positions';

/** One change of the text: what stands in the span gives way to the replacement. */
export type SpanEdit = Fix['edits'][number];

/** An edit that may be wrong, with the reason: people confirm it. */
export interface ProposedEdit extends SpanEdit {
  readonly doubt?: Message;
}

export interface EditTarget {
  readonly uri: string;
  /** The document's version, where the client takes edits that name it. */
  readonly version: number | undefined;
}

export function toTextEdits(edits: readonly SpanEdit[], positions: Positions): TextEdit[] {
  return edits.map(({ span, replacement }) => ({ range: positions.rangeOf(span), newText: replacement }));
}

export function toWorkspaceEdit(edits: readonly SpanEdit[], positions: Positions, { uri, version }: EditTarget): WorkspaceEdit {
  const textEdits = toTextEdits(edits, positions);
  return version === undefined ? { changes: { [uri]: textEdits } } : { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

/** Edits of which some are to be confirmed. A client that cannot ask for that gets only those that are certain. */
export function toConfirmedEdit(
  edits: readonly ProposedEdit[],
  positions: Positions,
  target: EditTarget & { readonly mayConfirm?: boolean },
  translate: Translate,
): WorkspaceEdit {
  const { uri, version, mayConfirm = false } = target;
  const certain = edits.filter(({ doubt }) => doubt === undefined);
  if (!mayConfirm || version === undefined || certain.length === edits.length) return toWorkspaceEdit(certain, positions, target);
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const annotated = edits.map(({ span, replacement, doubt }, index): TextEdit | AnnotatedTextEdit => {
    const edit = { range: positions.rangeOf(span), newText: replacement };
    if (!doubt) return edit;
    const annotationId = `doubt.${index}`;
    changeAnnotations[annotationId] = { label: translate(doubt), needsConfirmation: true };
    return { ...edit, annotationId };
  });
  return { documentChanges: [{ textDocument: { uri, version }, edits: annotated }], changeAnnotations };
}
