import * as vscode from 'vscode';

export const EXTENSION = 'policy-lens.policy-lens';
export const REPORT = '云岭区2024年报告.txt';
export const MINUTES = '会议纪要.txt';

/** A file of the test's workspace, which is a copy made for this run. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The test needs its workspace.');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens the sample report and waits until it is read. */
export async function openReport(name = REPORT): Promise<vscode.TextDocument> {
  const document = await open(name);
  await until(`${name} is taken over`, () => document.languageId === 'policy-report');
  await until(`${name} is read`, async () => (await symbolsOf(document)).length > 0);
  return document;
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

type Falsy = false | 0 | '' | null | undefined;

/** Waits until `look` yields something true, and returns it; fails after `limit` milliseconds, saying for what it waited. */
export async function until<Value>(what: string, look: () => Value | Promise<Value>, limit = 15_000): Promise<Exclude<Value, Falsy>> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await look();
    if (value) return value as Exclude<Value, Falsy>;
    if (Date.now() > end) throw new Error(`Timed out: ${what}`);
    await pause(30);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export async function symbolsOf(document: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
  return found ?? [];
}

/** The position of `words` in a document, `within` characters further. */
export function positionOf(document: vscode.TextDocument, words: string, within = 0): vscode.Position {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`Not in the document: ${words}`);
  return document.positionAt(offset + within);
}
