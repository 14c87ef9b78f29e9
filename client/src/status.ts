import * as vscode from 'vscode';
import { CLIENT_NAME, COMMANDS, REPORT_LANGUAGE } from './names';

/** The language status item: whether a report is being analysed, else how many findings it has. */
export interface Status extends vscode.Disposable {
  /** Shows `analysing` until the work is done. */
  whileAnalysing<Result>(work: () => Promise<Result>): Promise<Result>;
  failed(): void;
}

export function createStatus(): Status {
  const item = vscode.languages.createLanguageStatusItem('policyLens.status', { language: REPORT_LANGUAGE });
  item.name = CLIENT_NAME;
  item.text = CLIENT_NAME;
  let working = 0;

  function showFindings(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (working > 0 || document?.languageId !== REPORT_LANGUAGE) return;
    const count = vscode.languages.getDiagnostics(document.uri).length;
    item.busy = false;
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.text = findingsText(count);
    item.detail = CLIENT_NAME;
    item.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') };
  }

  const listeners = vscode.Disposable.from(
    vscode.languages.onDidChangeDiagnostics(showFindings),
    vscode.window.onDidChangeActiveTextEditor(showFindings),
  );

  return {
    async whileAnalysing(work) {
      working++;
      item.busy = true;
      item.text = vscode.l10n.t('Analysing…');
      try {
        return await work();
      } finally {
        working--;
        showFindings();
      }
    },
    failed() {
      item.busy = false;
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.text = vscode.l10n.t('The language server did not start.');
      item.command = { command: COMMANDS.showOutput, title: vscode.l10n.t('Show Output') };
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
