import type { Range } from 'vscode-languageserver-types';
import type { Severity } from '../../core/findings/finding';

/** Whether a finding is to be dealt with, was there when the baseline was made, or was put aside by an ignore file. */
export type FindingState = 'open' | 'baseline' | 'ignored';

/** What `check` found at one place, in one language: plain data that every format is made of. */
export interface CheckedFinding {
  readonly check: string;
  readonly severity: Severity;
  readonly state: FindingState;
  /** The baseline lists it, whether or not it is ignored as well. */
  readonly isKnown: boolean;
  /** The hash of the finding's context, see `configuration/contextHash.ts`. */
  readonly hash: string;
  /** The hash, and which of the findings of the file with that hash this is, counted from one: `0123456789abcdef:1`. */
  readonly fingerprint: string;
  readonly range: Range;
  readonly message: string;
  /** The text of the first line that the finding stands on, and which part of it is meant (UTF-16 columns). */
  readonly quote: Quote;
  readonly related: readonly CheckedPlace[];
  /** What the quick fix does; undefined where there is none. */
  readonly fix: CheckedFix | undefined;
}

export interface CheckedPlace {
  readonly range: Range;
  readonly message: string;
  readonly quote: Quote;
}

export interface CheckedFix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly replacement: string }[];
}

export interface Quote {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** One file that was read. */
export interface CheckedFile {
  readonly file: string;
  readonly encoding: string;
  readonly isReport: boolean;
  readonly findings: readonly CheckedFinding[];
}

/** One file that could not be read. */
export interface UnreadFile {
  readonly file: string;
  readonly error: string;
}

/** What a whole run comes to. */
export interface Summary {
  /** Files that were read, reports or not. */
  readonly files: number;
  readonly reports: number;
  readonly unread: number;
  /** Files that a pattern keeps from being checked. */
  readonly excluded: number;
  /** The open findings. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly ignored: number;
  readonly baseline: number;
  /** Entries of the baseline whose findings are gone from the files that were read; undefined without a baseline. */
  readonly resolved: number | undefined;
  /** Open findings that are not printed, because there are more than `--max-findings`. */
  readonly cut: number;
}

/** Makes one format: pieces of text, each printed as soon as it is there. */
export interface Reporter {
  readonly begin: () => string;
  readonly file: (result: CheckedFile | UnreadFile) => string;
  readonly end: (summary: Summary) => string;
}

export const COUNTED: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
