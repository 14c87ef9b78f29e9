import * as vscode from 'vscode';
import { activateClient } from './client';

/** Entry in a browser: the server runs as a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  activateClient(context, async (options) => {
    const { createBrowserClient } = await import('./browserClient');
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browserServer.js');
    return createBrowserClient(script.toString(true), options);
  });
}
