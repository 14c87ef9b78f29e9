import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, TextDocuments, type Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIGURATION_FOLDER, isGlossaryLocation } from '../configuration/folder';
import { serverCapabilities } from './capabilities';
import { readClient, type Client } from './client';
import { createConfigurationStore } from './configurationStore';
import { createGlossaryStore } from './glossaryStore';
import { createDocumentsConfiguration, REPORT_LANGUAGE } from './documents';
import { registerFeatures } from './features';
import { registerIgnoring } from './ignoring';
import { registerPullDiagnostics } from './pullDiagnostics';
import { createPushDiagnostics } from './pushDiagnostics';
import { inBackground } from './runSafe';
import type { Runtime } from './runtime';
import { createSettingsStore, SETTINGS_SECTION, type SettingsStore } from './settings';
import { createStatus } from './status';
import { registerSemanticTokens } from './semanticTokens';
import { createValidate } from './validate';
import { createWorkspace } from './workspace';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** The server's name, as clients show it in their logs. */
const SERVER_NAME = 'policy-lens';

/**
 * Runs the language server on a connection until the client shuts it down.
 * All it needs of the machine comes in with `runtime`, so that Node and a browser worker run the same server.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  let client: Client | undefined;
  const documents = new TextDocuments<TextDocument>(createDocumentsConfiguration(() => client?.encoding ?? 'utf-16'));
  const log = (text: string): void => connection.console.error(text);
  let prepare: () => Promise<unknown> = () => Promise.resolve();

  connection.onInitialize((params) => {
    client = readClient(params);
    prepare = connectFeatures(connection, documents, createSettingsStore(connection, client, runtime.checks), client, runtime);
    return { capabilities: serverCapabilities(client), serverInfo: { name: SERVER_NAME } };
  });

  connection.onInitialized(() => {
    if (client?.configurationRegistration) {
      const registered = connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
      inBackground('The registration for changes of the settings', registered, log);
    }
    if (client?.watchRegistration) {
      const watchers = [{ globPattern: `**/${CONFIGURATION_FOLDER}/*.{json,yaml}` }];
      const watching = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      inBackground('The registration for changes of configuration files', watching, log);
    }
    // the editor has its answer and is about to open a document: the lexicon is loaded and practised meanwhile
    inBackground('Loading the lexicon', prepare(), log);
  });

  documents.listen(connection);
  connection.listen();
}

/**
 * Wires what needs to know the client: documents to diagnostics, requests to features.
 * @returns loads what the first reading needs
 */
function connectFeatures(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  settings: SettingsStore,
  client: Client,
  runtime: Runtime,
): () => Promise<unknown> {
  const log = (text: string): void => connection.console.error(text);
  const configurations = createConfigurationStore(connection, client, runtime, () => showAgain());
  const glossaries = createGlossaryStore(connection, documents, client, runtime, configurations.files);
  const workspace = createWorkspace(documents, settings, configurations, glossaries, client, runtime);
  const status = createStatus(connection, runtime.timer);
  const manual = client.manual ?? runtime.manual;
  const validate = createValidate(workspace, status, client, runtime.timer, manual);
  const push = client.pullDiagnostics ? undefined : createPushDiagnostics(connection, validate, runtime.timer);
  const forgetters = [
    workspace.forget,
    status.forget,
    registerFeatures(connection, workspace, client, manual),
    registerSemanticTokens(connection, workspace),
    registerPullDiagnostics(connection, validate, client, (uri) => documents.get(uri) !== undefined),
  ];

  registerWorkspaceSymbols(connection, documents, workspace, glossaries, client, runtime);

  documents.onDidOpen(({ document }) => {
    if (document.languageId === REPORT_LANGUAGE) status.analysing(document.uri);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (!isGlossaryLocation(uri)) push?.schedule(uri);
  });
  documents.onDidClose(({ document }) => {
    if (!isGlossaryLocation(document.uri)) push?.close(document.uri);
    forgetters.forEach((forget) => forget(document.uri));
  });

  /** What is shown may no longer be what holds. */
  const showAgain = (): void => {
    if (push) documents.keys().filter((uri) => !isGlossaryLocation(uri)).forEach(push.schedule);
    else if (client.diagnosticRefresh) inBackground('The refresh of diagnostics', connection.languages.diagnostics.refresh(), log);
    if (client.codeLensRefresh) inBackground('The refresh of code lenses', connection.sendRequest('workspace/codeLens/refresh'), log);
    if (client.inlayHintRefresh) inBackground('The refresh of inlay hints', connection.languages.inlayHint.refresh(), log);
  };
  const readAgain = (): void => {
    configurations.forget();
    glossaries.forget();
    showAgain();
    if (client.tokenRefresh) inBackground('The refresh of colours', connection.languages.semanticTokens.refresh(), log);
  };

  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.change(pushed);
    showAgain();
  });
  connection.onDidChangeWatchedFiles(readAgain);
  registerIgnoring(connection, { workspace, settings, configurations, client, runtime, changed: readAgain });

  return workspace.prepare;
}
