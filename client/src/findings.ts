import * as vscode from 'vscode';
import { goTo, placeAhead, say, type Direction } from './move';
import { COMMANDS, DIAGNOSTIC_SOURCE } from './names';

/** `Go to Next Finding` and `Go to Previous Finding`: through the findings of the report in front, round its end, with the reason shown. */
export function registerFindingCommands(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.nextFinding, () => goToFinding('next')),
    vscode.commands.registerCommand(COMMANDS.previousFinding, () => goToFinding('previous')),
  );
}

async function goToFinding(direction: Direction): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const starts = vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ source }) => source === DIAGNOSTIC_SOURCE)
    .map(({ range }) => range.start);
  const target = placeAhead(starts, editor.selection.active, direction);
  if (target) await goTo(editor, target);
  else say(vscode.l10n.t('No findings'));
}
