import { CodeActionKind, type CodeAction, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Fix } from '../core/findings/finding';
import type { Report } from '../core/report/report';
import type { Span } from '../core/text/span';
import type { Translate } from '../translate';
import { activeFindings, toDiagnostic, type DiagnosticsOptions } from './diagnostics';
import type { Positions } from './positions';

export interface CodeActionOptions extends DiagnosticsOptions {
  /** The document's version, where the client takes edits that name it. */
  readonly version: number | undefined;
  /** The kinds that the client asks for; undefined for all. */
  readonly only: readonly string[] | undefined;
}

/** The quick fixes of the findings that a selection touches. */
export function findCodeActions(report: Report, selection: Span, positions: Positions, translate: Translate, options: CodeActionOptions): CodeAction[] {
  if (options.only && !options.only.some(includesQuickFix)) return [];
  return activeFindings(report, options.levels).flatMap(({ finding, severity }): CodeAction[] => {
    const { fix, span } = finding;
    if (!fix || span.start > selection.end || selection.start > span.end) return [];
    return [
      {
        title: translate(fix.title),
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [toDiagnostic(finding, severity, positions, translate, options)],
        edit: toWorkspaceEdit(fix, positions, options),
      },
    ];
  });
}

/** A kind that a client asks for stands for all kinds below it. */
function includesQuickFix(kind: string): boolean {
  return kind === '' || CodeActionKind.QuickFix === kind || CodeActionKind.QuickFix.startsWith(`${kind}.`);
}

function toWorkspaceEdit({ edits }: Fix, positions: Positions, { uri, version }: CodeActionOptions): WorkspaceEdit {
  const textEdits = edits.map(({ span, replacement }): TextEdit => ({ range: positions.rangeOf(span), newText: replacement }));
  return version === undefined ? { changes: { [uri]: textEdits } } : { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
