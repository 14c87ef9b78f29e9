import * as vscode from 'vscode';
import { activateClient } from './client';

/** Entry in a browser: the server runs as a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  activateClient(context, async (options) => {
    const { createBrowserClient } = await import('./browserClient');
    const fileOf = (...path: readonly string[]): string => vscode.Uri.joinPath(context.extensionUri, ...path).toString(true);
    // A worker does not know where it came from.
    const scripts = { lexicon: fileOf('dist', 'lexicon.js'), glossaryReader: fileOf('dist', 'glossary.js') };
    const initializationOptions = { ...options.initializationOptions, manual: fileOf('docs', 'checks/'), ...scripts };
    return createBrowserClient(fileOf('dist', 'browserServer.js'), { ...options, initializationOptions });
  });
}
