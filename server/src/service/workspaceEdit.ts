import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix } from '../core/findings/finding';
import type { Positions } from './positions';

/** One change of the text: what stands in the span gives way to the replacement. */
export type SpanEdit = Fix['edits'][number];

export interface EditTarget {
  readonly uri: string;
  /** The document's version, where the client takes edits that name it. */
  readonly version: number | undefined;
}

export function toWorkspaceEdit(edits: readonly SpanEdit[], positions: Positions, { uri, version }: EditTarget): WorkspaceEdit {
  const textEdits = edits.map(({ span, replacement }): TextEdit => ({ range: positions.rangeOf(span), newText: replacement }));
  return version === undefined ? { changes: { [uri]: textEdits } } : { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
