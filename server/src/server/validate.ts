import type { Diagnostic } from 'vscode-languageserver-types';
import type { Client } from './client';
import type { Status } from './status';
import type { Workspace } from './workspace';

export interface Validation {
  readonly version: number;
  readonly items: Diagnostic[];
}

/** The diagnostics of an open document; undefined for one that is not open. Pull and push both come through here. */
export type Validate = (uri: string) => Promise<Validation | undefined>;

export function createValidate(workspace: Workspace, status: Status, client: Client, manual: string | undefined): Validate {
  return async (uri) => {
    const open = await workspace.open(uri);
    if (!open) return undefined;
    const { parsed, service, configuration, document } = open;
    const items = service.findDiagnostics(parsed, { configuration, manual, relatedInformation: client.relatedInformation });
    if (parsed.report.identity.isReport) status.ready(uri, items.length, parsed.report.figures.length);
    return { version: document.version, items };
  };
}
