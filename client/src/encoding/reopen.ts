import * as vscode from 'vscode';
import { findRightEncoding, type ReportEncoding } from './garbled';

/** No report is larger, in bytes. */
const SIZE_LIMIT = 8_000_000;

/** VS Code 1.100 and later can open a document in an encoding; the types here are those of the oldest version that we support. */
type OpenWithEncoding = (uri: vscode.Uri, options: { readonly encoding: string }) => Thenable<vscode.TextDocument>;

/** For a document that is shown in the wrong encoding: offers to reopen it rightly, where its bytes are a report in another one. */
export async function offerReopening(document: vscode.TextDocument): Promise<void> {
  const encoding = await rightEncodingOf(document);
  if (!encoding) return;
  const reopen = vscode.l10n.t('Reopen as {0}', encoding.name);
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('This report is encoded in {0}, but is shown in another encoding.', encoding.name),
    reopen,
  );
  if (answer === reopen) await reopenAs(document, encoding);
}

/** The command: finds the encoding of the document's file and reopens it. */
export async function reopenWithRightEncoding(document: vscode.TextDocument): Promise<void> {
  const encoding = await rightEncodingOf(document);
  if (encoding) await reopenAs(document, encoding);
  else void vscode.window.showInformationMessage(vscode.l10n.t('This file is no report in any encoding that reports come in.'));
}

async function rightEncodingOf(document: vscode.TextDocument): Promise<ReportEncoding | undefined> {
  if (document.uri.scheme === 'untitled') return undefined;
  const { size } = await vscode.workspace.fs.stat(document.uri);
  return size <= SIZE_LIMIT ? findRightEncoding(await vscode.workspace.fs.readFile(document.uri)) : undefined;
}

async function reopenAs(document: vscode.TextDocument, encoding: ReportEncoding): Promise<void> {
  if (document.isDirty) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Save or revert this document first: it has changes in the wrong encoding.'));
    return;
  }
  if ('encoding' in document) {
    await (vscode.workspace.openTextDocument as unknown as OpenWithEncoding)(document.uri, { encoding: encoding.id });
    return;
  }
  // Before VS Code 1.100 only its own picker can do it; the file's encoding stands at the top of its list.
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}
