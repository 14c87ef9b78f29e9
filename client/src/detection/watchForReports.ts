import * as vscode from 'vscode';
import { looksGarbled } from '../encoding/garbled';
import { offerReopening } from '../encoding/reopen';
import { PLAIN_LANGUAGE, REPORT_LANGUAGE } from '../names';
import type { Choices } from './choices';
import { HEAD_LENGTH, isReport, mayBeReport } from './isReport';

/** An edit of this many characters or more is a paste (or a reload), after which a document is looked at again. */
const PASTE_LENGTH = 100;
/** Lines that the first look takes; a line may hold a whole report, so the look is also cut by `HEAD_LENGTH`. */
const HEAD_LINES = 60;
/** Documents that are no files of the user's. */
const FOREIGN_SCHEMES: readonly string[] = ['output', 'debug', 'git', 'comment', 'search-editor', 'vscode-terminal', 'policy-lens-reading'];

export interface Detection extends vscode.Disposable {
  /** Gives a document a language on the user's word and remembers it for that file. */
  treatAs(document: vscode.TextDocument, language: string): Promise<void>;
}

/**
 * Looks at plain-text documents as they open, and after a paste, and takes those over whose content is a report, as
 * `policyLens.detect` says. What the user chose for a file, by command or in VS Code's own language picker, always wins.
 */
export function watchForReports(choices: Choices, output: vscode.LogOutputChannel): Detection {
  /** Documents whose language we are changing ourselves, and those of which the user has just changed it. */
  const changing = new Set<string>();
  const leaving = new Set<string>();
  const asked = new Set<string>();

  async function setLanguage(document: vscode.TextDocument, language: string): Promise<void> {
    if (document.isClosed || document.languageId === language) return;
    const key = document.uri.toString();
    changing.add(key);
    try {
      await vscode.languages.setTextDocumentLanguage(document, language);
    } finally {
      changing.delete(key);
    }
  }

  function onOpen(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (leaving.delete(key)) {
      if (isOurs(document)) void choices.remember(document.uri, document.languageId);
      return;
    }
    if (!changing.has(key)) consider(document);
  }

  /** VS Code reports a change of language as closing and opening; the document itself then stays open. */
  function onClose(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    asked.delete(key);
    if (!document.isClosed && isOurs(document) && !changing.has(key)) leaving.add(key);
  }

  function onChange(event: vscode.TextDocumentChangeEvent): void {
    if (!isOurs(event.document)) return;
    if (event.contentChanges.some((change) => change.text.length >= PASTE_LENGTH)) consider(event.document);
  }

  function consider(document: vscode.TextDocument): void {
    if (!isOurs(document) || FOREIGN_SCHEMES.includes(document.uri.scheme)) return;
    decide(document).catch((error: unknown) => output.error(error instanceof Error ? error : String(error)));
  }

  async function decide(document: vscode.TextDocument): Promise<void> {
    const head = document.getText(new vscode.Range(0, 0, HEAD_LINES, 0)).slice(0, HEAD_LENGTH);
    if (looksGarbled(head)) {
      await offerReopening(document);
      return;
    }
    const choice = choices.of(document.uri);
    if (choice) await setLanguage(document, choice);
    else if (document.languageId === PLAIN_LANGUAGE && mayBeReport(head) && isReport(document.getText())) await takeOver(document);
  }

  async function takeOver(document: vscode.TextDocument): Promise<void> {
    const mode = vscode.workspace.getConfiguration('policyLens', document).get<string>('detect', 'auto');
    if (mode === 'off') return;
    if (mode === 'auto') {
      output.info(`Read as a report: ${document.uri.toString()}`);
      await setLanguage(document, REPORT_LANGUAGE);
      return;
    }
    const key = document.uri.toString();
    if (asked.has(key)) return;
    asked.add(key);
    const yes = vscode.l10n.t('Read as Report');
    const no = vscode.l10n.t('Leave as Plain Text');
    const answer = await vscode.window.showInformationMessage(vscode.l10n.t('This text looks like a government report.'), yes, no);
    if (answer) await treatAs(document, answer === yes ? REPORT_LANGUAGE : PLAIN_LANGUAGE);
  }

  async function treatAs(document: vscode.TextDocument, language: string): Promise<void> {
    await choices.remember(document.uri, language);
    await setLanguage(document, language);
  }

  vscode.workspace.textDocuments.forEach(consider);
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(onOpen),
    vscode.workspace.onDidCloseTextDocument(onClose),
    vscode.workspace.onDidChangeTextDocument(onChange),
  );
  return { treatAs, dispose: () => listeners.dispose() };
}

function isOurs(document: vscode.TextDocument): boolean {
  return document.languageId === PLAIN_LANGUAGE || document.languageId === REPORT_LANGUAGE;
}
