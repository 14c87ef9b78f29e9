import * as vscode from 'vscode';
import { CLIENT_ID } from './names';

const SETTING = 'trace.server';

/**
 * The output channel as the language client's trace sees it. The client traces only where its channel's log level is `Trace`, which a user
 * would have to set besides `policyLens.trace.server`; here the setting alone decides, and what is traced is shown at any level.
 */
export function createTraceChannel(output: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const levelChanged = new vscode.EventEmitter<vscode.LogLevel>();
  const level = (): vscode.LogLevel => {
    const traced = vscode.workspace.getConfiguration(CLIENT_ID).get<string>(SETTING, 'off');
    return traced === 'off' ? vscode.LogLevel.Off : vscode.LogLevel.Trace;
  };
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${CLIENT_ID}.${SETTING}`)) levelChanged.fire(level());
  });
  return {
    get name() {
      return output.name;
    },
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: levelChanged.event,
    trace: (message, ...details) => output.info(message, ...(details as unknown[])),
    debug: (message, ...details) => output.debug(message, ...(details as unknown[])),
    info: (message, ...details) => output.info(message, ...(details as unknown[])),
    warn: (message, ...details) => output.warn(message, ...(details as unknown[])),
    error: (error, ...details) => output.error(error, ...(details as unknown[])),
    append: (value) => output.append(value),
    appendLine: (value) => output.appendLine(value),
    replace: (value) => output.replace(value),
    clear: () => output.clear(),
    show: () => output.show(),
    hide: () => output.hide(),
    dispose() {
      listener.dispose();
      levelChanged.dispose();
    },
  };
}
