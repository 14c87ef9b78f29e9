import type * as vscode from 'vscode';
import { activateClient } from './client';

/** Entry on the desktop and on a remote host: the server runs as a Node process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  activateClient(context, async (options) => {
    // The language client is loaded with the first report: a window without one pays nothing for it.
    const { createNodeClient } = await import('./nodeClient');
    return createNodeClient(context.asAbsolutePath('dist/server.js'), options);
  });
}
