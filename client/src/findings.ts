import * as vscode from 'vscode';
import { COMMANDS, DIAGNOSTIC_SOURCE } from './names';

/** `Go to Next Finding` and `Go to Previous Finding`: through the findings of the report in front, round its end, with the reason shown. */
export function registerFindingCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.nextFinding, () => goToFinding('next')),
    vscode.commands.registerCommand(COMMANDS.previousFinding, () => goToFinding('previous')),
  );
}

async function goToFinding(direction: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const starts = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source }) => source === DIAGNOSTIC_SOURCE)
    .map(({ range }) => range.start)
    .sort((first, second) => first.compareTo(second));
  const cursor = editor.selection.active;
  const inOrder = direction === 'next' ? starts : [...starts].reverse();
  const isAhead = (start: vscode.Position): boolean => (direction === 'next' ? start.isAfter(cursor) : start.isBefore(cursor));
  const target = inOrder.find(isAhead) ?? inOrder[0];
  if (!target) {
    void vscode.window.setStatusBarMessage(vscode.l10n.t('No findings'), 3_000);
    return;
  }
  editor.selection = new vscode.Selection(target, target);
  editor.revealRange(new vscode.Range(target, target), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover');
}
