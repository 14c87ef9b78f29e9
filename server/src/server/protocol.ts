import type { Position } from 'vscode-languageserver-types';

// The messages that the protocol lacks, by name and shape: client and server share this file.

/** Request: what the server read in a document, at one place or as a whole. The answer is plain data for people, or null where nothing is open. */
export const READING_REQUEST = 'policyLens/reading';

export interface ReadingParams {
  readonly uri: string;
  readonly position?: Position;
}

/** Notification: what the server is doing with a document, for a status item. Sent for reports alone, and only when it changed. */
export const STATUS_NOTIFICATION = 'policyLens/status';

export interface StatusParams {
  readonly uri: string;
  readonly state: 'analysing' | 'ready';
  /** How many findings and figures there are; those of the last reading while a new one is under way. */
  readonly findings: number;
  readonly figures: number;
}
