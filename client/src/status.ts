import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/server/protocol';
import { CLIENT_NAME, COMMANDS, REPORT_LANGUAGE } from './names';

/** The language status item: what the server is doing with the report in front, or what it found there. */
export interface Status extends vscode.Disposable {
  starting(): void;
  failed(): void;
  /** Takes the server's word about one document. */
  update(status: StatusParams): void;
}

export function createStatus(): Status {
  const item = vscode.languages.createLanguageStatusItem('policyLens.status', { language: REPORT_LANGUAGE });
  item.name = CLIENT_NAME;
  item.text = CLIENT_NAME;
  item.detail = CLIENT_NAME;
  const known = new Map<string, StatusParams>();

  function showActive(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && known.get(document.uri.toString());
    if (!status) return;
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.busy = status.state === 'analysing';
    item.text = item.busy ? vscode.l10n.t('Analysing…') : findingsText(status.findings);
    item.detail = vscode.l10n.t('{0} figures', status.figures);
    item.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') };
  }

  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(showActive),
    vscode.workspace.onDidCloseTextDocument((document) => known.delete(document.uri.toString())),
  );

  return {
    starting() {
      known.clear();
      item.busy = true;
      item.text = vscode.l10n.t('Starting…');
      item.severity = vscode.LanguageStatusSeverity.Information;
    },
    failed() {
      item.busy = false;
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = vscode.l10n.t('The language server did not start.');
      item.command = { command: COMMANDS.showOutput, title: vscode.l10n.t('Show Output') };
    },
    update(status) {
      // The server writes a URI as it was sent to it; the editor's own spelling may differ in its escapes.
      known.set(vscode.Uri.parse(status.uri).toString(), status);
      showActive();
    },
    dispose() {
      listeners.dispose();
      item.dispose();
    },
  };
}

function findingsText(count: number): string {
  if (count === 0) return vscode.l10n.t('No findings');
  return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}
