import type { Diagnostic } from 'vscode-languageserver-types';
import type { Client } from './client';
import type { Timer } from './runtime';
import type { Status } from './status';
import type { InstantOpenDocument, OpenDocument, Workspace } from './workspace';

export interface Validation {
  readonly version: number;
  readonly items: Diagnostic[];
}

export interface Validate {
  /** The diagnostics of an open document; undefined for one that is not open. Pull and push both come through here. */
  readonly whole: (uri: string) => Promise<Validation | undefined>;
  /**
   * The same for an answer that can be taken back: an edit that leaves all that the report states is answered at once, and read whole
   * when the answer is out.
   * @param takeBack called where the whole reading finds something else
   */
  readonly first: (uri: string, takeBack: () => void) => Promise<Validation | undefined>;
}

export function createValidate(workspace: Workspace, status: Status, client: Client, timer: Timer, manual: string | undefined): Validate {
  const validationOf = ({ document, parsed, service, configuration }: OpenDocument | InstantOpenDocument): Validation => ({
    version: document.version,
    items: service.findDiagnostics(parsed, { configuration, manual, relatedInformation: client.relatedInformation }),
  });

  const whole = async (uri: string): Promise<Validation | undefined> => {
    const open = await workspace.open(uri);
    if (!open) return undefined;
    const validation = validationOf(open);
    const { report } = open.parsed;
    if (report.identity.isReport) status.ready(uri, validation.items.length, report.figures.length);
    return validation;
  };

  const confirm = async (uri: string, told: Validation, takeBack: () => void): Promise<void> => {
    const validation = await whole(uri).catch(() => undefined);
    // a failure is told by the request that takes the answer back; of a later version the client asks by itself
    if (validation === undefined || (validation.version === told.version && JSON.stringify(validation.items) !== JSON.stringify(told.items))) takeBack();
  };

  return {
    whole,
    first: async (uri, takeBack) => {
      const instant = await workspace.openInstantly(uri);
      if (!instant) return whole(uri);
      const validation = validationOf(instant);
      timer.start(() => void confirm(uri, validation, takeBack), 0);
      return validation;
    },
  };
}
