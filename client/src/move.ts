import * as vscode from 'vscode';

export type Direction = 'next' | 'previous';

/** The place ahead of the cursor, round the document's end; undefined where there are none. */
export function placeAhead(starts: readonly vscode.Position[], cursor: vscode.Position, direction: Direction): vscode.Position | undefined {
  const inOrder = [...starts].sort((first, second) => (direction === 'next' ? first.compareTo(second) : second.compareTo(first)));
  return inOrder.find((start) => (direction === 'next' ? start.isAfter(cursor) : start.isBefore(cursor))) ?? inOrder[0];
}

/** Goes to a place and shows what is told there. */
export async function goTo(editor: vscode.TextEditor, target: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(target, target);
  editor.revealRange(new vscode.Range(target, target), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** Says in passing why nothing moved. */
export function say(text: string): void {
  void vscode.window.setStatusBarMessage(text, 3_000);
}
