import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from './names';

/** The report in front; where there is none, the user is told. */
export function activeReport(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === REPORT_LANGUAGE) return document;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a report first: there is nothing to read here.'));
  return undefined;
}
