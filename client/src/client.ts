import * as vscode from 'vscode';
import { registerAnnex } from './annex';
import { registerConfigurationCommands } from './configuration/commands';
import { createChoices } from './detection/choices';
import { watchForReports } from './detection/watchForReports';
import { reopenWithRightEncoding } from './encoding/reopen';
import { registerFigureCommands } from './figures';
import { registerFindingCommands } from './findings';
import { CLIENT_NAME, COMMANDS, PLAIN_LANGUAGE, REPORT_LANGUAGE } from './names';
import { createSession, type CreateLanguageClient } from './session';
import { registerShowReading } from './showReading';
import { createStatus } from './status';

/**
 * What both entries share. Registers commands and listeners only: the server starts with the first report, so that
 * activation costs a window without reports next to nothing.
 */
export function activateClient(context: vscode.ExtensionContext, createLanguageClient: CreateLanguageClient): void {
  const output = vscode.window.createOutputChannel(CLIENT_NAME, { log: true });
  const status = createStatus();
  const session = createSession(createLanguageClient, output, status, context.globalState);
  const choices = createChoices(context.globalState);
  const detection = watchForReports(choices, output);

  const treatAs = (language: string) => async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await detection.treatAs(document, language);
  };
  context.subscriptions.push(
    output,
    status,
    session,
    detection,
    vscode.commands.registerCommand(COMMANDS.treatAsReport, treatAs(REPORT_LANGUAGE)),
    vscode.commands.registerCommand(COMMANDS.treatAsPlainText, treatAs(PLAIN_LANGUAGE)),
    vscode.commands.registerCommand(COMMANDS.reopenWithRightEncoding, async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await reopenWithRightEncoding(document);
    }),
    vscode.commands.registerCommand(COMMANDS.restartServer, () => session.restart()),
    vscode.commands.registerCommand(COMMANDS.showOutput, () => output.show()),
    registerShowReading(session),
    registerAnnex(session),
    registerConfigurationCommands(session),
    registerFindingCommands(),
    registerFigureCommands(),
    vscode.workspace.onDidOpenTextDocument((document) => startFor(document)),
  );

  function startFor(document: vscode.TextDocument): void {
    if (document.languageId === REPORT_LANGUAGE) void session.start();
  }
  vscode.workspace.textDocuments.forEach(startFor);
}
