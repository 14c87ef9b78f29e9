import type { Position } from 'vscode-languageserver-types';

// The messages that the protocol lacks, by name and shape: client and server share this file.

/** Request: what the server read in a document, at one place or as a whole. The answer is plain data for people, or null where nothing is open. */
export const READING_REQUEST = 'policyLens/reading';

export interface ReadingParams {
  readonly uri: string;
  readonly position?: Position;
}

/** Request: the configuration that holds for a document, as JSON with comments for people; null where nothing is open. */
export const EFFECTIVE_CONFIGURATION_REQUEST = 'policyLens/effectiveConfiguration';

export interface EffectiveConfigurationParams {
  readonly uri: string;
}

/**
 * Requests of the server, to clients that set `initializationOptions.files`: a configuration file's text (null where it is not there),
 * writing one, and the names of the files in a `.policy-lens` folder (none where it is not there). The client serves the files that
 * the server cannot reach, and its own storage under `STORAGE_LOCATION`.
 */
export const READ_FILE_REQUEST = 'policyLens/readFile';
export const WRITE_FILE_REQUEST = 'policyLens/writeFile';
export const LIST_FILES_REQUEST = 'policyLens/listFiles';
export const STORAGE_LOCATION = 'policy-lens-storage:/ignore.json';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ListFilesParams {
  readonly uri: string;
}

export interface WriteFileParams {
  readonly uri: string;
  readonly text: string;
}

/** The server's command that takes out what no longer ignores anything; its argument is a document's URI, its answer how many entries went. */
export const PRUNE_COMMAND = 'policyLens.prune';

/** The server's command that completes the annex of terms; its argument is a document's URI, its answer how many entries were added (null where it failed). */
export const ANNEX_COMMAND = 'policyLens.annex';

/** The command behind a lens, of clients that set `initializationOptions.lensCommands`: its arguments are a document's URI and ranges of figures to show. */
export const SHOW_FIGURES_COMMAND = 'policyLens.showFigures';

/** Notification: what the server is doing with a document, for a status item. Sent for reports alone, and only when it changed. */
export const STATUS_NOTIFICATION = 'policyLens/status';

export interface StatusParams {
  readonly uri: string;
  readonly state: 'analysing' | 'ready';
  /** How many findings and figures there are; those of the last reading while a new one is under way. */
  readonly findings: number;
  readonly figures: number;
}
